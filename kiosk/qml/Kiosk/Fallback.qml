pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Window
import ink
import Kiosk.Blocks
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.Words

/*! Shown when there is no exhibition at all: a boat on calm water, and a code for the staff. */
Window {
    id: fallback

    readonly property real unit: Math.min(width, height) / 1080
    readonly property bool settled: river.status === Image.Ready

    width: 1920
    height: 1080
    visible: true
    color: Colour.paper
    title: Words.zh.preparing

    Item {
        width: fallback.width / fallback.unit
        height: fallback.height / fallback.unit
        scale: fallback.unit
        transformOrigin: Item.TopLeft

        Paper {
            anchors.fill: parent
        }

        Column {
            y: parent.height * 0.28
            width: parent.width
            spacing: Space.huge

            Repeater {
                model: ["zh", "en"]

                InkText {
                    required property string modelData

                    width: parent ? parent.width : 0
                    language: modelData
                    serif: true
                    text: Words.of(modelData).preparing
                    color: modelData === "zh" ? Colour.ink : Colour.inkSoft
                    font.pixelSize: modelData === "zh" ? Type.storyTitle : Type.titleSmall - 8
                    font.weight: Type.titleWeight(modelData)
                    horizontalAlignment: Text.AlignHCenter
                }
            }
        }

        Image {
            id: river

            y: parent.height * 0.66
            width: Math.max(parent.width, 1920)
            height: 119
            source: Layers.riverHero
        }

        Boat {
            x: parent.width * 0.5
            y: river.y + 30
        }

        InkText {
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            anchors.margins: Space.huge
            language: "en"
            text: "C-0"
            color: Colour.inkFaint
            font.pixelSize: Type.label
            wrapMode: Text.NoWrap
        }
    }
}
