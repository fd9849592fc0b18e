import QtQuick
import Kiosk.Bridge
import Kiosk.Theme
import Kiosk.Words

/*! What every screen has in common. The stage places it, waits until it is ready, and moves it. */
Item {
    id: scene

    required property VisitBridge visit

    readonly property bool upright: height > width
    readonly property string language: visit.language
    readonly property WordSet words: Words.of(language)
    readonly property int margin: upright ? Space.marginUpright : Space.marginWide
    /*! Above this line content; below it the control strip. */
    readonly property real foot: height - (upright ? Space.stripUpright : Space.stripWide)
    /*! Every picture is decoded. */
    property bool ready: true
    /*! Strength of the words while the stage moves the picture. */
    property real wording: 1
    /*! On its own on the stage: loops may run. */
    property bool live: false
    /*! Whether a sideways swipe turns the page; the river of years needs the finger itself. */
    property bool swipes: true

    /*! It was kept, and is to be shown again as if it were new. */
    signal entered
    /*! The scene has arrived: numbers count now. */
    signal arrived
}
