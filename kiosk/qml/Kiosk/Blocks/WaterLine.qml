pragma ComponentBehavior: Bound

import QtQuick
import ink
import Kiosk.Theme

/*! A strip of still water: its edge in the chapter's accent, a wash that fades, drifting glints. */
Item {
    id: water

    required property color accent
    required property bool live
    property bool glinting: true
    property int step: 0

    clip: true

    Rectangle {
        anchors.fill: parent
        gradient: Gradient {
            GradientStop {
                position: 0
                color: Colour.faint(Colour.river, 0.16)
            }
            GradientStop {
                position: 1
                color: Colour.faint(Colour.river, 0)
            }
        }
    }

    Repeater {
        model: water.glinting ? 3 : 0

        Image {
            required property int index

            source: Layers.glints
            width: 560
            height: implicitWidth > 0 ? width * implicitHeight / implicitWidth : 0
            x: (index * 700 + water.step * (index + 1) * 0.5) % (water.width + width) - width / 2
            y: 24 + index * 44
            opacity: 0.55
        }
    }

    Rectangle {
        width: parent.width
        height: 5
        color: water.accent
    }

    Timer {
        interval: Motion.beat
        repeat: true
        running: water.live && water.visible && Motion.loops
        onTriggered: water.step = (water.step + 1) % 100000
    }
}
