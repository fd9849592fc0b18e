pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Blocks
import Kiosk.Bridge
import Kiosk.Controls
import Kiosk.Theme

/*! A story: title in columns, a first sentence, the text, one number, one picture beside them. */
Scene {
    id: story

    required property TextPage page

    readonly property bool chinese: Type.chinese(language)
    readonly property real pictureX: upright ? 0 : width * 0.552
    readonly property real pictureFoot: upright ? height * 0.36 : foot
    /*! Columns run right to left: the title's own lines, else its halves. */
    readonly property list<string> columns: {
        const half = page.title.length > 4 ? Math.ceil(page.title.length / 2) : page.title.length;
        return page.title.includes("\n") ? page.title.split("\n") : [page.title.slice(0, half), page.title.slice(half)];
    }
    /*! Without a number the words have the page to themselves. */
    readonly property bool numberless: page.figure === null
    readonly property real textX: upright ? margin : chinese ? 396 : margin
    readonly property real textWidth: upright ? width - 2 * margin : chinese ? 690 : 900

    ready: painting.ready
    onArrived: figure.play(0)

    Paper {
        anchors.fill: parent
    }

    Painting {
        id: painting

        x: story.pictureX
        width: story.width - x
        height: story.pictureFoot
        source: story.upright ? story.page.picture.upright : story.page.picture.wide
        alt: story.page.picture.alt
        focusX: story.page.picture.focusX
        focusY: story.page.picture.focusY
        whole: story.page.picture.photograph
    }

    Rectangle {
        visible: !story.upright && !story.page.picture.photograph
        x: story.pictureX - 1
        width: 260
        height: painting.height
        gradient: Gradient {
            orientation: Gradient.Horizontal

            GradientStop {
                position: 0
                color: Colour.paper
            }
            GradientStop {
                position: 0.5
                color: Colour.faint(Colour.paper, 0.6)
            }
            GradientStop {
                position: 1
                color: Colour.faint(Colour.paper, 0)
            }
        }
    }

    Rectangle {
        visible: !story.page.picture.photograph
        y: story.pictureFoot - height
        x: story.pictureX
        width: story.width - x
        height: 140
        gradient: Gradient {
            GradientStop {
                position: 0
                color: Colour.faint(Colour.paper, 0)
            }
            GradientStop {
                position: 1
                color: Colour.paper
            }
        }
    }

    Item {
        id: titles

        x: story.margin
        y: 92
        width: 2 * Type.storyTitle + Space.medium
        visible: story.chinese && !story.upright
        opacity: story.wording

        VerticalTitle {
            anchors.right: parent.right
            text: story.columns[0]
            language: story.language
            size: Type.storyTitle
        }

        VerticalTitle {
            anchors.left: parent.left
            text: story.columns[1]
            language: story.language
            size: Type.storyTitle
        }
    }

    Column {
        x: story.textX
        y: story.upright ? story.pictureFoot + Space.large : 92
        width: story.textWidth
        opacity: story.wording
        spacing: Space.medium

        InkText {
            visible: !titles.visible
            width: parent.width
            language: story.language
            serif: true
            text: story.page.title.split("\n").join(story.chinese ? "" : " ")
            font.pixelSize: story.chinese ? Type.storyTitle : 68
            font.weight: Type.titleWeight(story.language)
            leading: 1.08
        }

        InkText {
            width: parent.width
            language: story.language
            serif: true
            text: story.page.lead
            font.pixelSize: story.chinese ? (story.numberless ? Type.leadAlone : Type.lead) : story.numberless ? Type.sentence : 38
            font.weight: Type.semibold
            leading: story.chinese ? 1.45 : 1.25
        }

        Repeater {
            model: story.page.text.split("\n").filter(line => line.trim() !== "")

            InkText {
                required property string modelData

                width: story.textWidth
                language: story.language
                text: modelData
                font.pixelSize: story.numberless ? Type.bodyAlone : story.chinese ? Type.body : 31
                leading: story.chinese ? Type.bodyLine : 1.45
            }
        }
    }

    Item {
        anchors.fill: parent
        opacity: story.wording

        Row {
            visible: story.page.figure !== null
            x: story.textX
            y: provenance.y - height
            spacing: Space.large

            FigureLine {
                id: figure

                objectName: "count"
                name: story.words.countAgain
                language: story.language
                prefix: story.page.figure ? story.page.figure.prefix : ""
                digits: story.page.figure ? story.page.figure.digits : ""
                unit: story.page.figure ? story.page.figure.unit : ""
                size: story.chinese ? Type.storyNumber : 120
                unitSize: story.chinese ? 44 : 34
                tint: story.page.chapter.accent
            }

            Column {
                anchors.verticalCenter: parent.verticalCenter
                width: Math.max(220, story.textWidth - figure.width - Space.large)

                InkText {
                    width: parent.width
                    language: story.language
                    text: story.page.figure ? story.page.figure.name : ""
                    font.pixelSize: Type.note
                    leading: Type.tightLine
                }

            }
        }

        SourceNote {
            id: provenance

            x: story.textX
            y: story.foot - height - Space.small
            width: story.textWidth
            language: story.language
            asOf: story.page.provenance.asOf
            source: story.page.provenance.source
        }
    }

    PictureTag {
        picture: story.page.picture
        language: story.language
    }
}
