pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.Words

/*! Still looking? A band at the foot of the screen in both languages; what was read stays in view. */
Item {
    id: prompt

    required property string language
    required property string otherLanguage
    required property int seconds
    required property real share

    readonly property WordSet words: Words.of(language)
    readonly property WordSet otherWords: Words.of(otherLanguage)
    readonly property bool upright: width < 1400
    readonly property real ring: upright ? 72 : 84

    signal staying
    signal leaving

    Rectangle {
        objectName: "cover"
        anchors.fill: parent
        color: Colour.paper

        Rectangle {
            width: parent.width
            height: Space.hair
            color: Colour.rule
        }
    }

    Item {
        id: clock

        width: 2 * prompt.ring
        height: width
        x: prompt.upright ? Space.marginUpright : Space.marginWide
        y: prompt.upright ? 40 : (prompt.height - height) / 2

        Shape {
            anchors.fill: parent
            preferredRendererType: Shape.CurveRenderer

            ShapePath {
                strokeColor: Colour.rule
                strokeWidth: 5
                fillColor: Colour.clear

                PathAngleArc {
                    centerX: prompt.ring
                    centerY: prompt.ring
                    radiusX: prompt.ring - 6
                    radiusY: prompt.ring - 6
                    startAngle: 0
                    sweepAngle: 360
                }
            }

            ShapePath {
                strokeColor: Colour.river
                strokeWidth: 9
                fillColor: Colour.clear
                capStyle: ShapePath.RoundCap

                PathAngleArc {
                    centerX: prompt.ring
                    centerY: prompt.ring
                    radiusX: prompt.ring - 6
                    radiusY: prompt.ring - 6
                    startAngle: -90
                    sweepAngle: 360 * prompt.share
                }
            }
        }

        Lamp {
            readonly property real angle: (prompt.share * 360 - 90) * Math.PI / 180

            x: prompt.ring + (prompt.ring - 6) * Math.cos(angle) - width / 2
            y: prompt.ring + (prompt.ring - 6) * Math.sin(angle) - height / 2
            reach: 0.7
        }

        InkText {
            anchors.centerIn: parent
            language: "en"
            serif: true
            text: String(prompt.seconds)
            font.family: Type.numerals
            font.pixelSize: Type.titleSmall
            font.features: Type.numeralFeatures
            wrapMode: Text.NoWrap
        }
    }

    Column {
        x: clock.x + clock.width + Space.huge
        anchors.verticalCenter: clock.verticalCenter
        width: (prompt.upright ? prompt.width - Space.marginUpright : again.x - Space.large) - x
        spacing: Space.tiny

        InkText {
            language: prompt.language
            serif: true
            text: prompt.words.stillLooking
            font.pixelSize: Type.titleSmall
            font.weight: Type.titleWeight(prompt.language)
            wrapMode: Text.NoWrap
        }

        InkText {
            visible: prompt.otherLanguage !== prompt.language
            language: prompt.otherLanguage
            serif: true
            text: prompt.otherWords.stillLooking
            color: Colour.inkSoft
            font.pixelSize: Type.sentence
            font.weight: Type.semibold
            wrapMode: Text.NoWrap
        }

        InkText {
            width: parent.width
            language: prompt.language
            text: prompt.words.startsOver.arg(prompt.seconds)
            color: Colour.inkSoft
            font.pixelSize: Type.note
        }
    }

    Pill {
        id: again

        x: prompt.upright ? Space.marginUpright : keep.x - Space.medium - width
        y: keep.y
        width: prompt.upright ? 400 : 350
        height: Space.promptButton
        name: prompt.words.startAgain
        objectName: "again"
        language: prompt.language
        icon: "home"
        onTapped: prompt.leaving()
    }

    Pill {
        id: keep

        x: prompt.width - width - (prompt.upright ? Space.marginUpright : Space.marginWide)
        y: prompt.upright ? prompt.height - height - Space.huge : (prompt.height - height) / 2
        width: prompt.upright ? 440 : 360
        height: Space.promptButton
        name: prompt.words.keepLooking
        objectName: "keep"
        language: prompt.language
        primary: true
        textSize: Type.lead
        onTapped: prompt.staying()
    }
}
