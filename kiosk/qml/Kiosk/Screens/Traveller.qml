import QtQuick
import Kiosk.Blocks
import Kiosk.Controls
import Kiosk.Theme

/*! A chapter's name on its way from home to the opening: one object all the way. */
Item {
    id: traveller

    required property OpeningScene opening
    required property point from
    required property real share
    /*! The opening lies behind the name, and not home: it wears the opening's colour. */
    required property bool inside

    readonly property bool chinese: opening !== null && Type.chinese(opening.language)
    readonly property int target: opening ? opening.nameSize : Type.opening
    readonly property int start: chinese ? (opening && opening.upright ? Type.storyTitle : Type.homeName) : Type.homeNameWestern
    readonly property real size: (start + (target - start) * share) / target

    onOpeningChanged: {
        if (opening)
            opening.named = false;
    }
    onVisibleChanged: {
        if (!visible && opening)
            opening.named = true;
    }

    Item {
        x: traveller.opening ? traveller.from.x + (traveller.opening.nameX - traveller.from.x) * traveller.share : 0
        y: traveller.opening ? traveller.from.y + (traveller.opening.nameY - traveller.from.y) * traveller.share : 0
        scale: traveller.size
        transformOrigin: Item.TopLeft

        VerticalTitle {
            visible: traveller.chinese
            text: traveller.opening ? traveller.opening.page.title : ""
            language: traveller.opening ? traveller.opening.language : "zh"
            size: traveller.target
            tint: traveller.opening && traveller.inside ? traveller.opening.tint : Colour.ink
            gap: 0.02
        }

        InkText {
            visible: !traveller.chinese
            language: traveller.opening ? traveller.opening.language : "en"
            serif: true
            text: traveller.opening ? traveller.opening.page.title : ""
            color: traveller.opening && traveller.inside ? traveller.opening.tint : Colour.ink
            font.pixelSize: traveller.target
            font.weight: Type.semibold
            font.letterSpacing: -2
            wrapMode: Text.NoWrap
        }
    }
}
