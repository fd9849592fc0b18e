pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Blocks
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
    readonly property real roomAcross: width - 2 * Desk.margin
    readonly property real roomDown: height - stale.height - footer.height - 3 * Desk.gap
    readonly property real fitting: Math.min(roomAcross, roomDown * ratio)
    readonly property real afar: Desk.wall * (upright ? 9 / 16 : 1) * Desk.sit / Desk.stand * Screen.pixelDensity
    readonly property real side: Math.floor(distant ? afar : fitting)
    /*! Which part is seen of a page that is larger than its room, px from its left and top. */
    property point part: Qt.point(0, 0)

    property Sheet shown: null
    property Sheet coming: null

    signal said(text: string)

    /*! Seen from as far away as it hangs, a page can be larger than its room. */
    onDistantChanged: {
        view.show(0, 0);
        if (view.distant)
            view.said(view.words.afar);
    }

    function show(x: real, y: real): void {
        hand.put();
        view.part = Qt.point(Math.max(0, Math.min(frame.width - pane.width, x)), Math.max(0, Math.min(frame.height - pane.height, y)));
    }

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

    /*! The topmost item below \a item that is seen and \a fits. */
    function find(item: Item, fits: var): Item {
        for (let i = item.children.length - 1; i >= 0; i--) {
            const child = item.children[i];
            if (!child.visible || child.opacity < 0.02)
                continue;
            const below = view.find(child, fits);
            if (below)
                return below;
            if (fits(child))
                return child;
        }
        return null;
    }

    function isAt(item: Item, x: real, y: real): bool {
        return item.contains(item.mapFromItem(view, x, y));
    }

    function choose(x: real, y: real): void {
        const painting = view.find(view.shown, item => item as Painting !== null && view.isAt(item, x, y)) as Painting;
        if (!painting)
            return;
        const at = painting.fractionAt(painting.mapFromItem(view, x, y));
        view.desk.focus(Math.max(0, Math.min(1, at.x)), Math.max(0, Math.min(1, at.y)));
    }

    function edit(x: real, y: real): void {
        const text = view.find(view.shown, item => item as Text !== null && (item as Text).text.trim() !== "" && view.isAt(item, x, y)) as Text;
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

    /*! As much of the page as there is room for. */
    Item {
        id: pane

        x: Math.round((parent.width - width) / 2)
        y: Math.round(Math.max(stale.height + Desk.gap, (parent.height - height - footer.height - Desk.gap) / 2))
        width: Math.min(frame.width, view.roomAcross)
        height: Math.min(frame.height, view.roomDown)
        clip: true

        Rectangle {
            id: frame

            objectName: "page"
            x: -view.part.x
            y: -view.part.y
            width: view.side
            height: Math.round(view.side / view.ratio)
            color: Colour.paper
            visible: view.shown !== null
            clip: true
        }

        Guides {
            anchors.fill: frame
            safe: view.safe
            reach: view.reach
            wall: view.wall * (view.upright ? view.ratio * view.ratio : 1)
        }

        WheelHandler {
            acceptedDevices: PointerDevice.Mouse | PointerDevice.TouchPad
            onWheel: event => view.show(view.part.x - event.angleDelta.x / 2, view.part.y - event.angleDelta.y / 2)
        }

        WheelHandler {
            acceptedDevices: PointerDevice.Mouse | PointerDevice.TouchPad
            orientation: Qt.Horizontal
            onWheel: event => view.show(view.part.x - event.angleDelta.x / 2, view.part.y)
        }
    }

    StaleMark {
        id: stale

        page: pane
        shown: frame.visible
        desk: view.desk
        language: view.language
    }

    Cross {
        painting: view.focusing ? view.find(view.shown, item => item as Painting !== null && (item as Painting).source.toString() !== "") as Painting : null
    }

    MultiPointTouchArea {
        id: finger

        property point from
        property bool drags: false

        anchors.fill: pane
        enabled: !view.trying && frame.visible
        mouseEnabled: true
        onPressed: {
            drags = false;
            from = view.part;
        }
        // A finger that drags turns pages while it is tried, and not while it is edited.
        onGestureStarted: gesture => gesture.grab()
        onUpdated: points => {
            const across = points[0].x - points[0].startX;
            const down = points[0].y - points[0].startY;
            drags = drags || Math.hypot(across, down) > Desk.gap;
            if (drags)
                view.show(from.x - across, from.y - down);
        }
        onReleased: points => {
            const point = points[0];
            if (drags)
                return;
            const at = mapToItem(view, point.x, point.y);
            if (view.focusing)
                view.choose(at.x, at.y);
            else
                view.edit(at.x, at.y);
            view.focusing = false;
        }
    }

    DropArea {
        anchors.fill: pane
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

        x: Math.max(Desk.gap, Math.min(pane.x, view.width - width - Desk.gap))
        y: pane.y + pane.height + Desk.gap
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
            opacity: footer.x + x + implicitWidth < view.width ? 1 : 0
            language: view.language
            text: view.upright ? `1080 × 1920 · ${Math.round(view.side / 10.8)} %` : `1920 × 1080 · ${Math.round(view.side / 19.2)} %`
            color: Colour.inkFaint
            font.pixelSize: Desk.small
        }
    }
}
