import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.Words

/*! Home, back, words as they were, language, previous and next, all in large words. */
Item {
    id: strip

    required property string language
    required property list<string> tags
    required property list<string> names
    required property bool canNext
    required property bool canPrevious

    readonly property WordSet words: Words.of(language)
    readonly property bool upright: width < height * 4
    readonly property int margin: upright ? Space.marginUpright : Space.marginWide
    /*! Upright, arrows above and ways out below; wide, all in one row. */
    readonly property int arrowsY: upright ? Space.huge : Space.large
    readonly property int waysY: upright ? arrowsY + Space.largeButton + Space.medium : arrowsY
    /*! Where the words have no room the arrows stand alone. */
    readonly property real room: width - 2 * margin - (upright ? usual.width : languagePill.x + languagePill.width - margin) - Space.small
    readonly property bool worded: previousWord.advanceWidth + nextWord.advanceWidth + 2 * (2 * Space.large + 3 * Space.small) + Space.small <= room

    signal homeTapped
    signal backTapped
    signal usualTapped
    signal languageChosen(string tag)
    signal previousTapped
    signal nextTapped

    objectName: "controls"

    TextMetrics {
        id: previousWord

        font.family: Type.sans(strip.language)
        font.pixelSize: Type.largeControl
        font.weight: Type.medium
        text: strip.words.previousWord
    }

    TextMetrics {
        id: nextWord

        font: previousWord.font
        text: strip.words.nextWord
    }

    Rectangle {
        anchors.fill: parent
        color: Colour.dark
    }

    Rectangle {
        width: parent.width
        height: Space.largeOutline
        color: Colour.white
    }

    Plate {
        id: home

        x: strip.margin
        y: strip.waysY
        name: strip.words.home
        objectName: "home"
        language: strip.language
        icon: "home"
        onTapped: strip.homeTapped()
    }

    Plate {
        id: back

        x: home.x + home.width + Space.small
        y: strip.waysY
        name: strip.words.back
        objectName: "back"
        language: strip.language
        text: ""
        icon: "back"
        onTapped: strip.backTapped()
    }

    Plate {
        id: usual

        x: strip.upright ? strip.margin : back.x + back.width + Space.small
        y: strip.arrowsY
        name: strip.words.usual
        objectName: "large"
        language: strip.language
        onTapped: strip.usualTapped()
    }

    LanguagePill {
        id: languagePill

        x: (strip.upright ? back.x + back.width : usual.x + usual.width) + Space.small
        y: strip.waysY
        height: Space.largeButton
        name: strip.words.language
        objectName: "language"
        tags: strip.tags
        names: strip.names
        active: strip.language
        night: true
        textSize: strip.tags.length > 2 ? Type.control : Type.largeControl
        onChosen: tag => strip.languageChosen(tag)
    }

    Plate {
        x: next.x - Space.small - width
        y: strip.arrowsY
        name: strip.words.previous
        objectName: "previous"
        language: strip.language
        text: strip.worded ? strip.words.previousWord : ""
        icon: "previous"
        open: strip.canPrevious
        onTapped: strip.previousTapped()
    }

    Plate {
        id: next

        x: strip.width - strip.margin - width
        y: strip.arrowsY
        name: strip.words.next
        objectName: "next"
        language: strip.language
        text: strip.worded ? strip.words.nextWord : ""
        iconAfter: "next"
        primary: true
        open: strip.canNext
        onTapped: strip.nextTapped()
    }
}
