pragma Singleton
pragma ComponentBehavior: Bound

import QtQuick

/*! Pigments. A chapter's accent comes from the exhibition's palette; everything else stands here. */
QtObject {
    /*! Blank paper: the ground of every light screen. */
    readonly property color paper: "#F4EFE4"
    /*! A pressed surface. */
    readonly property color paperPressed: "#EBE4D5"
    /*! Rules and hairlines; never text. */
    readonly property color rule: "#D9D0BC"
    /*! Titles, body and the primary button. */
    readonly property color ink: "#191D20"
    /*! Captions and outlines. */
    readonly property color inkSoft: "#39424A"
    /*! Labels of 26 px and more. */
    readonly property color inkFaint: "#586167"
    /*! The river itself, where no chapter lends its accent. */
    readonly property color river: "#1B5B66"
    /*! You are here; the primary button on a dark ground. Never text on paper. */
    readonly property color lamp: "#F3B65C"
    /*! The slip of an event. */
    readonly property color slip: "#FBF8F1"
    /*! River not yet travelled. */
    readonly property color ahead: "#C9C6B6"
    /*! Ring of a stop not yet visited. */
    readonly property color aheadRing: "#8A8778"
    /*! Ground of a night opening. */
    readonly property color night: "#262432"
    /*! Ground and words of the large reading: 18.7 to 1. */
    readonly property color dark: "#0E1315"
    readonly property color white: "#FFFFFF"
    readonly property color clear: "transparent"

    /*! \a tone at \a share of its strength. */
    function faint(tone: color, share: real): color {
        return Qt.rgba(tone.r, tone.g, tone.b, tone.a * share);
    }
}
