pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

/*! Rings on water that spread from a point: painted ellipses, four times as wide as high. */
Item {
    id: ripples

    property color tint: Colour.river
    property bool live: true
    property int rings: 3
    /*! Width of the largest ring. */
    property real reach: 640
    /*! How far the rings have spread, as a share of their time. */
    property real phase: 0.55

    width: 0
    height: 0

    Timer {
        interval: Motion.beat
        repeat: true
        running: ripples.live && ripples.visible && Motion.loops
        onTriggered: ripples.phase = (ripples.phase + interval / Motion.ripples) % 1
    }

    Repeater {
        model: ripples.rings

        Rectangle {
            id: ring

            required property int index
            readonly property real age: (ripples.phase + index / ripples.rings) % 1

            width: ripples.reach * (0.15 + 0.85 * age)
            height: width
            radius: width / 2
            x: -width / 2
            y: -height / 2
            color: Colour.clear
            border.width: Math.max(1.5, 5 * (1 - age))
            border.color: ripples.tint
            opacity: 0.7 * (1 - age)
            transform: Scale {
                origin.y: ring.height / 2
                yScale: 0.25
            }
        }
    }
}
