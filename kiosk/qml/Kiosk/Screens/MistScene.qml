import QtQuick
import Kiosk.Blocks
import Kiosk.Bridge
import Kiosk.Controls
import Kiosk.Theme

/*! A page that cannot be shown: no cause, no apology, one way on. */
Scene {
    id: mist

    required property MistPage page

    ready: painting.ready

    Paper {
        anchors.fill: parent
    }

    Painting {
        id: painting

        anchors.fill: parent
        opacity: 0.4
        source: mist.page.picture ? (mist.upright ? mist.page.picture.upright : mist.page.picture.wide) : ""
        alt: mist.page.picture ? mist.page.picture.alt : ""
    }

    Rectangle {
        anchors.fill: parent
        gradient: Gradient {
            GradientStop {
                position: 0.2
                color: Colour.faint(Colour.paper, 0.72)
            }
            GradientStop {
                position: 0.8
                color: Colour.paper
            }
        }
    }

    Column {
        x: mist.margin
        width: mist.width - 2 * mist.margin
        y: mist.height * 0.25
        opacity: mist.wording
        spacing: Space.huge

        InkText {
            width: parent.width
            language: mist.language
            serif: true
            text: mist.words.misty
            font.pixelSize: Type.storyTitle
            font.weight: Type.titleWeight(mist.language)
            horizontalAlignment: Text.AlignHCenter
        }

        InkText {
            width: parent.width
            language: mist.language
            text: mist.words.mistyNote
            font.pixelSize: Type.body
            leading: Type.captionLine
            horizontalAlignment: Text.AlignHCenter
        }

        Pill {
            anchors.horizontalCenter: parent.horizontalCenter
            name: mist.visit.canNext ? mist.words.onward : mist.words.home
            objectName: "onward"
            language: mist.language
            primary: true
            iconAfter: "next"
            height: 112
            padding: 64
            textSize: Type.sentence - 2
            onTapped: mist.visit.canNext ? mist.visit.next() : mist.visit.home()
        }
    }

    InkText {
        anchors.right: parent.right
        anchors.rightMargin: mist.margin
        y: mist.foot - height - Space.tiny
        language: "en"
        text: mist.page.code
        color: Colour.inkFaint
        font.pixelSize: Type.label
        wrapMode: Text.NoWrap
    }
}
