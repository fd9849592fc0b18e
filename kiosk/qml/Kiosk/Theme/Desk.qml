pragma Singleton
pragma ComponentBehavior: Bound

import QtQuick

/*! The curator's window: sizes in px of a desktop, colours beside those of the exhibition. */
QtObject {
    readonly property int bar: 56
    readonly property int left: 270
    readonly property int right: 370
    readonly property int below: 250
    readonly property int gap: 12
    readonly property int margin: 24
    readonly property int rowHeight: 34
    readonly property int lineHeight: 26
    /*! Lines of a file: where the letters of the first stand, and the next when it is broken. */
    readonly property int lineBase: 18
    readonly property int lineLeading: 21
    /*! A blank before a line of a file: half a hanzi. */
    readonly property real blank: (small + 1) / 2
    readonly property int step: 20
    readonly property int button: 34
    readonly property int radius: 5
    /*! How long a sentence stays, ms. */
    readonly property int stay: 6000

    readonly property int heading: 17
    readonly property int text: 15
    readonly property int small: 13

    readonly property color desk: "#E3DCCB"
    readonly property color files: "#EEE7D9"
    readonly property color error: "#B0321F"
    readonly property color errorGround: "#F3DCD3"
    readonly property color warning: "#84491A"
    readonly property color warningGround: "#F3E6D0"
    readonly property color mend: "#46602F"
    readonly property color guide: "#C43B8A"
    readonly property color faint: "#8F989D"

    /*! Nothing that must be read is nearer to an edge: 12 mm on a 55" screen 1218 mm wide. */
    readonly property real safe: 12 / 1218
    /*! What a wheelchair user reaches (ADA 308), and where the lower edge of the screen hangs, mm. */
    readonly property int reach: 1220
    readonly property int hung: 800
    /*! Width of a 55" screen, the distance at which it is read, and that of a desktop, mm. */
    readonly property int wall: 1218
    readonly property int stand: 1500
    readonly property int sit: 600
}
