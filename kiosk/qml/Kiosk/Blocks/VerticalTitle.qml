pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

/*! Two to six hanzi one below the other; QML has no vertical text. */
Column {
    id: title

    required property string text
    required property string language
    property int size: Type.homeName
    property int weight: Type.black
    property bool serif: true
    property color tint: Colour.ink
    property real gap: 0.05

    spacing: size * gap
    Accessible.role: Accessible.StaticText
    Accessible.name: text

    Repeater {
        model: Array.from(title.text)

        InkText {
            required property string modelData

            width: title.size
            height: title.size
            language: title.language
            serif: title.serif
            text: modelData
            color: title.tint
            font.pixelSize: title.size
            font.weight: title.weight
            wrapMode: Text.NoWrap
            horizontalAlignment: Text.AlignHCenter
            verticalAlignment: Text.AlignVCenter
        }
    }
}
