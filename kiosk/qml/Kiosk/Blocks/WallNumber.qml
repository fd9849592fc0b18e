import QtQuick
import Kiosk.Controls
import Kiosk.Theme

/*! A figure standing on the water line, its name above, its reflection below.

    The item's bottom edge is the water line.
*/
Item {
    id: number

    required property string language
    required property string name
    required property string prefix
    required property string digits
    required property string unit
    required property string asOf
    required property int size
    required property color accent
    required property string again
    /*! The name breaks into lines no wider than this, unless the figure itself is wider. */
    property int nameWidth: 330
    property bool dated: false
    /*! Of the reflection so much may be seen. */
    property real depth: 400

    function play(wait: int): void {
        line.play(wait);
    }

    /*! Width of the figure with its words; computed, because rows are laid out only later. */
    readonly property real figureWidth: digitsMeasure.advanceWidth * size / 100 + wordsWidth
    readonly property real wordsWidth: (prefix === "" ? 0 : prefixMeasure.advanceWidth + Space.small) + (unit === "" ? 0 : unitMeasure.advanceWidth + Space.small)

    implicitWidth: Math.max(figureWidth, Math.min(nameWidth, measure.advanceWidth + 2))
    /*! The largest size at which the figure is no wider than \a room. */
    function fitting(room: real): real {
        return (room - wordsWidth) / digitsMeasure.advanceWidth * 100;
    }

    /*! From the water to the top of the name. */
    readonly property real standing: size * 0.72 + Space.small + title.height
    implicitHeight: line.digitsBaseline + title.height + Space.small

    TextMetrics {
        id: measure

        font: title.font
        text: number.name
    }

    TextMetrics {
        id: digitsMeasure

        font.family: Type.numerals
        font.pixelSize: 100
        font.features: Type.numeralFeatures
        text: number.digits
    }

    TextMetrics {
        id: prefixMeasure

        font: unitMeasure.font
        text: number.prefix
    }

    TextMetrics {
        id: unitMeasure

        font.family: Type.serif(number.language)
        font.pixelSize: line.unitSize
        font.weight: Type.titleWeight(number.language)
        text: number.unit
    }

    InkText {
        id: title

        width: number.implicitWidth
        y: number.height - number.standing
        language: number.language
        serif: true
        text: number.name
        font.pixelSize: Type.chinese(number.language) ? 36 : Type.caption
        font.weight: Type.titleWeight(number.language)
        leading: Type.tightLine
    }

    FigureLine {
        id: line

        objectName: "count"
        y: number.height - digitsBaseline
        name: number.again
        language: number.language
        prefix: number.prefix
        digits: number.digits
        unit: number.unit
        size: number.size
        unitSize: Type.note + 4
        unitTint: Colour.inkSoft
        rise: Space.medium
    }

    Item {
        y: number.height
        width: number.width
        height: number.depth
        clip: true

        Reflection {
            x: line.digitsX
            digits: number.digits
            size: number.size
            tint: number.accent
            visible: line.share >= 1
        }
    }

    InkText {
        visible: number.dated
        y: number.height + Space.medium
        width: number.implicitWidth
        language: number.language
        text: number.asOf
        color: Colour.inkSoft
        font.pixelSize: Type.label
        leading: Type.tightLine
    }
}
