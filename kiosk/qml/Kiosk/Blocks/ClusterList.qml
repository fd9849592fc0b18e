pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.Words

/*! The events of a cluster, one row each, page by page: nothing here must be scrolled. */
Item {
    id: list

    required property string language
    required property int count
    /*! Those on the page shown: from \c first on, at most \c fitting. */
    required property list<string> keys
    required property list<string> labels
    required property list<string> names
    required property color accent
    /*! The panel's place on the screen. */
    required property rect place
    property int page: 0

    readonly property WordSet words: Words.of(language)
    readonly property int rowHeight: Space.button
    readonly property int columns: place.width > 1000 && count > 4 ? 2 : 1
    readonly property int rows: Math.max(1, Math.floor((place.height - head.height - 3 * Space.medium) / rowHeight))
    readonly property int fitting: rows * columns
    readonly property int pages: Math.max(1, Math.ceil(count / fitting))
    readonly property int shown: Math.min(rows, Math.ceil(Math.min(count, fitting) / columns))

    readonly property int first: page * fitting

    signal chosen(string key)
    signal closed

    Touch {
        anchors.fill: parent
        name: list.words.close
        objectName: "cluster outside"
        pressScale: 1
        onTapped: list.closed()

        Rectangle {
            anchors.fill: parent
            color: Colour.faint(Colour.paper, 0.82)
        }
    }

    Rectangle {
        objectName: "cover"
        x: list.place.x
        width: list.place.width
        height: head.height + list.shown * list.rowHeight + 3 * Space.medium
        y: list.place.y + list.place.height - height
        color: Colour.slip
        border.width: 1
        border.color: Colour.rule

        TapHandler {
            gesturePolicy: TapHandler.ReleaseWithinBounds
            longPressThreshold: 0
        }

        Rectangle {
            width: parent.width
            height: 8
            color: list.accent
        }

        Item {
            id: head

            x: 36
            y: Space.medium
            width: parent.width - 2 * x
            height: Space.button

            InkText {
                anchors.verticalCenter: parent.verticalCenter
                language: list.language
                serif: true
                text: list.words.cluster.arg(list.count)
                font.pixelSize: Type.sentence
                font.weight: Type.titleWeight(list.language)
                wrapMode: Text.NoWrap
            }

            Row {
                anchors.right: shut.left
                anchors.rightMargin: Space.large
                anchors.verticalCenter: parent.verticalCenter
                visible: list.pages > 1
                spacing: Space.small

                Arrow {
                    name: list.words.previous
                    objectName: "cluster previous"
                    icon: "previous"
                    open: list.page > 0
                    onTapped: list.page -= 1
                }

                InkText {
                    anchors.verticalCenter: parent.verticalCenter
                    language: list.language
                    serif: true
                    text: list.words.position.arg(list.page + 1).arg(list.pages)
                    font.pixelSize: Type.note
                    font.features: Type.numeralFeatures
                    wrapMode: Text.NoWrap
                }

                Arrow {
                    name: list.words.next
                    objectName: "cluster next"
                    icon: "next"
                    open: list.page < list.pages - 1
                    onTapped: list.page += 1
                }
            }

            Arrow {
                id: shut

                anchors.right: parent.right
                name: list.words.close
                objectName: "cluster close"
                icon: "close"
                onTapped: list.closed()
            }
        }

        Repeater {
            model: Math.max(0, Math.min(list.fitting, list.count - list.first))

            ClusterRow {
                required property int index

                x: 36 + Math.floor(index / list.rows) * (width + Space.large)
                y: head.y + head.height + Space.small + (index % list.rows) * list.rowHeight
                width: (list.place.width - 72 - (list.columns - 1) * Space.large) / list.columns
                height: list.rowHeight
                objectName: "event " + list.keys[index]
                language: list.language
                label: list.labels[index] ?? ""
                name: list.names[index] ?? ""
                onTapped: list.chosen(list.keys[index])
            }
        }
    }
}
