import QtQuick
import Kiosk.Blocks
import Kiosk.Bridge
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.Words

/*! Whose river it is, and what a finger can do. */
Item {
    id: heading

    required property RiverPage page
    required property string language
    required property bool upright
    required property color accent

    readonly property bool owned: page.chapter !== null

    implicitWidth: Math.max(title.x + title.width, hint.width)
    implicitHeight: hint.y + hint.height

    ChapterMark {
        id: mark

        y: heading.upright ? 64 : 46
        visible: heading.owned
        numeral: heading.page.chapter ? heading.page.chapter.numeral : ""
        name: heading.page.chapter ? heading.page.chapter.name : ""
        language: heading.language
        accent: heading.accent
    }

    InkText {
        id: title

        x: heading.owned && !heading.upright ? mark.width + Space.huge : 0
        y: heading.upright ? (heading.owned ? 132 : 84) : heading.owned ? 42 : 52
        language: heading.language
        serif: true
        text: heading.page.title
        font.pixelSize: heading.owned ? Type.titleSmall : Type.chinese(heading.language) ? Type.title : 64
        font.weight: Type.titleWeight(heading.language)
        wrapMode: Text.NoWrap
    }

    InkText {
        id: hint

        y: heading.upright ? (heading.owned ? 218 : 192) : heading.owned ? 132 : 150
        language: heading.language
        text: Words.of(heading.language).dragBoat
        color: Colour.inkSoft
        font.pixelSize: Type.note
        wrapMode: Text.NoWrap
    }
}
