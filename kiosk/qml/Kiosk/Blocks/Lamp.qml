import QtQuick
import ink
import Kiosk.Theme

/*! You are here. */
Item {
    id: lamp

    property real reach: 1

    implicitWidth: 28
    implicitHeight: 28

    Image {
        anchors.centerIn: parent
        source: Layers.glow
        width: 110 * lamp.reach
        height: width
    }

    Rectangle {
        anchors.fill: parent
        radius: width / 2
        color: Colour.lamp
        border.width: 2.5
        border.color: Colour.ink
    }
}
