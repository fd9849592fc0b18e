import QtQuick
import Kiosk.Theme

/*! One finger drags: tells where it began, where it is, and how fast it left. */
DragHandler {
    id: drag

    /*! Where the finger was and when, for as long as a flick is felt. */
    property var trail: []
    readonly property int memory: 90

    signal began(point at)
    signal followed(point at)
    /*! \a speed in px per second. */
    signal ended(point speed)

    function note(at: point): void {
        const now = Date.now();
        trail = trail.filter(step => now - step.time <= memory).concat([
            {
                "time": now,
                "at": at
            }
        ]);
    }

    /*! How fast the finger left; nothing when it had come to rest. */
    function speed(): point {
        const now = Date.now();
        const steps = trail.filter(step => now - step.time <= memory);
        if (steps.length < 2)
            return Qt.point(0, 0);
        const first = steps[0];
        const last = steps[steps.length - 1];
        const seconds = Math.max(0.016, (now - first.time) / 1000);
        return Qt.point((last.at.x - first.at.x) / seconds, (last.at.y - first.at.y) / seconds);
    }

    target: null
    dragThreshold: Space.drift
    onActiveChanged: {
        if (active) {
            trail = [];
            note(centroid.position);
            began(centroid.position);
        } else {
            ended(speed());
        }
    }
    onCentroidChanged: {
        if (active) {
            note(centroid.position);
            followed(centroid.position);
        }
    }
}
