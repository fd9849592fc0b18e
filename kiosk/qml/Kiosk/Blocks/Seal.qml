import QtQuick
import Kiosk.Controls
import Kiosk.Theme

/*! A chapter's numeral, stamped in its accent. */
Rectangle {
    id: seal

    required property string numeral
    required property string language
    property int side: Space.seal

    implicitWidth: side
    implicitHeight: side
    radius: Space.sealRadius
    color: Colour.river

    InkText {
        anchors.centerIn: parent
        language: seal.language
        serif: true
        text: seal.numeral
        color: Colour.paper
        font.pixelSize: seal.side * 0.6
        font.weight: Type.semibold
        wrapMode: Text.NoWrap
    }
}
