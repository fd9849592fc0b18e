pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import Kiosk.Theme

/*! Rings on water that spread from a point, four times as wide as high. */
Item {
    id: ripples

    property color tint: Colour.river
    property bool live: true
    property int rings: 3
    /*! Width of the largest ring. */
    property real reach: 640
    /*! How far the rings have spread, as a share of their time. */
    property real phase: 0.55
    property int beat: Motion.beat

    /*! The rings have spread a little, by \c beat. What moves beside them moves now, in the same frame. */
    signal stepped

    width: 0
    height: 0

    Timer {
        interval: ripples.beat
        repeat: true
        running: ripples.live && ripples.visible && Motion.loops
        onTriggered: {
            ripples.phase = (ripples.phase + interval / Motion.ripples) % 1;
            ripples.stepped();
        }
    }

    component Oval: PathAngleArc {
        required property real across

        radiusX: across / 2
        radiusY: across / 8
        startAngle: 0
        sweepAngle: 360
    }

    Repeater {
        model: ripples.rings

        // A filled ring, not a rounded rectangle: of that one the software renderer paints the inside, too.
        Shape {
            id: ring

            required property int index
            readonly property real age: (ripples.phase + index / ripples.rings) % 1
            readonly property real across: ripples.reach * (0.15 + 0.85 * age)
            readonly property real line: Math.max(1.5, 5 * (1 - age))

            width: across
            height: across / 4
            x: -width / 2
            y: -height / 2
            opacity: 0.7 * (1 - age)
            preferredRendererType: Shape.CurveRenderer // where a card draws: its other one has jagged edges

            ShapePath {
                strokeWidth: -1
                fillColor: ripples.tint
                fillRule: ShapePath.OddEvenFill

                Oval {
                    centerX: ring.width / 2
                    centerY: ring.height / 2
                    across: ring.across
                }

                Oval {
                    centerX: ring.width / 2
                    centerY: ring.height / 2
                    across: ring.across - 2 * ring.line
                }
            }
        }
    }
}
