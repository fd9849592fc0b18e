pragma ComponentBehavior: Bound

import QtQuick
import ink
import Kiosk.Blocks
import Kiosk.Bridge
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.Words

/*! One river, a stone for each chapter, the chapter's name above its place on the shore. */
Scene {
    id: home

    readonly property ShoreBridge shore: upright ? visit.exhibition.upright : visit.exhibition.wide
    readonly property bool chinese: Type.chinese(language)
    /*! The chapter being opened: the others fade while the stage pushes in. */
    property string opening: ""

    /*! Letters of the longest name on this page: all names are of one size. */
    readonly property int longest: {
        let most = 0;
        for (let i = 0; i < stones.count; i++) {
            const spot = stones.itemAt(i) as HomeStone;
            most = Math.max(most, spot ? spot.chapter.name.length : 0);
        }
        return most;
    }

    /*! px from a stone to the nearest other one, along the way in which they follow each other. */
    readonly property real pitch: {
        let least = 400;
        for (let i = 1; i < stones.count; i++) {
            const one = stones.itemAt(i - 1) as HomeStone;
            const other = stones.itemAt(i) as HomeStone;
            if (one && other)
                least = Math.min(least, Math.abs(upright ? one.centreY - other.centreY : one.centreX - other.centreX));
        }
        return least;
    }

    readonly property int page: visit.homePage
    /*! How far the stones of another page have come up. */
    property real turned: 1

    onPageChanged: {
        if (live)
            turning.restart();
    }

    NumberAnimation {
        id: turning

        target: home
        property: "turned"
        from: 0
        to: 1
        duration: Motion.fade
    }

    ready: painting.ready && river.status !== Image.Loading
    swipes: visit.homePages > 1

    /*! A finger is on the stone or the button of \a chapter, or on the button of the river. */
    signal chapterForeseen(string chapter)
    signal riverForeseen

    /*! Where a chapter's stone lies, in px. */
    function stoneAt(key: string): point {
        for (let i = 0; i < stones.count; i++) {
            const spot = stones.itemAt(i) as HomeStone;
            if (spot && spot.chapter.key === key)
                return Qt.point(spot.centreX, spot.centreY);
        }
        return Qt.point(width / 2, height * 0.75);
    }

    /*! Where a chapter's name stands, in px; the stage lets it travel to the opening. */
    function nameAt(key: string): point {
        for (let i = 0; i < stones.count; i++) {
            const spot = stones.itemAt(i) as HomeStone;
            if (spot && spot.chapter.key === key)
                return spot.nameAt;
        }
        return Qt.point(width / 2, height * 0.3);
    }

    Painting {
        id: painting

        anchors.fill: parent
        source: home.shore.painting
        alt: home.visit.exhibition.home.alt
    }

    Image {
        id: river

        x: home.shore.riverAt.x * home.width
        y: home.shore.riverAt.y * home.height
        width: home.shore.riverWidth * home.width
        height: implicitWidth > 0 ? width * implicitHeight / implicitWidth : 0
        source: home.shore.river
        asynchronous: true
    }

    Repeater {
        id: stones

        model: home.visit.stones

        HomeStone {
            required property StoneBridge entry

            anchors.fill: parent
            chapter: entry.chapter
            at: home.upright ? entry.uprightAt : entry.wideAt
            title: home.upright ? entry.uprightTitle : entry.wideTitle
            language: home.language
            upright: home.upright
            live: home.live
            crowded: home.visit.stones.count > 5
            longest: home.longest
            pitch: home.pitch
            dimmed: home.opening !== "" && home.opening !== entry.chapter.key
            wording: home.wording
            named: home.opening !== entry.chapter.key
            opacity: home.turned
            onPressed: home.chapterForeseen(entry.chapter.key)
            onOpened: home.visit.openChapter(entry.chapter.key)
        }
    }

    Item {
        property real strength: home.opening === "" ? 1 : 0.12

        anchors.fill: parent
        opacity: strength * home.wording

        Behavior on strength {
            NumberAnimation {
                duration: Motion.textOut
            }
        }

        Image {
            visible: home.upright
            x: heading.x - 80
            y: heading.y - 40
            width: heading.implicitWidth + 260
            height: heading.height + 90
            source: Layers.mistPatch
        }

        Column {
            id: heading

            x: home.margin
            y: home.upright ? 96 : 64
            width: home.upright ? home.width - 2 * home.margin : 700
            spacing: Space.tiny

            InkText {
                width: parent.width
                language: home.language
                serif: true
                text: home.visit.exhibition.title
                font.pixelSize: home.upright ? Type.storyTitle : Type.titleSmall
                font.weight: Type.titleWeight(home.language)
            }

            InkText {
                width: parent.width
                language: home.language
                text: home.visit.exhibition.subtitle
                color: home.upright ? Colour.ink : Colour.inkSoft
                font.pixelSize: Type.note
            }
        }

        Image {
            anchors.right: parent.right
            anchors.rightMargin: home.margin
            y: home.upright ? 170 : 96
            height: 72
            width: implicitHeight > 0 ? height * implicitWidth / implicitHeight : 0
            source: home.visit.exhibition.logo
            visible: source.toString() !== ""
        }

        Pill {
            id: riverPill

            x: home.margin
            y: home.height - (home.upright ? 252 : 136)
            width: home.upright ? home.width - 2 * home.margin : implicitWidth
            height: home.upright ? 100 : Space.button
            name: home.visit.exhibition.river
            objectName: "river"
            language: home.language
            primary: true
            icon: "river"
            aside: "%1–%2".arg(home.visit.exhibition.firstYear).arg(home.visit.exhibition.lastYear)
            onPressedChanged: {
                if (pressed)
                    home.riverForeseen();
            }
            onTapped: home.visit.openRiver()
        }

        Row {
            x: home.upright ? home.margin : riverPill.x + riverPill.width + Space.medium
            y: home.upright ? home.height - 128 : riverPill.y
            spacing: Space.medium

            Repeater {
                model: home.visit.exhibition.framing

                Pill {
                    required property ChapterBridge entry

                    name: entry.name
                    objectName: "chapter " + entry.key
                    language: home.language
                    enabled: !entry.sealed
                    opacity: entry.sealed ? 0.5 : 1
                    fill: Colour.faint(Colour.paper, 0.8)
                    onPressedChanged: {
                        if (pressed)
                            home.chapterForeseen(entry.key);
                    }
                    onTapped: home.visit.openChapter(entry.key)
                }
            }
        }

        Pill {
            anchors.right: languagePill.left
            anchors.rightMargin: Space.medium
            y: languagePill.y
            visible: home.visit.homePages > 1
            name: home.words.moreChapters
            text: home.words.position.arg(home.visit.homePage + 1).arg(home.visit.homePages)
            objectName: "more"
            language: home.language
            iconAfter: "next"
            fill: Colour.faint(Colour.paper, 0.8)
            onTapped: home.visit.turn(1)
        }

        LanguagePill {
            id: languagePill

            x: home.width - width - home.margin
            y: home.upright ? home.height - 128 : riverPill.y
            name: home.words.language
            objectName: "language"
            tags: home.visit.languages
            names: home.visit.languages.map(tag => Words.nameOf(tag))
            active: home.language
            onChosen: tag => home.visit.say(tag)
        }

        PictureTag {
            picture: home.visit.exhibition.home
            language: home.language
        }
    }
}
