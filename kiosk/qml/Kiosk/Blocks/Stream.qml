pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import Kiosk.Theme

/*! One stream from a giver to the shore: painted where there is a painting, else a wash with pale
    flow lines; lamps travel on it when it is chosen. */
Item {
    id: stream

    /*! The stream's course: a smooth curve through these points, px. */
    required property list<point> course
    required property color tint
    required property bool chosen
    required property bool faded
    required property bool live
    /*! The painted stream and its top left corner; empty where the course has no painting. */
    property url painting
    property point paintingAt

    /*! Travelled by the lamps, px: 120 px/s. */
    property real travelled: 0
    readonly property real gap: 110
    readonly property list<point> line: curve(course)

    /*! A Catmull-Rom curve through \a points, in even steps. */
    function curve(points: list<point>): list<point> {
        const out = [];
        for (let i = 0; i + 1 < points.length; i++) {
            const a = points[Math.max(0, i - 1)], b = points[i], c = points[i + 1], d = points[Math.min(points.length - 1, i + 2)];
            for (let k = 0; k < 8; k++) {
                const t = k / 8;
                out.push(Qt.point(stream.between(a.x, b.x, c.x, d.x, t), stream.between(a.y, b.y, c.y, d.y, t)));
            }
        }
        out.push(points[points.length - 1]);
        return out;
    }

    function between(a: real, b: real, c: real, d: real, t: real): real {
        return 0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t * t * t);
    }

    Timer {
        interval: Motion.beat
        repeat: true
        running: stream.live && stream.chosen && Motion.loops
        onTriggered: stream.travelled = (stream.travelled + 0.12 * interval) % stream.gap
    }

    Image {
        id: painted

        x: Math.round(stream.paintingAt.x)
        y: Math.round(stream.paintingAt.y)
        width: Math.round(implicitWidth / 2)
        height: Math.round(implicitHeight / 2)
        source: stream.painting
        opacity: stream.chosen ? 1 : stream.faded ? 0.45 : 0.8
    }

    component Bed: ShapePath {
        fillColor: Colour.clear
        capStyle: ShapePath.FlatCap
        joinStyle: ShapePath.RoundJoin

        PathPolyline {
            path: stream.line
        }
    }

    Shape {
        visible: stream.painting.toString() === ""
        opacity: stream.chosen ? 1 : stream.faded ? 0.4 : 0.8
        preferredRendererType: Shape.CurveRenderer

        Bed {
            strokeColor: Colour.faint(stream.tint, 0.18)
            strokeWidth: 24
        }

        Bed {
            strokeColor: Colour.faint(stream.tint, stream.chosen ? 0.9 : 0.5)
            strokeWidth: 15
        }

        Bed {
            strokeColor: Colour.faint(Colour.paper, 0.5)
            strokeWidth: 1.5
        }
    }

    Repeater {
        model: stream.chosen ? 14 : 0

        Rectangle {
            required property int index
            readonly property real share: (index + stream.travelled / stream.gap) / 14
            readonly property real place: share * (stream.line.length - 1)
            readonly property point before: stream.line[Math.floor(place)]
            readonly property point after: stream.line[Math.min(stream.line.length - 1, Math.floor(place) + 1)]
            readonly property real part: place - Math.floor(place)

            width: 9
            height: 9
            radius: 4.5
            color: Colour.lamp
            x: Math.round(before.x + (after.x - before.x) * part - 4.5)
            y: Math.round(before.y + (after.y - before.y) * part - 4.5)
        }
    }
}
