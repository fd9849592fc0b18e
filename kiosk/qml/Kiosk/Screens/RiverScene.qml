pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Blocks
import Kiosk.Bridge
import Kiosk.Theme

/*! The river of years: the boat is where the visitor is in time. Drag it, flick it, tap an event,
    step with the arrows, or use the scrubber; pinch or ＋ and － to see more of a stretch. */
Scene {
    id: river

    required property RiverPage page

    readonly property color accent: page.chapter ? page.chapter.accent : Colour.river
    /*! 5 / 11 among the events that this river is about. */
    readonly property string position: words.position.arg(event ? ownRank(current) : "–").arg(ownRank(stretch.count - 1))
    /*! The event that the boat is at or on its way to, or -1. */
    readonly property int current: stretch.settled || visit.choice === "" ? stretch.current : stretch.indexOf(visit.choice)
    readonly property EventBridge event: current >= 0 ? stretch.entryAt(current) : null
    readonly property real slipY: upright ? foot - 560 : 470
    /*! The boat is drawn to an event that is nearer than this, in years. */
    readonly property real pull: 1.5
    /*! The events of the cluster that is open. */
    property list<int> listed: []

    swipes: false
    ready: painting.ready && stretch.ready

    function ownRank(index: int): int {
        let rank = 0;
        for (let i = 0; i <= index; i++)
            rank += stretch.entryAt(i) && stretch.entryAt(i).own ? 1 : 0;
        return rank;
    }

    /*! Where the boat comes to rest: the nearest event in reach, else the year. */
    function settle(date: real): void {
        let goal = Math.round(date);
        let key = "";
        let distance = pull;
        for (let i = 0; i < stretch.count; i++) {
            const entry = stretch.entryAt(i);
            if (Math.abs(entry.place - date) < distance) {
                distance = Math.abs(entry.place - date);
                goal = entry.place;
                key = entry.key;
            }
        }
        stretch.sailTo(goal);
        visit.choose(key);
    }

    function choose(key: string): void {
        listed = [];
        const index = stretch.indexOf(key);
        if (index >= 0)
            stretch.sailTo(stretch.entryAt(index).place);
        visit.choose(key);
    }

    /*! A lone event opens at once, several as a list. */
    function openCluster(members: list<int>): void {
        if (members.length === 1)
            choose(stretch.entryAt(members[0]).key);
        else
            listed = members;
    }

    /*! The event one step on or back from where the boat is, or -1. */
    function neighbour(way: int): int {
        const first = way > 0 ? 0 : stretch.count - 1;
        for (let i = first; i >= 0 && i < stretch.count; i += way) {
            const beyond = current >= 0 ? (i - current) * way > 0 : (stretch.entryAt(i).place - stretch.years.place) * way > 0;
            if (beyond)
                return i;
        }
        return -1;
    }

    function canStep(way: int): bool {
        return stretch.count > 0 && neighbour(way) >= 0;
    }

    function step(way: int): void {
        const index = neighbour(way);
        if (index >= 0)
            choose(stretch.entryAt(index).key);
    }

    /*! The boat begins at the event chosen before, else at the first one of this chapter. */
    function begin(): void {
        const chosen = stretch.indexOf(visit.choice);
        for (let i = 0; i < stretch.count; i++) {
            const entry = stretch.entryAt(i);
            if (entry && (chosen >= 0 ? i === chosen : entry.own)) {
                stretch.years.sail(entry.place);
                return;
            }
        }
    }

    Component.onCompleted: begin()

    Connections {
        target: river.visit

        function onChosen(): void {
            const index = stretch.indexOf(river.visit.choice);
            if (index >= 0 && !stretch.held && !tools.held)
                stretch.sailTo(stretch.entryAt(index).place);
        }
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

    RiverWater {
        id: stretch

        y: river.upright ? 262 : 0
        width: river.width
        height: river.slipY - y - (river.upright ? Space.medium : 0)
        page: river.page
        language: river.language
        upright: river.upright
        live: river.live
        choice: river.visit.choice
        axis: river.upright ? 190 : 322
        taken: river.upright ? Qt.rect(0, 0, 0, 0) : Qt.rect(river.margin, 0, 760, 196)
        onDropped: date => river.settle(date)
        onMarked: key => river.choose(key)
        onGathered: members => river.openCluster(members)
        onWidthChanged: river.begin()
    }

    Rectangle {
        visible: !river.upright && river.event !== null
        x: stretch.years.boat - width / 2
        y: stretch.boatY + 16
        width: Space.stem
        height: river.slipY - y
        color: Colour.ink
    }

    RiverHeading {
        x: river.margin
        opacity: river.wording
        page: river.page
        language: river.language
        upright: river.upright
        accent: river.accent
        year: Math.floor(stretch.years.place + 0.0001)
    }

    Slip {
        visible: river.event !== null
        x: river.upright ? river.margin : Math.max(560, Math.min(river.width - width - river.margin, stretch.years.boat - width * 0.7))
        y: river.slipY
        width: river.upright ? river.width - 2 * river.margin : counted ? 1160 : 960
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
        y: tools.y - height + (river.upright ? -Space.tiny : Space.tiny)
        width: river.upright ? river.width - 2 * river.margin : 450
        opacity: river.wording
        language: river.language
        asOf: ""
        source: river.event ? river.event.provenance.source : ""
    }

    RiverTools {
        id: tools

        x: river.margin
        y: river.foot - height + (river.upright ? 14 : 16)
        width: river.width - 2 * river.margin
        height: implicitHeight
        water: stretch
        language: river.language
        accent: river.accent
        stepping: river.page.chapter !== null
        canBack: river.canStep(-1)
        canOn: river.canStep(1)
        onDropped: date => river.settle(date)
        onStepped: way => river.step(way)
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
        keys: river.listed.map(i => stretch.entryAt(i).key)
        labels: river.listed.map(i => stretch.entryAt(i).label)
        names: river.listed.map(i => stretch.entryAt(i).name)
        accent: river.accent
        place: Qt.rect(river.margin, 120, river.width - 2 * river.margin, river.foot - 140)
        onChosen: key => river.choose(key)
        onClosed: river.listed = []
    }
}
