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
    readonly property real strength: fading ? progress : pushing ? share(560, 640, 900) : retreating ? share(200, 320, 600) : 1
    /*! The arriving scene hides the leaving one, which need not be drawn any more. */
    readonly property bool covered: (pushing || retreating) && strength >= 1
    /*! Strength of the arriving words, and of the leaving ones. Where the arriving scene is one still
        picture over the other its words come with it: alone they would have it drawn anew in each frame. */
    readonly property real wordsIn: sliding ? share(360, 620, 700) : pushing ? share(780, 900, 900) : 1
    readonly property real wordsOut: sliding ? 1 - share(0, 140, 700) : fading ? 1 - share(0, 120, 300) : retreating ? 1 - share(0, 120, 600) : 1
    /*! Strength of the mist in which one picture becomes the other. */
    readonly property real mist: Motion.light ? 0 : pushing ? Math.min(share(300, 600, 900), 1 - share(600, 800, 900)) : retreating ? Math.min(share(100, 280, 600), 1 - share(320, 600, 600)) : 0
    /*! How near the chapter's name is to its place on the opening. */
    readonly property real travelled: pushing ? outCubic(share(160, 860, 900)) : retreating ? 1 - outCubic(share(60, 540, 600)) : 1
    /*! How much larger home has become. */
    readonly property real scale: pushing ? 1 + (Motion.light ? 0 : Motion.pushScale - 1) * outCubic(share(160, 900, 900)) : 1

    readonly property NumberAnimation run: NumberAnimation {
        target: passage
        property: "progress"
        from: 0
        to: 1
        easing.type: passage.pushing || passage.retreating ? Easing.Linear : Easing.InOutSine
        onFinished: passage.end()
    }

    /*! Counts the frames in which it was seen. */
    readonly property FrameAnimation frames: FrameAnimation {
        running: passage.run.running
    }

    /*! It is over; \a shown frames were seen in \a seconds. */
    signal ended(shown: int, seconds: real)

    /*! The kind of way from one screen to another; \a dusk says that one of the two is dark, or both. */
    function between(before: string, after: string, direction: int, dusk: bool): string {
        if (before === "")
            return ""; // the first screen is simply there
        if (Motion.plain)
            return "fade";
        if (before === "home" && after === "opening")
            return "push";
        if (before === "opening" && after === "home")
            return "retreat";
        // The mist between two pages is as pale as paper: it tears a night apart.
        const inside = (before === "item" && (after === "item" || after === "opening")) || (before === "opening" && after === "item");
        return inside && !dusk && direction !== 0 ? "slide" : "fade";
    }

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
        ended(frames.currentFrame, frames.elapsedTime);
    }

    /*! Share of the time between two marks (ms of a passage of \a whole ms) that has passed. */
    function share(from: int, to: int, whole: int): real {
        return Math.max(0, Math.min(1, (progress * whole - from) / (to - from)));
    }

    function outCubic(part: real): real {
        return 1 - Math.pow(1 - part, 3);
    }
}
