pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Desk.Bridge
import Kiosk.Theme
import Kiosk.Words

/*! The page as a form: a click on a field, then type; what is written comes to the file at once. */
Item {
    id: list

    required property DeskBridge desk
    required property string language
    readonly property DeskWordSet words: DeskWords.of(language)
    property FieldRow inHand: null

    InkText {
        x: Desk.margin
        y: Desk.gap
        width: parent.width - 2 * Desk.margin
        visible: fields.count === 0
        language: list.language
        text: list.words.noFields
        color: Colour.inkSoft
        font.pixelSize: Desk.text
    }

    ListView {
        id: fields

        anchors {
            fill: parent
            bottomMargin: advice.height
        }
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        model: list.desk.form.fields
        onMovementStarted: hand.put()

        delegate: Column {
            id: row

            required property FieldRow entry

            width: fields.width
            topPadding: Desk.gap / 2

            InkText {
                x: Desk.margin
                topPadding: Desk.gap / 2
                bottomPadding: Desk.gap / 2
                visible: row.entry.heading !== ""
                language: list.language
                text: row.entry.heading
                font.pixelSize: Desk.text
                font.weight: Type.medium
            }

            InkText {
                x: Desk.margin
                language: list.language
                text: row.entry.language === "" ? row.entry.name : `${row.entry.name} · ${Words.nameOf(row.entry.language)}`
                color: Colour.inkFaint
                font.pixelSize: Desk.small
            }

            Touch {
                id: field

                x: Desk.margin
                width: parent.width - 2 * Desk.margin
                height: said.height + Desk.gap
                pressScale: 1
                name: `${row.entry.name} ${row.entry.language}`.trim()
                onTapped: {
                    hand.put();
                    list.inHand = row.entry;
                    list.desk.form.grasp(row.entry);
                    hand.take(row.entry.text, said);
                }

                Rectangle {
                    anchors.fill: parent
                    radius: Desk.radius
                    color: Colour.paper
                    border.color: Colour.rule
                    border.width: 1
                }

                InkText {
                    id: said

                    x: Desk.gap
                    y: Desk.gap / 2
                    width: parent.width - 2 * Desk.gap
                    language: row.entry.language === "" ? list.language : row.entry.language
                    text: row.entry.text === "" ? list.words.empty : row.entry.text
                    color: row.entry.text === "" ? Colour.inkFaint : Colour.ink
                    font.pixelSize: Desk.text
                }
            }
        }
    }

    Rectangle {
        id: advice

        anchors.bottom: parent.bottom
        width: parent.width
        height: hand.visible ? told.height + 2 * Desk.gap : 0
        color: Colour.paperPressed
        visible: height > 0

        InkText {
            id: told

            x: Desk.margin
            y: Desk.gap
            width: parent.width - 2 * Desk.margin
            language: list.language
            text: list.inHand ? list.inHand.advice : ""
            color: Colour.inkSoft
            font.pixelSize: Desk.small + 1
        }
    }

    TextHand {
        id: hand

        desk: list.desk
        onWritten: text => list.desk.form.write(text)
    }
}
