"""The finished screens."""

from __future__ import annotations

from collections.abc import Mapping

from kiosk.content.phrases.phrase import Phrase
from kiosk.content.problem import Code

SCREENS: Mapping[Code, tuple[Phrase, Phrase]] = {
    Code.TEXT_OVERFLOWS: (
        Phrase(
            "画面 {screen} 上放不下“{text}”（{measure}）",
            "字不会自动缩小，超出的部分观众看不到",
            "把这段文字写短一些",
        ),
        Phrase(
            "“{text}” does not fit on the screen {screen} ({measure})",
            "text never shrinks, so visitors would not see all of it",
            "shorten this text",
        ),
    ),
    Code.TEXT_OVERLAPS: (
        Phrase(
            "画面 {screen} 上文字叠在一起：“{text}”（{measure}）",
            "其中一段太长，压到了另一段",
            "把较长的那段写短一些",
        ),
        Phrase(
            "texts overlap on the screen {screen}: “{text}” ({measure})",
            "one of them is too long and runs into the other",
            "shorten the longer one",
        ),
    ),
    Code.TEXT_FAINT: (
        Phrase(
            "画面 {screen} 上“{text}”看不清，对比度只有 {measure}",
            "文字压在图片的深色处，要有 4.5:1 才看得清",
            "换一张这里更浅的图，或调整 focus",
        ),
        Phrase(
            "“{text}” is hard to read on the screen {screen}: contrast {measure}",
            "it stands on a dark part of the picture; legible text needs 4.5:1",
            "use a picture that is paler there, or change its focus",
        ),
    ),
    Code.GLYPH_MISSING: (
        Phrase(
            "画面 {screen} 上“{text}”里有字库没有的字（{measure}）",
            "观众会看到方框，或别的字体",
            "换一个写法",
        ),
        Phrase(
            "“{text}” on the screen {screen} has a character that the fonts lack ({measure})",
            "visitors would see a box, or another face",
            "write it differently",
        ),
    ),
    Code.TARGET_SMALL: (
        Phrase(
            "画面 {screen} 上的按钮“{text}”只有 {measure}",
            "小于 20 毫米，手指点不准",
            "减少这一页上并排的东西",
        ),
        Phrase(
            "the button “{text}” on the screen {screen} is only {measure}",
            "below 20 mm fingers miss it",
            "put fewer things beside each other on this page",
        ),
    ),
    Code.TEXT_ON_CONTROLS: (
        Phrase(
            "画面 {screen} 上“{text}”伸到了下面的按钮里（{measure}）",
            "字压着按钮，两样都看不清，手指也会点错",
            "把这一页的文字写短一些",
        ),
        Phrase(
            "“{text}” on the screen {screen} runs into the buttons ({measure})",
            "neither can be read, and fingers touch the wrong thing",
            "shorten the text of this page",
        ),
    ),
    Code.TARGETS_MEET: (
        Phrase(
            "画面 {screen} 上两个按钮叠在一起：“{text}”（{measure}）",
            "手指会点到另一个",
            "减少这一页上并排的东西，或把它们摆开些",
        ),
        Phrase(
            "two buttons lie on each other on the screen {screen}: “{text}” ({measure})",
            "fingers touch the wrong one",
            "put fewer things beside each other on this page, or move them apart",
        ),
    ),
    Code.TEXT_SMALL: (
        Phrase(
            "画面 {screen} 上“{text}”的字只有 {measure}",
            "小于 24 px 的汉字，笔画会糊在一起",
            "减少这一页上的内容，字才能放大",
        ),
        Phrase(
            "“{text}” on the screen {screen} is only {measure} high",
            "below 24 px the strokes of hanzi merge",
            "put less on this page, so that its text can be larger",
        ),
    ),
}
