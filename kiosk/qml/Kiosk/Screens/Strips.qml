pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Blocks
import Kiosk.Bridge
import Kiosk.Theme
import Kiosk.Words

/*! The buttons of every inner screen, in usual or in large words, and what the arrows do there. */
Item {
    id: strips

    required property VisitBridge visit
    /*! The one being shown, or arriving. */
    required property Scene scene
    required property bool shown
    required property bool large
    required property bool night
    required property color accent

    /*! The exhibition's own river: there the arrows step from event to event. */
    readonly property RiverScene river: visit.screen === "river" ? scene as RiverScene : null
    /*! In large words there is one pair of arrows: it steps through a river's events, then on. */
    readonly property LargeRiver largeRiver: scene as LargeRiver
    readonly property list<string> names: visit.languages.map(tag => Words.nameOf(tag))

    function step(way: int): void {
        if (strips.river)
            strips.river.step(way);
        else if (strips.largeRiver && strips.largeRiver.canStep(way))
            strips.largeRiver.step(way);
        else if (strips.visit.screen === "river")
            return;
        else if (way > 0)
            strips.visit.next();
        else
            strips.visit.previous();
    }

    function canStep(way: int): bool {
        if (strips.river)
            return strips.river.canStep(way);
        if (strips.largeRiver && strips.largeRiver.canStep(way))
            return true;
        return strips.visit.screen !== "river" && (way > 0 ? strips.visit.canNext : strips.visit.canPrevious);
    }

    ControlStrip {
        anchors.fill: parent
        visible: opacity > 0 && !strips.large
        opacity: strips.shown ? 1 : 0
        language: strips.visit.language
        tags: strips.visit.languages
        names: strips.names
        stops: strips.visit.stops
        position: strips.visit.position
        label: strips.river ? strips.river.position : ""
        accent: strips.accent
        night: strips.night
        canNext: strips.canStep(1)
        canPrevious: strips.canStep(-1)
        onHomeTapped: strips.visit.home()
        onBackTapped: strips.visit.back()
        onLargeTapped: strips.visit.enlarge()
        onLanguageChosen: tag => strips.visit.say(tag)
        onStopTapped: index => strips.visit.openSection(index)
        onPreviousTapped: strips.step(-1)
        onNextTapped: strips.step(1)

        Behavior on opacity {
            SequentialAnimation {
                // Home's own buttons are in the same place: they go first.
                PauseAnimation {
                    duration: strips.shown ? Motion.textOut : 0
                }

                NumberAnimation {
                    duration: Motion.fade
                }
            }
        }
    }

    Loader {
        anchors.fill: parent
        active: strips.large
        sourceComponent: LargeStrip {
            language: strips.visit.language
            tags: strips.visit.languages
            names: strips.names
            canNext: strips.canStep(1)
            canPrevious: strips.canStep(-1)
            onHomeTapped: strips.visit.home()
            onBackTapped: strips.visit.back()
            onUsualTapped: strips.visit.enlarge()
            onLanguageChosen: tag => strips.visit.say(tag)
            onPreviousTapped: strips.step(-1)
            onNextTapped: strips.step(1)
        }
    }
}
