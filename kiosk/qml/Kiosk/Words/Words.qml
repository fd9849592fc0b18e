pragma Singleton
pragma ComponentBehavior: Bound

import QtQuick

/*! The product's own words in every language it speaks. */
QtObject {
    id: words

    readonly property WordSet zh: WordSet {
        itself: "中文"
        home: "首页"
        back: "返回"
        next: "下一页"
        previous: "上一页"
        nextWord: "下一页"
        previousWord: "上一页"
        large: "大字"
        largeLetter: "字"
        usual: "恢复原样"
        language: "语言"
        illustration: "插画"
        begin: "从这里看起"
        dragBoat: "拖动小船，看那一年"
        openStory: "看这一段"
        nextEvent: "后一件事"
        previousEvent: "前一件事"
        zoomIn: "放大"
        zoomOut: "缩小"
        cluster: "这里有 %1 件事"
        close: "关上"
        schematic: "水流示意，不是地图，也不表示数量"
        source: "来源：%1"
        stillLooking: "还在看吗？"
        startsOver: "%1 秒后回到开头"
        keepLooking: "继续看"
        startAgain: "重新开始"
        preparing: "展览正在准备"
        misty: "这一页起雾了"
        mistyNote: "内容正在整理，先看看别处吧。"
        onward: "看下一页"
        moreChapters: "更多章节"
        position: "%1 / %2"
        countAgain: "再数一遍"
    }

    readonly property WordSet en: WordSet {
        itself: "English"
        home: "Home"
        back: "Back"
        next: "Next page"
        previous: "Previous page"
        nextWord: "Next"
        previousWord: "Previous"
        large: "Large text"
        largeLetter: "A"
        usual: "Normal text"
        language: "Language"
        illustration: "Illustration"
        begin: "Begin here"
        dragBoat: "Drag the boat to a year"
        openStory: "Read more"
        nextEvent: "Next event"
        previousEvent: "Previous event"
        zoomIn: "Zoom in"
        zoomOut: "Zoom out"
        cluster: "%1 events here"
        close: "Close"
        schematic: "The streams are a sketch: not a map, not a measure"
        source: "Source: %1"
        stillLooking: "Still looking?"
        startsOver: "Starting over in %1 s"
        keepLooking: "Keep looking"
        startAgain: "Start again"
        preparing: "The exhibition is being prepared"
        misty: "Mist on this page"
        mistyNote: "We are putting it in order. Please look elsewhere first."
        onward: "Next page"
        moreChapters: "More chapters"
        position: "%1 / %2"
        countAgain: "Count again"
    }

    readonly property WordSet fr: WordSet {
        itself: "Français"
        home: "Accueil"
        back: "Retour"
        next: "Page suivante"
        previous: "Page précédente"
        nextWord: "Suite"
        previousWord: "Avant"
        large: "Grand texte"
        largeLetter: "A"
        usual: "Texte normal"
        language: "Langue"
        illustration: "Illustration"
        begin: "Commencer ici"
        dragBoat: "Faites glisser la barque vers une année"
        openStory: "Lire la suite"
        nextEvent: "Événement suivant"
        previousEvent: "Événement précédent"
        zoomIn: "Agrandir"
        zoomOut: "Réduire"
        cluster: "%1 événements ici"
        close: "Fermer"
        schematic: "Schéma : ni carte, ni mesure"
        source: "Source : %1"
        stillLooking: "Toujours là ?"
        startsOver: "Retour au début dans %1 s"
        keepLooking: "Continuer"
        startAgain: "Recommencer"
        preparing: "L’exposition se prépare"
        misty: "Brume sur cette page"
        mistyNote: "Nous la remettons en ordre. Poursuivez ailleurs."
        onward: "Page suivante"
        moreChapters: "Autres chapitres"
        position: "%1 / %2"
        countAgain: "Compter encore"
    }

    /*! The words for a language tag; English for a language that the product does not speak yet. */
    function of(language: string): WordSet {
        return words.spoken(language) ?? words.en;
    }

    /*! The words for a language tag; null for a language that the product does not speak yet. */
    function spoken(language: string): WordSet {
        switch (language.split("-")[0]) {
        case "zh":
            return words.zh;
        case "en":
            return words.en;
        case "fr":
            return words.fr;
        default:
            return null;
        }
    }

    /*! A language's own name; its tag for one that the product does not speak yet. */
    function nameOf(language: string): string {
        const own = words.spoken(language);
        return own ? own.itself : language;
    }
}
