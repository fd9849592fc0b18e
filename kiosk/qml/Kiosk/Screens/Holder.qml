import QtQuick
import Kiosk.Bridge

/*! A place on the stage: the scene in it arrives, leaves, or waits unseen. */
Item {
    id: holder

    required property Passage passage
    /*! The edge of the mist that uncovers the arriving scene, px from the side that it comes from. */
    required property real edge
    /*! It comes from the right. */
    required property bool forward
    /*! What home grows around, in px. */
    required property point from
    required property bool arriving
    required property bool leaving
    /*! Not to be seen yet, or not any more. */
    required property bool covert
    /*! The stage, in px. */
    required property size whole
    /*! Its scene stays when it has left. */
    property bool keeps: false

    readonly property Scene scene: loader.item as Scene
    readonly property bool uncovered: arriving && passage.sliding
    readonly property real share: Math.max(0, Math.min(whole.width, edge))
    /*! Home is over the opening both ways, for meanwhile it is one still picture. */
    readonly property bool above: passage.pushing ? leaving : arriving

    /*! Makes the scene of a \a kind, for a \a page where it needs one. */
    function make(kind: string, visit: VisitBridge, page: PageBridge): void {
        const files = {
            "attract": "AttractScene.qml",
            "home": "HomeScene.qml",
            "opening": "OpeningScene.qml",
            "slide": "SlideScene.qml",
            "story": "StoryScene.qml",
            "wall": "WallScene.qml",
            "hero": "HeroScene.qml",
            "flow": "FlowScene.qml",
            "river": "RiverScene.qml",
            "mist": "MistScene.qml",
            "large": "LargeScene.qml",
            "large river": "LargeRiver.qml"
        };
        loader.setSource(Qt.resolvedUrl(files[kind]), page ? {
            "visit": visit,
            "page": page
        } : {
            "visit": visit
        });
    }

    /*! The scene has left. */
    function leave(): void {
        if (!keeps)
            loader.setSource("");
    }

    x: uncovered && forward ? whole.width - share : 0
    width: uncovered ? share : whole.width
    height: whole.height
    enabled: arriving // what leaves is still to be seen, but no finger means it any more
    z: above ? 1 : 0
    clip: uncovered
    visible: !covert && scene !== null && (arriving ? !passage.pushing || passage.strength > 0 : leaving && !passage.covered)
    // One picture is scaled and blended, not a tree of forty items: a painting that shines
    // through the edge that is to dissolve it would show where it ends.
    layer.enabled: above && (passage.pushing ? passage.scale > 1 : passage.retreating ? passage.strength > 0 : passage.fading && passage.strength > 0 && passage.strength < 1)
    opacity: !above ? 1 : arriving ? passage.strength : 1 - passage.strength
    transform: Scale {
        origin.x: holder.from.x
        origin.y: holder.from.y
        // An item that is hidden still has the screen repainted where it would move.
        xScale: holder.leaving && !holder.passage.covered ? holder.passage.scale : 1
        yScale: xScale
    }

    Loader {
        id: loader

        x: -holder.x
        width: holder.whole.width
        height: holder.whole.height
    }
}
