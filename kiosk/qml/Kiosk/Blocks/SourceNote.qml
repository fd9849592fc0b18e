import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.Words

/*! When a figure held, and who says so. */
InkText {
    id: note

    required property string asOf
    required property string source
    readonly property string cited: note.source === "" ? "" : Words.of(note.language).source.arg(note.source)

    visible: text !== ""
    text: [note.asOf, note.cited].filter(part => part !== "").join(Type.chinese(note.language) ? "。" : ". ")
    color: Colour.inkFaint
    font.pixelSize: Type.label
    leading: Type.tightLine
}
