import QtQuick
import Kiosk.Bridge
import Kiosk.Screens

/*! One revision of the page at the ratio of the screen, drawn to fit. */
Item {
    id: sheet

    required property VisitBridge visit
    property bool upright: false

    readonly property real wall: upright ? 1080 : 1920
    readonly property real unit: width / wall
    readonly property bool settled: stage.settled

    Item {
        width: sheet.wall
        height: sheet.upright ? 1920 : 1080
        scale: sheet.unit
        transformOrigin: Item.TopLeft
        clip: true

        Stage {
            id: stage

            anchors.fill: parent
            visit: sheet.visit
        }
    }
}
