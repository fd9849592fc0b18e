pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Blocks
import Kiosk.Bridge
import Kiosk.Controls
import Kiosk.Theme

/*! The river of years to be read with weak eyes: one event after another, white words on the dark. */
Scene {
    id: river

    required property RiverPage page

    readonly property int chosen: page.find(visit.choice)
    readonly property int current: chosen >= 0 ? chosen : page.first
    readonly property EventBridge event: page.entry(current)
    readonly property bool chinese: Type.chinese(language)
    /*! Within a chapter the strip turns pages, and the events are stepped through here. */
    readonly property bool stepping: page.chapter !== null
    /*! Words that need more than the screen grow smaller together, never below a story's. */
    property real fit: 1

    function canStep(way: int): bool {
        return river.event !== null && river.page.step(river.event.place, river.current, way) >= 0;
    }

    function step(way: int): void {
        if (river.canStep(way))
            river.visit.choose(river.page.entry(river.page.step(river.event.place, river.current, way)).key);
    }

    function arrange(): void {
        for (const fit of [1, 0.9, 0.8]) {
            river.fit = fit;
            numbers.arrange();
            column.forceLayout();
            if (column.y + column.height <= buttons.y - Space.small)
                break;
        }
    }

    Component.onCompleted: arrange()
    onLanguageChanged: arrange()
    onWidthChanged: arrange()
    onEventChanged: arrange()

    Rectangle {
        anchors.fill: parent
        color: Colour.dark
    }

    Column {
        id: column

        x: river.margin
        y: Space.marginUpright
        width: river.width - 2 * river.margin
        opacity: river.wording
        spacing: Math.round(Space.medium * river.fit)

        InkText {
            width: parent.width
            language: river.language
            text: river.page.title
            color: Colour.paper
            font.pixelSize: Type.largeNote
        }

        InkText {
            width: parent.width
            language: river.language
            serif: true
            text: river.event ? river.event.date : ""
            color: Colour.lamp
            font.pixelSize: Math.round(Type.title * river.fit)
            font.features: Type.numeralFeatures
            leading: Type.titleLine
        }

        InkText {
            width: parent.width
            language: river.language
            serif: true
            text: river.event ? river.event.title : ""
            color: Colour.white
            font.pixelSize: Math.round((river.chinese ? Type.largeTitle : Type.largeTitleWestern) * river.fit)
            font.weight: Type.titleWeight(river.language)
            leading: Type.titleLine
        }

        LargeText {
            width: parent.width
            language: river.language
            text: river.event ? river.event.text : ""
            fit: river.fit
        }

        LargeFigures {
            id: numbers

            width: parent.width
            fit: river.fit
            figures: river.event ? river.event.figures : null
            language: river.language
            dated: below.asOf === ""
        }
    }

    LargeFoot {
        id: below

        x: river.margin
        y: river.foot - height - Space.small
        width: (river.upright ? river.width : buttons.x) - 2 * river.margin
        opacity: river.wording
        language: river.language
        place: river.words.position.arg(river.page.rank(river.current)).arg(river.page.stops)
        asOf: river.event && river.event.provenance.sameTime ? river.event.provenance.asOf : ""
        source: river.event ? river.event.provenance.source : ""
    }

    Row {
        id: buttons

        x: river.width - river.margin - width
        y: (river.upright ? below.y : river.foot) - Space.largeButton - Space.small
        spacing: Space.small

        Plate {
            visible: river.event !== null && river.event.story !== ""
            name: river.words.openStory
            objectName: "story"
            language: river.language
            onTapped: {
                river.visit.choose(river.event.key); // back leads here again
                river.visit.openStory(river.event.story);
            }
        }

        Plate {
            visible: river.stepping
            name: river.words.previousEvent
            objectName: "previous event"
            language: river.language
            text: ""
            icon: "previous"
            open: river.canStep(-1)
            onTapped: river.step(-1)
        }

        Plate {
            visible: river.stepping
            name: river.words.nextEvent
            objectName: "next event"
            language: river.language
            text: ""
            icon: "next"
            open: river.canStep(1)
            onTapped: river.step(1)
        }
    }
}
