pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Window
import Kiosk.Blocks
import Kiosk.Bridge
import Kiosk.Theme
import Kiosk.Words

/*! The river in view: the painted water, the events upon it, and the boat, which a finger drags,
    flicks and pinches. What an event means is the scene's affair. */
Item {
    id: water

    objectName: "river water"

    required property RiverPage page
    required property string language
    required property bool upright
    required property bool live
    /*! The event chosen, where several share the boat's date. */
    required property string choice
    /*! The river's middle line across the view, px. */
    required property real axis
    /*! px across the view between which labels of a wide screen may stand. */
    required property rect taken

    readonly property RiverAxis years: dates
    readonly property bool ready: painted.ready && boat.ready
    readonly property bool held: drag.active
    /*! The boat lies where it was sent. */
    readonly property bool settled: !sailing.running
    readonly property int count: marks.count
    /*! The event at the boat, or -1. */
    readonly property int current: near(dates.place)
    readonly property real boatY: boat.y
    /*! A flick carries the boat at most this many years. */
    readonly property real carry: 3
    property var spots: []
    property var clusters: []

    /*! The finger let go of the boat at a date. */
    signal dropped(real date)
    /*! An event's mark was tapped. */
    signal marked(string key)
    /*! A cluster's badge was tapped. */
    signal gathered(list<int> members)

    function entryAt(index: int): EventBridge {
        const mark = marks.itemAt(index) as RiverMark;
        return mark ? mark.entry : null;
    }

    function indexOf(key: string): int {
        for (let i = 0; i < marks.count; i++) {
            if (entryAt(i) && entryAt(i).key === key)
                return i;
        }
        return -1;
    }

    /*! The event within half a year of a date; the chosen one where several share it. */
    function near(date: real): int {
        let best = -1;
        let distance = 0.5;
        for (let i = 0; i < marks.count; i++) {
            const entry = entryAt(i);
            const away = entry ? Math.abs(entry.place - date) : 9;
            if (away < distance - 0.001 || (away < distance + 0.001 && entry && entry.key === choice)) {
                best = i;
                distance = away;
            }
        }
        return best;
    }

    /*! Takes the boat to a date, as quickly as the eye follows. */
    function sailTo(date: real): void {
        halt();
        if (Math.abs(dates.place - date) < 0.0001)
            return;
        sailing.from = dates.place;
        sailing.to = date;
        sailing.start();
    }

    /*! The finger has the boat now. */
    function halt(): void {
        sailing.stop();
    }

    function zoomBy(times: real): void {
        dates.magnify(dates.zoom * times, dates.boat);
    }

    /*! Finds every label its place; called when the river's length or the words change. */
    function arrange(): void {
        const items = [];
        for (let i = 0; i < marks.count; i++) {
            const mark = marks.itemAt(i) as RiverMark;
            if (!mark)
                return;
            items.push({
                "along": dates.along(mark.entry.place),
                "level": mark.entry.level,
                "own": mark.entry.own,
                "width": mark.labelWidth,
                "height": mark.labelHeight
            });
        }
        const found = layout.arrange(items, dates.length, dates.zoom);
        spots = found.spots;
        clusters = found.clusters;
    }

    Component.onCompleted: arrange()
    onLanguageChanged: later.restart()

    // Not Qt.callLater: what it calls may be gone by then, a timer goes with it.
    Timer {
        id: later

        interval: 0
        onTriggered: water.arrange()
    }

    RiverAxis {
        id: dates

        from: water.page.firstYear
        to: water.page.lastYear + 0.6
        view: water.upright ? water.height : water.width
        lead: water.upright ? 60 : water.width * 0.094
        tail: water.upright ? 60 : water.width * 0.085
        shore: view * 0.25
        onLengthChanged: later.restart()
    }

    NumberAnimation {
        id: sailing

        property real at

        target: sailing
        property: "at"
        duration: Motion.snap
        easing.type: Easing.OutCubic
        onAtChanged: {
            if (running)
                dates.sail(at);
        }
        onFinished: dates.sail(to)
    }

    LabelLayout {
        id: layout

        band: painted
        axis: water.axis
        upright: water.upright
        near: water.upright ? 330 : 150
        far: water.upright ? 420 : 470
        taken: water.taken
    }

    RiverBand {
        id: painted

        length: dates.length
        pan: dates.pan
        boat: dates.boat
        unit: water.Window.window ? water.Window.window.width / Math.max(1, water.width) : 1
        width: dates.view
        height: implicitHeight
        x: water.upright ? water.axis + height / 2 : 0
        y: water.upright ? 0 : water.axis - height / 2
        rotation: water.upright ? 90 : 0
        transformOrigin: Item.TopLeft
    }

    DragHandler {
        id: drag

        property real grabbed

        target: null
        dragThreshold: Space.drift
        onActiveChanged: {
            if (active) {
                water.halt();
                grabbed = dates.place;
                return;
            }
            const speed = water.upright ? centroid.velocity.y : centroid.velocity.x;
            const carried = Math.max(-water.carry, Math.min(water.carry, speed * 0.25 / dates.pitch));
            water.dropped(dates.within(dates.place + carried));
        }
        onActiveTranslationChanged: {
            if (active)
                dates.sail(grabbed + (water.upright ? activeTranslation.y : activeTranslation.x) / dates.pitch);
        }
    }

    PinchHandler {
        property real grabbed: 1

        target: null
        onActiveChanged: grabbed = dates.zoom
        onActiveScaleChanged: {
            if (active)
                dates.magnify(grabbed * activeScale, water.upright ? centroid.position.y : centroid.position.x);
        }
    }

    Repeater {
        id: marks

        model: water.page.events

        RiverMark {
            required property int index
            readonly property var spotted: water.spots[index] ?? null

            along: dates.along(entry.place) - dates.pan
            across: painted.middle(dates.along(entry.place), dates.length)
            axis: water.axis
            upright: water.upright
            language: water.language
            passed: entry.place <= dates.place
            labelled: spotted !== null
            spot: spotted ? Qt.point(spotted.dx, spotted.dy) : Qt.point(0, 0)
            align: spotted ? spotted.align : Text.AlignLeft
            hushed: index === water.current || !whole || (!water.upright && spot.y < 0 && Math.abs(along - dates.boat) < 170)
            /*! A label that would be cut off at an end of the view waits until the river brings it in. */
            readonly property bool whole: water.upright || (along + spot.x >= Space.small && along + spot.x + labelWidth <= dates.view - Space.small)
            visible: along > -60 && along < dates.view + 60
            onTapped: water.marked(entry.key)
        }
    }

    Repeater {
        model: water.clusters

        ClusterBadge {
            id: cluster

            required property var modelData
            readonly property real at: modelData.along - dates.pan
            readonly property real middle: painted.middle(modelData.along, dates.length)

            x: water.upright ? water.axis - middle : at
            y: water.upright ? at : water.axis + middle
            count: modelData.members.length
            wording: Words.of(water.language).cluster.arg(count)
            sideways: water.upright
            spot: Qt.point(modelData.spot.dx, modelData.spot.dy)
            hushed: at < 0 || at > dates.view
            onTapped: water.gathered(cluster.modelData.members)
        }
    }

    Boat {
        id: boat

        readonly property real middle: painted.middle(dates.along(dates.place), dates.length)

        x: water.upright ? water.axis - middle : dates.boat
        y: water.upright ? dates.boat : water.axis + middle
        reach: water.upright ? 190 : 220
        live: water.live && !sailing.running && !drag.active
    }
}
