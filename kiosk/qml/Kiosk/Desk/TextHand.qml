import QtQuick
import Kiosk.Controls
import Kiosk.Theme

/*! A text of the page taken in hand: typed over in its place. Enter or a click elsewhere writes it. */
Rectangle {
    id: hand

    signal written(text: string)

    /*! Takes up \a words, which stand at \a where. */
    function take(words: string, where: rect): void {
        x = Math.max(0, where.x - Desk.gap);
        y = Math.max(0, where.y - Desk.gap);
        width = Math.min(parent.width - x, Math.max(320, where.width + 2 * Desk.gap));
        edit.text = words;
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

    visible: false
    // Keys are the window's again.
    onVisibleChanged: edit.focus = visible
    height: edit.contentHeight + 2 * Desk.gap
    radius: Desk.radius
    color: Colour.slip
    border.color: Desk.guide
    border.width: Space.hair

    PointHandler {
        parent: hand.Window.contentItem
        enabled: hand.visible
        acceptedButtons: Qt.AllButtons
        onActiveChanged: {
            if (active && !hand.contains(hand.mapFromItem(parent, point.pressPosition)))
                hand.put();
        }
    }

    TextEdit {
        id: edit

        anchors {
            fill: parent
            margins: Desk.gap
        }
        color: Colour.ink
        selectionColor: Colour.lamp
        selectedTextColor: Colour.ink
        font.family: Type.sans("zh")
        font.pixelSize: Desk.heading
        textFormat: TextEdit.PlainText
        wrapMode: TextEdit.Wrap
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
