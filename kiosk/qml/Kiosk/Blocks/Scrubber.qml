pragma ComponentBehavior: Bound

import QtQuick
import ink
import Kiosk.Controls
import Kiosk.Theme

/*! All the years in one line. The boat in its ring follows the finger; a tap takes it there. */
Touch {
    id: scrubber

    required property string language
    required property real from
    required property real to
    required property real place
    /*! Dates of the events, one of those closer than \c closest. */
    required property list<real> dates
    property color accent: Colour.river
    /*! A finger holds the boat. */
    readonly property bool held: drag.active

    readonly property real inset: Space.boatHandle / 2
    readonly property real middle: height / 2
    readonly property real pitch: (width - 2 * inset) / Math.max(0.1, to - from)
    readonly property real handle: x0(place)
    readonly property int step: fitting([1, 2, 5, 10, 20, 50], 10)
    readonly property int named: fitting([5, 10, 20, 50, 100], 118)
    readonly property int years: Math.floor(to + 0.001) - Math.ceil(from) + 1
    readonly property int dot: 16
    /*! Years between two dots that do not touch. */
    readonly property real closest: (dot + 2) / pitch
    property real grip: 0

    signal grasped
    signal moved(real date)
    signal released(real speed)
    signal jumped(real date)

    function x0(date: real): real {
        return inset + (date - from) * pitch;
    }

    function date(x: real): real {
        return Math.max(from, Math.min(to, from + (x - inset) / pitch));
    }

    /*! The first of some steps in years that is at least so many px wide. */
    function fitting(steps: list<int>, least: real): int {
        for (const candidate of steps) {
            if (candidate * pitch >= least)
                return candidate;
        }
        return steps[steps.length - 1];
    }

    implicitHeight: Space.boatHandle
    pressScale: 1
    onTapped: scrubber.jumped(scrubber.date(scrubber.at.x))

    Rectangle {
        x: scrubber.inset
        y: scrubber.middle - height / 2
        width: scrubber.width - 2 * scrubber.inset
        height: 6
        radius: 3
        color: Colour.ahead
    }

    Rectangle {
        x: scrubber.inset
        y: scrubber.middle - height / 2
        width: Math.max(0, scrubber.handle - scrubber.inset)
        height: 6
        radius: 3
        color: scrubber.accent
    }

    Repeater {
        model: Math.floor((scrubber.years - 1) / scrubber.step) + 1

        Rectangle {
            required property int index
            readonly property int after: index * scrubber.step
            readonly property bool tall: after % scrubber.named === 0

            x: Math.round(scrubber.x0(Math.ceil(scrubber.from) + after) - 1)
            y: scrubber.middle - 3 - height
            width: 2
            height: tall ? 18 : 9
            color: Colour.inkSoft
        }
    }

    Repeater {
        model: scrubber.dates

        Rectangle {
            required property real modelData

            x: Math.round(scrubber.x0(modelData) - width / 2)
            y: scrubber.middle - height / 2
            width: scrubber.dot
            height: width
            radius: width / 2
            color: Colour.paper
            border.width: 3
            border.color: modelData <= scrubber.place + 0.001 ? Colour.ink : Colour.aheadRing
        }
    }

    Repeater {
        model: Math.floor((scrubber.years - 1) / scrubber.named) + 1

        InkText {
            required property int index
            readonly property int year: Math.ceil(scrubber.from) + index * scrubber.named

            x: Math.round(scrubber.x0(year) - width / 2)
            y: scrubber.middle + 14
            visible: Math.abs(scrubber.handle - scrubber.x0(year)) > (Space.boatHandle + width) / 2 + 4
            language: "en"
            serif: true
            text: String(year)
            color: Colour.inkSoft
            font.pixelSize: Type.label
            font.features: Type.numeralFeatures
            wrapMode: Text.NoWrap
        }
    }

    Rectangle {
        x: Math.round(scrubber.handle - width / 2)
        y: scrubber.middle - height / 2
        width: Space.boatHandle
        height: width
        radius: width / 2
        color: scrubber.pressed || scrubber.held ? Colour.paperPressed : Colour.paper
        border.width: 3
        border.color: Colour.ink

        Image {
            anchors.centerIn: parent
            width: parent.width - 14
            height: implicitWidth > 0 ? Math.round(width * implicitHeight / implicitWidth) : 0
            source: Layers.boat
            sourceSize.width: 2 * width
            mipmap: true
        }
    }

    Rectangle {
        x: Math.round(Math.max(0, Math.min(scrubber.width - width, scrubber.handle - width / 2)))
        y: scrubber.middle - Space.boatHandle / 2 - height - Space.medium
        width: bubble.implicitWidth + 2 * Space.large
        height: Space.button
        radius: height / 2
        visible: scrubber.held
        color: Colour.ink

        InkText {
            id: bubble

            anchors.centerIn: parent
            language: "en"
            serif: true
            text: String(Math.floor(scrubber.place + 0.001))
            color: Colour.paper
            font.pixelSize: Type.titleSmall
            font.features: Type.numeralFeatures
            wrapMode: Text.NoWrap
        }
    }

    FingerDrag {
        id: drag

        onBegan: at => {
            scrubber.grasped();
            scrubber.grip = Math.abs(at.x - scrubber.handle) <= Space.boatHandle / 2 ? scrubber.handle - at.x : 0;
            scrubber.moved(scrubber.date(at.x + scrubber.grip));
        }
        onFollowed: at => scrubber.moved(scrubber.date(at.x + scrubber.grip))
        onEnded: scrubber.released(0)
    }
}
