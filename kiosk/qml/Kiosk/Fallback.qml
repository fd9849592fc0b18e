pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Window
import Kiosk.Blocks
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.Words

/*! Shown when there is no exhibition at all: calm paper, two languages, a code for the staff. */
Window {
    id: fallback

    required property string code

    readonly property real unit: Math.min(width, height) / 1080

    width: 1920
    height: 1080
    visible: true
    color: Colour.paper
    title: Words.zh.misty

    Paper {
        anchors.fill: parent
    }

    Column {
        anchors.centerIn: parent
        width: parent.width / fallback.unit - 2 * Space.marginUpright
        scale: fallback.unit
        spacing: Space.large

        Repeater {
            model: ["zh", "en"]

            InkText {
                required property string modelData

                width: parent ? parent.width : 0
                language: modelData
                serif: true
                text: Words.of(modelData).preparing
                color: modelData === "zh" ? Colour.ink : Colour.inkSoft
                font.pixelSize: modelData === "zh" ? Type.storyTitle : Type.titleSmall
                font.weight: Type.titleWeight(modelData)
                horizontalAlignment: Text.AlignHCenter
            }
        }
    }

    InkText {
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: Space.huge * fallback.unit
        language: "en"
        text: fallback.code
        color: Colour.inkFaint
        font.pixelSize: Type.label * fallback.unit
        wrapMode: Text.NoWrap
    }
}
