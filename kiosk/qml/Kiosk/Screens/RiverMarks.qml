pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Blocks
import Kiosk.Bridge
import Kiosk.Theme
import Kiosk.Words

/*! The events upon the water: a mark for each with its label, badges for those that lie too close,
    and which of them give way to the boat. */
Item {
    id: events

    objectName: "river marks"

    required property RiverPage page
    required property string language
    required property bool upright
    /*! The event chosen, where several share the boat's date. */
    required property string choice
    required property RiverAxis years
    required property RiverBand band
    required property Boat boat
    /*! The river's middle line across the view, px. */
    required property real axis
    /*! Where the title stands on a wide screen, px in view. */
    required property rect taken
    /*! Where the slip hangs over the river on a wide screen, px in view. */
    required property rect slip

    /*! The event at the boat, or -1. */
    readonly property int current: page.at(years.place, choice)
    /*! Who stands together: number of the first event, and how many. Only where there are very many
        events is it more than one. */
    property var stands: []
    /*! Where every label stands, and the clusters, as found for a zoom and a language. */
    property var spots: []
    property var clusters: []
    property real arranged: 1
    property string tongue: ""
    /*! The river has its size: before that every place would be found for nothing. */
    property bool begun: false
    /*! What labels give way to, px in view: the title, the slip, the boat, its stem, the badges at the boat. */
    readonly property var rooms: {
        const at = boat.outline;
        const around = layout.box(boat.x + at.x, boat.y + at.y, at.width, at.height);
        const crowns = clusters.filter(cluster => besideBoat(cluster.place)).map(cluster => {
            const along = years.along(cluster.place) - years.pan - Space.button / 2;
            return upright ? layout.box(around.x + around.width, along, Space.button, Space.button) : layout.box(along, around.y - Space.button, Space.button, Space.button);
        });
        return upright ? [layout.box(0, around.y, width, at.height), ...crowns] : [taken, slip, around, layout.box(boat.x - 12, boat.y, 24, height - boat.y), ...crowns];
    }

    /*! An event's mark was tapped. */
    signal marked(string key)
    /*! A cluster's badge was tapped. */
    signal gathered(list<int> members)

    /*! The boat covers the water at a date. */
    function besideBoat(date: real): bool {
        return Math.abs(years.along(date) - years.pan - years.boat) < (upright ? boat.outline.height : boat.outline.width * 0.55);
    }

    /*! Whether a label may show here, px in view. */
    function isFree(x: real, y: real, across: real, down: real): bool {
        const inView = upright ? y >= 0 && y + down <= height : x >= Space.safe && x + across <= width - Space.safe;
        return inView && layout.free(layout.box(x, y, across, down), rooms);
    }

    /*! Finds every label its place at a zoom: they then only move apart while the zoom grows. */
    function arrange(zoom: real): void {
        if (!begun)
            return;
        const items = [];
        const pitch = years.pitchAt(zoom);
        gather(Space.button / pitch);
        for (const stand of stands) {
            const entry = page.entry(stand.first);
            items.push({
                "along": years.lead + (placeOf(stand) - years.from) * pitch,
                "level": entry.level,
                "own": entry.own,
                "crowd": stand.count > 1,
                "name": sizes.whole(entry.label, entry.name),
                "date": sizes.brief(entry.label)
            });
        }
        const found = layout.arrange(items, years.lengthAt(zoom), zoom);
        arranged = zoom;
        tongue = language;
        spots = found.spots;
        clusters = found.clusters.map(cluster => ({
                    "place": years.from + (cluster.along - years.lead) / pitch,
                    "members": cluster.members.reduce((all, i) => all.concat(membersOf(i)), []),
                    "first": page.entry(stands[cluster.members[0]].first).key
                }));
    }

    /*! Finds who stands together, so that there are never many more marks than have room. */
    function gather(span: real): void {
        const pairs = page.stands(span);
        const found = [];
        for (let i = 0; i < pairs.length; i += 2)
            found.push({
                "first": pairs[i],
                "count": pairs[i + 1]
            });
        const same = found.length === stands.length && found.every((stand, i) => stand.first === stands[i].first && stand.count === stands[i].count);
        if (!same)
            stands = found;
    }

    /*! The date of those who stand together: the middle of theirs. */
    function placeOf(stand: var): real {
        return (page.place(stand.first) + page.place(stand.first + stand.count - 1)) / 2;
    }

    /*! The events that stand at a mark. */
    function membersOf(index: int): var {
        const stand = stands[index];
        return Array.from({
            "length": stand.count
        }, (_, i) => stand.first + i);
    }

    /*! While the zoom changes labels are found new places now and then, and with some to spare. */
    function follow(): void {
        if (years.zoom < arranged - 0.001)
            arrange(Math.max(1, years.zoom / 1.25));
        else if (years.zoom > arranged * 1.6)
            arrange(years.zoom);
    }

    /*! Finds the labels new places if their words have changed while nobody saw them. */
    function renew(): void {
        if (tongue !== language)
            arrange(years.zoom);
    }

    Component.onCompleted: {
        begun = true;
        arrange(years.zoom);
    }
    onLanguageChanged: {
        if (visible)
            later.restart();
    }

    // Not Qt.callLater: what it calls may be gone by then, a timer goes with it.
    Timer {
        id: later

        interval: 0
        onTriggered: events.arrange(events.years.zoom)
    }

    LabelSize {
        id: sizes

        language: events.language
        line: events.upright ? layout.far - layout.near : 0
    }

    LabelLayout {
        id: layout

        band: events.band
        axis: events.axis
        upright: events.upright
        near: events.upright ? 372 : 106
        far: events.upright ? events.width - Space.safe : events.height - 12
        taken: events.taken
    }

    Repeater {
        model: events.stands

        RiverMark {
            required property var modelData
            required property int index
            readonly property var spotted: events.spots[index] ?? null
            readonly property real date: events.placeOf(modelData)

            entry: events.page.entry(modelData.first)
            along: events.years.along(date) - events.years.pan
            across: events.band.middle(events.years.along(date), events.years.length)
            axis: events.axis
            upright: events.upright
            language: events.language
            measure: sizes
            form: spotted ? spotted.form : ""
            place: spotted ? Qt.rect(spotted.dx, spotted.dy, spotted.width, spotted.height) : Qt.rect(0, 0, 0, 0)
            align: spotted ? spotted.align : Text.AlignLeft
            hushed: modelData.first === events.current || !events.isFree(x + box.x, y + box.y, box.width, box.height)
            visible: along > -60 && along < events.years.view + 60
            onTapped: events.marked(entry.key)
        }
    }

    Repeater {
        model: events.clusters

        ClusterBadge {
            id: cluster

            required property var modelData
            readonly property real at: events.years.along(modelData.place)
            readonly property real across: events.band.middle(at, events.years.length)
            readonly property real least: Space.safe + Space.touch / 2

            x: events.upright ? events.axis - across : at - events.years.pan
            y: events.upright ? at - events.years.pan : events.axis + across
            count: modelData.members.length
            first: modelData.first
            wording: Words.of(events.language).cluster.arg(count)
            stands: events.besideBoat(modelData.place)
            aside: events.upright ? Qt.point(events.boat.x + events.boat.outline.x + events.boat.outline.width + Space.touch / 2 - x, 0) : Qt.point(0, events.boat.y + events.boat.outline.y - Space.touch / 2 - y)
            visible: at - events.years.pan >= least && at - events.years.pan <= events.years.view - least && !(raised > 0 && y + aside.y - Space.touch / 2 < events.taken.height && x < events.taken.x + events.taken.width)
            onTapped: events.gathered(cluster.modelData.members)
        }
    }
}
