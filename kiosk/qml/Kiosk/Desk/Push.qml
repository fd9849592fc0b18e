import QtQuick
import Kiosk.Controls
import Kiosk.Theme

/*! A small button of the curator's window. */
Touch {
    id: push

    required property string language
    property string text: name
    /*! The key that does the same; said below the button while the mouse is over it. */
    property string key: ""
    property bool dark: false
    property bool filled: false
    property bool on: false
    readonly property color tint: filled || on ? (dark ? Colour.ink : Colour.paper) : dark ? Colour.paper : Colour.ink

    implicitWidth: label.implicitWidth + 2 * Desk.gap
    implicitHeight: Desk.button
    Accessible.description: key
    opacity: enabled ? 1 : 0.4

    Rectangle {
        anchors.fill: parent
        radius: Desk.radius
        color: push.filled || push.on ? (push.dark ? Colour.paper : Colour.ink) : Colour.clear
    }

    InkText {
        id: label

        anchors.centerIn: parent
        language: push.language
        text: push.text
        color: push.tint
        font.pixelSize: Desk.text
        font.weight: Type.medium
        wrapMode: Text.NoWrap
    }

    HoverHandler {
        id: mouse
    }

    Rectangle {
        anchors {
            top: parent.bottom
            topMargin: Desk.gap
            horizontalCenter: parent.horizontalCenter
        }
        width: tip.implicitWidth + Desk.gap
        height: tip.implicitHeight + Desk.gap / 2
        radius: Desk.radius
        visible: mouse.hovered && push.key !== ""
        color: Colour.slip
        border.color: Colour.rule

        InkText {
            id: tip

            anchors.centerIn: parent
            language: "en"
            text: push.key
            font.pixelSize: Desk.small
            wrapMode: Text.NoWrap
        }
    }
}
