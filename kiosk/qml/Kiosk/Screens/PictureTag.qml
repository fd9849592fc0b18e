import Kiosk.Blocks
import Kiosk.Bridge
import Kiosk.Theme
import Kiosk.Words

/*! In the corner of a picture: that it is an illustration, or who took the photograph. */
Tag {
    id: tag

    required property PictureBridge picture

    anchors.right: parent?.right
    anchors.top: parent?.top
    anchors.margins: Space.safe
    visible: picture !== null
    text: picture === null ? "" : picture.photograph ? picture.credit : Words.of(language).illustration
}
