import QtQuick
import Kiosk.Theme

/*! Takes the boat to a date, and the river to a zoom, as quickly as the eye follows.

    Both can happen at once: the zoom keeps the boat where it is in view.
*/
Item {
    id: helm

    required property RiverAxis years
    readonly property bool sailing: voyage.running
    readonly property bool zooming: lens.running

    /*! The zoom that was asked for is reached. */
    signal zoomed

    function sailTo(date: real): void {
        rest();
        if (Math.abs(years.place - date) < 0.0001)
            return;
        voyage.from = years.place;
        voyage.to = date;
        voyage.start();
    }

    function zoomBy(times: real): void {
        const wanted = (lens.running ? lens.to : years.zoom) * times;
        lens.stop();
        lens.from = years.zoom;
        lens.to = Math.max(1, Math.min(years.largest, wanted));
        lens.start();
    }

    /*! The boat stays where it is: a finger has it. */
    function rest(): void {
        voyage.stop();
    }

    /*! So does the zoom: two fingers have it. */
    function hold(): void {
        voyage.stop();
        lens.stop();
    }

    component Way: NumberAnimation {
        property real at

        target: this
        property: "at"
        duration: Motion.snap
        easing.type: Easing.OutCubic
    }

    Way {
        id: voyage

        onAtChanged: {
            if (running)
                helm.years.sail(at);
        }
        onFinished: helm.years.sail(to)
    }

    Way {
        id: lens

        onAtChanged: {
            if (running)
                helm.years.magnify(at, helm.years.boat);
        }
        onFinished: {
            helm.years.magnify(to, helm.years.boat);
            helm.zoomed();
        }
    }
}
