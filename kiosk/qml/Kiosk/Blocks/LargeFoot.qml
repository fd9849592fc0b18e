import QtQuick
import Kiosk.Controls
import Kiosk.Theme

/*! Below the words of the large reading: which of how many, when the numbers held, and who says so. */
Item {
    id: below

    required property string language
    required property string place
    required property string asOf
    required property string source
    /*! Share of its full size at which the source stands. */
    property real fit: 1

    implicitHeight: Math.max(place === "" ? 0 : position.implicitHeight, note.text === "" ? 0 : note.implicitHeight)

    InkText {
        id: position

        y: parent.height - height
        language: below.language
        serif: true
        text: below.place
        color: Colour.lamp
        font.pixelSize: Type.large
        font.features: Type.numeralFeatures
        wrapMode: Text.NoWrap
    }

    SourceNote {
        id: note

        x: below.place === "" ? 0 : position.width + Space.large
        y: parent.height - height - (below.place === "" ? 0 : Space.tiny)
        width: parent.width - x
        language: below.language
        asOf: below.asOf
        source: below.source
        color: Colour.paper
        font.pixelSize: Math.round(Type.largeNote * below.fit)
    }
}
