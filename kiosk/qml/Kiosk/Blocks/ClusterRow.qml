import QtQuick
import Kiosk.Controls
import Kiosk.Theme

/*! One event in a cluster's list: when, and what. */
Touch {
    id: row

    required property string language
    required property string label

    pressScale: 1

    Rectangle {
        anchors.fill: parent
        color: row.pressed ? Colour.paperPressed : Colour.clear
    }

    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: 1
        color: Colour.rule
    }

    InkText {
        id: when

        y: (row.height - height) / 2
        width: 236
        language: "en"
        serif: true
        text: row.label
        font.pixelSize: Type.sentence
        font.features: Type.numeralFeatures
        wrapMode: Text.NoWrap
    }

    InkText {
        x: when.width + Space.small
        y: lineCount === 1 ? when.y + when.baselineOffset - baselineOffset : (row.height - height) / 2
        width: row.width - x
        language: row.language
        text: row.name
        font.pixelSize: Type.caption
        font.weight: Type.medium
        leading: Type.titleLine
    }
}
