import QtQuick
import Kiosk.Controls
import Kiosk.Theme

/*! Date and name of an event on the river, as one thing to touch; as a dot it has no words. */
Touch {
    id: label

    required property string date
    required property string title
    required property string language
    /*! name: the whole label; date: the date alone; dot: no words. */
    required property string form
    required property int align
    required property LabelSize measure
    readonly property bool single: form === "name" && measure.single(date, title)

    function aligned(width: real): real {
        return align === Text.AlignRight ? label.width - measure.pad - width : align === Text.AlignHCenter ? (label.width - width) / 2 : measure.pad;
    }

    name: date + " " + title

    InkText {
        id: when

        x: label.aligned(width)
        y: label.form === "date" || label.single ? (label.height - height) / 2 : 0
        visible: label.form !== "dot"
        language: "en"
        serif: true
        text: label.date
        font: label.measure.dateFont
        wrapMode: Text.NoWrap
    }

    InkText {
        id: what

        x: label.single ? when.x + when.width + Space.small : label.aligned(width)
        y: label.single ? when.y + when.baselineOffset - baselineOffset : label.height - height
        visible: label.form === "name"
        language: label.language
        text: label.title
        font: label.measure.nameFont
        wrapMode: Text.NoWrap
    }
}
