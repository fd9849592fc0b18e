import QtQuick
import ink

/*! Mist over both scenes: a band along the edge of a slide, or all over while one picture becomes
    another. */
Item {
    id: mist

    required property Passage passage
    /*! The middle of the band, px from the left. */
    required property real edge
    required property int bandWidth
    /*! The first screen is complete: these pictures must not keep it waiting. */
    required property bool wanted
    /*! A passage may begin here in which one picture becomes the other: home or an opening. */
    required property bool blending

    Image {
        visible: mist.passage.sliding
        source: mist.wanted ? Layers.mistBand : ""
        asynchronous: true
        width: mist.bandWidth
        height: mist.height
        x: mist.edge - width / 2
    }

    Image {
        anchors.fill: parent
        visible: opacity > 0.01
        source: mist.wanted && mist.blending ? Layers.mistFull : ""
        asynchronous: true
        opacity: mist.passage.mist
    }
}
