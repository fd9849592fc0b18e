import QtQuick
import Kiosk.Blocks
import Kiosk.Bridge
import Kiosk.Controls
import Kiosk.Theme

/*! One picture, its title and a caption. A painting fades into the paper; a photograph stands whole. */
Scene {
    id: slide

    required property TextPage page
    readonly property int item: visit.item
    readonly property int items: visit.items

    readonly property bool photograph: page.picture.photograph
    readonly property bool chinese: Type.chinese(language)
    /*! The picture gives way to a long caption, so that none reaches the buttons. */
    readonly property real pictureFoot: foot - Math.max(upright ? 560 : 136, upright ? title.height + told + Space.large + 2 * Space.medium : Math.max(title.height, told) + 2 * Space.tiny)
    /*! Height of the caption and its source. */
    readonly property real told: caption.height + (note.text === "" ? 0 : note.height + Space.medium)

    ready: painting.ready

    Paper {
        anchors.fill: parent
    }

    Painting {
        id: painting

        width: slide.width
        height: slide.pictureFoot - (slide.photograph ? 20 : 0)
        source: slide.upright ? slide.page.picture.upright : slide.page.picture.wide
        alt: slide.page.picture.alt
        focusX: slide.page.picture.focusX
        focusY: slide.page.picture.focusY
        whole: slide.photograph
    }

    Rectangle {
        visible: !slide.photograph
        y: slide.pictureFoot - height
        width: slide.width
        height: 150
        gradient: Gradient {
            GradientStop {
                position: 0
                color: Colour.faint(Colour.paper, 0)
            }
            GradientStop {
                position: 0.6
                color: Colour.faint(Colour.paper, 0.7)
            }
            GradientStop {
                position: 1
                color: Colour.paper
            }
        }
    }

    ChapterMark {
        misty: true
        x: slide.margin
        y: slide.upright ? 64 : 52
        numeral: slide.page.chapter.numeral
        name: slide.page.chapter.name
        language: slide.language
        accent: slide.page.chapter.accent
        position: slide.items > 1 ? slide.words.position.arg(slide.item + 1).arg(slide.items) : ""
    }

    Item {
        anchors.fill: parent
        opacity: slide.wording

        InkText {
            id: title

            x: slide.margin
            y: slide.upright ? slide.pictureFoot + Space.medium : slide.pictureFoot + Space.tiny
            width: slide.upright ? slide.width - 2 * slide.margin : 580
            language: slide.language
            serif: true
            text: slide.page.title
            font.pixelSize: slide.upright ? (slide.chinese ? 96 : Type.title) : slide.chinese ? Type.title : 54
            font.weight: Type.titleWeight(slide.language)
            leading: Type.titleLine
        }

        InkText {
            id: caption

            x: slide.upright ? slide.margin : 712
            y: slide.upright ? title.y + title.height + Space.large : slide.pictureFoot + Space.tiny
            width: slide.width - x - slide.margin
            language: slide.language
            text: slide.page.text
            font.pixelSize: slide.upright ? 38 : slide.chinese ? Type.caption : Type.note
            leading: slide.upright ? Type.bodyLine : slide.chinese ? Type.captionLine : 1.35
        }

        SourceNote {
            id: note

            x: caption.x
            y: caption.y + caption.height + (slide.upright ? Space.medium : Space.tiny / 2)
            width: caption.width
            language: slide.language
            asOf: slide.page.provenance.asOf
            source: slide.page.provenance.source
        }
    }

    PictureTag {
        picture: slide.page.picture
        language: slide.language
    }
}
