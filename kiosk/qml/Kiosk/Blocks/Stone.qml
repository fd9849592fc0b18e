import QtQuick
import QtQuick.Shapes
import Kiosk.Controls
import Kiosk.Theme

/*! A river stone in a chapter's accent with a halo of paper; an outline when it does not open. */
Item {
    id: stone

    required property string numeral
    required property string language
    required property color accent
    /*! Which of the shapes: stones are not alike. */
    property int shape: 0
    property bool hollow: false

    readonly property list<string> shapes: ["M9 40 C12 14 40 3 66 6 C94 10 108 34 103 60 C98 88 74 101 48 98 C22 95 5 70 9 40 Z", "M6 52 C4 26 26 6 54 5 C82 4 106 22 107 48 C108 78 84 100 56 99 C28 98 8 80 6 52 Z", "M10 34 C20 10 46 4 70 8 C96 13 108 40 101 64 C94 90 66 102 40 96 C14 90 0 60 10 34 Z", "M5 46 C8 18 34 6 60 7 C88 8 106 30 105 54 C104 84 78 100 50 98 C22 96 3 76 5 46 Z"]

    implicitWidth: Space.stoneWidth
    implicitHeight: Space.stoneHeight

    Shape {
        preferredRendererType: Shape.CurveRenderer

        ShapePath {
            strokeColor: stone.hollow ? Colour.aheadRing : Colour.paper
            strokeWidth: stone.hollow ? 3 : 12
            fillColor: stone.hollow ? Colour.faint(Colour.paper, 0.6) : stone.accent

            PathSvg {
                path: stone.shapes[stone.shape % stone.shapes.length]
            }
        }

        ShapePath {
            strokeColor: Colour.clear
            fillColor: stone.hollow ? Colour.clear : stone.accent

            PathSvg {
                path: stone.shapes[stone.shape % stone.shapes.length]
            }
        }
    }

    InkText {
        anchors.centerIn: parent
        language: stone.language
        serif: true
        text: stone.numeral
        color: stone.hollow ? Colour.inkSoft : Colour.paper
        font.pixelSize: Type.lead
        font.weight: Type.semibold
        wrapMode: Text.NoWrap
    }
}
