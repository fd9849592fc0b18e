import QtQuick
import Kiosk.Blocks
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.Words

/*! Beneath the river: the scrubber, the steps from event to event at its ends, and the zoom. On an
    upright screen the scrubber needs the whole width, and the steps stand above it. */
Item {
    id: tools

    required property RiverWater water
    required property string language
    required property color accent
    /*! On the exhibition's own river the control strip has the steps. */
    required property bool stepping
    required property bool upright
    required property bool canBack
    required property bool canOn
    readonly property alias held: scrubber.held
    /*! Top of the buttons. */
    readonly property real level: stacked ? 0 : (scrubber.height - before.height) / 2
    readonly property bool stacked: stepping && upright
    readonly property WordSet words: Words.of(language)

    /*! The finger let go of the handle, or tapped beside it. */
    signal dropped(real date)
    signal stepped(int way)

    implicitHeight: scrubber.y + scrubber.height

    Arrow {
        id: before

        y: tools.level
        visible: tools.stepping
        name: tools.words.previousEvent
        objectName: "event previous"
        icon: "previous"
        open: tools.canBack
        onTapped: tools.stepped(-1)
    }

    Scrubber {
        id: scrubber

        z: 1 // its year stands over the buttons while a finger holds it
        x: tools.stacked || !tools.stepping ? -20 : before.width + Space.small
        y: tools.stacked ? before.height + Space.small : 0
        width: (tools.stacked ? tools.width + 20 : tools.stepping ? after.x - Space.small : zoom.x - Space.medium) - x
        name: tools.words.dragBoat
        objectName: "scrubber"
        language: tools.language
        from: tools.water.years.from
        to: tools.water.years.to
        place: tools.water.years.place
        dates: tools.water.page.apart(closest)
        accent: tools.accent
        onGrasped: tools.water.helm.rest()
        onMoved: date => {
            tools.water.helm.rest();
            tools.water.years.sail(date);
        }
        onReleased: tools.dropped(tools.water.years.place)
        onJumped: date => tools.dropped(date)
    }

    Arrow {
        id: after

        y: tools.level
        x: tools.stacked ? before.width + Space.small : zoom.x - Space.large - width
        visible: tools.stepping
        name: tools.words.nextEvent
        objectName: "event next"
        icon: "next"
        open: tools.canOn
        onTapped: tools.stepped(1)
    }

    Row {
        id: zoom

        x: tools.width - width
        y: tools.level
        spacing: Space.small

        Arrow {
            name: tools.words.zoomOut
            objectName: "zoom out"
            icon: "minus"
            open: tools.water.years.zoom > 1.001
            onTapped: tools.water.helm.zoomBy(1 / 1.6)
        }

        Arrow {
            name: tools.words.zoomIn
            objectName: "zoom in"
            icon: "plus"
            open: tools.water.years.zoom < tools.water.years.largest - 0.001
            onTapped: tools.water.helm.zoomBy(1.6)
        }
    }
}
