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
    readonly property bool telling: event !== null && event.story !== ""
    readonly property bool chinese: Type.chinese(language)
    /*! Words take the room there is; those that need more than the screen never go below a story's. */
    property real fit: 1

    /*! The numbers stand beside the words where there is a beside. */
    readonly property bool halved: !upright && numbers.count > 0
    readonly property real halfX: width * 0.552

    function canStep(way: int): bool {
        return river.event !== null && river.page.step(river.event.place, river.current, way) >= 0;
    }

    function step(way: int): void {
        if (river.canStep(way))
            river.visit.choose(river.page.entry(river.page.step(river.event.place, river.current, way)).key);
    }

    function arrange(): void {
        for (const [fit, cited] of [...(numbers.count > 0 ? [] : [[1.5, 1], [1.25, 1]]), [1, 1], [1, 0.8], [0.9, 0.8], [0.8, 0.8]]) {
            river.fit = fit;
            below.fit = cited;
            column.forceLayout();
            const limit = (river.telling ? Math.min(story.y, below.y) : below.y) - Space.medium;
            if (numbers.count > 0 ? numbers.grow(limit, 0) && column.y + column.height <= limit : column.y + column.height <= limit)
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
        width: (river.halved ? river.halfX - Space.huge : river.width - river.margin) - river.margin
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
            id: title

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
    }

    LargeFigures {
        id: numbers

        x: river.halved ? river.halfX : river.margin
        y: river.halved ? title.y + column.y : column.y + column.height + column.spacing
        width: river.width - river.margin - x
        opacity: river.wording
        fit: river.fit
        figures: river.event ? river.event.figures : null
        language: river.language
        dated: below.asOf === ""
    }

    LargeFoot {
        id: below

        x: river.margin
        y: river.foot - height - Space.small
        width: (river.upright || !river.telling ? river.width : story.x) - 2 * river.margin
        opacity: river.wording
        language: river.language
        place: river.words.position.arg(river.page.rank(river.current)).arg(river.page.stops)
        asOf: river.event && river.event.provenance.sameTime ? river.event.provenance.asOf : ""
        source: river.event ? river.event.provenance.source : ""
    }

    Plate {
        id: story

        x: river.width - river.margin - width
        y: (river.upright ? below.y : river.foot) - height - Space.small
        visible: river.telling
        name: river.words.openStory
        objectName: "story"
        language: river.language
        onTapped: {
            river.visit.choose(river.event.key); // back leads here again
            river.visit.openStory(river.event.story);
        }
    }
}
