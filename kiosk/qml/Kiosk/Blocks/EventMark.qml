import QtQuick
import Kiosk.Controls
import Kiosk.Theme

/*! An event on the river: a dot on the water, a stem, and its date and name beside the water.

    The item's origin is the dot. Where the label stands is decided for all events together.
*/
Item {
    id: mark

    required property string key
    required property string label
    required property string name
    required property string language
    required property bool own
    required property bool passed
    /*! Date above name, or both on one line. */
    property bool single: false
    /*! The label has a place; otherwise the event belongs to a cluster. */
    property bool labelled: false
    /*! The label gives way for a moment: the boat, its slip or the title is there. */
    property bool hushed: false
    property point spot
    property int align: Text.AlignLeft
    readonly property real pad: 12
    readonly property real labelWidth: Math.max(Space.vast, (single ? when.implicitWidth + Space.small + what.implicitWidth : Math.max(when.implicitWidth, what.implicitWidth)) + 2 * pad)
    readonly property real labelHeight: single ? Space.touch : 92
    /*! The label in this item's px. */
    readonly property rect box: Qt.rect(spot.x, spot.y, labelWidth, labelHeight)
    readonly property bool shown: labelled && !hushed

    signal tapped

    Rectangle {
        visible: mark.shown
        x: mark.single ? 0 : -width / 2
        y: mark.single ? -height / 2 : Math.min(0, mark.spot.y + mark.labelHeight)
        width: mark.single ? mark.spot.x : Space.stem
        height: mark.single ? Space.stem : Math.abs(mark.spot.y < 0 ? mark.spot.y + mark.labelHeight : mark.spot.y)
        color: Colour.ink
    }

    Rectangle {
        x: -width / 2
        y: -height / 2
        objectName: mark.own ? "" : "event " + mark.key
        width: mark.own ? (mark.labelled ? 24 : 16) : 14
        height: width
        radius: width / 2
        color: mark.own ? Colour.paper : Colour.faint(Colour.paper, 0.6)
        border.width: mark.own ? (mark.labelled ? 4 : 3) : Space.outline
        border.color: mark.own ? Colour.ink : Colour.aheadRing
    }

    Touch {
        id: target

        x: mark.box.x
        y: mark.box.y
        width: mark.box.width
        height: mark.box.height
        visible: mark.own && mark.shown
        objectName: mark.own ? "event " + mark.key : ""
        name: mark.label + " " + mark.name
        onTapped: mark.tapped()

        InkText {
            id: when

            x: mark.align === Text.AlignRight ? target.width - mark.pad - width : mark.align === Text.AlignHCenter ? (target.width - width) / 2 : mark.pad
            y: mark.single ? (target.height - height) / 2 : 0
            language: "en"
            serif: true
            text: mark.label
            font.pixelSize: Type.eventYear
            font.features: Type.numeralFeatures
            wrapMode: Text.NoWrap
        }

        InkText {
            id: what

            x: mark.single ? when.x + when.width + Space.small : mark.align === Text.AlignRight ? target.width - mark.pad - width : mark.align === Text.AlignHCenter ? (target.width - width) / 2 : mark.pad
            y: mark.single ? when.y + when.baselineOffset - baselineOffset : target.height - height
            language: mark.language
            text: mark.name
            font.pixelSize: Type.note
            font.weight: Type.medium
            wrapMode: Text.NoWrap
        }
    }
}
