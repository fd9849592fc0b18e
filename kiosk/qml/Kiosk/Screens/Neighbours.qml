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
    /*! Where the river of years is kept. */
    required property Holder river
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

    /*! A finger is on the stone of \a chapter, or on the river's button: it stays down for a tenth of
        a second, and what it is about to open is made meanwhile. */
    function foresee(chapter: string): void {
        foreseen.chapter = chapter;
        foreseen.restart();
    }

    function makeRiver(): void {
        if (!river.scene)
            river.make("river", visit, visit.river);
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

    // The river takes longest to make. Nobody waits for it while nobody is here.
    Timer {
        interval: Motion.lull
        running: neighbours.begun && !Motion.still && neighbours.visit.screen === "attract" && !neighbours.river.scene
        onTriggered: neighbours.makeRiver()
    }

    // The button looks pressed first.
    Timer {
        id: foreseen

        property string chapter

        interval: Motion.frame
        onTriggered: {
            if (chapter !== "")
                ahead.source = neighbours.visit.pictureOf(chapter, neighbours.upright);
            else
                neighbours.makeRiver();
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
