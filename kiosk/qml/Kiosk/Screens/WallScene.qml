pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Blocks
import Kiosk.Bridge
import Kiosk.Controls
import Kiosk.Theme

/*! A wall of two to five numbers standing on water. Sizes follow rank and say nothing else. */
Scene {
    id: wall

    required property CountersPage page

    readonly property list<int> ladder: [Type.wallLargest, 270, 230, 170, Type.keyNumber]
    readonly property real waterY: upright ? foot : height * 0.648
    /*! The ladder as a whole grows smaller until every figure has room; no figure alone is squeezed. */
    property real fit: 1
    readonly property color accent: page.chapter.accent
    /*! Upright, four numbers and more stand in pairs below the first. */
    readonly property bool paired: upright && numbers.count > 3
    readonly property int rows: paired ? 1 + Math.ceil((numbers.count - 1) / 2) : numbers.count
    readonly property real pairWidth: (width - 2 * margin - Space.large) / 2

    function sizeOf(index: int, share: real): int {
        return Math.round(wall.ladder[Math.min(index + (wall.upright ? 1 : 0), 4)] * share);
    }

    function arrange(): void {
        const steps = [1, 0.92, 0.84, 0.76, 0.68, 0.6, 0.52, 0.44];
        for (const step of steps) {
            wall.fit = step;
            let total = 0;
            let tallest = 0;
            for (let i = 0; i < numbers.count; i++) {
                total += numbers.itemAt(i).implicitWidth;
                tallest = Math.max(tallest, (numbers.itemAt(i) as WallNumber).standing);
            }
            const wide = total + (numbers.count - 1) * Space.large <= wall.width - 2 * wall.margin;
            const low = wall.waterY - tallest >= note.y + note.height + Space.medium;
            if (wall.upright || (wide && low))
                break;
        }
    }

    Component.onCompleted: arrange()
    onLanguageChanged: arrange()
    onWidthChanged: arrange()
    onArrived: {
        for (let i = 0; i < numbers.count; i++)
            (numbers.itemAt(i) as WallNumber).play(i * Motion.stagger);
        extra.play(numbers.count * Motion.stagger);
    }

    Paper {
        anchors.fill: parent
    }

    ChapterMark {
        x: wall.margin
        y: wall.upright ? 64 : 52
        numeral: wall.page.chapter.numeral
        name: wall.page.chapter.name
        language: wall.language
        accent: wall.accent
    }

    WaterLine {
        visible: !wall.upright
        y: wall.waterY
        width: wall.width
        height: wall.foot - y
        accent: wall.accent
        live: wall.live
    }

    Item {
        anchors.fill: parent
        opacity: wall.wording

        InkText {
            id: title

            x: wall.margin
            y: wall.upright ? 144 : 122
            width: wall.width - 2 * wall.margin - (beside.visible ? beside.width + Space.large : 0)
            language: wall.language
            serif: true
            text: wall.page.title
            font.pixelSize: wall.upright && Type.chinese(wall.language) ? Type.title : Type.titleSmall
            font.weight: Type.titleWeight(wall.language)
            leading: Type.titleLine
        }

        InkText {
            id: sentence

            x: wall.margin
            y: (wall.upright && beside.visible ? Math.max(title.y + title.height, beside.y + beside.height) : title.y + title.height) + Space.small
            width: wall.upright ? wall.width - 2 * wall.margin : title.width
            visible: text !== ""
            language: wall.language
            text: wall.page.text
            color: Colour.inkSoft
            font.pixelSize: Type.note
            leading: Type.titleLine + 0.15
        }

        SourceNote {
            id: note

            x: wall.margin
            y: (sentence.visible ? sentence.y + sentence.height : sentence.y - Space.tiny) + Space.tiny
            width: sentence.width
            language: wall.language
            asOf: wall.page.provenance.sameTime ? wall.page.provenance.asOf : ""
            source: wall.page.provenance.source
        }

        Column {
            id: beside

            visible: wall.page.beside !== null
            x: wall.width - width - wall.margin
            y: 60
            width: wall.upright ? 340 : 520

            FigureLine {
                id: extra

                anchors.right: parent.right
                objectName: "count beside"
                name: wall.words.countAgain
                language: wall.language
                prefix: wall.page.beside ? wall.page.beside.prefix : ""
                digits: wall.page.beside ? wall.page.beside.digits : ""
                unit: wall.page.beside ? wall.page.beside.unit : ""
                size: 92
                unitSize: Type.caption
                tint: wall.accent
            }

            InkText {
                width: parent.width
                horizontalAlignment: Text.AlignRight
                language: wall.language
                text: wall.page.beside ? wall.page.beside.name : ""
                color: wall.accent
                font.pixelSize: Type.note
                leading: Type.tightLine
            }

            InkText {
                width: parent.width
                horizontalAlignment: Text.AlignRight
                language: wall.language
                text: wall.page.beside ? wall.page.beside.asOf : ""
                color: Colour.inkFaint
                font.pixelSize: Type.label
                leading: Type.tightLine
            }
        }

        Repeater {
            id: numbers

            model: wall.page.figures
            onCountChanged: wall.arrange()

            WallNumber {
                id: number

                required property int index
                required property FigureBridge entry
                readonly property real firstRow: wall.upright ? note.y + note.height + Space.small : 0
                readonly property real rowHeight: (wall.foot - Space.large - firstRow) / wall.rows
                readonly property int row: wall.paired ? Math.ceil(index / 2) : index
                readonly property bool second: wall.paired && index > 0 && index % 2 === 0
                readonly property real room: wall.paired && index > 0 ? wall.pairWidth : wall.width - 2 * wall.margin
                readonly property real before: {
                    let sum = 0;
                    for (let i = 0; i < index; i++) {
                        const other = numbers.itemAt(i);
                        sum += other ? other.implicitWidth : 0;
                    }
                    return sum;
                }
                readonly property real space: {
                    let sum = 0;
                    for (let i = 0; i < numbers.count; i++) {
                        const other = numbers.itemAt(i);
                        sum += other ? other.implicitWidth : 0;
                    }
                    return numbers.count > 1 ? Math.min(160, (wall.width - 2 * wall.margin - sum) / (numbers.count - 1)) : 0;
                }

                x: wall.upright ? wall.margin + (second ? wall.pairWidth + Space.large : 0) : wall.margin + before + index * space
                y: (wall.upright ? firstRow + (row + 1) * rowHeight - 60 : wall.waterY + 1) - height
                width: implicitWidth
                height: implicitHeight
                language: wall.language
                name: entry.name
                prefix: entry.prefix
                digits: entry.digits
                unit: entry.unit
                asOf: entry.asOf
                size: wall.upright ? Math.min(wall.sizeOf(index, 1), rowHeight * 0.6, fitting(room)) : wall.sizeOf(index, wall.fit)
                nameWidth: wall.upright ? room : numbers.count <= 2 ? 560 : index === 0 ? 330 : 260
                accent: wall.accent
                again: wall.words.countAgain
                dated: !wall.page.provenance.sameTime
                depth: wall.upright ? 60 : wall.foot - wall.waterY

                WaterLine {
                    visible: wall.upright && !number.second
                    x: -number.x
                    y: number.height
                    z: -1
                    width: wall.width
                    height: 40
                    accent: wall.accent
                    live: wall.live
                    glinting: false
                }
            }
        }
    }
}
