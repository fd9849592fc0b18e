import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.Words

/*! Home, back, large words, language, position, previous and next: the same on every inner screen. */
Item {
    id: strip

    required property string language
    required property list<string> tags
    required property list<string> names
    required property int stops
    required property real position
    required property color accent
    required property bool canNext
    required property bool canPrevious
    property bool night: false
    property string label: ""

    objectName: "controls"
    readonly property WordSet words: Words.of(language)
    readonly property bool upright: width < height * 4
    /*! Where the position begins: further right where more languages need their room, px. */
    readonly property real middle: upright ? Space.marginUpright : Math.max(716, languagePill.x + languagePill.width + Space.large)
    readonly property real middleWidth: upright ? width - 2 * Space.marginUpright : 1500 - middle

    signal homeTapped
    signal backTapped
    signal largeTapped
    signal languageChosen(string tag)
    signal stopTapped(int index)
    signal previousTapped
    signal nextTapped

    Pill {
        id: homePill

        x: strip.upright ? Space.marginUpright : Space.marginWide
        y: strip.upright ? 148 : 48
        width: strip.upright ? 236 : 200
        name: strip.words.home
        objectName: "home"
        language: strip.language
        icon: "home"
        night: strip.night
        onTapped: strip.homeTapped()
    }

    Arrow {
        id: backArrow

        x: strip.upright ? homePill.x + homePill.width + Space.small : 312
        y: homePill.y
        name: strip.words.back
        objectName: "back"
        icon: "back"
        night: strip.night
        onTapped: strip.backTapped()
    }

    Pill {
        id: largePill

        x: backArrow.x + backArrow.width + Space.small
        y: homePill.y
        width: Space.button
        name: strip.words.large
        objectName: "large"
        language: strip.language
        text: strip.words.largeLetter
        textSize: Type.lead
        serif: true
        padding: 0
        night: strip.night
        onTapped: strip.largeTapped()
    }

    LanguagePill {
        id: languagePill

        x: strip.upright ? Space.marginUpright : largePill.x + largePill.width + Space.small
        y: strip.upright ? 280 : homePill.y
        name: strip.words.language
        objectName: "language"
        tags: strip.tags
        names: strip.names
        active: strip.language
        night: strip.night
        onChosen: tag => strip.languageChosen(tag)
    }

    ProgressRiver {
        x: strip.middle
        y: strip.upright ? 8 : homePill.y
        width: strip.middleWidth
        height: Space.button
        visible: strip.label === ""
        language: strip.language
        stops: strip.stops
        position: strip.position
        accent: strip.accent
        night: strip.night
        wording: strip.words.position
        onStopTapped: index => strip.stopTapped(index)
    }

    InkText {
        x: strip.middle
        width: strip.middleWidth
        y: (strip.upright ? 8 : homePill.y) + (Space.button - height) / 2
        visible: text !== ""
        language: strip.language
        serif: true
        text: strip.label
        color: strip.night ? Colour.paper : Colour.ink
        font.pixelSize: Type.lead
        font.features: Type.numeralFeatures
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.NoWrap
    }

    Arrow {
        x: strip.upright ? next.x - Space.small - width : 1556
        y: strip.upright ? homePill.y - 4 : 44
        width: Space.arrow
        height: Space.arrow
        name: strip.words.previous
        objectName: "previous"
        icon: "previous"
        open: strip.canPrevious
        night: strip.night
        onTapped: strip.previousTapped()
    }

    Arrow {
        id: next

        x: strip.width - width - (strip.upright ? Space.marginUpright : Space.marginWide)
        y: strip.upright ? homePill.y - 4 : 44
        width: strip.upright ? 240 : Space.nextWidth
        height: Space.arrow
        name: strip.words.next
        objectName: "next"
        icon: "next"
        primary: true
        open: strip.canNext
        night: strip.night
        onTapped: strip.nextTapped()
    }
}
