pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Blocks
import Kiosk.Bridge
import Kiosk.Controls
import Kiosk.Desk.Bridge
import Kiosk.Theme
import Kiosk.Words

/*! The page as visitors see it; a new revision replaces the old one when it is complete. */
Item {
    id: view

    required property DeskBridge desk
    required property string language
    readonly property DeskWordSet words: DeskWords.of(language)
    property bool upright: false
    property bool safe: false
    property bool reach: false
    property bool distant: false
    property bool trying: false
    property bool focusing: false

    /*! How large the page may be, and how large it looks from 1.5 m. */
    readonly property real ratio: upright ? 9 / 16 : 16 / 9
    readonly property real wall: upright ? Desk.wall / ratio : Desk.wall
    readonly property real fitting: Math.min(width - 2 * Desk.margin, (height - 2 * Desk.margin - footer.height) * ratio)
    readonly property real afar: Desk.wall * (upright ? 9 / 16 : 1) * Desk.sit / Desk.stand * Screen.pixelDensity
    readonly property real side: Math.floor(distant ? Math.min(fitting, afar) : fitting)

    property Sheet shown: null
    property Sheet coming: null

    signal said(text: string)

    function renew(): void {
        if (view.coming)
            view.coming.destroy();
        view.coming = null;
        if (view.desk.visit)
            view.coming = sheets.createObject(frame, {
                visit: view.desk.visit,
                upright: view.upright
            });
        view.swap();
    }

    function swap(): void {
        if (!view.coming || !view.coming.settled)
            return;
        if (view.shown)
            view.shown.destroy();
        view.shown = view.coming;
        view.coming = null;
        view.shown.opacity = 1;
    }

    /*! A page is laid out once for its screen. */
    onUprightChanged: {
        if (view.shown)
            view.shown.destroy();
        view.shown = null;
        view.renew();
    }

    /*! The topmost item below \a item that \a fits and is seen at the point. */
    function find(item: Item, x: real, y: real, fits: var): Item {
        for (let i = item.children.length - 1; i >= 0; i--) {
            const child = item.children[i];
            if (!child.visible || child.opacity < 0.02)
                continue;
            const below = view.find(child, x, y, fits);
            if (below)
                return below;
            if (fits(child) && child.contains(child.mapFromItem(view, x, y)))
                return child;
        }
        return null;
    }

    function choose(x: real, y: real): void {
        const painting = view.find(view.shown, x, y, item => item as Painting !== null) as Painting;
        if (!painting)
            return;
        const at = painting.fractionAt(painting.mapFromItem(view, x, y));
        view.desk.focus(Math.max(0, Math.min(1, at.x)), Math.max(0, Math.min(1, at.y)));
    }

    function edit(x: real, y: real): void {
        const text = view.find(view.shown, x, y, item => item as Text !== null && (item as Text).text.trim() !== "") as Text;
        if (!text)
            return;
        const words = view.desk.grasp(text);
        if (words === "")
            view.said(view.words.notSaid);
        else
            hand.take(words, text);
    }

    Connections {
        target: view.desk

        function onPresented(): void {
            view.renew();
        }
    }

    Component {
        id: sheets

        Sheet {
            anchors.fill: parent
            opacity: 0
            onSettledChanged: view.swap()
        }
    }

    InkText {
        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * Desk.margin, 480)
        visible: view.shown === null && view.desk.when !== ""
        horizontalAlignment: Text.AlignHCenter
        language: view.language
        text: view.words.nothing
        color: Colour.inkSoft
        font.pixelSize: Desk.heading
    }

    Rectangle {
        id: frame

        objectName: "page"
        x: Math.round((parent.width - width) / 2)
        y: Math.round(Math.max(Desk.margin, (parent.height - height - footer.height - Desk.gap) / 2))
        width: view.side
        height: Math.round(view.side / view.ratio)
        color: Colour.paper
        visible: view.shown !== null
        clip: true
    }

    /*! Says on the page's own frame that its file has gone on without it. */
    Rectangle {
        anchors {
            fill: frame
            margins: -Space.hair
            topMargin: -stale.height
        }
        visible: stale.visible
        color: Colour.clear
        border.color: Desk.error
        border.width: Space.hair
    }

    Rectangle {
        id: stale

        anchors {
            left: frame.left
            right: frame.right
            bottom: frame.top
            leftMargin: -Space.hair
            rightMargin: -Space.hair
        }
        height: Desk.button
        visible: frame.visible && view.desk.blocker !== null
        color: Desk.error

        Row {
            x: Desk.gap
            anchors.verticalCenter: parent.verticalCenter
            spacing: Desk.gap / 2

            InkText {
                anchors.verticalCenter: parent.verticalCenter
                language: view.language
                text: view.words.stale
                color: Colour.paper
                font.pixelSize: Desk.text
                wrapMode: Text.NoWrap
            }

            Touch {
                width: cause.implicitWidth
                height: Desk.button
                name: cause.text
                onTapped: view.desk.seek(view.desk.blocker)

                InkText {
                    id: cause

                    anchors.verticalCenter: parent.verticalCenter
                    language: view.language
                    text: view.desk.blocker ? view.words.staleFor.arg(view.desk.blocker.inFile).arg(view.desk.blocker.inLine) : ""
                    color: Colour.paper
                    font.pixelSize: Desk.text
                    font.underline: true
                    wrapMode: Text.NoWrap
                }
            }
        }
    }

    Guides {
        anchors.fill: frame
        safe: view.safe
        reach: view.reach
        wall: view.wall * (view.upright ? view.ratio * view.ratio : 1)
    }

    MultiPointTouchArea {
        anchors.fill: frame
        enabled: !view.trying && frame.visible
        mouseEnabled: true
        onReleased: points => {
            const point = points[0];
            hand.put();
            const at = mapToItem(view, point.x, point.y);
            if (view.focusing)
                view.choose(at.x, at.y);
            else
                view.edit(at.x, at.y);
            view.focusing = false;
        }
    }

    DropArea {
        anchors.fill: frame
        onDropped: drop => {
            if (drop.hasUrls)
                view.desk.hang(drop.urls[0]);
        }
    }

    TextHand {
        id: hand

        desk: view.desk
        onWritten: text => view.desk.write(text)
    }

    Row {
        id: footer

        x: frame.x
        y: frame.y + frame.height + Desk.gap
        spacing: Desk.gap

        Push {
            name: view.words.previous
            language: view.language
            enabled: view.desk.visit !== null && view.desk.visit.canPrevious
            onTapped: view.desk.visit.previous()
        }

        Push {
            name: view.words.next
            language: view.language
            enabled: view.desk.visit !== null && view.desk.visit.canNext
            onTapped: view.desk.visit.next()
        }

        Push {
            name: view.trying ? view.words.editing : view.words.trying
            language: view.language
            on: view.trying
            onTapped: view.trying = !view.trying
        }

        Push {
            name: view.words.focus
            language: view.language
            on: view.focusing
            enabled: view.desk.movable
            onTapped: view.focusing = !view.focusing
        }

        InkText {
            anchors.verticalCenter: parent.verticalCenter
            language: view.language
            text: view.upright ? `1080 × 1920 · ${Math.round(view.side / 10.8)} %` : `1920 × 1080 · ${Math.round(view.side / 19.2)} %`
            color: Colour.inkFaint
            font.pixelSize: Desk.small
        }
    }
}
