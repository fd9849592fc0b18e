import QtQuick
import Kiosk.Theme

/*! How large an event's label will be, px, before there is one: most events of a long river never
    get a label, and a label costs twenty times as much as its measure. */
QtObject {
    id: measure

    required property string language
    /*! Date and name stand on one line where both fit into this width, else the date above the name. */
    required property real line
    readonly property real pad: 12
    readonly property real tall: 98
    readonly property font dateFont: Qt.font({
        "family": Type.serif("en"),
        "pixelSize": Type.eventYear,
        "weight": Type.regular,
        "features": Type.numeralFeatures
    })
    readonly property font nameFont: Qt.font({
        "family": Type.sans(language),
        "pixelSize": Type.note,
        "weight": Type.medium
    })

    readonly property FontMetrics dates: FontMetrics {
        font: measure.dateFont
    }
    readonly property FontMetrics names: FontMetrics {
        font: measure.nameFont
    }

    function together(date: string, name: string): real {
        return Math.ceil(dates.advanceWidth(date)) + Space.small + Math.ceil(names.advanceWidth(name)) + 2 * pad;
    }

    function single(date: string, name: string): bool {
        return line > 0 && together(date, name) <= line;
    }

    /*! The whole label. */
    function whole(date: string, name: string): size {
        const across = together(date, name);
        if (across <= line)
            return Qt.size(across, Space.touch);
        return Qt.size(Math.max(Math.ceil(dates.advanceWidth(date)), Math.ceil(names.advanceWidth(name))) + 2 * pad, tall);
    }

    /*! The date alone. */
    function brief(date: string): size {
        return Qt.size(Math.max(Space.touch, Math.ceil(dates.advanceWidth(date)) + 2 * pad), Space.touch);
    }
}
