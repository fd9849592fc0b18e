import QtQuick
import Kiosk.Controls
import Kiosk.Theme

/*! A figure on a slip: the number on its line, and below it what is counted. */
Column {
    id: entry

    required property string language
    required property string prefix
    required property string digits
    required property string unit
    required property string name
    /*! How many stand on the slip: three are smaller than one. */
    required property int crowd
    required property string again

    function play(): void {
        line.play(0);
    }

    spacing: crowd > 2 ? -12 : -6

    FigureLine {
        id: line

        objectName: "count"
        name: entry.again
        language: entry.language
        prefix: entry.prefix
        digits: entry.digits
        unit: entry.unit
        size: entry.crowd > 2 ? 52 : entry.crowd > 1 ? 64 : Type.slipNumber
        unitSize: Type.label
        gap: Space.tiny
    }

    InkText {
        width: Math.max(line.width, 300)
        language: entry.language
        text: entry.name
        color: Colour.inkSoft
        font.pixelSize: Type.label
        leading: 1.15
    }
}
