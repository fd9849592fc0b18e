import QtQuick
import ink
import Kiosk.Theme

/*! The boat with its lamp. Its middle on the water is the item's origin; it bobs while it rests. */
Item {
    id: boat

    property bool live: false
    property real reach: 250
    property real phase: 0
    readonly property bool ready: picture.status !== Image.Loading
    /*! The boat at rest, in this item's px. */
    readonly property rect outline: Qt.rect(Math.round(-picture.width * 0.466), Math.round(-picture.height * 0.71), picture.width, picture.height)

    Image {
        id: picture

        x: boat.outline.x
        y: boat.outline.y + Math.round(2 * Math.sin(boat.phase * 2 * Math.PI))
        width: Math.round(boat.reach)
        height: implicitWidth > 0 ? Math.round(width * implicitHeight / implicitWidth) : 0
        source: Layers.boat
        asynchronous: true
        mipmap: true
    }

    Timer {
        interval: Motion.beat
        repeat: true
        running: boat.live && boat.visible && Motion.loops
        onTriggered: boat.phase = (boat.phase + interval / Motion.bob) % 1
    }
}
