import QtQuick
import Kiosk.Blocks
import Kiosk.Bridge
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.Words

/*! A figure of the large reading: the number, below it what it counts and when. */
Column {
    id: figure

    required property FigureBridge entry
    required property string language
    /*! It has a time of its own, which the page does not say. */
    property bool dated: true
    /*! Of the number, px. */
    required property int size
    /*! Share of their full size at which the words stand. */
    property real fit: 1
    /*! How wide the number is. */
    readonly property real breadth: line.implicitWidth

    function arrange(): void {
        line.forceLayout();
        figure.forceLayout();
    }

    spacing: Space.small

    FigureLine {
        id: line

        objectName: "count"
        name: Words.of(figure.language).countAgain
        language: figure.language
        prefix: figure.entry.prefix
        digits: figure.entry.digits
        unit: figure.entry.unit
        size: figure.size
        weight: Type.semibold
        unitSize: Math.round(Math.max(Type.large * figure.fit, figure.size * 0.28))
        // The face's line is half as high again as its digits.
        height: Math.max(Space.touch, Math.round(figure.size * 0.8))
        tint: Colour.lamp
        Component.onCompleted: settle()
    }

    InkText {
        width: figure.width
        language: figure.language
        text: figure.entry.name
        color: Colour.white
        font.pixelSize: Math.round(Type.large * figure.fit)
        leading: Type.tightLine
    }

    InkText {
        width: figure.width
        visible: figure.dated
        language: figure.language
        text: figure.entry.asOf
        color: Colour.paper
        font.pixelSize: Type.largeNote
        leading: Type.tightLine
    }
}
