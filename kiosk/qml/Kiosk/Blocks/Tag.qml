import QtQuick
import Kiosk.Controls
import Kiosk.Theme

/*! Says in the corner what a picture is. */
Rectangle {
    id: tag

    required property string text
    required property string language
    property int textSize: Type.tag

    implicitWidth: words.implicitWidth + 2 * Space.small
    implicitHeight: words.implicitHeight + Space.tiny
    radius: 4
    color: Colour.paper

    InkText {
        id: words

        anchors.centerIn: parent
        language: tag.language
        text: tag.text
        color: Colour.inkSoft
        font.pixelSize: tag.textSize
        wrapMode: Text.NoWrap
    }
}
