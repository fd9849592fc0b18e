import QtQuick
import Kiosk.Theme

/*! Finds a place for the labels of a river's events so that none touches another.

    Events take turns above and below the water (beside it on an upright screen). One that finds no
    room, or whose level asks for more zoom, joins a cluster with its neighbours: a badge on the
    water. One that has no neighbours keeps its date alone, or at least its dot. Everything is px
    along the river and px across the screen.
*/
QtObject {
    id: layout

    /*! The water: middle(along, whole) and half(along, whole) across from \c axis. */
    required property RiverBand band
    required property real axis
    required property bool upright
    /*! Labels stand between these, across; on an upright screen all begin at \c near. */
    required property real near
    required property real far
    /*! Taken by the title. */
    property rect taken
    /*! Between the water and a label above it, and one below, where less room is. */
    readonly property real rise: 26
    readonly property real fall: 14
    /*! The water is measured once, at so many places of its length. */
    readonly property int samples: 240
    readonly property var middles: measured(i => band.middle(i, samples))
    readonly property var halves: measured(i => band.half(i, samples))
    readonly property real air: 10
    readonly property real safe: Space.safe
    /*! Hidden events closer than this share a badge: a little over two badges, so that none touch. */
    readonly property real together: 156
    /*! Least distance of a badge from a labelled event's dot. */
    readonly property real apart: 52

    /*! The least zoom at which events of a level are named. */
    function threshold(level: int): real {
        return [0, 1, 1.5, 2.5, 4][Math.max(1, Math.min(4, level))];
    }

    /*! \a items: {along, level, own, crowd, name, date} in order of date; a crowd is several events;
        \c name and \c date are the sizes of the whole label and of its date. Returns {spots, clusters}: a spot for each item, null where a
        cluster has it, and {along, members}. A spot's \c form is name, date or dot. */
    function arrange(items: var, whole: real, zoom: real): var {
        const open = items.map(item => item.own && !item.crowd && zoom >= threshold(item.level) - 0.001);
        const room = roomOf(whole);
        for (let round = 0; round <= items.length; round++) {
            room.boxes = room.taken.slice();
            const spots = named(items, open, room);
            const clusters = groups(items, spots);
            const losers = clusters.map(cluster => touched(items, spots, cluster.along)).filter(i => i >= 0);
            if (losers.length === 0)
                return alone(items, spots, clusters, room);
            losers.forEach(i => open[i] = false);
        }
        return null;
    }

    /*! What every search for a place needs, and in \c boxes what is taken by now. Read once: in those
        loops a property costs more than all the rest. */
    function roomOf(whole: real): var {
        return {
            "whole": whole,
            "axis": axis,
            "near": near,
            "far": far,
            "rise": rise,
            "fall": fall,
            "middles": middles,
            "halves": halves,
            "taken": taken.width > 0 ? [box(taken.x, taken.y, taken.width, taken.height)] : [],
            "boxes": []
        };
    }

    function measured(one: var): var {
        return Array.from({
            "length": samples + 1
        }, (_, i) => one(i));
    }

    function box(x: real, y: real, width: real, height: real): var {
        return {
            "x": x,
            "y": y,
            "width": width,
            "height": height
        };
    }

    /*! Spots of the whole labels, the important ones first; null where there is none. */
    function named(items: var, open: var, room: var): var {
        const spots = items.map(() => null);
        let turn = 0;
        const turns = open.map(yes => yes ? turn++ % 2 : 0);
        for (const i of order(items, open)) {
            spots[i] = place(items[i].along, items[i].name, turns[i], room);
            if (spots[i])
                spots[i].form = "name";
        }
        return spots;
    }

    /*! Takes those that have no neighbours out of the clusters: with their date where it finds room. */
    function alone(items: var, spots: var, clusters: var, room: var): var {
        for (const cluster of clusters.filter(cluster => !many(items, cluster))) {
            const i = cluster.members[0];
            const spot = place(items[i].along, items[i].date, 0, room);
            spots[i] = spot ?? {
                "dx": 0,
                "dy": 0,
                "width": 0,
                "height": 0,
                "align": Text.AlignLeft
            };
            spots[i].form = spot ? "date" : "dot";
        }
        return {
            "spots": spots,
            "clusters": clusters.filter(cluster => many(items, cluster))
        };
    }

    function many(items: var, cluster: var): bool {
        return cluster.members.length > 1 || items[cluster.members[0]].crowd;
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
        const span = together;
        let group = null;
        for (let i = 0; i < items.length; i++) {
            if (!items[i].own || spots[i])
                continue;
            if (group && items[i].along - items[group.members[0]].along < span) {
                group.members.push(i);
                group.along = (items[group.members[0]].along + items[i].along) / 2;
            } else {
                group = {
                    "along": items[i].along,
                    "members": [i]
                };
                found.push(group);
            }
        }
        return found;
    }

    /*! The labelled event whose dot would touch a badge, the nearest one; -1 where there is none. */
    function touched(items: var, spots: var, along: real): int {
        let best = -1;
        const least = apart;
        for (let i = 0; i < items.length; i++) {
            const away = Math.abs(items[i].along - along);
            if (spots[i] && away < least && (best < 0 || away <= Math.abs(items[best].along - along)))
                best = i;
        }
        return best;
    }

    /*! A free place for a label, which is then taken; null where there is none. */
    function place(along: real, size: var, turn: int, room: var): var {
        const spot = upright ? beside(along, size, room) : aboveOrBelow(along, size, turn, room);
        if (spot)
            room.boxes.push(spot.box, spot.stem);
        return spot;
    }

    function free(a: var, boxes: var): bool {
        const left = a.x - air;
        const right = a.x + a.width + air;
        const top = a.y - 2;
        const bottom = a.y + a.height + 2;
        return !boxes.some(b => left < b.x + b.width && b.x < right && top < b.y + b.height && b.y < bottom);
    }

    function aboveOrBelow(along: real, size: var, turn: int, room: var): var {
        const middle = room.axis + band.middle(along, room.whole);
        const starts = [along - 14, along + 14 - size.width, along - size.width / 2].filter(x => x >= safe && x + size.width <= room.whole - safe);
        for (const tier of [0, 1]) {
            for (const side of turn ? [1, -1] : [-1, 1]) {
                for (const x of starts) {
                    const shore = reach(x, size.width, side, room) + side * ((side < 0 ? room.rise : room.fall) + tier * (size.height + 6));
                    const y = side < 0 ? shore - size.height : shore;
                    if (y < room.near || y + size.height > room.far)
                        continue;
                    const spot = {
                        "box": box(x, y, size.width, size.height),
                        "stem": box(along - 6, side < 0 ? shore : middle, 12, Math.abs(shore - middle)),
                        "dx": x - along,
                        "dy": y - middle,
                        "width": size.width,
                        "height": size.height,
                        "align": x === along - 14 ? Text.AlignLeft : x === along - size.width / 2 ? Text.AlignHCenter : Text.AlignRight
                    };
                    if (free(spot.box, room.boxes) && free(spot.stem, room.boxes))
                        return spot;
                }
            }
        }
        return null;
    }

    /*! The outermost water beside a box: its highest px above (-1), its lowest below (1). */
    function reach(x: real, width: real, side: int, room: var): real {
        const middles = room.middles;
        const halves = room.halves;
        const scale = (middles.length - 1) / room.whole;
        const last = Math.min(middles.length - 1, Math.ceil((x + width) * scale));
        let furthest = -1e6;
        for (let i = Math.max(0, Math.floor(x * scale)); i <= last; i++)
            furthest = Math.max(furthest, side * middles[i] + halves[i]);
        return room.axis + side * furthest;
    }

    function beside(along: real, size: var, room: var): var {
        const middle = room.axis - band.middle(along, room.whole);
        const spot = {
            "box": box(room.near, along - size.height / 2, size.width, size.height),
            "stem": box(Math.min(middle, room.near), along - 3, Math.abs(room.near - middle), 6),
            "dx": room.near - middle,
            "dy": -size.height / 2,
            "width": size.width,
            "height": size.height,
            "align": Text.AlignLeft
        };
        const inside = room.near + size.width <= room.far && spot.box.y >= 0 && spot.box.y + size.height <= room.whole;
        return inside && free(spot.box, room.boxes) && free(spot.stem, room.boxes) ? spot : null;
    }
}
