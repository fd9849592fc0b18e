pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Blocks
import Kiosk.Bridge
import Kiosk.Controls
import Kiosk.Theme

/*! Any page but the river, to be read with weak eyes: white words on the dark, the picture beside
    them as it is. Where the words need the whole screen they have it. */
Scene {
    id: large

    required property PageBridge page

    readonly property TextPage told: page as TextPage
    readonly property CountersPage counted: page as CountersPage
    readonly property FlowPage shared: page as FlowPage
    readonly property PictureBridge picture: told ? told.picture : counted ? counted.picture : shared ? shared.picture : null
    readonly property Provenance provenance: told ? told.provenance : counted ? counted.provenance : shared ? shared.provenance : null
    readonly property FigureBridge beside: counted ? counted.beside : null
    readonly property bool misty: page.kind === "mist"
    readonly property list<string> paragraphs: (told ? [told.lead, ...told.text.split("\n")] : counted ? [counted.text] : misty ? [words.mistyNote] : []).filter(text => text.trim() !== "")

    /*! Whether there is room for the picture beside the words. */
    property bool pictured: true
    /*! Words that need more than the whole screen grow smaller together, never below a story's. */
    property real fit: 1
    /*! Upright, what the words leave free is the picture's. */
    property real spare: 0
    readonly property bool chinese: Type.chinese(language)
    readonly property real halfX: width * 0.552
    readonly property real pictureFoot: !upright ? foot : Math.min(height * 0.3 + spare, painting.whole ? Math.max(height * 0.3, width / painting.pictureRatio) : height)
    readonly property real head: upright && pictured ? pictureFoot + Space.large : Space.marginUpright
    /*! The numbers stand in the picture's place, where there is none and they are few. */
    readonly property bool halved: !upright && !pictured && !counted && numbers.count > 0
    readonly property real wordsWidth: (upright || !(pictured || halved) ? width - margin : halfX - Space.huge) - margin

    function arrange(): void {
        const larger = large.upright && numbers.count === 0 ? [[true, 1.25, 1, 0]] : [];
        const enough = Type.keyNumber; // a picture gives way to numbers that would be smaller
        large.spare = 0;
        for (const [pictured, fit, cited, least] of [...larger, [true, 1, 1, enough], [true, 1, 0.8, enough], [false, 1, 1, enough], [false, 1, 1, 0], [false, 1, 0.8, 0], [false, 0.9, 0.8, 0], [false, 0.8, 0.8, 0]]) {
            large.pictured = pictured && large.picture !== null;
            large.fit = fit;
            below.fit = cited;
            givers.forceLayout();
            column.forceLayout();
            const grown = numbers.count === 0 || numbers.grow(below.y - Space.medium, least);
            if (grown && column.y + column.height <= below.y - Space.medium)
                break;
        }
        large.spare = Math.max(0, below.y - Space.medium - (numbers.count > 0 ? numbers.y + numbers.height : column.y + column.height));
    }

    ready: painting.ready
    Component.onCompleted: arrange()
    onLanguageChanged: arrange()
    onWidthChanged: arrange()

    Connections {
        target: large.visit

        function onChosen(): void {
            large.arrange();
        }
    }

    Rectangle {
        anchors.fill: parent
        color: Colour.dark
    }

    Painting {
        id: painting

        visible: large.pictured
        x: large.upright ? 0 : large.halfX
        width: large.width - x
        height: large.pictureFoot
        source: !large.picture ? "" : large.upright ? large.picture.upright : large.picture.wide
        alt: large.picture ? large.picture.alt : ""
        focusX: large.picture ? large.picture.focusX : 0.5
        focusY: large.picture ? large.picture.focusY : 0.5
        whole: large.picture !== null && large.picture.photograph
    }

    Column {
        id: column

        x: large.margin
        y: large.head
        width: large.wordsWidth
        opacity: large.wording
        spacing: Math.round(Space.large * large.fit)

        InkText {
            id: title

            width: parent.width
            language: large.language
            serif: true
            text: large.misty ? large.words.misty : large.page.title.split("\n").join(large.chinese ? "" : " ")
            color: Colour.white
            font.pixelSize: Math.round((large.chinese ? Type.largeTitle : Type.largeTitleWestern) * large.fit)
            font.weight: Type.titleWeight(large.language)
            leading: Type.titleLine
        }

        Repeater {
            model: large.paragraphs

            LargeText {
                required property string modelData

                width: column.width
                language: large.language
                text: modelData
                fit: large.fit
            }
        }

        Flow {
            id: givers

            visible: large.shared !== null
            width: parent.width
            spacing: Space.small

            Repeater {
                model: large.shared ? large.shared.givers : null

                Plate {
                    id: giver

                    required property GiverBridge entry
                    readonly property bool chosen: large.visit.choice === entry.key

                    objectName: "giver " + entry.key
                    name: entry.name
                    language: large.language
                    primary: chosen
                    onTapped: large.visit.choose(chosen ? "" : entry.key)

                    Binding {
                        when: giver.chosen
                        target: note
                        property: "text"
                        value: giver.entry.note
                        restoreMode: Binding.RestoreNone
                    }
                }
            }
        }

        LargeText {
            id: note

            width: parent.width
            visible: large.shared !== null && large.visit.choice !== "" && text !== ""
            language: large.language
            fit: large.fit
        }

        Row {
            visible: large.shared !== null
            spacing: Space.medium

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                meaning: "next"
                tint: Colour.lamp
            }

            InkText {
                language: large.language
                serif: true
                text: large.shared ? large.shared.receiver : ""
                color: Colour.lamp
                font.pixelSize: Type.title
                font.weight: Type.titleWeight(large.language)
                wrapMode: Text.NoWrap
            }
        }
    }

    LargeFigures {
        id: numbers

        x: large.halved ? large.halfX : large.margin
        y: large.halved ? column.y + title.height + column.spacing : column.y + column.height + column.spacing
        width: large.halved ? large.width - large.halfX - large.margin : large.wordsWidth
        opacity: large.wording
        fit: large.fit
        figures: large.counted ? large.counted.figures : large.shared ? large.shared.figures : large.told && large.told.kind !== "slide" ? large.told.figures : null
        beside: large.beside
        language: large.language
        dated: below.asOf === ""
    }

    LargeFoot {
        id: below

        x: large.margin
        width: (large.pictured && !large.upright ? large.halfX - Space.huge : large.width - large.margin) - large.margin
        y: large.foot - height - Space.small
        opacity: large.wording
        language: large.language
        place: large.visit.items > 1 ? large.words.position.arg(large.visit.item + 1).arg(large.visit.items) : ""
        asOf: large.provenance && large.provenance.sameTime ? large.provenance.asOf : ""
        source: large.provenance ? large.provenance.source : ""
    }

    PictureTag {
        visible: large.pictured && picture !== null
        textSize: Type.largeNote
        picture: large.picture
        language: large.language
    }
}
