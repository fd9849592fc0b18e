import QtQuick
import Kiosk.Theme

/*! Lines above the page: what lies too near to an edge, and how high a wheelchair user reaches. */
Item {
    id: guides

    property bool safe: false
    property bool reach: false
    /*! Width of the page on the wall, mm. */
    required property real wall

    Rectangle {
        anchors.fill: parent
        anchors.margins: guides.width * 12 / guides.wall
        visible: guides.safe
        color: Colour.clear
        border.color: Desk.guide
        border.width: 1
    }

    Rectangle {
        y: guides.height - (Desk.reach - Desk.hung) / guides.wall * guides.width
        width: parent.width
        height: Space.hair
        visible: guides.reach
        color: Desk.guide
    }
}
