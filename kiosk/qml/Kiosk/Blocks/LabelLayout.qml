import QtQuick

/*! Finds a place for the labels of a river's events so that none touches another.

    Events take turns above and below the water (beside it on an upright screen). One that finds no
    room, or whose level asks for more zoom, joins a cluster with its neighbours; if the cluster's
    badge finds no room, the label nearest to it gives way. Everything is px along the river and px
    across the screen.
*/
QtObject {
    id: layout

    /*! The water: middle(along, whole) and half(along, whole) across from \c axis. */
    required property RiverBand band
    required property real axis
    required property bool upright
    /*! Labels stand between these, across; on an upright screen all begin at \c far. */
    required property real near
    required property real far
    /*! Taken by the title. */
    property rect taken
    readonly property real gap: 34
    readonly property real air: 10
    readonly property real badge: 72
    /*! Hidden events closer than this share a badge. */
    readonly property real together: 132

    /*! The least zoom at which events of a level are named. */
    function threshold(level: int): real {
        return [0, 1, 1.5, 2.5, 4][Math.max(1, Math.min(4, level))];
    }

    /*! \a items: {along, level, own, width, height} in order of date. Returns {spots, clusters}:
        a spot for each item, null where it has no label, and {along, members, spot}. */
    function arrange(items: var, whole: real, zoom: real): var {
        const open = items.map(item => item.own && zoom >= threshold(item.level) - 0.001);
        for (let round = 0; round <= items.length; round++) {
            const done = attempt(items, open, whole);
            if (done.loser < 0)
                return done;
            open[done.loser] = false;
        }
        return {
            "spots": items.map(() => null),
            "clusters": [],
            "loser": -1
        };
    }

    /*! One round; \c loser is the label that must give way to a badge, or -1. */
    function attempt(items: var, open: var, whole: real): var {
        const rects = [];
        const spots = items.map(() => null);
        const turn = turns(items);
        for (const i of order(items, open)) {
            const spot = place(items[i].along, items[i].width, items[i].height, turn[i], whole, rects, false);
            if (!spot)
                continue;
            spots[i] = spot;
            rects.push(spot.box, spot.stem);
        }
        const clusters = groups(items, spots);
        for (const cluster of clusters) {
            const spot = place(cluster.along, badge, badge, 1, whole, rects, true);
            if (!spot)
                return {
                    "spots": spots,
                    "clusters": [],
                    "loser": nearest(items, spots, cluster.along)
                };
            cluster.spot = spot;
            rects.push(spot.box, spot.stem);
        }
        return {
            "spots": spots,
            "clusters": clusters,
            "loser": -1
        };
    }

    /*! Which side each item tries first: own events take turns. */
    function turns(items: var): var {
        let k = 0;
        return items.map(item => item.own ? k++ % 2 : 0);
    }

    /*! First the two ends, then by level, then by date. */
    function order(items: var, open: var): var {
        const list = items.map((item, i) => i).filter(i => open[i]);
        const last = list[list.length - 1];
        const rank = i => i === list[0] || i === last ? 0 : items[i].level;
        return list.slice().sort((a, b) => rank(a) - rank(b) || a - b);
    }

    function groups(items: var, spots: var): var {
        const found = [];
        let group = null;
        for (let i = 0; i < items.length; i++) {
            if (!items[i].own || spots[i])
                continue;
            if (group && items[i].along - items[group.members[0]].along < together) {
                group.members.push(i);
                group.along = (items[group.members[0]].along + items[i].along) / 2;
            } else {
                group = {
                    "along": items[i].along,
                    "members": [i],
                    "spot": null
                };
                found.push(group);
            }
        }
        return found;
    }

    /*! The label nearest to a place, the least important first among equals; -1 where there is none. */
    function nearest(items: var, spots: var, along: real): int {
        let best = -1;
        for (let i = 0; i < items.length; i++) {
            if (spots[i] && (best < 0 || Math.abs(items[i].along - along) <= Math.abs(items[best].along - along)))
                best = i;
        }
        return best;
    }

    /*! A free place for a box, or null. */
    function place(along: real, width: real, height: real, turn: int, whole: real, rects: var, counts: bool): var {
        for (const spot of upright ? beside(along, width, height, whole, counts) : aboveAndBelow(along, width, height, turn, whole)) {
            if (free(spot.box, rects) && free(spot.stem, rects))
                return spot;
        }
        return null;
    }

    function free(box: rect, rects: var): bool {
        if (layout.taken.width > 0 && meets(box, layout.taken))
            return false;
        return !rects.some(other => meets(box, other));
    }

    function meets(a: rect, b: rect): bool {
        return a.x < b.x + b.width + air && b.x < a.x + a.width + air && a.y < b.y + b.height + 2 && b.y < a.y + a.height + 2;
    }

    function aboveAndBelow(along: real, width: real, height: real, turn: int, whole: real): var {
        const spots = [];
        const middle = axis + band.middle(along, whole);
        for (const tier of [0, 1]) {
            for (const side of turn ? [1, -1] : [-1, 1]) {
                for (const x of width === badge ? [along - width / 2] : [along - 14, along + 14 - width, along - width / 2]) {
                    if (x < 24 || x + width > whole - 24)
                        continue;
                    const shore = reach(x, width, side, whole) + side * (gap + tier * (height + 6));
                    const y = side < 0 ? shore - height : shore;
                    if (y < near || y + height > far)
                        continue;
                    spots.push({
                        "box": Qt.rect(x, y, width, height),
                        "stem": Qt.rect(along - 6, side < 0 ? shore : middle, 12, Math.abs(shore - middle)),
                        "dx": x - along,
                        "dy": y - middle,
                        "align": x === along - 14 ? Text.AlignLeft : x === along - width / 2 ? Text.AlignHCenter : Text.AlignRight
                    });
                }
            }
        }
        return spots;
    }

    /*! The outermost water beside a box: its highest px above (-1), its lowest below (1). */
    function reach(x: real, width: real, side: int, whole: real): real {
        let furthest = side < 0 ? 1e6 : -1e6;
        for (let i = 0; i <= 6; i++) {
            const at = x + width * i / 6;
            const shore = axis + band.middle(at, whole) + side * band.half(at, whole);
            furthest = side < 0 ? Math.min(furthest, shore) : Math.max(furthest, shore);
        }
        return furthest;
    }

    function beside(along: real, width: real, height: real, whole: real, counts: bool): var {
        const middle = axis - band.middle(along, whole);
        const x = counts ? near : far;
        return [
            {
                "box": Qt.rect(x, along - height / 2, width, height),
                "stem": Qt.rect(Math.min(middle, x), along - 3, Math.abs(x - middle), 6),
                "dx": x - middle,
                "dy": -height / 2,
                "align": Text.AlignLeft
            }
        ];
    }
}
