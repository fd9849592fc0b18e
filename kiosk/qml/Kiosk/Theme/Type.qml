pragma Singleton
pragma ComponentBehavior: Bound

import QtQuick

/*! Type sizes in px of a 1080 px short side (1 px is 0.634 mm on a 55" screen), and the faces. */
QtObject {
    readonly property int hero: 500
    readonly property int wallLargest: 380
    readonly property int year: 220
    readonly property int opening: 250
    readonly property int openingWestern: 132
    readonly property int attract: 172
    readonly property int attractWestern: 132
    readonly property int keyNumber: 150
    readonly property int storyNumber: 168
    readonly property int homeName: 132
    readonly property int homeNameWestern: 74
    readonly property int storyTitle: 92
    readonly property int title: 76
    readonly property int titleSmall: 60
    readonly property int unit: 132
    readonly property int eventYear: 46
    readonly property int slipNumber: 84
    readonly property int lead: 44
    readonly property int sentence: 42
    readonly property int body: 34
    readonly property int bodyWestern: 34
    /*! A story without a number. */
    readonly property int leadAlone: 48
    readonly property int bodyAlone: 38
    readonly property int caption: 32
    readonly property int control: 32
    readonly property int note: 30
    /*! Notes beside the reading: 16.5 mm on a 55" screen. */
    readonly property int label: 26
    /*! What a picture is, or who took it: the smallest there is. */
    readonly property int tag: 24

    /*! The large reading: half as large again as a story, and its title. */
    readonly property int large: 48
    readonly property int largeControl: 44
    readonly property int largeTitle: 104
    readonly property int largeTitleWestern: 84
    /*! Its numbers are the first of these that has room. */
    readonly property list<int> largeNumbers: [wallLargest, 320, 270, 230, 200, 170, keyNumber, 130, 112, 96]
    readonly property int largeNote: 40

    readonly property real bodyLine: 1.75
    readonly property real captionLine: 1.62
    readonly property real titleLine: 1.2
    readonly property real tightLine: 1.3

    readonly property int regular: 400
    readonly property int medium: 500
    readonly property int semibold: 600
    readonly property int black: 900

    /*! Standalone figures: the display cut, tabular and lining. */
    readonly property string numerals: "Source Serif 4 Display"
    readonly property var numeralFeatures: ({ "tnum": 1, "lnum": 1 })

    function chinese(language: string): bool {
        return language.startsWith("zh");
    }

    /*! The exhibition's own faces; set by the window. */
    property string ownSerif: ""
    property string ownSans: ""

    /*! The face of titles and sentences. Chinese punctuation must come from the Chinese face. */
    function serif(language: string): string {
        return ownSerif !== "" ? ownSerif : chinese(language) ? "Noto Serif SC" : "Source Serif 4 Display";
    }

    /*! The face of body text and controls. */
    function sans(language: string): string {
        return ownSans !== "" ? ownSans : chinese(language) ? "Noto Sans SC" : "Inter";
    }

    /*! The weight of titles: the Western face has no 900. */
    function titleWeight(language: string): int {
        return chinese(language) ? black : semibold;
    }
}
