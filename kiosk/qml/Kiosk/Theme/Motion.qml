pragma Singleton
pragma ComponentBehavior: Bound

import QtQuick

/*! Durations in ms. With \c pace 0 everything is where it belongs at once. */
QtObject {
    /*! 1 in a hall; 0 for reduced motion, tests and pictures. Set once, by the window. */
    property real pace: 1

    /*! Nothing is scaled and no mist covers the whole screen, because this machine cannot hold it. */
    property bool light: false
    /*! Not even that: screens only fade, and nothing loops. */
    property bool plain: false

    /*! Somebody is being asked something: nothing else moves meanwhile. */
    property bool hushed: false

    readonly property bool still: pace === 0
    readonly property bool loops: !still && !plain && !hushed
    /*! One frame of a usual screen. */
    readonly property int frame: 16
    /*! After it a screen that has been drawn is complete on any machine. */
    readonly property int rest: 500 * pace
    /*! Nobody has come for this long: what takes long can be done. */
    readonly property int lull: 2000
    readonly property int press: 90 * pace
    readonly property int textOut: 140 * pace
    readonly property int slide: 700 * pace
    readonly property int fade: 300 * pace
    readonly property int push: 900 * pace
    readonly property int retreat: 600 * pace
    readonly property int count: 1800 * pace
    readonly property int stagger: 120 * pace
    readonly property int snap: 420 * pace
    /*! Loops are stepped at this interval: slow water costs 2 % of a core, not 50. */
    readonly property int beat: 100
    /*! The same for the one screen that is looked at for hours: 24 a second. */
    readonly property int drift: 41
    /*! A pattern that shines for hours moves aside this often. */
    readonly property int wander: 600000
    readonly property int bob: 4200
    readonly property int ripples: 4000
    readonly property real pushScale: 1.55
}
