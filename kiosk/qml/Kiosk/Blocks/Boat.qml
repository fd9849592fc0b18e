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

    Image {
        id: picture

        x: Math.round(-width * 0.466)
        y: Math.round(-height * 0.71) + Math.round(2 * Math.sin(boat.phase * 2 * Math.PI))
        width: Math.round(boat.reach)
        height: implicitWidth > 0 ? Math.round(width * implicitHeight / implicitWidth) : 0
        source: Layers.boat
        asynchronous: true
        mipmap: true
    }

    Timer {
        interval: Motion.beat
        repeat: true
        running: boat.live && boat.visible && !Motion.still
        onTriggered: boat.phase = (boat.phase + interval / Motion.bob) % 1
    }
}
