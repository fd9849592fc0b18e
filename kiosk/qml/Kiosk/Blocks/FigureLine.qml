import QtQuick
import Kiosk.Controls
import Kiosk.Theme

/*! One figure on its line: about | 100 | billion yuan. A tap counts it again. */
Touch {
    id: line

    required property string language
    required property string prefix
    required property string digits
    required property string unit
    property int size: Type.keyNumber
    property int unitSize: Math.max(Type.label, Math.min(Type.titleSmall, size * 0.3))
    property int weight: Type.regular
    property color tint: Colour.ink
    property color unitTint: tint
    property real gap: Space.small
    /*! The words beside the digits stand this much above their baseline. */
    property real rise: 0
    readonly property real digitsBaseline: row.y + counter.baselineOffset
    readonly property real digitsX: row.x + counter.x
    readonly property real share: counter.share

    function play(wait: int): void {
        counter.play(wait);
    }

    function settle(): void {
        counter.settle();
    }

    /*! Makes the width known at once. */
    function forceLayout(): void {
        counter.forceLayout();
    }

    implicitWidth: row.width
    implicitHeight: Math.max(Space.touch, row.height)
    pressScale: 1
    Accessible.role: Accessible.StaticText
    onTapped: counter.play(0)

    Item {
        id: row

        anchors.verticalCenter: parent.verticalCenter
        width: trailing.x + trailing.width
        height: counter.height

        InkText {
            id: leading

            anchors.baseline: counter.baseline
            anchors.baselineOffset: -line.rise
            language: line.language
            serif: true
            text: line.prefix
            color: line.unitTint
            font.pixelSize: line.unitSize
            font.weight: Type.semibold
            wrapMode: Text.NoWrap
        }

        Counter {
            id: counter

            x: line.prefix === "" ? 0 : leading.width + line.gap
            digits: line.digits
            size: line.size
            weight: line.weight
            tint: line.tint
            baselineOffset: metrics.ascent
        }

        FontMetrics {
            id: metrics

            font.family: Type.numerals
            font.pixelSize: line.size
        }

        InkText {
            id: trailing

            x: counter.x + counter.width + line.gap
            anchors.baseline: counter.baseline
            anchors.baselineOffset: -line.rise
            language: line.language
            serif: true
            text: line.unit
            color: line.unitTint
            font.pixelSize: line.unitSize
            font.weight: Type.titleWeight(line.language)
            wrapMode: Text.NoWrap
        }
    }
}
