import QtQuick

/*! A picture that fills its place around its focus point, or is shown whole if it is a photograph. */
Item {
    id: painting

    required property url source
    required property string alt
    property real focusX: 0.5
    property real focusY: 0.5
    property bool whole: false
    readonly property bool ready: image.status === Image.Ready || image.status === Image.Error || image.status === Image.Null
    readonly property real pictureRatio: image.implicitHeight > 0 ? image.implicitWidth / image.implicitHeight : 16 / 9
    readonly property real stretch: whole ? Math.min(width / pictureRatio, height) : Math.max(width / pictureRatio, height)

    /*! Which point of the picture is seen at \a at: fractions from its left and top. */
    function fractionAt(at: point): point {
        return Qt.point((at.x - image.x) / image.width, (at.y - image.y) / image.height);
    }

    /*! Where its focus point is seen. */
    function focusAt(): point {
        return Qt.point(image.x + focusX * image.width, image.y + focusY * image.height);
    }

    clip: !whole
    Accessible.role: Accessible.Graphic
    Accessible.name: alt

    Image {
        id: image

        height: Math.round(painting.stretch)
        width: Math.round(painting.stretch * painting.pictureRatio)
        x: Math.round(painting.whole ? (painting.width - width) / 2 : Math.max(painting.width - width, Math.min(0, painting.width / 2 - width * painting.focusX)))
        y: Math.round(painting.whole ? 0 : Math.max(painting.height - height, Math.min(0, painting.height / 2 - height * painting.focusY)))
        source: painting.source
        asynchronous: true
        autoTransform: false
        mipmap: false
    }
}
