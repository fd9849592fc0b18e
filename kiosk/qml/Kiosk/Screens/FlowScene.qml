pragma ComponentBehavior: Bound

import QtQuick
import ink
import Kiosk.Blocks
import Kiosk.Bridge
import Kiosk.Controls
import Kiosk.Theme

/*! Who gives to whom: streams of equal width that join. A sketch, never a map, never a measure. */
Scene {
    id: flow

    required property FlowPage page

    readonly property bool chinese: Type.chinese(language)
    readonly property color accent: page.chapter.accent
    readonly property string choice: visit.choice
    readonly property int count: page.givers.count
    readonly property real pitch: Math.min(102, (foot - 150) / count)
    readonly property real firstY: upright ? foot - 108 * Math.ceil(count / 2) - 70 : 140 + Math.max(0, (7 - count) * 51)
    readonly property real pillWidth: upright ? (width - 2 * margin - Space.medium) / 2 : chinese ? 236 : 280
    /*! Seven streams on a wide screen have their painting; other numbers are drawn. */
    readonly property bool painted: !upright && count === 7 && Math.abs(width - 1920) < 8
    readonly property list<point> paintedAt: [Qt.point(329, 172), Qt.point(330, 275), Qt.point(329, 376), Qt.point(330, 477), Qt.point(329, 511), Qt.point(329, 524), Qt.point(330, 538)]
    property string note: ""

    ready: painting.ready
    swipes: true

    Paper {
        anchors.fill: parent
    }

    Painting {
        id: painting

        x: flow.upright ? 0 : flow.width * 0.5
        width: flow.width - x
        y: flow.upright ? 560 : -110
        height: flow.upright ? flow.firstY - 560 : flow.foot + 90
        source: flow.upright ? flow.page.picture.upright : flow.page.picture.wide
        alt: flow.page.picture.alt
        focusX: flow.page.picture.focusX
        focusY: flow.page.picture.focusY
    }

    Rectangle {
        visible: !flow.upright
        x: painting.x - 1
        width: 420
        height: painting.height
        gradient: Gradient {
            orientation: Gradient.Horizontal

            GradientStop {
                position: 0
                color: Colour.paper
            }
            GradientStop {
                position: 0.5
                color: Colour.faint(Colour.paper, 0.7)
            }
            GradientStop {
                position: 1
                color: Colour.faint(Colour.paper, 0)
            }
        }
    }

    Rectangle {
        y: painting.y + painting.height - height
        x: painting.x
        width: painting.width
        height: flow.upright ? 140 : 260
        gradient: Gradient {
            GradientStop {
                position: 0
                color: Colour.faint(Colour.paper, 0)
            }
            GradientStop {
                position: 1
                color: Colour.paper
            }
        }
    }

    Rectangle {
        visible: flow.upright
        y: painting.y - 1
        width: painting.width
        height: 140
        gradient: Gradient {
            GradientStop {
                position: 0
                color: Colour.paper
            }
            GradientStop {
                position: 1
                color: Colour.faint(Colour.paper, 0)
            }
        }
    }

    Repeater {
        model: flow.page.givers

        Stream {
            required property int index
            required property GiverBridge entry

            anchors.fill: parent
            course: flow.upright ? flow.rising(index) : flow.running(index)
            tint: Colour.river
            chosen: flow.choice === entry.key
            faded: flow.choice !== "" && !chosen
            live: flow.live
            painting: flow.painted ? Layers.streams[index] : ""
            paintingAt: flow.paintedAt[index]
        }
    }

    Image {
        source: Layers.boat
        width: 200
        height: implicitWidth > 0 ? width * implicitHeight / implicitWidth : 0
        x: flow.width * (flow.upright ? 0.42 : 0.57)
        y: flow.upright ? flow.firstY - 280 : 440
    }

    /*! From a pill at the left to the common water, and to the right edge. */
    function running(index: int): list<point> {
        const start = pillY(index) + 46;
        const joined = 525 + (index - (count - 1) / 2) * 12.5;
        const lean = (index - (count - 1) / 2) * 1.5;
        const share = width / 1920;
        const y = part => start + (joined - start) * part;
        return [Qt.point(pillX(index) + pillWidth, start), Qt.point(460 * share, start - 4 - lean), Qt.point(600 * share, y(0.17)), Qt.point(740 * share, y(0.5)), Qt.point(880 * share, y(0.83)), Qt.point(1030 * share, y(1) - lean), Qt.point(1190 * share, joined - 10), Qt.point(1320 * share, joined - 13), Qt.point(1480 * share, joined + 5), Qt.point(1640 * share, joined + 14), Qt.point(1800 * share, joined + 9), Qt.point(1990 * share, joined)];
    }

    /*! From a pill upward to the common water and into the painting. */
    function rising(index: int): list<point> {
        const lane = (index - (count - 1) / 2) * 13;
        const start = Qt.point(pillX(index) + pillWidth * (0.35 + 0.3 * (index % 2)), pillY(index));
        return [start, Qt.point(start.x + (width / 2 - start.x) * 0.25, firstY - 50), Qt.point(width / 2 + lane, firstY - 130), Qt.point(width / 2 + lane + 16, firstY - 210), Qt.point(width * 0.56 + lane * 0.7, firstY - 300)];
    }

    function pillX(index: int): real {
        return upright ? margin + (index % 2) * (pillWidth + Space.medium) : margin;
    }

    function pillY(index: int): real {
        return upright ? firstY + Math.floor(index / 2) * 108 : firstY + index * pitch;
    }

    Repeater {
        model: flow.page.givers

        Pill {
            id: pill

            required property int index
            required property GiverBridge entry
            readonly property bool chosen: flow.choice === entry.key

            x: flow.pillX(index)
            y: flow.pillY(index)
            width: flow.pillWidth
            height: Math.min(92, flow.upright ? 92 : flow.pitch - 10)
            name: entry.name
            objectName: "giver " + entry.key
            language: flow.language
            serif: true
            textSize: flow.chinese ? Type.lead : Type.sentence - 6
            fill: chosen ? flow.accent : Colour.paper
            tint: chosen ? Colour.paper : Colour.ink
            onTapped: flow.visit.choose(pill.chosen ? "" : pill.entry.key)

            Binding {
                when: pill.chosen
                target: flow
                property: "note"
                value: pill.entry.note
                restoreMode: Binding.RestoreNone
            }
        }
    }

    Item {
        anchors.fill: parent
        opacity: flow.wording

        ChapterMark {
            id: mark

            x: flow.margin
            y: flow.upright ? 64 : 52
            numeral: flow.page.chapter.numeral
            name: flow.page.chapter.name
            language: flow.language
            accent: flow.accent
        }

        InkText {
            id: title

            x: flow.upright ? flow.margin : mark.x + mark.width + Space.huge
            y: flow.upright ? 130 : 42
            width: flow.upright ? flow.width - 2 * flow.margin : 760
            language: flow.language
            serif: true
            text: flow.page.title
            font.pixelSize: Type.titleSmall
            font.weight: Type.titleWeight(flow.language)
            leading: Type.titleLine
        }

        Grid {
            x: flow.upright ? flow.margin : flow.width * 0.44
            y: flow.upright ? title.y + title.height : 120
            columns: 2
            columnSpacing: Space.large

            Repeater {
                model: flow.page.figures

                Column {
                    id: figure

                    required property FigureBridge entry

                    FigureLine {
                        objectName: "count"
                        name: flow.words.countAgain
                        language: flow.language
                        prefix: figure.entry.prefix
                        digits: figure.entry.digits
                        unit: figure.entry.unit
                        size: 110
                        unitSize: Type.sentence
                    }

                    InkText {
                        width: flow.upright ? 420 : 236
                        language: flow.language
                        text: figure.entry.name
                        color: Colour.inkSoft
                        font.pixelSize: Type.label
                        leading: Type.tightLine
                    }

                    InkText {
                        width: flow.upright ? 420 : 236
                        language: flow.language
                        text: figure.entry.asOf
                        color: Colour.inkSoft
                        font.pixelSize: Type.label
                        leading: Type.tightLine
                    }
                }
            }
        }

        Image {
            visible: flow.upright
            x: (flow.chinese ? receiver.x : westernReceiver.x) - 110
            y: (flow.chinese ? receiver.y : westernReceiver.y) - 70
            width: (flow.chinese ? receiver.width : westernReceiver.width) + 220
            height: (flow.chinese ? receiver.height : westernReceiver.height) + 140
            source: Layers.mistPatch
        }

        VerticalTitle {
            id: receiver

            visible: flow.chinese
            x: flow.upright ? flow.width * 0.68 : flow.width * 0.735
            y: flow.upright ? 600 : 72
            text: flow.page.receiver
            language: flow.language
            size: 150
        }

        InkText {
            id: westernReceiver

            visible: !flow.chinese
            x: Math.min(flow.upright ? flow.width * 0.6 : flow.width * 0.72, flow.width - width - flow.margin)
            y: flow.upright ? 620 : 72
            language: flow.language
            serif: true
            text: flow.page.receiver
            font.pixelSize: 110
            font.weight: Type.semibold
            wrapMode: Text.NoWrap
        }

        InkText {
            x: flow.upright ? flow.margin : flow.width * 0.5
            y: flow.upright ? 480 : flow.foot - height - 64
            width: flow.upright ? flow.width - 2 * flow.margin : flow.width * 0.5 - flow.margin
            visible: flow.choice !== "" && flow.note !== ""
            language: flow.language
            text: flow.note
            font.pixelSize: Type.caption
            leading: 1.4
        }

        InkText {
            x: flow.upright ? flow.margin : flow.width - width - flow.margin
            y: flow.foot - height - Space.tiny
            width: flow.upright ? flow.width - 2 * flow.margin : Math.min(implicitWidth, 900)
            language: flow.language
            text: flow.words.schematic
            color: Colour.inkSoft
            font.pixelSize: Type.label
        }
    }

    Tag {
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: 36
        text: flow.words.illustration
        language: flow.language
    }
}
