pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

/*! The languages by their own names, the one shown now marked; a tap takes the next. */
Touch {
    id: pill

    required property list<string> tags
    required property list<string> names
    required property string active
    property bool night: false
    property int textSize: Type.note

    signal chosen(string tag)

    implicitWidth: row.width + 2 * Space.tiny
    implicitHeight: Space.button
    onTapped: pill.chosen(pill.tags[(pill.tags.indexOf(pill.active) + 1) % pill.tags.length])

    Rectangle {
        anchors.fill: parent
        radius: height / 2
        color: pill.night ? Colour.paper : pill.pressed ? Colour.paperPressed : Colour.faint(Colour.paper, 0.8)
        border.width: Space.outline
        border.color: Colour.inkSoft
    }

    Row {
        id: row

        anchors.centerIn: parent

        Repeater {
            model: pill.tags.length

            Rectangle {
                required property int index
                readonly property bool current: pill.tags[index] === pill.active

                width: words.implicitWidth + 2 * Space.medium
                height: pill.height - 2 * Space.tiny
                radius: height / 2
                color: current ? Colour.ink : Colour.clear

                InkText {
                    id: words

                    anchors.centerIn: parent
                    language: pill.tags[parent.index]
                    text: pill.names[parent.index]
                    color: parent.current ? Colour.paper : Colour.ink
                    font.pixelSize: pill.textSize
                    font.weight: Type.medium
                    wrapMode: Text.NoWrap
                }
            }
        }
    }
}
