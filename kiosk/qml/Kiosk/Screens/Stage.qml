pragma ComponentBehavior: Bound

import QtQuick
import ink
import Kiosk.Blocks
import Kiosk.Bridge
import Kiosk.Theme
import Kiosk.Words

/*! Holds the scene being shown and the one that is leaving, and moves from one to the other.

    Home and the river of years, to which everybody returns, are made once and kept; any other
    scene is there only while it is shown.
*/
Item {
    id: stage

    objectName: "stage"

    required property VisitBridge visit

    readonly property bool inner: visit.screen !== "attract" && visit.screen !== "home"
    /*! The strip turns dark or light when the ground beneath it does. */
    readonly property bool night: waiting || (passage !== "" && way.progress < 0.7) ? nightBefore : nightHere
    readonly property bool nightHere: visit.large || visit.screen === "opening" && visit.page !== null && visit.page.chapter !== null && visit.page.chapter.night
    readonly property color accent: visit.page !== null && visit.page.chapter !== null ? visit.page.chapter.accent : Colour.river
    readonly property bool upright: height > width
    /*! The scene being shown, or arriving. */
    readonly property Scene scene: front ? front.scene : null
    /*! Nothing moves and every picture is decoded. */
    readonly property bool settled: !waiting && passage === "" && scene !== null && scene.ready
    /*! The visit is over: what was seen last goes at once, for its language is the next visitor's. */
    readonly property bool parting: visit.screen === "attract"
    /*! The kind of passage while scenes change; empty otherwise. */
    readonly property string passage: way.kind

    /*! Half the width of the mist band, and the edge in its middle, from the side it comes from. */
    readonly property int bandHalf: 240
    readonly property real edge: way.sliding ? Math.round(way.progress * (width + 2 * bandHalf) - bandHalf) : 0

    property Holder front: first
    property Holder back: second
    property bool waiting: false
    /*! The scene behind is still to be seen. */
    property bool changing: false
    property string planned: "fade"
    property string behind: ""
    /*! The strip belongs to what is seen; it comes and goes with the pictures, not before them. */
    property bool stripShown: false
    property bool largeShown: false
    /*! Whether the scene that leaves, and the one in front, are dark: the visit is ahead of both. */
    property bool nightBefore: false
    property bool nightInFront: false
    property point pushFrom
    property point nameFrom

    /*! A passage is over: \a shown frames were seen in \a seconds. */
    signal passed(shown: int, seconds: real)

    /*! Shows the visit's place, moving there as the way demands. */
    function go(): void {
        finish();
        const before = stage.behind;
        const after = stage.visit.screen;
        if (before === "home" && after === "home")
            return; // it turns its pages itself
        stage.behind = after;
        stage.nightBefore = stage.nightInFront;
        stage.nightInFront = stage.nightHere;
        stage.planned = way.between(before, after, stage.visit.direction, stage.visit.large || stage.nightBefore !== stage.nightHere);
        const leaving = stage.front;
        stage.front = stage.holderFor(after, leaving);
        stage.back = leaving;
        if (leaving.scene)
            leaving.scene.live = false;
        stage.waiting = true;
        stage.changing = true;
        if (stage.scene)
            stage.scene.entered();
        else
            stage.front.make(stage.kind(), stage.visit, stage.visit.page);
        stage.proceed();
    }

    /*! What the scene of the place is called. */
    function kind(): string {
        const page = stage.visit.page;
        if (stage.visit.large)
            return page.kind === "river" ? "large river" : "large";
        return page ? page.kind : stage.visit.screen;
    }

    /*! Where the scene of a screen is or will be, while that of another screen is \a leaving. */
    function holderFor(screen: string, leaving: Holder): Holder {
        return screen === "home" ? keptHome : screen === "river" && !stage.visit.large ? keptRiver : leaving === first ? second : first;
    }

    /*! Starts the passage once the arriving scene can be seen whole. */
    function proceed(): void {
        if (!stage.waiting || !stage.scene || !stage.scene.ready)
            return;
        stage.waiting = false;
        stage.showStrip();
        if (stage.planned === "push" || stage.planned === "retreat")
            stage.travel(keptHome.scene as HomeScene, (stage.planned === "push" ? stage.front : stage.back).scene as OpeningScene);
        if (stage.planned === "")
            stage.settle();
        else
            way.begin(stage.planned, stage.visit.screen === "home");
    }

    /*! Gives a chapter's name on its way from \a home to its \a opening or back to the traveller. */
    function travel(home: HomeScene, opening: OpeningScene): void {
        if (!home || !opening || opening.page.chapter.framing) {
            stage.planned = "fade"; // prologue and closing have no stone
            return;
        }
        home.opening = opening.page.chapter.key;
        stage.pushFrom = home.stoneAt(home.opening);
        stage.nameFrom = home.nameAt(home.opening);
    }

    /*! Ends a passage at once: whoever taps during it is already there. */
    function finish(): void {
        const early = stage.waiting;
        stage.waiting = false;
        way.finish();
        if (early)
            stage.settle();
    }

    function showStrip(): void {
        stage.stripShown = stage.inner;
        stage.largeShown = stage.visit.large;
    }

    function settle(): void {
        stage.changing = false;
        stage.showStrip();
        stage.back.leave();
        for (const one of [stage.front, stage.back]) {
            const home = one.scene as HomeScene;
            if (home)
                home.opening = "";
        }
        if (stage.scene) {
            stage.scene.live = true;
            stage.scene.wording = 1;
            stage.scene.arrived();
        }
        neighbours.look();
    }

    Component.onCompleted: go()

    Binding {
        target: Layers
        property: "ownBoat"
        value: stage.visit.exhibition.boat
    }

    Binding {
        target: Layers
        property: "ownYears"
        value: stage.visit.exhibition.yearsRiver
    }

    Binding {
        target: Layers
        property: "ownNumber"
        value: stage.visit.exhibition.numberRiver
    }

    Connections {
        target: stage.visit

        function onMoved(): void {
            stage.go();
        }
    }

    Connections {
        target: keptHome.scene as HomeScene

        function onChapterForeseen(chapter: string): void {
            neighbours.foresee(chapter);
        }

        function onRiverForeseen(): void {
            neighbours.foresee("");
        }
    }

    Connections {
        target: stage.scene

        function onReadyChanged(): void {
            stage.proceed();
        }
    }

    Passage {
        id: way

        onEnded: (shown, seconds) => {
            stage.settle();
            if (seconds > 0)
                stage.passed(shown, seconds);
        }
    }

    Binding {
        when: stage.passage !== "" && stage.scene !== null
        target: stage.scene
        property: "wording"
        value: way.wordsIn
        restoreMode: Binding.RestoreNone
    }

    Binding {
        when: stage.passage !== "" && stage.back.scene !== null
        target: stage.back.scene
        property: "wording"
        value: way.wordsOut
        restoreMode: Binding.RestoreNone
    }

    // The first screen comes upon the window's plain colour: no picture of paper is decoded for it.
    Loader {
        anchors.fill: parent
        active: neighbours.begun
        visible: stage.scene === null || stage.waiting || stage.parting
        sourceComponent: Paper {}
    }

    Neighbours {
        id: neighbours

        visit: stage.visit
        upright: stage.upright
        river: keptRiver
    }

    component Place: Holder {
        passage: way
        edge: stage.edge
        forward: stage.visit.direction >= 0
        from: stage.pushFrom
        arriving: stage.front === this
        leaving: stage.back === this && stage.changing
        covert: arriving ? stage.waiting : stage.parting
        whole: Qt.size(stage.width, stage.height)
    }

    Place {
        id: first
    }

    Place {
        id: second
    }

    Place {
        id: keptHome

        keeps: true
    }

    Place {
        id: keptRiver

        keeps: true
    }

    Mist {
        z: 2
        anchors.fill: parent
        passage: way
        wanted: neighbours.begun
        blending: stage.visit.screen === "home" || stage.visit.screen === "opening"
        edge: stage.visit.direction >= 0 ? stage.width - stage.edge : stage.edge
        bandWidth: 2 * stage.bandHalf
    }

    Traveller {
        z: 3
        anchors.fill: parent
        visible: way.pushing || way.retreating
        opening: way.pushing ? stage.scene as OpeningScene : way.retreating ? stage.back.scene as OpeningScene : null
        from: stage.nameFrom
        share: way.travelled
        inside: way.pushing ? way.travelled > 0.93 : way.strength < 0.5
    }

    Swipe {
        enabled: !stage.parting && stage.scene !== null && stage.scene.swipes
        onSwiped: step => {
            if (stage.visit.screen === "home")
                stage.visit.turn(step);
            else
                strips.step(step);
        }
    }

    Strips {
        id: strips

        z: 4
        anchors.bottom: parent.bottom
        width: parent.width
        height: stage.upright ? Space.stripUpright : Space.stripWide
        visible: !stage.parting
        enabled: stage.inner
        visit: stage.visit
        scene: stage.scene
        shown: stage.stripShown
        large: stage.largeShown
        night: stage.night
        accent: stage.accent
    }
}
