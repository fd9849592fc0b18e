import QtQuick
import Kiosk.Controls
import Kiosk.Theme

/*! So many events lie close together here: a count on a stem that opens their list. The origin is on the water. */
Item {
    id: badge

    required property int count
    required property string wording
    required property bool sideways
    required property point spot
    property bool hushed: false
    readonly property int side: Space.touch

    signal tapped

    visible: !hushed

    Rectangle {
        x: badge.sideways ? badge.spot.x + badge.side - 8 : -width / 2
        y: badge.sideways ? -height / 2 : Math.min(0, badge.spot.y + badge.side - 8)
        width: badge.sideways ? -badge.spot.x - badge.side + 8 : Space.stem
        height: badge.sideways ? Space.stem : badge.spot.y < 0 ? -badge.spot.y - badge.side + 8 : badge.spot.y + 8
        color: Colour.ink
    }

    Touch {
        x: badge.spot.x
        y: badge.spot.y
        width: badge.side
        height: badge.side
        objectName: "cluster " + badge.count
        name: badge.wording
        onTapped: badge.tapped()

        Rectangle {
            anchors.centerIn: parent
            width: parent.width - 12
            height: width
            radius: width / 2
            color: Colour.paper
            border.width: Space.outline
            border.color: Colour.ink
        }

        InkText {
            anchors.centerIn: parent
            language: "en"
            serif: true
            text: "+" + badge.count
            font.pixelSize: Type.note
            font.weight: Type.semibold
            font.features: Type.numeralFeatures
            wrapMode: Text.NoWrap
        }
    }
}
