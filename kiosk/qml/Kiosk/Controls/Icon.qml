import QtQuick
import QtQuick.Shapes
import Kiosk.Theme

/*! A line drawing of 32 px, named by what it means. */
Item {
    id: icon

    required property string meaning
    property color tint: Colour.ink

    readonly property var drawings: ({
            "home": "M5 15 L16 5 L27 15 M8 13 V26 H13.5 V19 H18.5 V26 H24 V13",
            "next": "M12 6 L22 16 L12 26",
            "previous": "M20 6 L10 16 L20 26",
            "back": "M13 7 L5 15 L13 23 M5 15 H20 A7 7 0 0 1 20 28 H15",
            "river": "M2 18 C7 12 10 12 14 16 S 22 21 30 13",
            "plus": "M16 6 V26 M6 16 H26",
            "minus": "M6 16 H26",
            "close": "M8 8 L24 24 M24 8 L8 24"
        })

    implicitWidth: 32
    implicitHeight: 32

    Shape {
        preferredRendererType: Shape.CurveRenderer

        ShapePath {
            strokeColor: icon.tint
            strokeWidth: 2.5
            fillColor: Colour.clear
            capStyle: ShapePath.RoundCap
            joinStyle: ShapePath.RoundJoin

            PathSvg {
                path: icon.drawings[icon.meaning]
            }
        }
    }
}
