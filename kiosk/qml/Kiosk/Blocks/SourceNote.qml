import QtQuick
import Kiosk.Controls
import Kiosk.Theme

/*! When a figure held, and who says so. */
InkText {
    id: note

    required property string asOf
    required property string source

    text: [note.asOf, note.source].filter(part => part !== "").join(Type.chinese(note.language) ? "。" : ". ")
    color: Colour.inkFaint
    font.pixelSize: Type.label
    leading: Type.tightLine
}
