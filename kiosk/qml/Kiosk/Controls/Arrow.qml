import QtQuick
import Kiosk.Theme

/*! A round or oval button with an icon only; it stays in place when there is nowhere to go. */
Touch {
    id: arrow

    required property string icon
    property bool primary: false
    property bool night: false
    property bool open: true

    enabled: open

    Rectangle {
        anchors.fill: parent
        radius: height / 2
        color: !arrow.open ? Colour.clear : arrow.primary ? (arrow.night ? Colour.lamp : Colour.ink) : arrow.night ? Colour.paper : Colour.clear
        border.width: arrow.open && (arrow.primary || arrow.night) ? 0 : Space.outline
        border.color: arrow.open ? Colour.inkSoft : Colour.aheadRing
    }

    Rectangle {
        anchors.fill: parent
        radius: height / 2
        color: Colour.faint(arrow.primary && !arrow.night ? Colour.paper : Colour.ink, 0.1)
        visible: arrow.pressed
    }

    Icon {
        anchors.centerIn: parent
        meaning: arrow.icon
        opacity: arrow.open ? 1 : 0.4
        tint: arrow.open && arrow.primary && !arrow.night ? Colour.paper : arrow.open || !arrow.night ? Colour.ink : Colour.paper
    }
}
