pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Window
import Kiosk.Blocks
import Kiosk.Bridge
import Kiosk.Controls
import Kiosk.Theme

/*! The river of years: the boat is where the visitor is in time. Drag it, flick it, tap an event,
    step with the arrows, or use the scrubber; pinch or ＋ and － to see more of a stretch. */
Scene {
    id: river

    required property RiverPage page

    readonly property bool chinese: Type.chinese(language)
    readonly property color accent: page.chapter ? page.chapter.accent : Colour.river
    /*! 5 / 11 among the events that this river is about. */
    readonly property string position: current >= 0 && event ? words.position.arg(ownRank(current)).arg(ownRank(marks.count - 1)) : ""
    /*! The event at the boat, or -1. */
    readonly property int current: near(axis.place)
    readonly property EventBridge event: current >= 0 ? entryAt(current) : null
    readonly property real axisAcross: upright ? 190 : 322
    readonly property real viewStart: upright ? 262 : 0
    readonly property real slipY: upright ? foot - 560 : 470
    /*! How far, in years, the boat is drawn to an event; and how far a flick carries. */
    readonly property real pull: 1.5
    readonly property real carry: 3
    property var spots: []
    property var clusters: []
    property list<int> listed: []
    property list<real> dates: []

    swipes: false
    ready: painting.ready && band.ready && boat.ready

    function entryAt(index: int): EventBridge {
        const mark = marks.itemAt(index) as RiverMark;
        return mark ? mark.entry : null;
    }

    function ownRank(index: int): int {
        let rank = 0;
        for (let i = 0; i <= index; i++)
            rank += entryAt(i) && entryAt(i).own ? 1 : 0;
        return rank;
    }

    function indexOf(key: string): int {
        for (let i = 0; i < marks.count; i++) {
            if (entryAt(i) && entryAt(i).key === key)
                return i;
        }
        return -1;
    }

    /*! The event within half a year of a date; the chosen one where several share it. */
    function near(date: real): int {
        let best = -1;
        let distance = 0.5;
        for (let i = 0; i < marks.count; i++) {
            const entry = entryAt(i);
            const away = entry ? Math.abs(entry.place - date) : 9;
            if (away < distance - 0.001 || (away < distance + 0.001 && entry && entry.key === visit.choice)) {
                best = i;
                distance = away;
            }
        }
        return best;
    }

    /*! Where the boat comes to rest: the nearest event in reach, else the year. */
    function settle(date: real): void {
        let goal = Math.round(date);
        let key = "";
        let distance = pull;
        for (let i = 0; i < marks.count; i++) {
            const entry = entryAt(i);
            if (Math.abs(entry.place - date) < distance) {
                distance = Math.abs(entry.place - date);
                goal = entry.place;
                key = entry.key;
            }
        }
        sailTo(goal);
        visit.choose(key);
    }

    function sailTo(date: real): void {
        if (Math.abs(axis.place - date) < 0.0001)
            return;
        sail.stop();
        sail.from = axis.place;
        sail.to = date;
        sail.start();
    }

    function choose(key: string): void {
        listed = [];
        const index = indexOf(key);
        if (index >= 0)
            sailTo(entryAt(index).place);
        visit.choose(key);
    }

    /*! A lone event opens at once, several as a list. */
    function openCluster(members: list<int>): void {
        if (members.length === 1) {
            choose(entryAt(members[0]).key);
            return;
        }
        listed = members;
    }

    function canStep(way: int): bool {
        return current >= 0 && current + way >= 0 && current + way < marks.count;
    }

    function step(way: int): void {
        if (canStep(way))
            choose(entryAt(current + way).key);
    }

    /*! Finds every label its place; called when the river's length or the words change. */
    function arrange(): void {
        const items = [];
        for (let i = 0; i < marks.count; i++) {
            const mark = marks.itemAt(i) as RiverMark;
            if (!mark)
                return;
            items.push({
                "along": axis.along(mark.entry.place),
                "level": mark.entry.level,
                "own": mark.entry.own,
                "width": mark.labelWidth,
                "height": mark.labelHeight
            });
        }
        dates = items.map((item, i) => entryAt(i).place);
        const found = layout.arrange(items, axis.length, axis.zoom);
        spots = found.spots;
        clusters = found.clusters;
    }

    function begin(): void {
        const chosen = indexOf(visit.choice);
        for (let i = 0; i < marks.count; i++) {
            const entry = entryAt(i);
            if (entry && (chosen >= 0 ? i === chosen : entry.own)) {
                axis.sail(entry.place);
                break;
            }
        }
        arrange();
    }

    Component.onCompleted: begin()
    onLanguageChanged: Qt.callLater(arrange)
    onWidthChanged: Qt.callLater(begin)

    Connections {
        target: river.visit

        function onChosen(): void {
            const index = river.indexOf(river.visit.choice);
            if (index >= 0 && !drag.active && !scrubber.held)
                river.sailTo(river.entryAt(index).place);
        }
    }

    RiverAxis {
        id: axis

        from: river.page.firstYear
        to: river.page.lastYear + 0.6
        view: river.upright ? river.slipY - river.viewStart - Space.medium : river.width
        lead: river.upright ? 60 : river.width * 0.094
        tail: river.upright ? 60 : river.width * 0.085
        shore: view * 0.25
        onLengthChanged: Qt.callLater(river.arrange)
    }

    NumberAnimation {
        id: sail

        property real at

        target: sail
        property: "at"
        duration: Motion.snap
        easing.type: Easing.OutCubic
        onAtChanged: {
            if (running)
                axis.sail(at);
        }
        onFinished: axis.sail(to)
    }

    LabelLayout {
        id: layout

        band: band
        axis: river.axisAcross
        upright: river.upright
        near: river.upright ? 330 : 150
        far: river.upright ? 420 : 470
        taken: river.upright ? Qt.rect(0, 0, 0, 0) : Qt.rect(river.margin, 0, 760, 196)
    }

    Paper {
        anchors.fill: parent
    }

    Painting {
        id: painting

        width: river.width
        height: river.upright ? river.height * 0.5 : river.height * 0.56
        opacity: 0.34
        source: river.upright ? river.page.picture.upright : river.page.picture.wide
        alt: river.page.picture.alt
        focusY: river.upright ? 0.3 : 0.42
    }

    Rectangle {
        width: river.width
        y: painting.height - height + 1
        height: painting.height * 0.55
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

    Item {
        id: view

        y: river.viewStart
        width: river.width
        height: river.upright ? axis.view : river.slipY

        RiverBand {
            id: band

            length: axis.length
            pan: axis.pan
            boat: axis.boat
            unit: river.Window.window ? river.Window.window.width / Math.max(1, river.width) : 1
            width: axis.view
            height: implicitHeight
            x: river.upright ? river.axisAcross + height / 2 : 0
            y: river.upright ? 0 : river.axisAcross - height / 2
            rotation: river.upright ? 90 : 0
            transformOrigin: Item.TopLeft
        }

        DragHandler {
            id: drag

            property real grabbed

            target: null
            dragThreshold: Space.drift
            onActiveChanged: {
                if (active) {
                    sail.stop();
                    grabbed = axis.place;
                    return;
                }
                const speed = river.upright ? centroid.velocity.y : centroid.velocity.x;
                const carried = Math.max(-river.carry, Math.min(river.carry, speed * 0.25 / axis.pitch));
                river.settle(axis.within(axis.place + carried));
            }
            onActiveTranslationChanged: {
                if (active)
                    axis.sail(grabbed + (river.upright ? activeTranslation.y : activeTranslation.x) / axis.pitch);
            }
        }

        PinchHandler {
            id: pinch

            property real grabbed: 1

            target: null
            onActiveChanged: grabbed = axis.zoom
            onActiveScaleChanged: {
                if (active)
                    axis.magnify(grabbed * activeScale, river.upright ? centroid.position.y : centroid.position.x);
            }
        }

        Repeater {
            id: marks

            model: river.page.events

            RiverMark {
                required property int index
                readonly property var spotted: river.spots[index] ?? null

                along: axis.along(entry.place) - axis.pan
                across: band.middle(axis.along(entry.place), axis.length)
                axis: river.axisAcross
                upright: river.upright
                language: river.language
                passed: entry.place <= axis.place
                labelled: spotted !== null
                spot: spotted ? Qt.point(spotted.dx, spotted.dy) : Qt.point(0, 0)
                align: spotted ? spotted.align : Text.AlignLeft
                hushed: index === river.current || (!river.upright && spot.y < 0 && Math.abs(along - axis.boat) < 170)
                visible: along > -60 && along < axis.view + 60
                onTapped: river.choose(entry.key)
            }
        }

        Repeater {
            model: river.clusters

            ClusterBadge {
                id: cluster

                required property var modelData
                readonly property real at: modelData.along - axis.pan
                readonly property real middle: band.middle(modelData.along, axis.length)

                x: river.upright ? river.axisAcross - middle : at
                y: river.upright ? at : river.axisAcross + middle
                count: modelData.members.length
                wording: river.words.cluster.arg(count)
                sideways: river.upright
                spot: Qt.point(modelData.spot.dx, modelData.spot.dy)
                hushed: at < 0 || at > axis.view
                onTapped: river.openCluster(cluster.modelData.members)
            }
        }

        Boat {
            id: boat

            readonly property real middle: band.middle(axis.along(axis.place), axis.length)

            x: river.upright ? river.axisAcross - middle : axis.boat
            y: river.upright ? axis.boat : river.axisAcross + middle
            reach: river.upright ? 190 : 220
            live: river.live && !sail.running && !drag.active
        }
    }

    Rectangle {
        visible: !river.upright && river.event !== null
        x: axis.boat - width / 2
        y: boat.y + 16
        width: Space.stem
        height: river.slipY - y
        color: Colour.ink
    }

    Item {
        anchors.fill: parent
        opacity: river.wording

        ChapterMark {
            id: mark

            x: river.margin
            y: river.upright ? 64 : 46
            visible: river.page.chapter !== null
            numeral: river.page.chapter ? river.page.chapter.numeral : ""
            name: river.page.chapter ? river.page.chapter.name : ""
            language: river.language
            accent: river.accent
        }

        InkText {
            x: river.page.chapter && !river.upright ? river.margin + mark.width + Space.huge : river.margin
            y: river.upright ? (river.page.chapter ? 132 : 84) : river.page.chapter ? 42 : 52
            language: river.language
            serif: true
            text: river.page.title
            font.pixelSize: river.page.chapter ? Type.titleSmall : river.chinese ? Type.title : 64
            font.weight: Type.titleWeight(river.language)
            wrapMode: Text.NoWrap
        }

        InkText {
            x: river.margin
            y: river.upright ? (river.page.chapter ? 218 : 192) : river.page.chapter ? 132 : 150
            language: river.language
            text: river.words.dragBoat
            color: Colour.inkSoft
            font.pixelSize: Type.note
            wrapMode: Text.NoWrap
        }

        InkText {
            x: river.upright ? river.width - width - river.margin : river.margin - 16
            y: river.upright ? 56 : 430
            visible: !river.upright
            language: "en"
            serif: true
            text: String(Math.floor(axis.place + 0.0001))
            font.family: Type.numerals
            font.pixelSize: Type.year
            font.features: Type.numeralFeatures
            wrapMode: Text.NoWrap
        }
    }

    Slip {
        visible: river.event !== null
        x: river.upright ? river.margin : Math.max(560, Math.min(river.width - width - river.margin, axis.boat - width * 0.7))
        y: river.slipY
        width: river.upright ? river.width - 2 * river.margin : 960
        opacity: river.wording
        upright: river.upright
        language: river.language
        date: river.event ? river.event.date : ""
        title: river.event ? river.event.title : ""
        text: river.event ? river.event.text : ""
        story: river.event ? river.event.story : ""
        accent: river.event ? river.event.accent : river.accent
        asOf: river.event ? river.event.provenance.asOf : ""
        counted: river.event !== null && river.event.figures.count > 0
        onStoryTapped: river.visit.openStory(story)

        Repeater {
            model: river.event ? river.event.figures : null

            SlipFigure {
                required property FigureBridge entry

                language: river.language
                prefix: entry.prefix
                digits: entry.digits
                unit: entry.unit
                name: entry.name
                crowd: river.event ? river.event.figures.count : 1
                again: river.words.countAgain
                Component.onCompleted: play()
            }
        }
    }

    SourceNote {
        x: river.margin
        y: river.upright ? scrubber.y - height - Space.tiny : scrubber.y - height + Space.tiny
        width: river.upright ? river.width - 2 * river.margin : 450
        language: river.language
        asOf: ""
        source: river.event ? river.event.provenance.source : ""
    }

    component Figure: QtObject {
        required property FigureBridge entry
    }

    Scrubber {
        id: scrubber

        x: river.margin - 20
        y: river.foot - height + (river.upright ? 14 : 16)
        width: steps.x - Space.medium - x
        name: river.words.dragBoat
        objectName: "scrubber"
        language: river.language
        from: axis.from
        to: axis.to
        place: axis.place
        dates: river.dates
        accent: river.accent
        onGrasped: sail.stop()
        onMoved: date => axis.sail(date)
        onReleased: river.settle(axis.place)
        onJumped: date => river.settle(date)
    }

    Row {
        id: steps

        x: river.width - width - river.margin
        y: scrubber.y + (scrubber.height - height) / 2
        spacing: Space.small

        Arrow {
            visible: river.page.chapter !== null
            name: river.words.previousEvent
            objectName: "event previous"
            icon: "previous"
            open: river.canStep(-1)
            onTapped: river.step(-1)
        }

        Arrow {
            visible: river.page.chapter !== null
            name: river.words.nextEvent
            objectName: "event next"
            icon: "next"
            open: river.canStep(1)
            onTapped: river.step(1)
        }

        Arrow {
            name: river.words.zoomOut
            objectName: "zoom out"
            icon: "minus"
            open: axis.zoom > 1.001
            onTapped: axis.magnify(axis.zoom / 1.6, axis.boat)
        }

        Arrow {
            name: river.words.zoomIn
            objectName: "zoom in"
            icon: "plus"
            open: axis.zoom < axis.largest - 0.001
            onTapped: axis.magnify(axis.zoom * 1.6, axis.boat)
        }
    }

    Tag {
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: 36
        text: river.words.illustration
        language: river.language
    }

    ClusterList {
        anchors.fill: parent
        visible: river.listed.length > 0
        language: river.language
        keys: river.listed.map(i => river.entryAt(i).key)
        labels: river.listed.map(i => river.entryAt(i).label)
        names: river.listed.map(i => river.entryAt(i).name)
        accent: river.accent
        place: Qt.rect(river.margin, 120, river.width - 2 * river.margin, river.foot - 140)
        onChosen: key => river.choose(key)
        onClosed: river.listed = []
    }
}
