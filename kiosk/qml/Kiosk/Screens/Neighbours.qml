import QtQuick
import Kiosk.Bridge

/*! The pictures of the next and the previous page, decoded while this one is being looked at.

    Whoever shows them then must ask for them as Painting does, or they are decoded twice.
*/
Item {
    id: neighbours

    required property VisitBridge visit
    required property bool upright

    /*! Takes those of the place reached; the old ones stay until their page has taken them over. */
    function look(): void {
        ahead.source = visit.pictureBeside(1, upright);
        behind.source = visit.pictureBeside(-1, upright);
    }

    visible: false

    Image {
        id: ahead

        asynchronous: true
        autoTransform: false
    }

    Image {
        id: behind

        asynchronous: true
        autoTransform: false
    }
}
