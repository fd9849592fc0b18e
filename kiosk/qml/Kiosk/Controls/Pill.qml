import QtQuick
import Kiosk.Theme

/*! A button with words, and an icon before or after them. */
Touch {
    id: pill

    required property string language
    property string text: name
    property string icon: ""
    property string iconAfter: ""
    property string aside: ""
    property bool primary: false
    property bool night: false
    property color fill: primary ? (night ? Colour.lamp : Colour.ink) : night ? Colour.paper : Colour.clear
    property color tint: primary && !night ? Colour.paper : Colour.ink
    property real padding: 40
    property int textSize: Type.control
    property bool serif: false

    implicitWidth: row.width + 2 * padding
    implicitHeight: Space.button

    Rectangle {
        anchors.fill: parent
        radius: height / 2
        color: pill.fill
        border.width: pill.primary || pill.night ? 0 : Space.outline
        border.color: Colour.inkSoft
    }

    Rectangle {
        anchors.fill: parent
        radius: height / 2
        color: Colour.faint(pill.primary && !pill.night ? Colour.paper : Colour.ink, 0.1)
        visible: pill.pressed
    }

    Row {
        id: row

        anchors.centerIn: parent
        spacing: Space.small

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            meaning: pill.icon || "next"
            visible: pill.icon !== ""
            tint: pill.tint
        }

        InkText {
            anchors.verticalCenter: parent.verticalCenter
            language: pill.language
            text: pill.text
            serif: pill.serif
            color: pill.tint
            font.pixelSize: pill.textSize
            font.weight: pill.serif ? Type.semibold : Type.medium
            wrapMode: Text.NoWrap
        }

        InkText {
            anchors.verticalCenter: parent.verticalCenter
            language: "en"
            serif: true
            text: pill.aside
            visible: text !== ""
            color: Colour.faint(pill.tint, 0.85)
            font.pixelSize: pill.textSize
            font.features: Type.numeralFeatures
            wrapMode: Text.NoWrap
        }

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            meaning: pill.iconAfter || "next"
            visible: pill.iconAfter !== ""
            tint: pill.tint
        }
    }
}
