pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Window
import Kiosk.Blocks
import Kiosk.Bridge
import Kiosk.Theme

/*! The river in view: the painted water and the boat, which a finger drags, flicks and pinches. */
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
    /*! Where the title stands on a wide screen, px in view. */
    required property rect taken
    required property rect slip

    readonly property RiverAxis years: dates
    readonly property Helm helm: pilot
    readonly property bool ready: painted.ready && craft.ready
    /*! A finger has the boat, or two the river. */
    readonly property bool held: drag.active || pinch.active
    /*! The boat lies where it was sent. */
    readonly property bool settled: !pilot.sailing
    readonly property RiverMarks events: marks
    readonly property real boatY: craft.y
    /*! A flick carries the boat at most this many years. */
    readonly property real carry: 3

    /*! The finger let go of the boat at a date. */
    signal dropped(real date)
    /*! An event's mark was tapped. */
    signal marked(string key)
    /*! A cluster's badge was tapped. */
    signal gathered(list<int> members)

    /*! The whole river, and a boat that lies still. */
    function begin(): void {
        pilot.hold();
        dates.magnify(1, dates.boat);
    }

    /*! The labels in the language of now. */
    function renew(): void {
        marks.renew();
    }

    RiverAxis {
        id: dates

        from: water.page.firstYear
        to: water.page.lastYear + 0.998
        view: water.upright ? water.height : water.width
        lead: water.upright ? 90 : water.width * 0.094
        tail: water.upright ? 60 : water.width * 0.085
        shore: view * 0.25
        onBaseChanged: marks.arrange(zoom)
        onZoomChanged: marks.follow()
        onPitchChanged: drag.grab()
    }

    Helm {
        id: pilot

        years: dates
        onZoomed: marks.arrange(dates.zoom)
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

    component Fade: Rectangle {
        property alias above: first.color
        property alias beneath: last.color

        visible: water.upright
        width: water.width
        height: 64
        gradient: Gradient {
            GradientStop {
                id: first

                position: 0
                color: Colour.faint(Colour.paper, 0)
            }
            GradientStop {
                id: last

                position: 1
                color: Colour.faint(Colour.paper, 0)
            }
        }
    }

    Fade {
        above: Colour.paper
    }

    Fade {
        y: water.height - height
        beneath: Colour.paper
    }

    FingerDrag {
        id: drag

        property real grabbed
        property real start
        property real here

        /*! From here on the boat follows; called again when the river grows under the finger. */
        function grab(): void {
            grabbed = dates.place;
            start = here;
        }

        function along(at: point): real {
            return water.upright ? at.y : at.x;
        }

        onBegan: at => {
            pilot.rest();
            here = along(at);
            grab();
        }
        onFollowed: at => {
            pilot.rest();
            here = along(at);
            dates.sail(grabbed + (here - start) / dates.pitch);
        }
        onEnded: speed => {
            if (!pinch.active)
                water.dropped(dates.within(dates.place + Math.max(-water.carry, Math.min(water.carry, along(speed) * 0.25 / dates.pitch))));
        }
    }

    PinchHandler {
        id: pinch

        property real grabbed: 1

        target: null
        onActiveChanged: {
            pilot.hold();
            grabbed = dates.zoom;
            if (active)
                return;
            marks.arrange(dates.zoom);
            water.dropped(dates.place);
        }
        onActiveScaleChanged: {
            if (active)
                dates.magnify(grabbed * activeScale, water.upright ? centroid.position.y : centroid.position.x);
        }
    }

    RiverMarks {
        id: marks

        anchors.fill: parent
        page: water.page
        language: water.language
        upright: water.upright
        choice: water.choice
        years: dates
        band: painted
        boat: craft
        axis: water.axis
        taken: water.taken
        slip: water.slip
        onMarked: key => water.marked(key)
        onGathered: members => water.gathered(members)
    }

    Boat {
        id: craft

        readonly property real middle: painted.middle(dates.along(dates.place), dates.length)

        x: water.upright ? water.axis - middle : dates.boat
        y: water.upright ? dates.boat : water.axis + middle
        reach: water.upright ? 190 : 220
        live: water.live && water.settled && !water.held
    }
}
