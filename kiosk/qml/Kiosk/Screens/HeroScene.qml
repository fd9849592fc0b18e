import QtQuick
import QtQuick.Window
import ink
import Kiosk.Blocks
import Kiosk.Bridge
import Kiosk.Controls
import Kiosk.Theme

/*! One number, as large as the wall allows, over the river; the boat travels while it counts. */
Scene {
    id: hero

    required property CountersPage page

    readonly property bool chinese: Type.chinese(language)
    readonly property real riverY: upright ? height * 0.46 : height * 0.605
    readonly property real room: width - 2 * margin
    /*! 500 px, or the first smaller size at which the digits have room. */
    readonly property int size: [Type.hero, Type.wallLargest, 320, 270, 240].find(px => measure.advanceWidth * px / Type.hero + unitMeasure.advanceWidth * unitSize / Type.unit + 1.8 * gap <= room) ?? 200
    readonly property int unitSize: upright ? (chinese ? 72 : 60) : chinese ? Type.unit : 84
    /*! The window's px in one of ours: layers drawn as they were decoded are not scaled in every frame. */
    readonly property real scaling: Window.window ? Window.window.width / Math.max(1, width) : 1
    readonly property int gap: upright ? Space.medium : Space.huge

    ready: ground.ready && river.status !== Image.Loading
    onArrived: line.play(0)

    TextMetrics {
        id: measure

        font.family: Type.numerals
        font.pixelSize: Type.hero
        font.features: Type.numeralFeatures
        text: hero.page.figure.digits
    }

    TextMetrics {
        id: unitMeasure

        font.family: Type.serif(hero.language)
        font.pixelSize: Type.unit
        font.weight: Type.titleWeight(hero.language)
        text: hero.page.figure.unit
    }

    Paper {
        anchors.fill: parent
    }

    Painting {
        id: ground

        anchors.fill: parent
        opacity: 0.75
        visible: hero.page.picture !== null
        source: hero.page.picture ? (hero.upright ? hero.page.picture.upright : hero.page.picture.wide) : ""
        alt: hero.page.picture ? hero.page.picture.alt : ""
        focusX: hero.page.picture ? hero.page.picture.focusX : 0.5
        focusY: hero.page.picture ? hero.page.picture.focusY : 0.5
    }

    Rectangle {
        anchors.fill: parent
        gradient: Gradient {
            GradientStop {
                position: 0.02
                color: Colour.faint(Colour.paper, 0.75)
            }
            GradientStop {
                position: 0.3
                color: Colour.faint(Colour.paper, 0.55)
            }
            GradientStop {
                position: 0.62
                color: Colour.faint(Colour.paper, 0.85)
            }
            GradientStop {
                position: 0.7
                color: Colour.paper
            }
        }
    }

    ChapterMark {
        id: mark

        x: hero.margin
        y: hero.upright ? 64 : 52
        numeral: hero.page.chapter.numeral
        name: hero.page.chapter.name
        language: hero.language
        accent: hero.page.chapter.accent
    }

    Image {
        id: river

        y: hero.riverY - height / 2
        width: hero.upright ? hero.width * 1.8 : hero.width
        height: implicitWidth > 0 ? width * implicitHeight / implicitWidth : 0
        source: Layers.riverHero
        sourceSize.width: Math.round(width * hero.scaling)
        asynchronous: true
    }

    Item {
        anchors.fill: parent
        opacity: hero.wording

        InkText {
            x: hero.margin
            y: hero.upright ? 144 : 122
            width: hero.room
            language: hero.language
            serif: true
            text: hero.page.title
            font.pixelSize: hero.upright && hero.chinese ? Type.title : Type.titleSmall
            font.weight: Type.titleWeight(hero.language)
            leading: Type.titleLine
        }

        FigureLine {
            id: line

            x: hero.margin - 12
            y: hero.riverY - (hero.upright ? 110 : 46) - digitsBaseline
            objectName: "count"
            name: hero.words.countAgain
            language: hero.language
            prefix: hero.page.figure.prefix
            digits: hero.page.figure.digits
            unit: hero.page.figure.unit
            size: hero.size
            unitSize: hero.unitSize
            gap: hero.gap
            rise: hero.upright ? 40 : 72
        }

        Column {
            x: hero.margin
            y: hero.riverY + (hero.upright ? 120 : 108)
            width: Math.min(hero.room, 1400)
            spacing: Space.medium

            InkText {
                width: parent.width
                language: hero.language
                text: hero.page.text
                font.pixelSize: hero.upright ? 38 : Type.body
                leading: hero.chinese ? Type.captionLine : 1.4
            }

            SourceNote {
                width: parent.width
                language: hero.language
                asOf: hero.page.figure.asOf
                source: hero.page.figure.source
            }
        }
    }

    Image {
        readonly property real way: hero.width * (hero.upright ? 0.3 : 0.42)

        source: Layers.boat
        sourceSize.width: Math.round(width * hero.scaling)
        width: hero.upright ? 190 : 160
        height: implicitWidth > 0 ? width * implicitHeight / implicitWidth : 0
        x: Math.round(hero.width * (hero.upright ? 0.3 : 0.33) + way * line.share)
        y: Math.round(hero.riverY - height + 14)
    }

    PictureTag {
        picture: hero.page.picture
        language: hero.language
    }
}
