pragma ComponentBehavior: Bound

import QtQuick
import ink
import Kiosk.Blocks
import Kiosk.Controls
import Kiosk.Theme

/*! Two shores, a boat with a lamp, and the invitation. The whole screen is the target. */
Scene {
    id: attract

    readonly property bool chinese: Type.chinese(language)
    readonly property string title: visit.exhibition.title
    /*! Of a Chinese title the first half stands right, the second lower on the left: columns run leftward. */
    readonly property int half: Math.ceil(title.length / 2)
    readonly property real boatY: upright ? height * 0.74 : height * 0.8

    ready: painting.ready

    /*! A bright pattern that never moves burns into a panel: the type shifts by up to 6 px. */
    property int shift: 0

    Timer {
        interval: Motion.wander
        repeat: true
        running: attract.live
        onTriggered: attract.shift = (attract.shift + 5) % 7
    }

    Painting {
        id: painting

        anchors.fill: parent
        source: attract.upright ? attract.visit.exhibition.attract.upright : attract.visit.exhibition.attract.wide
        alt: attract.visit.exhibition.attract.alt
        focusX: attract.visit.exhibition.attract.focusX
        focusY: attract.visit.exhibition.attract.focusY
    }

    Ripples {
        x: attract.width / 2
        y: attract.boatY + 70
        reach: attract.upright ? 760 : 900
        rings: 4
        live: attract.live
        beat: Motion.drift
        onStepped: boat.phase = (boat.phase + beat / 1000) % 4200
    }

    Lamp {
        x: attract.width / 2 - width / 2
        y: attract.boatY + 70 - height / 2
        reach: 1.2
    }

    Image {
        id: boat

        property real phase: 0
        readonly property real drift: attract.width * 0.047 * Math.sin(phase * Math.PI / 30)

        source: Layers.boat
        width: attract.upright ? 260 : 230
        height: implicitWidth > 0 ? width * implicitHeight / implicitWidth : 0
        x: Math.round(attract.width / 2 - width / 2 - 60 + drift)
        y: Math.round(attract.boatY - height + 12 + 3 * Math.sin(phase * Math.PI * 1000 / Motion.bob * 2))
    }

    Item {
        anchors.fill: parent
        opacity: attract.wording
        transform: Translate {
            x: attract.shift
            y: attract.shift / 2
        }

        VerticalTitle {
            id: first

            visible: attract.chinese
            x: attract.upright ? attract.width * 0.58 : attract.width * 0.506
            y: attract.upright ? attract.height * 0.07 : 92
            text: attract.title.slice(0, attract.half)
            language: attract.language
            size: Type.attract
        }

        VerticalTitle {
            id: second

            visible: attract.chinese
            x: first.x - 220
            y: first.y + 144
            text: attract.title.slice(attract.half)
            language: attract.language
            size: Type.attract
        }

        InkText {
            visible: attract.chinese
            x: first.x + first.width + Space.tiny
            y: first.y + first.height - height - Type.attract * 0.32
            language: "en"
            serif: true
            text: attract.visit.exhibition.firstYear
            font.pixelSize: Type.titleSmall
            font.features: Type.numeralFeatures
            wrapMode: Text.NoWrap
        }

        InkText {
            visible: attract.chinese
            x: second.x - width - Space.medium
            y: second.y + second.height - height - Type.attract * 0.32
            language: "en"
            serif: true
            text: attract.visit.exhibition.lastYear
            font.pixelSize: Type.titleSmall
            font.features: Type.numeralFeatures
            wrapMode: Text.NoWrap
        }

        Column {
            visible: !attract.chinese
            x: attract.upright ? attract.margin : attract.width * 0.4
            y: attract.upright ? attract.height * 0.08 : 84
            width: 760
            spacing: Space.medium

            InkText {
                width: parent.width
                language: attract.language
                serif: true
                text: attract.title
                font.pixelSize: Type.attractWestern
                font.weight: Type.semibold
                leading: 1.08
            }

            InkText {
                width: parent.width
                language: attract.language
                serif: true
                text: "%1–%2".arg(attract.visit.exhibition.firstYear).arg(attract.visit.exhibition.lastYear)
                font.pixelSize: Type.titleSmall
                font.features: Type.numeralFeatures
            }
        }

        Image {
            anchors.centerIn: invitation
            source: Layers.mistPatch
            width: invitation.width + 300
            height: invitation.height + 120
            sourceSize: Qt.size(width, height) // stretched once, not whenever a ring passes beneath
        }

        Flow {
            id: invitation

            anchors.horizontalCenter: parent.horizontalCenter
            y: attract.height - (attract.upright ? 260 : 96)
            flow: attract.upright ? Flow.TopToBottom : Flow.LeftToRight
            spacing: attract.upright ? Space.tiny : Space.large

            InkText {
                id: call

                width: Math.min(implicitWidth, attract.width - 2 * attract.margin)
                language: attract.language
                serif: true
                text: attract.visit.exhibition.invitation
                font.pixelSize: 48
                font.weight: Type.titleWeight(attract.language)
                wrapMode: attract.upright ? Text.Wrap : Text.NoWrap
            }

            InkText {
                height: attract.upright ? implicitHeight : call.height
                verticalAlignment: Text.AlignVCenter
                language: attract.visit.exhibition.otherLanguage
                serif: true
                text: attract.visit.exhibition.otherInvitation
                font.pixelSize: 36
                font.weight: Type.semibold
                wrapMode: Text.NoWrap
            }
        }
    }

    PictureTag {
        picture: attract.visit.exhibition.attract
        language: attract.language
    }

    Touch {
        anchors.fill: parent
        name: attract.visit.exhibition.invitation
        objectName: "wake"
        pressScale: 1
        onTapped: attract.visit.wake()
    }
}
