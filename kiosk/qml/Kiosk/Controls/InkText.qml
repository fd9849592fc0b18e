import QtQuick
import Kiosk.Theme

/*! Text in the face of its language. It never elides, never shrinks and never reads markup. */
Text {
    id: inkText

    required property string language
    property bool serif: false
    /*! Distance of baselines in em; 0 for the face's own. */
    property real leading: 0
    /*! The alignment as a number: Python cannot read Qt's own. */
    readonly property int across: effectiveHorizontalAlignment

    color: Colour.ink
    font.family: serif ? Type.serif(language) : Type.sans(language)
    font.weight: Type.regular
    font.pixelSize: Type.body
    lineHeightMode: leading > 0 ? Text.FixedHeight : Text.ProportionalHeight
    lineHeight: leading > 0 ? font.pixelSize * leading : 1
    textFormat: Text.PlainText
    wrapMode: Text.WordWrap
}
