import QtQuick
import Kiosk.Controls
import Kiosk.Desk.Bridge
import Kiosk.Theme
import Kiosk.Words

/*! Says on the page's own frame that the files have gone on without it, and leads to the cause. */
Rectangle {
    id: stale

    required property Item page
    required property DeskBridge desk
    required property string language
    readonly property DeskWordSet words: DeskWords.of(language)
    /*! Whether there is a page. */
    property bool shown: true

    anchors {
        bottom: page.top
        horizontalCenter: page.horizontalCenter
    }
    // An upright page can be narrower than the line.
    width: Math.max(page.width + 2 * Space.hair, line.implicitWidth + 2 * Desk.gap)
    height: Desk.button
    visible: shown && desk.blocker !== null
    color: Desk.error

    Rectangle {
        anchors.horizontalCenter: parent.horizontalCenter
        width: stale.page.width + 2 * Space.hair
        height: stale.height + stale.page.height + Space.hair
        color: Colour.clear
        border.color: Desk.error
        border.width: Space.hair
    }

    Row {
        id: line

        x: Desk.gap
        anchors.verticalCenter: parent.verticalCenter
        spacing: Desk.gap / 2

        InkText {
            anchors.verticalCenter: parent.verticalCenter
            language: stale.language
            text: stale.words.stale
            color: Colour.paper
            font.pixelSize: Desk.small
            wrapMode: Text.NoWrap
        }

        Touch {
            width: cause.implicitWidth
            height: Desk.button
            name: cause.text
            onTapped: stale.desk.seek(stale.desk.blocker)

            InkText {
                id: cause

                anchors.verticalCenter: parent.verticalCenter
                language: stale.language
                text: stale.desk.blocker ? stale.words.staleFor.arg(stale.desk.blocker.inFile.replace("chapters/", "")).arg(stale.desk.blocker.inLine) : ""
                color: Colour.paper
                font.pixelSize: Desk.small
                font.underline: true
                wrapMode: Text.NoWrap
            }
        }
    }
}
