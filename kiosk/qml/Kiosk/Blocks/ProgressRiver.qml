pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import Kiosk.Controls
import Kiosk.Theme

/*! Where the visitor is in a chapter: one stop per section, the lamp between them.

    The lamp rests at the spring on the chapter's opening. Beyond eight stops, figures say it.
*/
Item {
    id: river

    required property string language
    required property int stops
    /*! 0 at the opening, stop i from i - 1 onward in parts. */
    required property real position
    required property color accent
    required property string wording
    property bool night: false

    readonly property bool dotted: stops <= 8
    readonly property real step: (width - 2 * inset) / Math.max(1, stops)
    readonly property real inset: 16
    readonly property real lampAt: inset + Math.min(position, stops) * step

    signal stopTapped(int index)

    function rise(x: real): real {
        return height / 2 + 14 * Math.sin((x - inset) / Math.max(1, width) * 7.2 + 2.6);
    }

    function curve(from: real, to: real): list<point> {
        const points = [];
        for (let i = 0; i <= 48; i++) {
            const x = from + (to - from) * i / 48;
            points.push(Qt.point(x, rise(x)));
        }
        return points;
    }

    Shape {
        visible: river.dotted
        preferredRendererType: Shape.CurveRenderer

        ShapePath {
            strokeColor: river.night ? Colour.faint(Colour.paper, 0.3) : Colour.ahead
            strokeWidth: Space.river - 2
            fillColor: Colour.clear
            capStyle: ShapePath.RoundCap

            PathPolyline {
                path: river.curve(river.inset, river.width - river.inset)
            }
        }

        ShapePath {
            strokeColor: river.night ? Colour.lamp : river.accent
            strokeWidth: Space.river
            fillColor: Colour.clear
            capStyle: ShapePath.RoundCap

            PathPolyline {
                path: river.curve(river.inset, river.lampAt)
            }
        }
    }

    Repeater {
        model: river.dotted ? river.stops : 0

        Touch {
            id: stop

            required property int index
            readonly property bool passed: river.position >= index + 1
            readonly property real middle: river.inset + (index + 1) * river.step
            readonly property real half: Math.max(Space.touch, river.step - Space.tiny) / 2

            name: "stop " + (index + 1)
            x: middle - half
            // Beyond the last stop the buttons begin.
            width: Math.min(middle + half, Math.max(river.width, middle + Space.touch / 2)) - x
            height: Space.button
            y: (river.height - height) / 2
            Accessible.name: river.wording.arg(index + 1).arg(river.stops)
            onTapped: river.stopTapped(stop.index)

            Rectangle {
                x: stop.half - width / 2
                y: river.rise(stop.middle) - stop.y - height / 2
                width: 20
                height: 20
                radius: 10
                color: stop.passed ? (river.night ? Colour.lamp : river.accent) : river.night ? Colour.night : Colour.paper
                border.width: stop.passed ? 0 : 3
                border.color: river.night ? Colour.ahead : Colour.aheadRing
            }
        }
    }

    Lamp {
        visible: river.dotted
        x: river.lampAt - width / 2
        y: river.rise(river.lampAt) - height / 2

        Behavior on x {
            NumberAnimation {
                duration: Motion.slide
                easing.type: Easing.InOutSine
            }
        }
    }

    InkText {
        anchors.centerIn: parent
        visible: !river.dotted
        language: river.language
        serif: true
        text: river.wording.arg(Math.ceil(river.position)).arg(river.stops)
        color: river.night ? Colour.paper : Colour.ink
        font.pixelSize: Type.lead
        font.features: Type.numeralFeatures
        wrapMode: Text.NoWrap
    }
}
