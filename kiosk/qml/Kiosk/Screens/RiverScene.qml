pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Blocks
import Kiosk.Bridge
import Kiosk.Controls
import Kiosk.Theme

/*! The river of years: the boat is where the visitor is in time. Drag it, flick it, tap an event,
    step with the arrows, or use the scrubber; pinch or ＋ and － to see more of a stretch. */
Scene {
    id: river

    required property RiverPage page

    readonly property color accent: page.chapter ? page.chapter.accent : Colour.river
    /*! 5 / 11 among the events that this river is about. */
    readonly property string position: words.position.arg(event ? page.rank(current) : "–").arg(page.stops)
    /*! The event that the boat is at or on its way to, or -1. */
    readonly property int current: channel.settled || visit.choice === "" ? channel.events.current : page.find(visit.choice)
    readonly property EventBridge event: current >= 0 ? page.entry(current) : null
    readonly property real slipY: upright ? foot - (page.chapter ? 684 : 560) : 470
    /*! The events of the cluster that is open. */
    property list<int> listed: []

    swipes: false
    ready: painting.ready && channel.ready

    /*! Where the boat comes to rest: the event that draws it, else the year. */
    function settle(date: real): void {
        const index = page.drawn(date, visit.choice);
        if (index >= 0) {
            choose(page.entry(index).key);
            return;
        }
        channel.helm.sailTo(Math.min(Math.round(date), page.lastYear));
        visit.choose("");
    }

    function choose(key: string): void {
        listed = [];
        const index = page.find(key);
        if (index >= 0)
            channel.helm.sailTo(page.entry(index).place);
        visit.choose(key);
    }

    function canStep(way: int): bool {
        return page.step(channel.years.place, current, way) >= 0;
    }

    function step(way: int): void {
        const index = page.step(channel.years.place, current, way);
        if (index >= 0)
            choose(page.entry(index).key);
    }

    /*! The boat begins at the event chosen before, else at the first one of this chapter. */
    function begin(): void {
        const chosen = river.page.find(visit.choice);
        const index = chosen >= 0 ? chosen : page.first;
        if (index >= 0)
            channel.years.sail(river.page.entry(index).place);
    }

    onListedChanged: list.page = 0
    onEntered: {
        listed = [];
        channel.renew();
        if (visit.choice !== "")
            return; // back from a story: all is as it was left
        channel.begin();
        begin();
        for (let i = 0; i < figures.count; i++)
            (figures.itemAt(i) as SlipFigure).play();
    }
    Component.onCompleted: begin()

    Connections {
        target: river.visit

        function onChosen(): void {
            if (river.visit.page !== river.page)
                return; // it is kept, and another one is being looked at
            river.listed = [];
            const index = river.page.find(river.visit.choice);
            if (index >= 0 && !channel.held && !tools.held)
                channel.helm.sailTo(river.page.entry(index).place);
        }
    }

    Paper {
        anchors.fill: parent
    }

    Painting {
        id: painting

        y: river.upright ? channel.y : 0
        width: river.width
        height: river.height * (river.upright ? 0.5 : 0.56) - y
        opacity: 0.34
        source: river.upright ? river.page.picture.upright : river.page.picture.wide
        alt: river.page.picture.alt
        focusY: river.upright ? 0.3 : 0.42
    }

    Rectangle {
        width: river.width
        y: painting.y + painting.height - height + 1
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
        id: channel

        enabled: !list.visible
        y: river.upright ? 262 : 0
        width: river.width
        height: river.slipY - y
        page: river.page
        language: river.language
        upright: river.upright
        live: river.live
        choice: river.visit.choice
        axis: river.upright ? 190 : 304
        taken: river.upright ? Qt.rect(0, 0, 0, 0) : Qt.rect(river.margin, 0, heading.width + Space.medium, heading.height)
        // Below the river it takes nothing.
        slip: river.upright || river.event === null ? Qt.rect(0, height, 0, 0) : Qt.rect(slip.x, slip.y, slip.width, slip.height)
        onDropped: date => river.settle(date)
        onMarked: key => river.choose(key)
        onGathered: members => river.listed = members
        onWidthChanged: river.begin()
    }

    // The slip hangs from the boat; where the year leaves it no room, by a bent line.
    Rectangle {
        visible: !river.upright && river.event !== null
        x: channel.years.boat - width / 2
        y: channel.boatY + 16
        width: Space.stem
        height: slip.y + slip.edge / 2 - y
        color: Colour.ink
    }

    Rectangle {
        visible: !river.upright && river.event !== null && width > 0
        x: channel.years.boat
        y: slip.y + (slip.edge - height) / 2
        width: Math.max(0, slip.x - x)
        height: Space.stem
        color: Colour.ink
    }

    RiverHeading {
        id: heading

        objectName: "river heading"
        x: river.margin
        width: implicitWidth
        height: implicitHeight
        opacity: river.wording
        page: river.page
        language: river.language
        upright: river.upright
        accent: river.accent
    }

    InkText {
        objectName: "river year"
        x: river.margin - 16
        y: river.upright ? river.slipY : 432
        visible: !list.visible && (!river.upright || river.event === null)
        opacity: river.wording
        language: "en"
        serif: true
        text: String(river.event && !channel.settled ? river.event.year : Math.floor(channel.years.place + 0.0001))
        font.family: Type.numerals
        font.pixelSize: Type.year
        font.features: Type.numeralFeatures
        wrapMode: Text.NoWrap
    }

    Slip {
        id: slip

        objectName: "river slip"
        visible: river.event !== null
        x: river.upright ? river.margin : Math.max(560, Math.min(river.width - width - river.margin, channel.years.boat - width * 0.7))
        y: Math.min(river.slipY, (river.upright ? note.y : tools.y) - height - Space.tiny)
        width: river.upright ? river.width - 2 * river.margin : counted ? 1160 : 960
        opacity: river.wording
        language: river.language
        date: river.event ? river.event.date : ""
        title: river.event ? river.event.title : ""
        text: river.event ? river.event.text : ""
        story: river.event ? river.event.story : ""
        accent: river.event ? river.event.accent : river.accent
        counted: river.event !== null && river.event.figures.count > 0
        onStoryTapped: {
            river.visit.choose(river.event.key); // back leads here, even if the boat was only passing
            river.visit.openStory(story);
        }

        Repeater {
            id: figures

            model: river.event ? river.event.figures : null

            SlipFigure {
                required property FigureBridge entry

                language: river.language
                prefix: entry.prefix
                digits: entry.digits
                unit: entry.unit
                name: entry.name
                asOf: entry.asOf
                crowd: river.event ? river.event.figures.count : 1
                again: river.words.countAgain
                Component.onCompleted: play()
            }
        }
    }

    SourceNote {
        id: note

        x: river.margin
        y: tools.y - height - (river.upright ? Space.tiny : 0)
        width: river.upright ? river.width - 2 * river.margin : 450
        opacity: river.wording
        language: river.language
        asOf: ""
        source: river.event ? river.event.provenance.source : ""
    }

    RiverTools {
        id: tools

        enabled: !list.visible
        x: river.margin
        y: river.foot - height + (river.upright ? Space.tiny : Space.small)
        width: river.width - 2 * river.margin
        height: implicitHeight
        water: channel
        language: river.language
        accent: river.accent
        stepping: river.page.chapter !== null
        upright: river.upright
        canBack: river.canStep(-1)
        canOn: river.canStep(1)
        onDropped: date => river.settle(date)
        onStepped: way => river.step(way)
    }

    PictureTag {
        picture: river.page.picture
        language: river.language
    }

    ClusterList {
        id: list

        readonly property real ceiling: heading.height + Space.tiny
        readonly property var onPage: river.listed.slice(first, first + fitting).map(i => river.page.entry(i))

        anchors.fill: parent
        visible: river.listed.length > 0
        language: river.language
        count: river.listed.length
        keys: onPage.map(entry => entry.key)
        labels: onPage.map(entry => entry.label)
        names: onPage.map(entry => entry.name)
        accent: river.accent
        place: Qt.rect(river.margin, ceiling, river.width - 2 * river.margin, river.foot - ceiling)
        onChosen: key => river.choose(key)
        onClosed: river.listed = []
    }
}
