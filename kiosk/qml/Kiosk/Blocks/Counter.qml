pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

/*! Digits that count up to exactly the string they were given, in cells that never move. */
Row {
    id: counter

    /*! The digits as they must stand at the end: 234.58, 1,024; 29,5 in French. */
    required property string digits
    property int size: Type.keyNumber
    property int weight: Type.regular
    property color tint: Colour.ink
    /*! 0 before the count, 1 at its end. */
    property real share: Motion.still ? 1 : 0

    readonly property string figures: digits.replace(/[^0-9]/g, "")
    readonly property string shown: {
        if (share >= 1)
            return figures;
        const reached = Math.floor(Number(figures) * share);
        return String(reached).padStart(figures.length, "0").slice(-figures.length);
    }
    readonly property int firstShown: {
        const whole = digits.replace(/\.\d+$|,(?!\d{3}(\D|$))\d+$/, "").replace(/[^0-9]/g, "").length;
        for (let i = 0; i < whole - 1; i++) {
            if (shown.charAt(i) !== "0")
                return i;
        }
        return whole - 1;
    }

    /*! Counts again from nothing, after \a wait ms. */
    function play(wait: int): void {
        count.stop();
        if (Motion.still) {
            counter.share = 1;
            return;
        }
        counter.share = 0;
        pause.duration = wait;
        count.start();
    }

    /*! Ends the count at once. */
    function settle(): void {
        count.stop();
        counter.share = 1;
    }

    Accessible.role: Accessible.StaticText
    Accessible.name: digits

    TextMetrics {
        id: cell

        font.family: Type.numerals
        font.pixelSize: counter.size
        font.weight: counter.weight
        font.features: Type.numeralFeatures
        text: "0"
    }

    Repeater {
        model: counter.digits.length

        Text {
            required property int index
            readonly property string glyph: counter.digits.charAt(index)
            readonly property bool digit: glyph >= "0" && glyph <= "9"
            readonly property int order: counter.digits.slice(0, index).replace(/[^0-9]/g, "").length

            width: digit ? cell.advanceWidth : undefined
            text: digit ? counter.shown.charAt(order) : glyph
            opacity: order > counter.firstShown || (digit && order === counter.firstShown) ? 1 : 0
            color: counter.tint
            font.family: Type.numerals
            font.pixelSize: counter.size
            font.weight: counter.weight
            font.features: Type.numeralFeatures
            horizontalAlignment: Text.AlignHCenter
            textFormat: Text.PlainText
        }
    }

    SequentialAnimation {
        id: count

        PauseAnimation {
            id: pause
        }

        NumberAnimation {
            target: counter
            property: "share"
            to: 1
            duration: Motion.count
            easing.type: Easing.OutQuint
        }
    }
}
