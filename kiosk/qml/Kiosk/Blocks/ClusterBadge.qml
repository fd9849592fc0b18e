import QtQuick
import Kiosk.Controls
import Kiosk.Theme

/*! So many events lie close together here: their number on the water, which opens their list.

    The item's origin is on the water. Where the boat lies the badge stands beside it, on a stem.
*/
Item {
    id: badge

    required property int count
    /*! Key of the first of them. */
    required property string first
    required property string wording
    /*! From the water to the badge's middle, while the boat is here. */
    required property point aside
    required property bool stands
    property real raised: stands ? 1 : 0
    readonly property point middle: Qt.point(aside.x * raised, aside.y * raised)

    signal tapped

    Behavior on raised {
        NumberAnimation {
            duration: Motion.textOut
            easing.type: Easing.OutCubic
        }
    }

    Rectangle {
        visible: badge.raised > 0
        x: Math.min(0, badge.middle.x) - (badge.aside.x === 0 ? width / 2 : 0)
        y: Math.min(0, badge.middle.y) - (badge.aside.y === 0 ? height / 2 : 0)
        width: Math.max(Space.stem, Math.abs(badge.middle.x))
        height: Math.max(Space.stem, Math.abs(badge.middle.y))
        color: Colour.ink
    }

    Touch {
        x: badge.middle.x - width / 2
        y: badge.middle.y - height / 2
        width: Space.touch
        height: Space.touch
        objectName: "cluster " + badge.first
        name: badge.wording
        onTapped: badge.tapped()

        Rectangle {
            anchors.centerIn: parent
            width: parent.width - 12
            height: width
            radius: width / 2
            color: Colour.paper
            border.width: 4
            border.color: Colour.ink
        }

        InkText {
            anchors.centerIn: parent
            language: "en"
            serif: true
            text: String(badge.count)
            font.pixelSize: Type.note
            font.weight: Type.semibold
            font.features: Type.numeralFeatures
            wrapMode: Text.NoWrap
        }
    }
}
