pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Bridge
import Kiosk.Theme

/*! The figures of a page in the large reading, side by side where every number has room. */
Grid {
    id: numbers

    /*! A list of figures, or null. */
    required property var figures
    required property string language
    /*! One more, or null. */
    property FigureBridge beside: null
    property bool dated: true
    property real fit: 1
    /*! Most that stand side by side. */
    property int most: 3
    readonly property int count: entries.count + (beside ? 1 : 0)

    function arrange(): void {
        const all = [...children].map(child => child as LargeFigure).filter(child => child);
        const widest = Math.max(1, ...all.map(figure => figure.breadth));
        numbers.columns = Math.max(1, Math.min(numbers.most, numbers.count, Math.floor((numbers.width + numbers.columnSpacing) / (widest + numbers.columnSpacing))));
        for (const figure of all)
            figure.forceLayout();
        numbers.forceLayout();
    }

    columns: 1
    columnSpacing: Space.huge
    rowSpacing: Math.round(Space.medium * fit)
    visible: count > 0

    Repeater {
        id: entries

        model: numbers.figures

        LargeFigure {
            width: (numbers.width - (numbers.columns - 1) * numbers.columnSpacing) / numbers.columns
            language: numbers.language
            dated: numbers.dated
            fit: numbers.fit
        }
    }

    Repeater {
        model: numbers.beside ? 1 : 0

        LargeFigure {
            width: (numbers.width - (numbers.columns - 1) * numbers.columnSpacing) / numbers.columns
            entry: numbers.beside
            language: numbers.language
            dated: numbers.dated
            fit: numbers.fit
        }
    }
}
