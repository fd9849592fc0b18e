import QtQuick
import Kiosk.Theme

/*! The way from one scene to the next: how far it is, and what that means for pictures and words. */
QtObject {
    id: passage

    /*! fade, push (home to a chapter), retreat (back again) or slide (page to page); else empty. */
    property string kind: ""
    /*! Share of the whole way. */
    property real progress: 1

    readonly property bool fading: kind === "fade"
    readonly property bool pushing: kind === "push"
    readonly property bool retreating: kind === "retreat"
    readonly property bool sliding: kind === "slide"

    /*! Strength of the arriving scene; a slide uncovers it instead. */
    readonly property real strength: fading ? progress : pushing ? between(560, 640, 900) : retreating ? between(200, 320, 600) : 1
    /*! The arriving scene hides the leaving one, which need not be drawn any more. */
    readonly property bool covered: (pushing || retreating) && strength >= 1
    /*! Strength of the arriving words, and of the leaving ones. */
    readonly property real wordsIn: sliding ? between(360, 620, 700) : pushing ? between(780, 900, 900) : fading ? between(150, 300, 300) : 1
    readonly property real wordsOut: sliding ? 1 - between(0, 140, 700) : fading ? 1 - between(0, 120, 300) : retreating ? 1 - between(0, 120, 600) : 1
    /*! Strength of the mist in which one picture becomes the other. */
    readonly property real mist: pushing ? Math.min(between(300, 600, 900), 1 - between(600, 800, 900)) : retreating ? Math.min(between(100, 280, 600), 1 - between(320, 600, 600)) : 0
    /*! How near the chapter's name is to its place on the opening. */
    readonly property real travelled: pushing ? outCubic(between(160, 860, 900)) : retreating ? 1 - outCubic(between(60, 540, 600)) : 1
    /*! How much larger home has become. */
    readonly property real scale: pushing ? 1 + (Motion.pushScale - 1) * outCubic(between(160, 900, 900)) : 1

    readonly property NumberAnimation run: NumberAnimation {
        target: passage
        property: "progress"
        from: 0
        to: 1
        easing.type: passage.pushing || passage.retreating ? Easing.Linear : Easing.InOutSine
        onFinished: passage.end()
    }

    signal ended

    /*! Sets out; \a home says that the way leads to the home screen, which takes its time. */
    function begin(way: string, home: bool): void {
        kind = way;
        progress = 0;
        run.duration = pushing ? Motion.push : sliding ? Motion.slide : home ? Motion.retreat : Motion.fade;
        run.restart();
    }

    /*! Is there at once: whoever taps on the way has arrived. */
    function finish(): void {
        if (kind !== "")
            run.complete();
        if (kind !== "")
            end();
    }

    function end(): void {
        kind = "";
        progress = 1;
        ended();
    }

    /*! Share of the time between two marks (ms of a passage of \a whole ms) that has passed. */
    function between(from: int, to: int, whole: int): real {
        return Math.max(0, Math.min(1, (progress * whole - from) / (to - from)));
    }

    function outCubic(share: real): real {
        return 1 - Math.pow(1 - share, 3);
    }
}
