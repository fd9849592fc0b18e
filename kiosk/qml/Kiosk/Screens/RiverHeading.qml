import QtQuick
import Kiosk.Blocks
import Kiosk.Bridge
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.Words

/*! Whose river it is, what a finger can do, and the year that the boat has come to. */
Item {
    id: heading

    required property RiverPage page
    required property string language
    required property bool upright
    required property color accent
    required property int year

    readonly property bool owned: page.chapter !== null

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
        y: heading.upright ? (heading.owned ? 218 : 192) : heading.owned ? 132 : 150
        language: heading.language
        text: Words.of(heading.language).dragBoat
        color: Colour.inkSoft
        font.pixelSize: Type.note
        wrapMode: Text.NoWrap
    }

    InkText {
        x: -16
        y: 430
        visible: !heading.upright
        language: "en"
        serif: true
        text: String(heading.year)
        font.family: Type.numerals
        font.pixelSize: Type.year
        font.features: Type.numeralFeatures
        wrapMode: Text.NoWrap
    }
}
