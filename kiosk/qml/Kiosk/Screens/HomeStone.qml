import QtQuick
import ink
import Kiosk.Blocks
import Kiosk.Bridge
import Kiosk.Controls
import Kiosk.Theme

/*! A chapter on home: its stone on the river, its name above (or beside) it, one target for both. */
Item {
    id: spot

    required property ChapterBridge chapter
    required property point at
    required property point title
    required property string language
    required property bool upright
    required property bool live
    required property bool crowded
    /*! Letters of the page's longest name, and px from one stone to the next. */
    required property int longest
    required property real pitch
    required property bool dimmed
    /*! Strength of the words while the stage moves the picture. */
    required property real wording
    /*! Whether the name is drawn here; while it travels the stage draws it. */
    required property bool named

    readonly property bool chinese: Type.chinese(language)
    readonly property real centreX: at.x * width
    readonly property real centreY: at.y * height
    readonly property int nameSize: {
        if (upright)
            return crowded ? (chinese ? Type.titleSmall : Type.sentence) : chinese ? Type.storyTitle : Type.titleSmall;
        if (chinese)
            return crowded ? (longest > 2 ? Type.titleSmall : Type.storyTitle) : longest > 3 ? Type.titleSmall : longest > 2 ? Type.storyTitle : Type.homeName;
        return crowded ? Type.bodyWestern : pitch < 350 ? Type.titleSmall - 4 : Type.homeNameWestern;
    }
    readonly property real columnWidth: upright ? width - across.x - Space.marginUpright : crowded ? pitch - Space.small : Math.min(400, pitch)
    readonly property point nameAt: upright ? Qt.point(across.x, across.y) : chinese ? Qt.point(column.x, column.y) : Qt.point(across.x, across.y)

    /*! A finger is down. */
    signal pressed
    signal opened

    Touch {
        id: target

        name: spot.chapter.name
        objectName: "chapter " + spot.chapter.key
        enabled: !spot.chapter.sealed
        pressScale: 1
        x: spot.upright ? spot.centreX - 76 : Math.max(0, Math.min(spot.width - width, spot.centreX - width / 2))
        y: spot.upright ? spot.centreY - height / 2 : spot.title.y * spot.height
        width: spot.upright ? Math.min(620, spot.width - x) : Math.min(spot.columnWidth, spot.pitch - 4)
        height: spot.upright ? Math.min(160, spot.pitch - 4) : spot.centreY + 60 - y
        onPressedChanged: {
            if (pressed)
                spot.pressed();
        }
        onTapped: spot.opened()
    }

    Ripples {
        x: spot.centreX
        y: spot.centreY
        tint: spot.chapter.accent
        reach: target.pressed ? 420 : 300
        live: spot.live
        visible: !spot.chapter.sealed
        phase: 0.2 * spot.chapter.ordinal
    }

    Stone {
        x: spot.centreX - width / 2
        y: spot.centreY - height / 2
        numeral: spot.chapter.numeral
        language: spot.language
        accent: spot.chapter.accent
        shape: spot.chapter.ordinal
        hollow: spot.chapter.sealed
        scale: target.pressed ? 0.94 : 1
    }

    Item {
        anchors.fill: parent
        property real strength: spot.dimmed ? 0.12 : 1

        visible: spot.named
        opacity: strength * spot.wording

        Behavior on strength {
            NumberAnimation {
                duration: Motion.textOut
            }
        }

        VerticalTitle {
            id: column

            visible: spot.chinese && !spot.upright
            x: spot.title.x * spot.width - width
            y: spot.title.y * spot.height
            text: spot.chapter.name
            language: spot.language
            size: spot.nameSize
        }

        VerticalTitle {
            visible: column.visible && !spot.crowded
            x: column.x - width - Space.large
            y: column.y + Space.small
            text: spot.chapter.note
            language: spot.language
            serif: false
            weight: Type.medium
            size: Type.caption
            gap: 0.14
            tint: Colour.inkSoft
        }

        Image {
            visible: spot.upright
            x: across.x - 60
            y: across.y - 34
            width: name.contentWidth + 120
            height: across.height + 68
            source: Layers.mistPatch
        }

        Column {
            id: across

            visible: !column.visible
            x: spot.upright ? spot.title.x * spot.width : Math.max(Space.large, Math.min(spot.width - width - Space.large, spot.title.x * spot.width - (spot.crowded ? spot.columnWidth / 2 : 210)))
            y: spot.title.y * spot.height
            width: spot.columnWidth
            spacing: Space.tiny

            InkText {
                id: name

                width: parent.width
                language: spot.language
                serif: true
                text: spot.chapter.name
                font.pixelSize: spot.nameSize
                font.weight: Type.titleWeight(spot.language)
                leading: 1
            }

            InkText {
                visible: !spot.crowded && !spot.upright
                language: spot.language
                text: spot.chapter.note
                color: Colour.inkSoft
                font.pixelSize: Type.note
                leading: Type.tightLine
                wrapMode: Text.NoWrap
            }
        }
    }
}
