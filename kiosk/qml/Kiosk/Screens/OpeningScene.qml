import QtQuick
import ink
import Kiosk.Blocks
import Kiosk.Bridge
import Kiosk.Controls
import Kiosk.Theme

/*! A chapter opens: its name very large, one sentence, one number, one way on. */
Scene {
    id: opening

    required property TextPage page

    readonly property bool night: page.chapter.night
    /*! The painting's left edge is lost in the paper. */
    readonly property bool dissolving: !upright && !night
    readonly property bool chinese: Type.chinese(language)
    readonly property color ground: night ? Colour.night : Colour.paper
    readonly property color tint: night ? Colour.paper : Colour.ink
    readonly property color softTint: night ? Colour.paperPressed : Colour.inkSoft
    /*! The stage hides the name while it travels here. */
    property bool named: true
    readonly property real nameX: upright ? Space.marginUpright : Space.marginWide
    readonly property real nameY: upright ? pictureFoot - (chinese ? 40 : 0) : chinese ? 96 : 84
    readonly property int nameSize: chinese ? (page.title.length > 2 || upright ? 190 : Type.opening) : Type.openingWestern
    readonly property real pictureFoot: upright ? height * 0.36 : height
    readonly property real wordsX: upright ? nameX + (chinese ? 250 : 0) : chinese ? 396 : 96
    readonly property real wordsWidth: upright ? width - wordsX - Space.marginUpright : chinese ? 484 : 620

    ready: painting.ready && shore.status !== Image.Loading
    onArrived: key.play(0)

    Paper {
        anchors.fill: parent
        color: opening.ground
        visible: !opening.night
    }

    Rectangle {
        anchors.fill: parent
        color: Colour.night
        visible: opening.night
    }

    Painting {
        id: painting

        x: opening.upright || opening.night ? 0 : Math.round(opening.width * 0.36)
        width: opening.width - x
        height: opening.pictureFoot
        source: opening.upright ? opening.page.picture.upright : opening.page.picture.wide
        alt: opening.page.picture.alt
        focusX: opening.page.picture.focusX
        focusY: opening.page.picture.focusY
    }

    Image {
        id: shore

        visible: opening.dissolving
        asynchronous: true
        // Closed for its first 700 px of 1920, it must hide where the painting begins.
        x: Math.round(opening.width * 0.06)
        width: opening.width
        height: opening.height
        source: opening.dissolving ? Layers.dissolveLeft : ""
    }

    Rectangle {
        visible: !opening.upright && opening.night
        width: opening.width * 0.66
        height: opening.height
        gradient: Gradient {
            orientation: Gradient.Horizontal

            GradientStop {
                position: 0.3
                color: opening.ground
            }
            GradientStop {
                position: 0.55
                color: Colour.faint(opening.ground, 0.75)
            }
            GradientStop {
                position: 1
                color: Colour.faint(opening.ground, 0)
            }
        }
    }

    Rectangle {
        y: opening.upright ? opening.pictureFoot - height : opening.height - height
        width: opening.width
        height: opening.upright ? 320 : 280
        gradient: Gradient {
            GradientStop {
                position: 0
                color: Colour.faint(opening.ground, 0)
            }
            GradientStop {
                position: opening.upright ? 0.95 : 0.62
                color: Colour.faint(opening.ground, opening.upright ? 1 : 0.9)
            }
            GradientStop {
                position: 1
                color: opening.ground
            }
        }
    }

    VerticalTitle {
        visible: opening.chinese
        opacity: opening.named ? opening.wording : 0
        x: opening.nameX
        y: opening.nameY
        text: opening.page.title
        language: opening.language
        size: opening.nameSize
        tint: opening.tint
        gap: 0.02
    }

    InkText {
        id: westernName

        visible: !opening.chinese
        opacity: opening.named ? opening.wording : 0
        x: opening.nameX
        y: opening.nameY
        language: opening.language
        serif: true
        text: opening.page.title
        color: opening.tint
        font.pixelSize: opening.nameSize
        font.weight: Type.semibold
        font.letterSpacing: -2
        wrapMode: Text.NoWrap
    }

    Column {
        x: opening.wordsX
        y: opening.chinese ? opening.nameY + Space.small : opening.nameY + westernName.height + Space.small
        width: opening.wordsWidth
        opacity: opening.wording
        spacing: opening.chinese ? Space.large : Space.medium

        Seal {
            visible: opening.chinese && !opening.page.chapter.framing
            numeral: opening.page.chapter.numeral
            language: opening.language
            color: opening.page.chapter.accent
            side: Space.sealOpening
        }

        InkText {
            width: parent.width
            language: opening.language
            serif: true
            text: opening.page.lead
            color: opening.tint
            font.pixelSize: Type.sentence
            font.weight: Type.semibold
            leading: opening.chinese ? Type.captionLine : 1.35
        }

        Column {
            visible: opening.page.figure !== null
            width: parent.width
            spacing: 0

            FigureLine {
                id: key

                objectName: "count"
                name: opening.words.countAgain
                language: opening.language
                prefix: opening.page.figure ? opening.page.figure.prefix : ""
                digits: opening.page.figure ? opening.page.figure.digits : ""
                unit: opening.page.figure ? opening.page.figure.unit : ""
                size: Type.keyNumber
                unitSize: opening.chinese ? 44 : 36
                tint: opening.tint
            }

            InkText {
                width: parent.width
                language: opening.language
                text: opening.page.figure ? opening.page.figure.name : ""
                color: opening.softTint
                font.pixelSize: Type.note
                leading: Type.tightLine
            }

            InkText {
                width: parent.width
                language: opening.language
                text: opening.page.figure ? opening.page.figure.asOf : ""
                color: opening.softTint
                font.pixelSize: Type.label
                leading: Type.tightLine
            }
        }
    }

    Seal {
        opacity: opening.wording
        visible: !opening.chinese && !opening.page.chapter.framing
        x: westernName.x + westernName.width + Space.large
        y: westernName.y + westernName.baselineOffset - height
        numeral: opening.page.chapter.numeral
        language: opening.language
        color: opening.page.chapter.accent
        side: Space.sealOpening
    }

    Pill {
        opacity: opening.wording
        x: opening.wordsX
        y: opening.foot - height - (opening.upright ? Space.medium : Space.large)
        name: opening.words.begin
        objectName: "begin"
        language: opening.language
        primary: true
        night: opening.night
        iconAfter: "next"
        height: 104
        padding: Space.huge
        textSize: Type.sentence - 4
        onTapped: opening.visit.next()
    }

    PictureTag {
        picture: opening.page.picture
        language: opening.language
    }
}
