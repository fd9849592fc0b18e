import QtQuick
import QtQuick.Window

Window {
    id: window

    required property url picture

    visible: true
    color: "#F4EFE4"

    Image {
        anchors.fill: parent
        source: window.picture
        asynchronous: true
        fillMode: Image.PreserveAspectCrop
    }
}
