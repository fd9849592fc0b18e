pragma ComponentBehavior: Bound

import QtQuick
import ink
import Kiosk.Blocks
import Kiosk.Bridge
import Kiosk.Controls
import Kiosk.Theme

/*! Who gives to whom: streams of equal width that join. A sketch, never a map, never a measure. */
Scene {
    id: sharing

    required property FlowPage page

    readonly property bool chinese: Type.chinese(language)
    readonly property color accent: page.chapter.accent
    readonly property string choice: visit.choice
    readonly property int count: page.givers.count
    readonly property real pitch: upright ? Math.min(96, (foot - 920) / count) : Math.min(102, (foot - 150) / count)
    readonly property real firstY: upright ? foot - 120 - count * pitch : 140 + Math.max(0, (7 - count) * 51)
    readonly property real pillWidth: chinese ? 236 : upright ? 330 : 280
    /*! Seven streams on a wide screen have their painting; other numbers are drawn. */
    readonly property bool painted: !upright && count === 7 && Math.abs(width - 1920) < 8
    readonly property list<point> paintedAt: [Qt.point(329, 172), Qt.point(330, 275), Qt.point(329, 376), Qt.point(330, 477), Qt.point(329, 511), Qt.point(329, 524), Qt.point(330, 538)]
    /*! Top of the painting on an upright screen: its water lies where the streams arrive. */
    readonly property real shoreY: 470
    property string note: ""

    ready: painting.ready
    swipes: true

    Paper {
        anchors.fill: parent
    }

    Painting {
        id: painting

        x: sharing.upright ? 0 : sharing.width * 0.5
        width: sharing.width - x
        y: sharing.upright ? sharing.shoreY : -110
        height: sharing.upright ? 440 : sharing.foot + 90
        source: sharing.upright ? sharing.page.picture.upright : sharing.page.picture.wide
        alt: sharing.page.picture.alt
        focusX: sharing.page.picture.focusX
        focusY: sharing.page.picture.focusY
    }

    Rectangle {
        visible: !sharing.upright
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
        height: sharing.upright ? 140 : 260
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
        visible: sharing.upright
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
        model: sharing.page.givers

        Stream {
            required property int index
            required property GiverBridge entry

            anchors.fill: parent
            course: sharing.upright ? sharing.rising(index) : sharing.running(index)
            tint: Colour.river
            chosen: sharing.choice === entry.key
            faded: sharing.choice !== "" && !chosen
            live: sharing.live
            painting: sharing.painted ? Layers.streams[index] : ""
            paintingAt: sharing.painted ? sharing.paintedAt[index] : Qt.point(0, 0)
        }
    }

    Image {
        source: Layers.boat
        width: 200
        height: implicitWidth > 0 ? width * implicitHeight / implicitWidth : 0
        x: sharing.width * (sharing.upright ? 0.74 : 0.57)
        y: sharing.upright ? sharing.shoreY + 282 : 440
    }

    /*! From a pill at the left to the common water, and to the right edge. */
    function running(index: int): list<point> {
        const start = pillY(index) + 46;
        const joined = 525 + (index - (count - 1) / 2) * 12.5;
        const lean = (index - (count - 1) / 2) * 1.5;
        const share = width / 1920;
        const y = part => start + (joined - start) * part;
        return [Qt.point(margin + pillWidth, start), Qt.point(460 * share, start - 4 - lean), Qt.point(600 * share, y(0.17)), Qt.point(740 * share, y(0.5)), Qt.point(880 * share, y(0.83)), Qt.point(1030 * share, y(1) - lean), Qt.point(1190 * share, joined - 10), Qt.point(1320 * share, joined - 13), Qt.point(1480 * share, joined + 5), Qt.point(1640 * share, joined + 14), Qt.point(1800 * share, joined + 9), Qt.point(1990 * share, joined)];
    }

    /*! From a pill to the right, upward in a common bend, and out over the painting's water. */
    function rising(index: int): list<point> {
        const lane = (index - (count - 1) / 2) * 11;
        const start = Qt.point(margin + pillWidth, pillY(index) + pitch / 2 - 4);
        const arrival = shoreY + 370 + lane;
        const bend = width * 0.60 + lane;
        const below = Math.max(0, start.y - arrival);
        return [start, Qt.point(start.x + 70, start.y), Qt.point(bend - 60 - below * 0.05, start.y - below * 0.12), Qt.point(bend, arrival + below * 0.45), Qt.point(bend + 70, arrival + below * 0.08), Qt.point(width * 0.80, arrival - 6), Qt.point(width * 0.92, arrival + 4), Qt.point(width + 60, arrival)];
    }

    function pillY(index: int): real {
        return firstY + index * pitch;
    }

    Repeater {
        model: sharing.page.givers

        Pill {
            id: pill

            required property int index
            required property GiverBridge entry
            readonly property bool chosen: sharing.choice === entry.key

            x: sharing.margin
            y: sharing.pillY(index)
            width: sharing.pillWidth
            height: Math.min(92, sharing.pitch - 10)
            name: entry.name
            objectName: "giver " + entry.key
            language: sharing.language
            serif: true
            textSize: sharing.chinese ? Type.lead : Type.sentence - 6
            fill: chosen ? sharing.accent : Colour.paper
            tint: chosen ? Colour.paper : Colour.ink
            onTapped: sharing.visit.choose(pill.chosen ? "" : pill.entry.key)

            Binding {
                when: pill.chosen
                target: sharing
                property: "note"
                value: pill.entry.note
                restoreMode: Binding.RestoreNone
            }
        }
    }

    Item {
        anchors.fill: parent
        opacity: sharing.wording

        ChapterMark {
            id: mark

            x: sharing.margin
            y: sharing.upright ? 64 : 52
            numeral: sharing.page.chapter.numeral
            name: sharing.page.chapter.name
            language: sharing.language
            accent: sharing.accent
        }

        InkText {
            id: title

            x: sharing.upright ? sharing.margin : mark.x + mark.width + Space.huge
            y: sharing.upright ? 130 : 42
            width: sharing.upright ? sharing.width - 2 * sharing.margin : 760
            language: sharing.language
            serif: true
            text: sharing.page.title
            font.pixelSize: Type.titleSmall
            font.weight: Type.titleWeight(sharing.language)
            leading: Type.titleLine
        }

        Grid {
            x: sharing.upright ? sharing.margin : sharing.width * 0.44
            y: sharing.upright ? title.y + title.height : 120
            columns: 2
            columnSpacing: Space.large

            Repeater {
                model: sharing.page.figures

                FlowFigure {
                    required property int index

                    scene: sharing
                    wait: index * Motion.stagger
                    width: sharing.upright ? 420 : 236
                }
            }
        }

        Image {
            visible: sharing.upright
            x: (sharing.chinese ? receiver.x : westernReceiver.x) - 110
            y: (sharing.chinese ? receiver.y : westernReceiver.y) - 70
            width: (sharing.chinese ? receiver.width : westernReceiver.width) + 220
            height: (sharing.chinese ? receiver.height : westernReceiver.height) + 140
            source: Layers.mistPatch
        }

        VerticalTitle {
            id: receiver

            visible: sharing.chinese
            x: sharing.upright ? sharing.width * 0.56 : sharing.width * 0.735
            y: sharing.upright ? sharing.shoreY + 10 : 72
            text: sharing.page.receiver
            language: sharing.language
            size: 150
        }

        InkText {
            id: westernReceiver

            visible: !sharing.chinese
            x: Math.min(sharing.upright ? sharing.width * 0.42 : sharing.width * 0.72, sharing.width - width - sharing.margin)
            y: sharing.upright ? sharing.shoreY + 60 : 72
            language: sharing.language
            serif: true
            text: sharing.page.receiver
            font.pixelSize: 110
            font.weight: Type.semibold
            wrapMode: Text.NoWrap
        }

        InkText {
            x: sharing.width * (sharing.upright ? 0.66 : 0.5)
            y: legend.y - height - Space.medium
            width: sharing.width - x - sharing.margin
            visible: sharing.choice !== "" && sharing.note !== ""
            language: sharing.language
            text: sharing.note
            font.pixelSize: Type.caption
            leading: 1.4
        }

        Column {
            id: legend

            x: sharing.upright ? sharing.margin : sharing.width * 0.44
            y: sharing.foot - height - Space.tiny
            width: sharing.width - x - sharing.margin

            InkText {
                width: parent.width
                horizontalAlignment: sharing.upright ? Text.AlignLeft : Text.AlignRight
                language: sharing.language
                text: sharing.words.schematic
                color: Colour.inkSoft
                font.pixelSize: Type.label
                leading: Type.tightLine
            }

            SourceNote {
                width: parent.width
                horizontalAlignment: sharing.upright ? Text.AlignLeft : Text.AlignRight
                language: sharing.language
                asOf: sharing.page.provenance.asOf
                source: sharing.page.provenance.source
            }
        }
    }

    PictureTag {
        picture: sharing.page.picture
        language: sharing.language
    }
}
