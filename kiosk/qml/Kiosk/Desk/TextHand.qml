pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Window
import Kiosk.Blocks
import Kiosk.Desk.Bridge
import Kiosk.Theme

/*! A text of the page taken in hand: typed over in its place and as it is set there.

    Enter or a click elsewhere writes it.
*/
Rectangle {
    id: hand

    required property DeskBridge desk

    /*! The text that is typed over, or the column that it is a letter of. */
    property Item original: null
    property rect place
    /*! Size of what is typed in px of the page's own. */
    property real unit: 1
    /*! Whether the text takes the room that it needs, instead of being broken at a width. */
    property bool free: false

    signal written(text: string)

    /*! Takes up \a words, which are seen as \a like. */
    function take(words: string, like: Text): void {
        const column = like.parent as VerticalTitle;
        original = column ? column : like;
        place = original.mapToItem(parent, 0, 0, original.width, original.height);
        unit = place.width / original.width;
        free = column !== null || like.wrapMode === Text.NoWrap || (like.lineCount === 1 && Math.abs(like.width - like.implicitWidth) < 1);
        edit.font = like.font;
        edit.color = words === "" ? Colour.ink : like.color;
        edit.horizontalAlignment = free ? TextEdit.AlignLeft : like.effectiveHorizontalAlignment;
        edit.text = words;
        desk.space(edit.textDocument, like.lineHeightMode === Text.FixedHeight ? like.lineHeight - metrics.height : 0);
        visible = true;
        edit.forceActiveFocus();
        edit.selectAll();
    }

    function put(): void {
        if (!visible)
            return;
        visible = false;
        hand.written(edit.text);
    }

    x: Math.max(0, Math.min(place.x - Desk.gap, parent.width - width))
    y: Math.max(0, Math.min(place.y - Desk.gap, parent.height - height))
    width: Math.max(place.width, edit.contentWidth * unit) + 2 * Desk.gap
    height: Math.max(place.height, edit.contentHeight * unit) + 2 * Desk.gap
    visible: false
    // Keys are the window's again.
    onVisibleChanged: edit.focus = visible
    radius: Desk.radius
    color: edit.color.hslLightness > 0.6 ? Colour.dark : Colour.slip
    border.color: Desk.guide
    border.width: Space.hair

    Binding {
        target: hand.original
        property: "opacity"
        value: 0
        when: hand.visible
    }

    PointHandler {
        parent: hand.Window.contentItem
        enabled: hand.visible
        acceptedButtons: Qt.AllButtons
        onActiveChanged: {
            if (active && !hand.contains(hand.mapFromItem(parent, point.pressPosition)))
                hand.put();
        }
    }

    FontMetrics {
        id: metrics

        font: edit.font
    }

    TextEdit {
        id: edit

        x: Desk.gap
        y: Desk.gap
        width: hand.place.width / hand.unit
        scale: hand.unit
        transformOrigin: Item.TopLeft
        selectionColor: Colour.lamp
        selectedTextColor: Colour.ink
        textFormat: TextEdit.PlainText
        wrapMode: hand.free ? TextEdit.NoWrap : TextEdit.WordWrap
        cursorDelegate: Rectangle {
            width: Space.hair / hand.unit
            color: Desk.guide
            visible: edit.cursorVisible
        }
        Keys.onEscapePressed: hand.visible = false
        Keys.onPressed: event => {
            const ends = event.key === Qt.Key_Return || event.key === Qt.Key_Enter;
            if (ends && !(event.modifiers & Qt.ShiftModifier)) {
                event.accepted = true;
                hand.put();
            }
        }
    }
}
