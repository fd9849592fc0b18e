pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Blocks
import Kiosk.Bridge
import Kiosk.Theme
import Kiosk.Words

/*! Holds the scene being shown and the one that is leaving, and moves from one to the other. */
Item {
    id: stage

    objectName: "stage"

    required property VisitBridge visit

    readonly property bool inner: visit.screen !== "attract" && visit.screen !== "home"
    /*! The strip turns dark or light when the ground beneath it does. */
    readonly property bool night: passage !== "" && way.progress < 0.7 ? nightBefore : nightHere
    readonly property bool nightHere: visit.screen === "opening" && visit.page !== null && visit.page.chapter !== null && visit.page.chapter.night
    readonly property color accent: visit.page !== null && visit.page.chapter !== null ? visit.page.chapter.accent : Colour.river
    readonly property bool upright: height > width
    /*! The exhibition's own river: there the arrows step from event to event. */
    readonly property RiverScene river: visit.screen === "river" ? scene as RiverScene : null
    /*! The scene being shown, or arriving. */
    readonly property Scene scene: front.item as Scene
    /*! Nothing moves and every picture is decoded. */
    readonly property bool settled: !waiting && passage === "" && scene !== null && scene.ready
    /*! The visit is over: what was seen last goes at once, for its language is the next visitor's. */
    readonly property bool parting: visit.screen === "attract"
    /*! The kind of passage while scenes change; empty otherwise. */
    readonly property string passage: way.kind

    /*! Half the width of the mist band, and the edge in its middle, from the side it comes from. */
    readonly property int bandHalf: 240
    readonly property real edge: way.sliding ? Math.round(way.progress * (width + 2 * bandHalf) - bandHalf) : 0

    property Loader front: first
    property Loader back: second
    property bool waiting: false
    property string planned: "fade"
    property string behind: ""
    property bool nightBefore: false
    property point pushFrom
    property point nameFrom

    /*! A passage is over: \a shown frames were seen in \a seconds. */
    signal passed(shown: int, seconds: real)

    /*! Shows the visit's place, moving there as the way demands. */
    function go(): void {
        finish();
        const before = stage.behind;
        const after = stage.visit.screen;
        stage.behind = after;
        stage.planned = way.between(before, after, stage.visit.direction, stage.nightBefore !== stage.nightHere);
        const leaving = stage.front;
        stage.front = stage.back;
        stage.back = leaving;
        const old = leaving.item as Scene;
        if (old)
            old.live = false;
        if (stage.planned === "push") {
            const home = leaving.item as HomeScene;
            const key = stage.visit.page && stage.visit.page.chapter ? stage.visit.page.chapter.key : "";
            stage.pushFrom = home.stoneAt(key);
            stage.nameFrom = home.nameAt(key);
            if (stage.visit.page && stage.visit.page.chapter && stage.visit.page.chapter.framing)
                stage.planned = "fade";
            else
                home.opening = key;
        }
        stage.waiting = true;
        stage.front.setSource(stage.sceneFor(after), stage.visit.page ? {
            "visit": stage.visit,
            "page": stage.visit.page
        } : {
            "visit": stage.visit
        });
        stage.proceed();
    }

    function sceneFor(screen: string): url {
        if (screen === "attract")
            return Qt.resolvedUrl("AttractScene.qml");
        if (screen === "home")
            return Qt.resolvedUrl("HomeScene.qml");
        const scenes = {
            "opening": "OpeningScene.qml",
            "slide": "SlideScene.qml",
            "story": "StoryScene.qml",
            "wall": "WallScene.qml",
            "hero": "HeroScene.qml",
            "flow": "FlowScene.qml",
            "river": "RiverScene.qml",
            "mist": "MistScene.qml"
        };
        return Qt.resolvedUrl(scenes[stage.visit.page.kind]);
    }

    /*! Starts the passage once the arriving scene can be seen whole. */
    function proceed(): void {
        if (!stage.waiting || !stage.scene || !stage.scene.ready)
            return;
        stage.waiting = false;
        const home = stage.scene as HomeScene;
        const opening = stage.back.item as OpeningScene;
        if (stage.planned === "retreat" && home && opening && !opening.page.chapter.framing) {
            home.opening = opening.page.chapter.key;
            stage.nameFrom = home.nameAt(home.opening);
        } else if (stage.planned === "retreat") {
            stage.planned = "fade";
        }
        if (stage.planned === "")
            stage.settle();
        else
            way.begin(stage.planned, stage.visit.screen === "home");
    }

    /*! Ends a passage at once: whoever taps during it is already there. */
    function finish(): void {
        const early = stage.waiting;
        stage.waiting = false;
        way.finish();
        if (early)
            stage.settle();
    }

    function settle(): void {
        stage.nightBefore = stage.nightHere;
        stage.back.setSource("");
        const home = stage.scene as HomeScene;
        if (home)
            home.opening = "";
        if (stage.scene) {
            stage.scene.live = true;
            stage.scene.wording = 1;
            stage.scene.arrived();
        }
        mist.wanted = true;
        neighbours.look();
    }

    Component.onCompleted: go()

    Connections {
        target: stage.visit

        function onMoved(): void {
            stage.go();
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
        when: stage.passage !== "" && stage.back.item !== null
        target: stage.back.item
        property: "wording"
        value: way.wordsOut
        restoreMode: Binding.RestoreNone
    }

    Paper {
        anchors.fill: parent
        visible: stage.scene === null || stage.waiting || stage.parting
    }

    component Holder: Item {
        id: holder

        required property Loader loader
        readonly property bool arriving: stage.front === loader
        readonly property bool uncovered: arriving && way.sliding
        /*! Home is over the opening both ways, for meanwhile it is one still picture. */
        readonly property bool above: arriving !== way.pushing
        /*! The edge of the mist that uncovers the arriving scene. */
        readonly property real edge: Math.max(0, Math.min(stage.width, stage.edge))

        x: uncovered && stage.visit.direction >= 0 ? stage.width - edge : 0
        width: uncovered ? edge : stage.width
        height: stage.height
        z: above ? 1 : 0
        clip: uncovered
        visible: arriving ? !stage.waiting && !(way.pushing && way.strength <= 0) : loader.item !== null && !way.covered && !stage.parting
        // One picture is scaled and blended, not a tree of forty items: a painting that shines
        // through the edge that is to dissolve it would show where it ends.
        layer.enabled: above && (way.pushing ? way.scale > 1 : way.retreating ? way.strength > 0 : way.fading && way.strength > 0 && way.strength < 1)
        opacity: !above ? 1 : arriving ? way.strength : 1 - way.strength
        transform: Scale {
            origin.x: stage.pushFrom.x
            origin.y: stage.pushFrom.y
            // An item that is hidden still has the screen repainted where it would move.
            xScale: holder.arriving || way.covered ? 1 : way.scale
            yScale: xScale
        }
    }

    Neighbours {
        id: neighbours

        visit: stage.visit
        upright: stage.upright
    }

    Holder {
        loader: first

        Loader {
            id: first

            x: -parent.x
            width: stage.width
            height: stage.height
        }
    }

    Holder {
        loader: second

        Loader {
            id: second

            x: -parent.x
            width: stage.width
            height: stage.height
        }
    }

    Mist {
        id: mist

        z: 2
        anchors.fill: parent
        passage: way
        edge: stage.visit.direction >= 0 ? stage.width - stage.edge : stage.edge
        bandWidth: 2 * stage.bandHalf
    }

    Traveller {
        z: 3
        anchors.fill: parent
        visible: way.pushing || way.retreating
        opening: way.pushing ? stage.scene as OpeningScene : way.retreating ? stage.back.item as OpeningScene : null
        from: stage.nameFrom
        share: way.travelled
    }

    DragHandler {
        id: swipe

        property bool spent: false

        target: null
        enabled: stage.inner && stage.scene !== null && stage.scene.swipes
        dragThreshold: Space.drift
        yAxis.enabled: false
        onActiveChanged: {
            if (!active)
                spent = false;
        }
        onActiveTranslationChanged: {
            if (spent || Math.abs(activeTranslation.x) < Space.swipe)
                return;
            spent = true;
            if (activeTranslation.x < 0)
                stage.visit.next();
            else
                stage.visit.previous();
        }
    }

    ControlStrip {
        z: 4
        anchors.bottom: parent.bottom
        width: parent.width
        height: stage.upright ? Space.stripUpright : Space.stripWide
        visible: opacity > 0
        enabled: stage.inner
        opacity: stage.inner ? 1 : 0
        language: stage.visit.language
        tags: stage.visit.languages
        names: stage.visit.languages.map(tag => Words.nameOf(tag))
        stops: stage.visit.stops
        position: stage.visit.position
        label: stage.river ? stage.river.position : ""
        accent: stage.accent
        night: stage.night
        canNext: stage.river ? stage.river.canStep(1) : stage.visit.canNext
        canPrevious: stage.river ? stage.river.canStep(-1) : stage.visit.canPrevious
        onHomeTapped: stage.visit.home()
        onBackTapped: stage.visit.back()
        onLanguageChosen: tag => stage.visit.say(tag)
        onStopTapped: index => stage.visit.openSection(index)
        onPreviousTapped: stage.river ? stage.river.step(-1) : stage.visit.previous()
        onNextTapped: stage.river ? stage.river.step(1) : stage.visit.next()

        Behavior on opacity {
            SequentialAnimation {
                // Home's own buttons are in the same place: they go first.
                PauseAnimation {
                    duration: stage.inner ? Motion.textOut : 0
                }

                NumberAnimation {
                    duration: Motion.fade
                }
            }
        }
    }
}
