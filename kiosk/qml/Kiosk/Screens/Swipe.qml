import QtQuick
import Kiosk.Theme

/*! A finger that moves sideways: one page for each time that it is put down. */
DragHandler {
    id: swipe

    property bool spent: false

    /*! 1 towards the next page, -1 towards the one before. */
    signal swiped(step: int)

    target: null
    dragThreshold: Space.drift
    yAxis.enabled: false
    onActiveChanged: {
        if (!active)
            spent = false;
    }
    onActiveTranslationChanged: {
        if (spent || Math.abs(activeTranslation.x) < Space.swipe)
            return;
        spent = true;
        swipe.swiped(activeTranslation.x < 0 ? 1 : -1);
    }
}
