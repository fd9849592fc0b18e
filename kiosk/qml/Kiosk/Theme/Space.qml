pragma Singleton
pragma ComponentBehavior: Bound

import QtQuick

/*! Distances and touch sizes in px of a 1080 px short side (1 px is 0.634 mm on a 55" screen). */
QtObject {
    readonly property int hair: 2
    readonly property int tiny: 8
    readonly property int small: 16
    readonly property int medium: 24
    readonly property int large: 32
    readonly property int huge: 48

    /*! Nothing that must be read is nearer to an edge of the screen. */
    readonly property int safe: 36
    /*! Left and right margin on a wide and on an upright screen. */
    readonly property int marginWide: 96
    readonly property int marginUpright: 72

    /*! Control strip on a wide screen: its height above the bottom edge, and the height of buttons. */
    readonly property int stripWide: 184
    readonly property int stripUpright: 420
    readonly property int button: 88
    readonly property int largeButton: 120
    readonly property int arrow: 96
    readonly property int nextWidth: 148
    readonly property int promptButton: 112
    readonly property int boatHandle: 124
    readonly property int stoneWidth: 112
    readonly property int stoneHeight: 104
    readonly property int seal: 52
    readonly property int sealOpening: 64
    /*! Buttons are no smaller: 45 mm on a 55" screen; the check asks for 20 mm of marks, too. */
    readonly property int touch: 72

    readonly property int outline: 2
    readonly property int largeOutline: 4
    readonly property real stem: 2.5
    readonly property int river: 8
    readonly property int sealRadius: 7


    /*! A swipe is at least this long, and this much flatter than high. */
    readonly property int swipe: 90
    /*! A finger may drift this far and still tap: 10 mm on a 55" screen. */
    readonly property int drift: 16
}
