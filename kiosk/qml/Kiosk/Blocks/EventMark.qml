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
    /*! Date and name stand on one line where both fit into this width, else the date above the name. */
    property real line: 0
    /*! The stem leaves sideways. */
    property bool sideways: false
    /*! name: the whole label; date: the date alone; dot: no label; empty: a cluster has the event. */
    property string form: ""
    /*! The label gives way for a moment: the boat, its slip or the title is there. */
    property bool hushed: false
    property point spot
    property int align: Text.AlignLeft
    readonly property real pad: 12
    readonly property real together: when.implicitWidth + Space.small + what.implicitWidth + 2 * pad
    readonly property bool single: together <= line
    readonly property size nameSize: single ? Qt.size(together, Space.touch) : Qt.size(Math.max(when.implicitWidth, what.implicitWidth) + 2 * pad, 98)
    readonly property size dateSize: Qt.size(Math.max(Space.touch, when.implicitWidth + 2 * pad), Space.touch)
    /*! What is touched, in this item's px: the label, or as much of the water around the dot. */
    readonly property rect box: form === "dot" ? Qt.rect(-Space.touch / 2, -Space.touch / 2, Space.touch, Space.touch) : form === "date" ? Qt.rect(spot.x, spot.y, dateSize.width, dateSize.height) : Qt.rect(spot.x, spot.y, nameSize.width, nameSize.height)
    readonly property bool shown: form !== "" && !hushed

    signal tapped

    function aligned(width: real): real {
        return align === Text.AlignRight ? target.width - pad - width : align === Text.AlignHCenter ? (target.width - width) / 2 : pad;
    }

    Rectangle {
        readonly property real near: mark.spot.y < 0 ? mark.box.y + mark.box.height : mark.spot.y

        visible: mark.shown && mark.form !== "dot"
        x: mark.sideways ? 0 : -width / 2
        y: mark.sideways ? -height / 2 : Math.min(0, near)
        width: mark.sideways ? mark.spot.x : Space.stem
        height: mark.sideways ? Space.stem : Math.abs(near)
        color: Colour.ink
    }

    Rectangle {
        x: -width / 2
        y: -height / 2
        visible: !mark.own || mark.form !== ""
        objectName: mark.own ? "" : "event " + mark.key
        width: mark.own ? 24 : 14
        height: width
        radius: width / 2
        color: mark.own ? Colour.paper : Colour.faint(Colour.paper, 0.6)
        border.width: mark.own ? 4 : Space.outline
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

            x: mark.aligned(width)
            y: mark.form === "date" || mark.single ? (target.height - height) / 2 : 0
            visible: mark.form !== "dot"
            language: "en"
            serif: true
            text: mark.label
            font.pixelSize: Type.eventYear
            font.features: Type.numeralFeatures
            wrapMode: Text.NoWrap
        }

        InkText {
            id: what

            x: mark.single ? when.x + when.width + Space.small : mark.aligned(width)
            y: mark.single ? when.y + when.baselineOffset - baselineOffset : target.height - height
            visible: mark.form === "name"
            language: mark.language
            text: mark.name
            font.pixelSize: Type.note
            font.weight: Type.medium
            wrapMode: Text.NoWrap
        }
    }
}
