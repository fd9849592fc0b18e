import QtQuick
import ink
import Kiosk.Theme

/*! Blank paper with its fibres. */
Rectangle {
    color: Colour.paper

    Image {
        anchors.fill: parent
        source: Layers.paper
        fillMode: Image.Tile
    }
}
