import QtQuick
import Kiosk.Theme

/*! Anything that can be touched. Slow presses and drifting fingers still tap; sliding off cancels.

    \c name is what assistive technology says and what a test addresses.
*/
Item {
    id: touch

    required property string name
    property real pressScale: 0.97
    readonly property bool pressed: tap.pressed && touch.enabled
    /*! Where the finger went down, in this item's px. */
    readonly property point at: tap.point.pressPosition

    signal tapped

    implicitWidth: Space.button
    implicitHeight: Space.button
    scale: pressed ? pressScale : 1

    Accessible.role: Accessible.Button
    Accessible.name: name
    Accessible.onPressAction: touch.tapped()

    Behavior on scale {
        NumberAnimation {
            duration: Motion.press
            easing.type: Easing.OutQuad
        }
    }

    TapHandler {
        id: tap

        gesturePolicy: TapHandler.ReleaseWithinBounds
        longPressThreshold: 0
        onTapped: {
            if (touch.visible && touch.enabled)
                touch.tapped(); // another finger may have taken it away under this one
        }
    }
}
