import QtQuick
import QtQuick.Window
import Kiosk.Blocks
import Kiosk.Bridge
import Kiosk.Screens
import Kiosk.Theme

/*! The window: the stage at the screen's scale, and the prompt above it. */
Window {
    id: window

    required property VisitBridge visit
    required property StaminaBridge stamina
    /*! Whether everything stands still: pictures, tests, reduced motion. */
    required property bool still
    /*! Families of the exhibition's own faces for titles and for text, or nothing. */
    required property string serif
    required property string sans

    /*! Screens are drawn in px of a 1920 × 1080 (upright: 1080 × 1920) screen and scaled by this. */
    readonly property real unit: height > width ? Math.min(width / 1080, height / 1920) : Math.min(width / 1920, height / 1080)
    readonly property bool settled: stage.settled

    width: 1920
    height: 1080
    visible: true
    color: Colour.paper
    title: visit.exhibition.title

    Binding {
        target: Type
        property: "ownSerif"
        value: window.serif
    }

    Binding {
        target: Type
        property: "ownSans"
        value: window.sans
    }

    Binding {
        target: Motion
        property: "pace"
        value: window.still ? 0 : 1
    }

    Binding {
        target: Motion
        property: "light"
        value: window.stamina.light
    }

    Binding {
        target: Motion
        property: "plain"
        value: window.stamina.plain
    }

    Binding {
        target: Motion
        property: "hushed"
        value: window.visit.prompting
    }

    Item {
        width: window.width / window.unit
        height: window.height / window.unit
        scale: window.unit
        transformOrigin: Item.TopLeft

        Stage {
            id: stage

            anchors.fill: parent
            visit: window.visit
            onPassed: (frames, seconds) => window.stamina.note(frames, seconds)
        }

        Item {
            anchors.fill: parent
            visible: window.visit.prompting

            TapHandler {
                gesturePolicy: TapHandler.ReleaseWithinBounds
                longPressThreshold: 0
                onTapped: window.visit.keep()
            }

            Prompt {
                /*! It rises from below; answered, it is gone at once. */
                property real risen: window.visit.prompting ? 1 : 0

                y: parent.height - height * risen
                width: parent.width
                height: parent.height * 0.25
                language: window.visit.language
                otherLanguage: window.visit.languages[(window.visit.languages.indexOf(window.visit.language) + 1) % window.visit.languages.length]
                seconds: window.visit.secondsLeft
                share: window.visit.promptShare
                onStaying: window.visit.keep()

                Behavior on risen {
                    NumberAnimation {
                        duration: Motion.fade
                        easing.type: Easing.OutCubic
                    }
                }
                onLeaving: {
                    window.visit.keep();
                    window.visit.home();
                }
            }
        }

        PointHandler {
            acceptedButtons: Qt.AllButtons
            onActiveChanged: {
                if (active && !window.visit.prompting && window.visit.screen !== "attract")
                    window.visit.touch();
            }
        }
    }
}
