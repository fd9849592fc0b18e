import QtQuick

/*! Years as px: where a date lies on the river, which part of the river is in view, where the boat is.

    \e Along is px from the river's first px, \e view is px from the first px that is in view. The
    boat is always in view: when it nears an end of the view, the view moves on with it.
*/
QtObject {
    id: axis

    /*! Dates at the two ends. */
    required property real from
    required property real to
    /*! Length of what is in view. */
    required property real view
    /*! Water before the first and after the last date. */
    required property real lead
    required property real tail
    /*! The boat keeps this far from the ends of the view while there is water beyond them. */
    required property real shore
    property real zoom: 1
    /*! With the largest zoom a year is about as long as two labels are wide. */
    readonly property real largest: Math.max(2, 400 * (to - from) / base)
    /*! The boat's date. */
    property real place: from
    /*! The first px in view. */
    property real pan: 0

    readonly property real base: view - lead - tail
    readonly property real pitch: pitchAt(zoom)
    readonly property real length: lengthAt(zoom)
    readonly property real panMost: Math.max(0, length - view)
    /*! The boat in the view. */
    readonly property real boat: along(place) - pan

    function pitchAt(zoomed: real): real {
        return base * zoomed / Math.max(0.1, to - from);
    }

    function lengthAt(zoomed: real): real {
        return lead + base * zoomed + tail;
    }

    function along(date: real): real {
        return lead + (date - from) * pitch;
    }

    function date(along: real): real {
        return from + (along - lead) / pitch;
    }

    function within(date: real): real {
        return Math.max(from, Math.min(to, date));
    }

    /*! Takes the boat to a date. */
    function sail(date: real): void {
        const goal = within(date);
        const way = along(goal) - along(place);
        const reached = boat + way;
        let moved = pan;
        if (way > 0 && reached > view - shore)
            moved += Math.min(way, reached - view + shore);
        if (way < 0 && reached < shore)
            moved -= Math.min(-way, shore - reached);
        place = goal;
        pan = keep(moved);
    }

    /*! Zooms so that the date at \a around, px in view, stays there. */
    function magnify(wanted: real, around: real): void {
        const fixed = date(around + pan);
        zoom = Math.max(1, Math.min(largest, wanted));
        look(along(fixed) - around);
    }

    /*! Looks at another part of the river; the boat comes along if it would be lost from sight. */
    function look(first: real): void {
        pan = Math.max(0, Math.min(panMost, first));
        const low = pan <= 0 ? from : date(pan + lead / 2);
        const high = pan >= panMost ? to : date(pan + view - lead / 2);
        place = within(Math.max(low, Math.min(high, place)));
    }

    /*! \a first brought inside the river, with the boat in view. */
    function keep(first: real): real {
        const boatAlong = along(place);
        const seen = Math.min(lead / 2, view / 4);
        const held = Math.max(boatAlong - view + seen, Math.min(boatAlong - seen, first));
        return Math.max(0, Math.min(panMost, held));
    }

    onViewChanged: pan = keep(pan)
}
