pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Bridge
import Kiosk.Theme

/*! The figures of a page in the large reading, as large as they have room. */
Grid {
    id: numbers

    /*! A list of figures, or null. */
    required property var figures
    required property string language
    /*! One more, or null. */
    property FigureBridge beside: null
    property bool dated: true
    property real fit: 1
    property int size: Type.largeNumbers[0]
    readonly property int count: entries.count + (beside ? 1 : 0)

    /*! Takes the largest size at which they end above \a limit, and the least where none does;
        whether they do, no smaller than \a least. */
    function grow(limit: real, least: int): bool {
        const fitting = Type.largeNumbers.some(size => {
            numbers.size = size;
            return numbers.arrange() && numbers.y + numbers.height <= limit;
        });
        return fitting && numbers.size >= least;
    }

    /*! Side by side where every number has room; false where one is wider than the whole place. */
    function arrange(): bool {
        const all = [...children].map(child => child as LargeFigure).filter(child => child);
        for (const figure of all)
            figure.arrange();
        const widest = Math.max(1, ...all.map(figure => figure.breadth));
        const abreast = Math.max(1, Math.floor((numbers.width + numbers.columnSpacing) / (widest + numbers.columnSpacing)));
        const rows = Math.max(1, Math.ceil(numbers.count / abreast));
        numbers.columns = Math.max(1, Math.ceil(numbers.count / rows));
        for (const figure of all)
            figure.arrange();
        numbers.forceLayout();
        return widest <= numbers.width;
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
            size: numbers.size
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
            size: numbers.size
            fit: numbers.fit
        }
    }
}
