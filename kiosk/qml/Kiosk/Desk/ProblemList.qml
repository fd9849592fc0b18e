pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Desk.Bridge
import Kiosk.Theme
import Kiosk.Words

/*! Everything that is wrong, with its place and what to do about it. */
Rectangle {
    id: problems

    required property DeskBridge desk
    required property string language
    readonly property DeskWordSet words: DeskWords.of(language)
    readonly property int count: desk.errors + desk.warnings
    readonly property bool known: desk.when !== "" && desk.failure === ""
    readonly property string verdict: count > 0 ? words.mustMend.arg(count) : known ? words.noneWrong : desk.failure === "" ? words.checking : words.unchecked
    /*! Height at which nothing need be scrolled. */
    readonly property real needed: count > 0 ? list.y + list.contentHeight : Desk.bar

    color: Colour.slip

    Row {
        id: heading

        x: Desk.margin
        y: problems.count > 0 ? Desk.gap : (parent.height - height) / 2
        spacing: Desk.margin

        InkText {
            language: problems.language
            text: problems.verdict
            font.pixelSize: Desk.heading
            font.weight: Type.medium
            color: problems.count === 0 && problems.known ? Desk.mend : Colour.ink
        }

        InkText {
            language: problems.language
            visible: problems.desk.errors > 0
            text: problems.words.counted(problems.desk.errors, problems.words.errors)
            font.pixelSize: Desk.text
            color: Desk.error
        }

        InkText {
            language: problems.language
            visible: problems.desk.warnings > 0
            text: problems.words.counted(problems.desk.warnings, problems.words.warnings)
            font.pixelSize: Desk.text
            color: Desk.warning
        }

        InkText {
            language: problems.language
            visible: problems.desk.when !== ""
            text: problems.desk.failure !== "" ? problems.desk.failure : problems.desk.errors > 0 ? problems.words.keptPage : problems.words.hint
            font.pixelSize: Desk.text
            color: Colour.inkFaint
        }
    }

    Push {
        anchors {
            right: parent.right
            rightMargin: Desk.margin
            verticalCenter: heading.verticalCenter
        }
        visible: problems.desk.canMend
        filled: true
        name: problems.words.mendAll
        language: problems.language
        onTapped: problems.desk.mendAll()
    }

    ListView {
        id: list

        x: Desk.margin
        y: heading.height + 2 * Desk.gap
        width: parent.width - 2 * Desk.margin
        // Its room when there is most; with less to show the panel ends where the rows end.
        height: Desk.below - y
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        model: problems.desk.problems

        delegate: Item {
            id: row

            required property ProblemRow entry
            required property int index

            width: list.width
            height: words.height + Desk.margin

            Rectangle {
                width: parent.width
                height: 1
                color: Colour.rule
            }

            Rectangle {
                y: Desk.gap
                width: severity.implicitWidth + Desk.gap
                height: severity.implicitHeight
                radius: Desk.radius
                color: row.entry.error ? Desk.error : Desk.warning

                InkText {
                    id: severity

                    anchors.centerIn: parent
                    language: problems.language
                    text: row.entry.error ? problems.words.error : problems.words.warning
                    color: Colour.paper
                    font.pixelSize: Desk.small
                }
            }

            Touch {
                x: 4 * Desk.step
                y: Desk.gap
                width: place.implicitWidth
                height: place.implicitHeight
                name: row.entry.place
                onTapped: problems.desk.seek(row.entry)

                InkText {
                    id: place

                    language: "en"
                    text: row.entry.place
                    color: Colour.river
                    font.pixelSize: Desk.text
                    font.underline: true
                    wrapMode: Text.NoWrap
                }
            }

            Column {
                id: words

                x: 18 * Desk.step
                y: Desk.gap
                width: parent.width - x - mend.width - Desk.gap
                spacing: Desk.gap / 2

                InkText {
                    width: parent.width
                    language: problems.language
                    text: `${row.entry.message}  ${row.entry.code}`
                    font.pixelSize: Desk.text
                }

                InkText {
                    width: parent.width
                    language: problems.language
                    text: `${problems.words.mend}  ${row.entry.fix}`
                    color: Desk.mend
                    font.pixelSize: Desk.text
                }
            }

            Push {
                id: mend

                anchors.right: parent.right
                y: Desk.gap
                visible: row.entry.mendable
                filled: true
                name: problems.words.mendForMe
                language: problems.language
                onTapped: problems.desk.mend(row.entry)
            }
        }
    }
}
