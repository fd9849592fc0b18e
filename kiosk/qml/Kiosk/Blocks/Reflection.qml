pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

/*! Digits upside down in water: three faint copies a few px apart look soft without a shader.

    Its top edge is the water line.
*/
Item {
    id: reflection

    required property string digits
    required property int size
    required property color tint

    objectName: "reflection"

    FontMetrics {
        id: metrics

        font.family: Type.numerals
        font.pixelSize: reflection.size
    }

    Repeater {
        model: [-4, 0, 4]

        Text {
            required property int modelData

            x: modelData
            y: -metrics.ascent
            text: reflection.digits
            color: reflection.tint
            opacity: 0.09
            font.family: Type.numerals
            font.pixelSize: reflection.size
            font.features: Type.numeralFeatures
            textFormat: Text.PlainText
            transform: Scale {
                origin.y: metrics.ascent
                yScale: -0.72
            }
        }
    }
}
