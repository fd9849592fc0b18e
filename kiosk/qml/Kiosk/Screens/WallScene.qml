import QtQuick
import Kiosk.Bridge

Scene {
    required property PageBridge page
}
