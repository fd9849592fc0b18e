import QtQuick
import Kiosk.Blocks
import Kiosk.Bridge

/*! An event's mark, set on the water where its date lies. */
EventMark {
    id: mark

    required property EventBridge entry
    /*! px in view, and px from the river's middle line. */
    required property real along
    required property real across
    required property real axis
    required property bool upright

    x: upright ? axis - across : along
    y: upright ? along : axis + across
    key: entry.key
    label: entry.label
    name: entry.name
    own: entry.own
    sideways: upright
}
