pragma ComponentBehavior: Bound

import QtQuick
import ink

/*! The painted river. Passed water at full strength, water ahead pale, a soft edge at the boat.

    It flows to the right; the screen turns it for an upright one. The screen can ask where its
    middle lies and how wide it is, because boat, marks and labels keep to the water.
*/
Item {
    id: band

    /*! px of the whole painting, and the first of them that is in view. */
    required property real length
    required property real pan
    /*! The boat, px in view. */
    required property real boat
    property real unit: 1

    readonly property real depth: 0.8
    readonly property int edge: 70
    readonly property int strips: 7
    readonly property int split: Math.round(boat)
    readonly property int shift: -Math.round(pan)
    readonly property int tile: 240
    /*! px in view that are at full strength. */
    readonly property int passed: Math.min(width, split - edge / 2)
    readonly property bool ready: still.status === Image.Ready || still.status === Image.Error
    /*! The middle of the painted river every 60 of 1920 px, from the middle of its picture; half its width. */
    readonly property list<int> middles: [10, 29, 47, 62, 75, 86, 92, 89, 80, 66, 51, 37, 18, -1, -17, -26, -24, -12, 5, 21, 41, 61, 73, 72, 64, 51, 35, 13, -15, -39, -53, -60, -64]
    readonly property list<int> halves: [21, 22, 24, 26, 26, 25, 24, 24, 25, 27, 28, 29, 31, 31, 30, 29, 29, 29, 32, 34, 36, 38, 37, 36, 36, 36, 38, 41, 43, 45, 47, 48, 49]

    implicitHeight: still.height

    /*! How far the river's middle is below the middle of this item, \a along px of a river of \a whole px. */
    function middle(along: real, whole: real): real {
        return between(middles, along / whole) * depth;
    }

    function half(along: real, whole: real): real {
        return between(halves, along / whole) * depth;
    }

    function between(values: list<int>, share: real): real {
        const at = Math.max(0, Math.min(values.length - 1.001, share * (values.length - 1)));
        const i = Math.floor(at);
        return values[i] + (values[i + 1] - values[i]) * (at - i);
    }

    component Water: Image {
        width: Math.round(band.length)
        height: implicitWidth > 0 ? Math.round(1920 * implicitHeight / implicitWidth * band.depth) : 0
        source: Layers.riverPassed
        sourceSize.width: Math.min(3840, Math.ceil(1920 * band.unit))
        asynchronous: true
    }

    Item {
        width: band.width
        height: still.height
        clip: true
        opacity: 0.26

        Water {
            id: still

            x: band.shift
        }
    }

    // In tiles that stay where they are, so that a moving boat has only the last of them painted anew.
    Repeater {
        model: Math.ceil(band.width / band.tile)

        Item {
            id: tile

            required property int index

            x: index * band.tile
            width: Math.max(0, Math.min(band.tile, band.passed - x))
            height: still.height
            visible: width > 0
            clip: true

            Water {
                x: band.shift - tile.x
            }
        }
    }

    Repeater {
        model: band.strips

        Item {
            id: strip

            required property int index

            x: band.split - band.edge / 2 + index * width
            width: band.edge / band.strips
            height: still.height
            visible: x > -width && x < band.width
            clip: true
            opacity: 1 - (index + 0.5) / band.strips

            Water {
                x: band.shift - strip.x
            }
        }
    }
}
