import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.Words

/*! What an event was, on a slip that hangs from the boat. Its figures stand at the right. */
Item {
    id: slip

    required property string language
    required property string date
    required property string title
    required property string text
    required property string story
    required property color accent
    default property alias figures: column.data
    property bool counted: false

    readonly property WordSet words: Words.of(language)
    readonly property bool chinese: Type.chinese(language)
    readonly property int edge: 8
    readonly property int inset: 36
    readonly property real textWidth: width - 2 * inset - (counted ? column.width + inset : 0)
    readonly property real wordsHeight: body.y + body.height + (foot.visible ? Space.small + foot.height : 0) + Space.medium
    readonly property real whole: Math.max(wordsHeight, counted ? edge + column.height + 2 * Space.small : 0)

    signal storyTapped

    implicitHeight: whole
    clip: true
    height: implicitHeight

    Rectangle {
        width: slip.width
        height: slip.implicitHeight
        y: slip.height - height
        color: Colour.slip
        border.width: 1
        border.color: Colour.rule

        InkText {
            id: heading

            x: slip.inset
            y: slip.edge + Space.small
            width: slip.textWidth - when.width - Space.medium
            language: slip.language
            serif: true
            text: slip.title
            font.pixelSize: slip.chinese ? Type.lead : 40
            font.weight: Type.titleWeight(slip.language)
            leading: Type.titleLine
        }

        InkText {
            id: when

            x: slip.inset + slip.textWidth - width
            y: heading.y + heading.baselineOffset - baselineOffset
            language: slip.language
            text: slip.date
            color: Colour.inkSoft
            font.pixelSize: Type.note
            wrapMode: Text.NoWrap
        }

        InkText {
            id: body

            x: slip.inset
            y: heading.y + heading.height + Space.tiny
            width: slip.textWidth
            language: slip.language
            text: slip.text
            color: Colour.inkSoft
            font.pixelSize: slip.chinese ? Type.caption : Type.note
            leading: slip.chinese ? 1.5 : 1.4
        }

        Item {
            id: foot

            x: slip.inset
            y: slip.implicitHeight - height - Space.medium
            width: slip.textWidth
            height: slip.story === "" ? 0 : pill.height
            visible: height > 0

            Pill {
                id: pill

                height: Space.touch
                visible: slip.story !== ""
                name: slip.words.openStory
                objectName: "story"
                language: slip.language
                primary: true
                iconAfter: "next"
                onTapped: slip.storyTapped()
            }
        }

        Column {
            id: column

            x: slip.width - slip.inset - width
            y: slip.edge + (slip.implicitHeight - slip.edge - height) / 2
            visible: slip.counted
            spacing: Space.tiny
        }
    }

    Rectangle {
        width: slip.width
        height: slip.edge
        color: slip.accent
    }
}
