import QtQuick
import Kiosk.Blocks
import Kiosk.Bridge
import Kiosk.Controls
import Kiosk.Theme

/*! One figure above the streams, its name beneath; it counts when its scene has arrived. */
Column {
    id: figure

    required property FigureBridge entry
    required property Scene scene
    /*! ms after the first. */
    required property int wait

    Connections {
        target: figure.scene

        function onArrived(): void {
            count.play(figure.wait);
        }
    }

    FigureLine {
        id: count

        objectName: "count"
        name: figure.scene.words.countAgain
        language: figure.scene.language
        prefix: figure.entry.prefix
        digits: figure.entry.digits
        unit: figure.entry.unit
        size: 110
        unitSize: Type.sentence
    }

    InkText {
        width: figure.width
        language: figure.scene.language
        text: figure.entry.name
        color: Colour.inkSoft
        font.pixelSize: Type.label
        leading: Type.tightLine
    }
}
