import QtQuick
import Kiosk.Controls
import Kiosk.Theme

/*! Which chapter this is: seal and name, top left of every page. */
Item {
    id: mark

    required property string numeral
    required property string name
    required property string language
    required property color accent
    /*! 2 / 4, where a section has several pages. */
    property string position: ""
    /*! Over a picture: a patch of mist keeps the words legible. */
    property bool misty: false

    implicitWidth: row.width
    implicitHeight: row.height

    Rectangle {
        visible: mark.misty
        x: -Space.small
        y: -Space.tiny
        width: row.width + 2 * Space.medium
        height: row.height + 2 * Space.tiny
        radius: height / 2
        color: Colour.paper
    }

    Row {
        id: row

        spacing: Space.medium

        Seal {
            numeral: mark.numeral
            language: mark.language
            color: mark.accent
        }

        InkText {
            anchors.verticalCenter: parent.verticalCenter
            language: mark.language
            text: mark.name
            font.pixelSize: Type.note
            font.weight: Type.medium
            wrapMode: Text.NoWrap
        }

        InkText {
            anchors.verticalCenter: parent.verticalCenter
            language: mark.language
            text: mark.position
            visible: text !== ""
            color: Colour.inkSoft
            font.pixelSize: Type.note
            font.features: Type.numeralFeatures
            wrapMode: Text.NoWrap
        }
    }
}
