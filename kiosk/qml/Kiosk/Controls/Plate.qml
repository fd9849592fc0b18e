import QtQuick
import Kiosk.Theme

/*! A button of the large reading: large words in a thick outline, or on the lamp's ground. */
Touch {
    id: plate

    required property string language
    property string text: name
    property string icon: ""
    property string iconAfter: ""
    property bool primary: false
    property bool open: true
    readonly property int icons: (icon === "" ? 0 : 1) + (iconAfter === "" ? 0 : 1)
    readonly property color tint: primary && open ? Colour.dark : Colour.white

    enabled: open
    // Not the row's own width: a positioner knows it one frame late.
    implicitWidth: Math.max(Space.largeButton, label.implicitWidth + icons * (32 + Space.small) + 2 * Space.large)
    implicitHeight: Space.largeButton

    Rectangle {
        anchors.fill: parent
        radius: height / 2
        color: plate.primary && plate.open ? Colour.lamp : plate.pressed ? Colour.faint(Colour.white, 0.2) : Colour.clear
        border.width: Space.largeOutline
        border.color: plate.primary && plate.open ? Colour.lamp : Colour.faint(Colour.white, plate.open ? 1 : 0.4)
    }

    Row {
        id: row

        anchors.centerIn: parent
        spacing: Space.small
        opacity: plate.open ? 1 : 0.4

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            meaning: plate.icon || "next"
            visible: plate.icon !== ""
            tint: plate.tint
            scale: 1.3
        }

        InkText {
            id: label

            anchors.verticalCenter: parent.verticalCenter
            visible: text !== ""
            language: plate.language
            text: plate.text
            color: plate.tint
            font.pixelSize: Type.largeControl
            font.weight: Type.medium
            wrapMode: Text.NoWrap
        }

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            meaning: plate.iconAfter || "next"
            visible: plate.iconAfter !== ""
            tint: plate.tint
            scale: 1.3
        }
    }
}
