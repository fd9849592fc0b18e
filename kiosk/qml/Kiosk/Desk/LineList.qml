pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Desk.Bridge
import Kiosk.Theme
import Kiosk.Words

/*! The file as it stands, with the lines tinted in which something is wrong. */
Rectangle {
    id: lines

    required property DeskBridge desk
    required property string language
    readonly property DeskWordSet words: DeskWords.of(language)

    /*! Whether the page is filled in instead. */
    property bool filling: false

    color: Colour.slip

    InkText {
        id: heading

        x: Desk.margin
        y: Desk.gap
        language: lines.language
        text: lines.desk.file
        color: Colour.inkSoft
        font.pixelSize: Desk.text
    }

    Push {
        anchors {
            right: parent.right
            rightMargin: Desk.gap
            verticalCenter: heading.verticalCenter
        }
        name: lines.words.openFile
        language: lines.language
        visible: !lines.filling
        onTapped: lines.desk.openFile()
    }

    Row {
        id: ways

        x: Desk.margin - Desk.gap
        y: heading.y + heading.height + Desk.gap
        spacing: Desk.gap / 2

        Push {
            name: lines.words.fields
            language: lines.language
            on: lines.filling
            onTapped: lines.filling = true
        }

        Push {
            name: lines.words.lines
            language: lines.language
            on: !lines.filling
            onTapped: lines.filling = false
        }
    }

    FieldList {
        anchors {
            fill: parent
            topMargin: list.anchors.topMargin
        }
        visible: lines.filling
        desk: lines.desk
        language: lines.language
    }

    ListView {
        id: list

        anchors {
            fill: parent
            topMargin: ways.y + ways.height + Desk.gap
        }
        clip: true
        visible: !lines.filling
        boundsBehavior: Flickable.StopAtBounds
        model: lines.desk.lines

        delegate: Rectangle {
            id: row

            required property LineRow entry
            readonly property int indent: entry.text.search(/\S|$/)

            width: list.width
            height: Math.max(Desk.lineHeight, text.height + Desk.lineHeight - Desk.lineLeading)
            color: entry.error ? Desk.errorGround : entry.warning ? Desk.warningGround : entry.here ? Colour.paperPressed : Colour.clear

            InkText {
                anchors.baseline: text.baseline
                width: 2 * Desk.step
                horizontalAlignment: Text.AlignRight
                language: "en"
                text: row.entry.number
                color: Colour.aheadRing
                font.pixelSize: Desk.small
                font.features: Type.numeralFeatures
            }

            InkText {
                id: text

                // One below the other, whether hanzi stand in them or not; a line that is broken
                // goes on where it began.
                x: 3 * Desk.step + row.indent * Desk.blank
                y: Desk.lineBase - baselineOffset
                width: parent.width - x - Desk.gap
                language: "en"
                text: row.entry.text.slice(row.indent)
                font.pixelSize: Desk.small + 1
                leading: Desk.lineLeading / font.pixelSize
                wrapMode: Text.Wrap
            }
        }

        Connections {
            target: lines.desk

            function onLooked(): void {
                list.positionViewAtIndex(Math.max(0, lines.desk.line - 3), ListView.Beginning);
            }
        }
    }
}
