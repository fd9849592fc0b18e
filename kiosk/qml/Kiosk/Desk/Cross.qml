pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Blocks
import Kiosk.Theme

/*! At the point of a picture that stays visible by now, while another one is chosen. */
Item {
    id: cross

    property Painting painting: null
    readonly property point at: painting ? parent.mapFromItem(painting, painting.focusAt()) : Qt.point(0, 0)

    objectName: "cross"
    x: at.x
    y: at.y
    visible: painting !== null

    Repeater {
        model: [Colour.paper, Desk.guide]

        Item {
            id: stroke

            required property color modelData
            required property int index
            readonly property real thick: Space.hair * (index === 0 ? 3 : 1)

            Rectangle {
                anchors.centerIn: parent
                width: 2 * Desk.step
                height: stroke.thick
                color: stroke.modelData
            }

            Rectangle {
                anchors.centerIn: parent
                width: stroke.thick
                height: 2 * Desk.step
                color: stroke.modelData
            }
        }
    }
}
