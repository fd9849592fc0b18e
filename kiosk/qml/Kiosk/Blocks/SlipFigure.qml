import QtQuick
import Kiosk.Controls
import Kiosk.Theme

/*! A figure on a slip: the number on its line, below it what is counted, and when. */
Column {
    id: entry

    required property string language
    required property string prefix
    required property string digits
    required property string unit
    required property string name
    required property string asOf
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
        text: Type.chinese(entry.language) ? "%1，%2".arg(entry.name).arg(entry.asOf) : "%1, %2".arg(entry.name).arg(entry.asOf)
        color: Colour.inkSoft
        font.pixelSize: Type.label
        leading: 1.15
    }
}
