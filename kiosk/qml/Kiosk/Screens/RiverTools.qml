import QtQuick
import Kiosk.Blocks
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.Words

/*! Beneath the river: the scrubber, the steps from event to event, and the zoom. */
Item {
    id: tools

    required property RiverWater water
    required property string language
    required property color accent
    /*! On the exhibition's own river the control strip has the steps. */
    required property bool stepping
    required property bool canBack
    required property bool canOn
    readonly property alias held: scrubber.held
    readonly property WordSet words: Words.of(language)

    /*! The finger let go of the handle, or tapped beside it. */
    signal dropped(real date)
    signal stepped(int way)

    implicitHeight: scrubber.height

    Scrubber {
        id: scrubber

        x: -20
        width: steps.x - Space.medium - x
        name: tools.words.dragBoat
        objectName: "scrubber"
        language: tools.language
        from: tools.water.years.from
        to: tools.water.years.to
        place: tools.water.years.place
        dates: tools.water.spots.map((spot, i) => tools.water.entryAt(i).place)
        accent: tools.accent
        onGrasped: tools.water.halt()
        onMoved: date => tools.water.years.sail(date)
        onReleased: tools.dropped(tools.water.years.place)
        onJumped: date => tools.dropped(date)
    }

    Row {
        id: steps

        x: tools.width - width
        y: (scrubber.height - height) / 2
        spacing: Space.small

        Arrow {
            visible: tools.stepping
            name: tools.words.previousEvent
            objectName: "event previous"
            icon: "previous"
            open: tools.canBack
            onTapped: tools.stepped(-1)
        }

        Arrow {
            visible: tools.stepping
            name: tools.words.nextEvent
            objectName: "event next"
            icon: "next"
            open: tools.canOn
            onTapped: tools.stepped(1)
        }

        Arrow {
            name: tools.words.zoomOut
            objectName: "zoom out"
            icon: "minus"
            open: tools.water.years.zoom > 1.001
            onTapped: tools.water.zoomBy(1 / 1.6)
        }

        Arrow {
            name: tools.words.zoomIn
            objectName: "zoom in"
            icon: "plus"
            open: tools.water.years.zoom < tools.water.years.largest - 0.001
            onTapped: tools.water.zoomBy(1.6)
        }
    }
}
