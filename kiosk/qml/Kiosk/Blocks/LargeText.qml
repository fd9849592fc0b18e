import QtQuick
import Kiosk.Controls
import Kiosk.Theme

/*! A paragraph of the large reading. */
InkText {
    id: paragraph

    /*! Share of its full size. */
    property real fit: 1
    readonly property bool chinese: Type.chinese(language)

    color: Colour.white
    font.pixelSize: Math.round(Type.large * fit)
    leading: chinese ? 1.6 : 1.45
}
