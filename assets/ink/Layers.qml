pragma Singleton
pragma ComponentBehavior: Bound

import QtQuick

/*! Painted layers that belong to the product; where each was cropped stands in README.md. */
QtObject {
    readonly property url paper: Qt.resolvedUrl("paper_tile.png")
    /*! The exhibition's own; where one is empty there is a plain one. Set by the stage. */
    property url ownBoat
    property url ownYears
    property url ownNumber
    readonly property url boat: own(ownBoat, "plain_boat.png")
    readonly property url riverPassed: own(ownYears, "plain_years.png")
    readonly property url riverHero: own(ownNumber, "plain_number.png")
    readonly property url glow: Qt.resolvedUrl("lamp_glow.png")
    readonly property url glints: Qt.resolvedUrl("water_glints.png")
    readonly property url mistBand: Qt.resolvedUrl("mist_band.png")
    readonly property url mistFull: Qt.resolvedUrl("mist_full.png")
    readonly property url mistPatch: Qt.resolvedUrl("mist_patch.png")
    readonly property url dissolveLeft: Qt.resolvedUrl("dissolve_left.png")
    readonly property list<url> streams: [0, 1, 2, 3, 4, 5, 6].map(i => Qt.resolvedUrl("stream_" + i + ".png"))

    function own(brought: url, plain: string): url {
        return brought.toString() !== "" ? brought : Qt.resolvedUrl(plain);
    }
}
