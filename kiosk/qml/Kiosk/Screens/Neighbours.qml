import QtQuick
import ink
import Kiosk.Bridge
import Kiosk.Theme

/*! The pictures of the next and the previous page, decoded while this one is being looked at.

    Whoever shows them then must ask for them as Painting does, or they are decoded twice.
*/
Item {
    id: neighbours

    required property VisitBridge visit
    required property bool upright
    /*! The first screen has been drawn: until then nothing else may have the processor. */
    property bool begun: false

    /*! Takes those of the place reached; the old ones stay until their page has taken them over. */
    function look(): void {
        if (!begun) {
            first.start();
            return;
        }
        ahead.source = visit.pictureBeside(1, upright);
        behind.source = visit.pictureBeside(-1, upright);
        shore.source = visit.screen === "home" && !upright ? Layers.dissolveLeft : "";
    }

    /*! A finger is on the stone of \a chapter. */
    function foresee(chapter: string): void {
        ahead.source = visit.pictureOf(chapter, upright);
    }

    visible: false

    Timer {
        id: first

        interval: Motion.rest
        onTriggered: {
            neighbours.begun = true;
            neighbours.look();
        }
    }

    Image {
        id: ahead

        asynchronous: true
        autoTransform: false
    }

    // Any chapter may be next from home: its picture is known when a finger is on its stone, what
    // lies upon it is known before.
    Image {
        id: shore

        asynchronous: true
    }

    Image {
        id: behind

        asynchronous: true
        autoTransform: false
    }
}
