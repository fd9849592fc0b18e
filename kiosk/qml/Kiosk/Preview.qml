import QtQuick
import QtQuick.Window
import Kiosk.Controls
import Kiosk.Desk
import Kiosk.Desk.Bridge
import Kiosk.Theme
import Kiosk.Words

/*! The curator's window: files, the live page, the file's lines, and what is wrong. */
Window {
    id: window

    required property DeskBridge desk
    required property string language

    readonly property DeskWordSet words: DeskWords.of(language)
    readonly property var languages: desk.visit ? desk.visit.languages : []
    readonly property bool large: desk.visit !== null && desk.visit.large
    readonly property bool enlargeable: desk.visit !== null && desk.visit.screen !== "home" && desk.visit.screen !== "attract"
    readonly property string shownLanguage: desk.visit ? desk.visit.language : ""

    width: 1440
    height: 900
    minimumWidth: 1100
    minimumHeight: 680
    visible: true
    color: Desk.desk
    title: words.title.arg(desk.title)

    function turnLanguage(): void {
        if (desk.visit)
            desk.visit.say(languages[(languages.indexOf(shownLanguage) + 1) % languages.length]);
    }

    Rectangle {
        id: bar

        width: parent.width
        height: Desk.bar
        // The tips of its buttons hang below it.
        z: 1
        color: Colour.ink

        Row {
            id: head

            x: Desk.margin
            height: parent.height
            spacing: Desk.margin

            InkText {
                anchors.verticalCenter: parent.verticalCenter
                language: window.language
                text: window.title
                color: Colour.paper
                font.pixelSize: Desk.heading
                font.weight: Type.medium
            }

            InkText {
                anchors.verticalCenter: parent.verticalCenter
                // Where there is no room for it, the buttons come first.
                visible: head.x + x + implicitWidth < buttons.x - Desk.gap
                language: window.language
                wrapMode: Text.NoWrap
                text: window.desk.when === "" ? window.words.refreshes : window.words.refreshes + "　" + window.words.refreshed.arg(window.desk.when).arg(window.desk.took.toFixed(1))
                color: Desk.faint
                font.pixelSize: Desk.text
            }
        }

        Row {
            id: buttons

            anchors {
                right: parent.right
                rightMargin: Desk.gap
                verticalCenter: parent.verticalCenter
            }
            spacing: Desk.gap / 2

            Push {
                name: window.words.undo
                key: "Ctrl+Z"
                language: window.language
                dark: true
                enabled: window.desk.canUndo
                onTapped: window.desk.undo()
            }

            Push {
                name: window.words.redo
                key: "Ctrl+Y"
                language: window.language
                dark: true
                enabled: window.desk.canRedo
                onTapped: window.desk.redo()
            }

            Push {
                name: view.upright ? window.words.wide : window.words.upright
                key: "F3"
                language: window.language
                dark: true
                onTapped: view.upright = !view.upright
            }

            Push {
                name: window.words.large
                key: "F7"
                language: window.language
                dark: true
                on: window.large
                enabled: window.enlargeable
                onTapped: window.desk.visit.enlarge()
            }

            Push {
                name: window.words.safe
                key: "F4"
                language: window.language
                dark: true
                on: view.safe
                onTapped: view.safe = !view.safe
            }

            Push {
                name: window.words.reach
                key: "F5"
                language: window.language
                dark: true
                on: view.reach
                onTapped: view.reach = !view.reach
            }

            Push {
                name: window.words.distance
                key: "F6"
                language: window.language
                dark: true
                on: view.distant
                onTapped: view.distant = !view.distant
            }

            Push {
                name: window.shownLanguage === "" ? "—" : Words.nameOf(window.languages[(window.languages.indexOf(window.shownLanguage) + 1) % window.languages.length])
                key: "F2"
                language: "zh"
                dark: true
                enabled: window.languages.length > 1
                onTapped: window.turnLanguage()
            }
        }
    }

    FileList {
        anchors {
            top: bar.bottom
            bottom: problems.top
        }
        width: Desk.left
        desk: window.desk
        language: window.language
    }

    PageView {
        id: view

        anchors {
            top: bar.bottom
            bottom: problems.top
        }
        x: Desk.left
        width: parent.width - Desk.left - Desk.right
        desk: window.desk
        language: window.language
        onSaid: text => note.say(text, false)
    }

    LineList {
        anchors {
            top: bar.bottom
            bottom: problems.top
            right: parent.right
        }
        width: Desk.right
        desk: window.desk
        language: window.language
    }

    ProblemList {
        id: problems

        anchors.bottom: parent.bottom
        width: parent.width
        height: Math.min(Desk.below, needed)
        desk: window.desk
        language: window.language
    }

    /*! One sentence that goes by itself. */
    Rectangle {
        id: note

        /*! Says \a text; a deed that it tells of can be \a undoable at once. */
        function say(text: string, undoable: bool): void {
            sentence.text = text;
            again.visible = undoable;
            visible = true;
            passing.restart();
        }

        anchors {
            bottom: problems.top
            bottomMargin: Desk.margin
            horizontalCenter: view.horizontalCenter
        }
        width: said.implicitWidth + 2 * Desk.margin
        height: said.implicitHeight + 2 * Desk.gap
        radius: Desk.radius
        color: Colour.ink
        visible: false

        Row {
            id: said

            anchors.centerIn: parent
            spacing: Desk.gap

            InkText {
                id: sentence

                anchors.verticalCenter: parent.verticalCenter
                language: window.language
                color: Colour.paper
                font.pixelSize: Desk.text
                wrapMode: Text.NoWrap
            }

            Push {
                id: again

                name: window.words.undoRemoval
                text: window.words.undo
                language: window.language
                dark: true
                filled: true
                onTapped: window.desk.undo()
            }
        }

        Timer {
            id: passing

            interval: Desk.stay
            onTriggered: note.visible = false
        }
    }

    Connections {
        target: window.desk

        function onRefused(reason: string): void {
            note.say(window.words.refusals[reason], false);
        }

        function onRemoved(name: string): void {
            note.say(window.words.removed.arg(name), true);
        }

        /*! Whatever is undone from now on is something else. */
        function onOutdated(): void {
            note.visible = note.visible && !again.visible;
        }
    }

    Shortcut {
        sequences: ["Ctrl+Z"]
        onActivated: window.desk.undo()
    }

    Shortcut {
        sequences: ["Ctrl+Y", "Ctrl+Shift+Z"]
        onActivated: window.desk.redo()
    }

    Shortcut {
        sequence: "F2"
        onActivated: window.turnLanguage()
    }

    Shortcut {
        sequence: "F3"
        onActivated: view.upright = !view.upright
    }

    Shortcut {
        sequence: "F4"
        onActivated: view.safe = !view.safe
    }

    Shortcut {
        sequence: "F5"
        onActivated: view.reach = !view.reach
    }

    Shortcut {
        sequence: "F6"
        onActivated: view.distant = !view.distant
    }

    Shortcut {
        sequence: "F7"
        enabled: window.enlargeable
        onActivated: window.desk.visit.enlarge()
    }
}
