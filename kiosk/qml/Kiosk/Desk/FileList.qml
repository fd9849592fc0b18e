pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Bridge
import Kiosk.Controls
import Kiosk.Desk.Bridge
import Kiosk.Theme
import Kiosk.Words

/*! The exhibition's files, and the pages of the one being looked at; pages are dragged into order. */
Rectangle {
    id: files

    required property DeskBridge desk
    required property string language
    readonly property DeskWordSet words: DeskWords.of(language)
    /*! The row that a page being dragged would come to. */
    property int target: -1

    color: Desk.files

    function nameOf(row: PageRow): string {
        const own = {
            "exhibition": files.words.whole,
            "attract": files.words.attract,
            "home": files.words.home,
            "river": files.words.river,
            "opening": files.words.opening
        };
        return row.own ? own[row.name] : row.name;
    }

    InkText {
        id: heading

        x: Desk.margin
        y: Desk.gap
        language: files.language
        text: files.words.files
        color: Colour.inkFaint
        font.pixelSize: Desk.text
    }

    InkText {
        id: place

        x: Desk.margin
        y: heading.y + heading.height
        width: parent.width - 2 * Desk.margin
        language: files.language
        text: files.desk.folder
        color: Colour.inkFaint
        font.pixelSize: Desk.small
        wrapMode: Text.NoWrap
        elide: Text.ElideMiddle
    }

    ListView {
        id: list

        anchors {
            fill: parent
            topMargin: place.y + place.height + Desk.gap
            bottomMargin: Desk.button + 2 * Desk.gap
        }
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        model: files.desk.pages

        delegate: Item {
            id: row

            required property PageRow entry
            required property int index

            width: list.width
            height: Desk.rowHeight

            Rectangle {
                anchors {
                    fill: parent
                    leftMargin: Desk.gap
                    rightMargin: Desk.gap
                }
                radius: Desk.radius
                color: row.entry.here ? Colour.ink : Colour.clear
            }

            Rectangle {
                width: parent.width
                height: Space.hair
                color: Desk.guide
                visible: files.target === row.index && drag.active === false
            }

            InkText {
                id: called

                x: Desk.margin + row.entry.depth * Desk.step
                width: parent.width - x - Desk.margin - badge.width - (away.visible ? away.width + Desk.gap : 0)
                anchors.verticalCenter: parent.verticalCenter
                language: files.language
                text: files.nameOf(row.entry)
                color: row.entry.here ? Colour.paper : row.entry.hidden ? Colour.inkFaint : Colour.ink
                font.pixelSize: row.entry.depth === 0 ? Desk.text : Desk.small + 1
                font.weight: row.entry.depth === 0 ? Type.medium : Type.regular
                wrapMode: Text.NoWrap
                clip: true
            }

            InkText {
                x: called.x + called.implicitWidth + Desk.gap
                width: called.x + called.width - x - Desk.gap
                anchors.baseline: called.baseline
                visible: row.entry.file !== "" && width > 0
                language: "en"
                text: row.entry.file.replace("chapters/", "")
                color: Colour.inkFaint
                font.pixelSize: Desk.small
                wrapMode: Text.NoWrap
                clip: true
            }

            InkText {
                id: away

                anchors {
                    right: badge.left
                    rightMargin: badge.visible ? Desk.gap / 2 : 0
                    verticalCenter: parent.verticalCenter
                }
                visible: row.entry.hidden
                language: files.language
                text: files.words.hiddenToday
                color: row.entry.here ? Colour.paper : Desk.warning
                font.pixelSize: Desk.small
                wrapMode: Text.NoWrap
            }

            Rectangle {
                id: badge

                anchors {
                    right: parent.right
                    rightMargin: Desk.margin
                    verticalCenter: parent.verticalCenter
                }
                width: count.visible ? Math.max(height, count.implicitWidth + Desk.gap) : 0
                height: Desk.step
                radius: height / 2
                visible: count.visible
                color: row.entry.errors > 0 ? Desk.error : Desk.warning

                InkText {
                    id: count

                    anchors.centerIn: parent
                    language: files.language
                    text: row.entry.errors + row.entry.warnings
                    visible: row.entry.errors + row.entry.warnings > 0
                    color: Colour.paper
                    font.pixelSize: Desk.small
                }
            }

            TapHandler {
                gesturePolicy: TapHandler.ReleaseWithinBounds
                longPressThreshold: 0
                onTapped: files.desk.open(row.entry)
            }

            DragHandler {
                id: drag

                readonly property int to: row.index + Math.round(activeTranslation.y / Desk.rowHeight)

                target: null
                enabled: row.entry.row >= 0
                xAxis.enabled: false
                onToChanged: files.target = active ? to + (to > row.index ? 1 : 0) : -1
                onActiveChanged: {
                    if (active)
                        return;
                    files.target = -1;
                    files.desk.move(row.entry, to);
                }
            }
        }
    }

    Row {
        anchors {
            left: parent.left
            bottom: parent.bottom
            margins: Desk.gap
        }
        spacing: Desk.gap

        Push {
            name: files.words.add
            language: files.language
            enabled: files.desk.movable
            onTapped: files.desk.add()
        }

        Push {
            name: files.words.remove
            language: files.language
            enabled: files.desk.movable
            onTapped: files.desk.remove()
        }
    }
}
