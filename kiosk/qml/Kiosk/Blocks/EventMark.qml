pragma ComponentBehavior: Bound

import QtQuick
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
    required property LabelSize measure
    /*! The stem leaves sideways. */
    property bool sideways: false
    /*! name: the whole label; date: the date alone; dot: no label; empty: a cluster has the event. */
    property string form: ""
    /*! The label gives way for a moment: the boat, its slip or the title is there. */
    property bool hushed: false
    /*! The label, in this item's px. */
    property rect place
    property int align: Text.AlignLeft
    /*! What is touched, in this item's px: the label, or as much of the water around the dot. */
    readonly property rect box: form === "dot" ? Qt.rect(-Space.touch / 2, -Space.touch / 2, Space.touch, Space.touch) : place
    readonly property bool shown: form !== "" && !hushed

    signal tapped

    Rectangle {
        readonly property real near: mark.place.y < 0 ? mark.place.y + mark.place.height : mark.place.y

        visible: mark.shown && mark.form !== "dot"
        x: mark.sideways ? 0 : -width / 2
        y: mark.sideways ? -height / 2 : Math.min(0, near)
        width: mark.sideways ? mark.place.x : Space.stem
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

    // Made when it is first to be seen: most events of a long river are in clusters.
    Loader {
        id: writing

        property bool needed: false

        x: mark.box.x
        y: mark.box.y
        active: needed
        visible: mark.own && mark.shown
        onVisibleChanged: needed = needed || visible
        sourceComponent: EventLabel {
            objectName: "event " + mark.key
            width: mark.box.width
            height: mark.box.height
            date: mark.label
            title: mark.name
            language: mark.language
            form: mark.form
            align: mark.align
            measure: mark.measure
            onTapped: mark.tapped()
        }
    }
}
