pragma Singleton
pragma ComponentBehavior: Bound

import QtQuick

/*! Painted layers that belong to the product; where each was cropped stands in README.md. */
QtObject {
    readonly property url paper: Qt.resolvedUrl("paper_tile.png")
    readonly property url boat: Qt.resolvedUrl("boat.png")
    readonly property url boatSmall: Qt.resolvedUrl("boat_small.png")
    readonly property url glow: Qt.resolvedUrl("lamp_glow.png")
    readonly property url riverPassed: Qt.resolvedUrl("river_timeline_passed.png")
    readonly property url riverHero: Qt.resolvedUrl("river_hero.png")
    readonly property url glints: Qt.resolvedUrl("water_glints.png")
    readonly property url mistBand: Qt.resolvedUrl("mist_band.png")
    readonly property url mistFull: Qt.resolvedUrl("mist_full.png")
    readonly property url mistPatch: Qt.resolvedUrl("mist_patch.png")
    readonly property url dissolveLeft: Qt.resolvedUrl("dissolve_left.png")
    readonly property list<url> streams: [0, 1, 2, 3, 4, 5, 6].map(i => Qt.resolvedUrl("stream_" + i + ".png"))
}
