import QtQuick
import Kiosk.Controls
import Kiosk.Theme

/*! A small button of the curator's window. */
Touch {
    id: push

    required property string language
    property string text: name
    property bool dark: false
    property bool filled: false
    property bool on: false
    readonly property color tint: filled || on ? (dark ? Colour.ink : Colour.paper) : dark ? Colour.paper : Colour.ink

    implicitWidth: label.implicitWidth + 2 * Desk.gap
    implicitHeight: Desk.button
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
}
