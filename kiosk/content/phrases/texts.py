"""Figures, lengths and languages."""

from __future__ import annotations

from collections.abc import Mapping

from kiosk.content.phrases.phrase import Phrase
from kiosk.content.problem import Code

TEXTS: Mapping[Code, tuple[Phrase, Phrase]] = {
    Code.FIGURE_INEXACT: (
        Phrase(
            "{value} {given} 不能准确换算成“{unit}”（{language}）",
            "换算后小数超过三位，或不知道这种语言怎样称呼大数，只能四舍五入，而展墙上的数必须准确",
            "换一个更合适的单位，例如 million yuan 或 yuan",
        ),
        Phrase(
            "{value} {given} cannot be said exactly as “{unit}” ({language})",
            "it would need more than three decimals or a guess, and figures are never rounded",
            "choose a unit that fits, like million yuan or yuan",
        ),
    ),
    Code.COPY_LONG: (
        Phrase(
            "这一页有 {count} {counted}", "超过 {most} 个，多数观众不会读完", "删减到 {most} 以内"
        ),
        Phrase(
            "this page has {count} {counted}",
            "with more than {most}, most visitors stop reading",
            "cut it to {most}",
        ),
    ),
    Code.COPY_TOO_LONG: (
        Phrase(
            "这一页有 {count} {counted}，放不下",
            "一页最多 {most} 个",
            "删减到 {most} 以内，或分成两页",
        ),
        Phrase(
            "this page has {count} {counted}, which do not fit",
            "a page holds {most} at most",
            "cut it to {most}, or make two pages of it",
        ),
    ),
    Code.TITLE_LONG: (
        Phrase(
            "这里有 {count} {counted}，多于 {most} 个",
            "{most} 个以内一定放得下；再长，有的画面上会伸到边外，或压住别的字",
            "缩短到 {most} 以内；要知道放不放得下，运行 kiosk check --strict",
        ),
        Phrase(
            "there are {count} {counted} here, more than {most}",
            "{most} fit on every screen; more may run over an edge or into other words on some",
            "shorten it to {most}; whether it fits, kiosk check --strict tells",
        ),
    ),
    Code.TITLE_TOO_LONG: (
        Phrase(
            "这里有 {count} {counted}，太长了",
            "留的地方是给 {most} 个的，多出一倍以上，画面就走样了",
            "缩短到 {most} 以内",
        ),
        Phrase(
            "there are {count} {counted} here, far too many",
            "the place is made for {most}; more than twice as many spoil the screen",
            "shorten it to {most}",
        ),
    ),
    Code.SAME_TEXT: (
        Phrase("{language} 与 {other} 的文字完全一样", "多半是忘了翻译", "翻译成 {language}"),
        Phrase(
            "the text in {language} is the same as in {other}",
            "it was probably never translated",
            "translate it into {language}",
        ),
    ),
    Code.FOREIGN_HANZI: (
        Phrase("{language} 的文字里有汉字", "多半是忘了翻译，或写错了行", "翻译成 {language}"),
        Phrase(
            "there are hanzi in the text in {language}",
            "it was probably never translated, or stands in the wrong line",
            "translate it into {language}",
        ),
    ),
    Code.NO_HANZI: (
        Phrase("{language} 的文字里没有汉字", "多半是忘了翻译，或写错了行", "写成中文"),
        Phrase(
            "there are no hanzi in the text in {language}",
            "it was probably never translated, or stands in the wrong line",
            "write it in Chinese",
        ),
    ),
    Code.UNIT_UNCLEAR: (
        Phrase(
            "单位“{unit}”里藏着数量，换算会出错",
            "“约、余、多”要写在 qualifier 里；万、亿、million 等只能写在单位的最前面，而且只写一个",
            "改成例如“万吨”或“million yuan”",
        ),
        Phrase(
            "the unit “{unit}” hides a quantity, which would be converted wrongly",
            "qualifiers have their own key; one word like million may stand in front, nowhere else",
            "write, say, million yuan",
        ),
    ),
    Code.UNIT_MISMATCH: (
        Phrase(
            "“{given}”和“{unit}”不是同一种单位",
            "程序只换算万、亿、million 这样的倍数，不会把亩换成公顷，把元换成美元",
            "各种语言写同一种单位，例如 元 和 yuan，亩 和 mu，公里 和 kilometres",
        ),
        Phrase(
            "“{given}” and “{unit}” do not measure the same",
            "only multiples like 万 and million are converted, never one measure to another",
            "name the same unit in each language, like 元 and yuan, 亩 and mu, 公里 and kilometres",
        ),
    ),
    Code.DATE_VAGUE: (
        Phrase(
            "“{got}”没有说明是什么时候",
            "展览要放许多年，过了今年就不对了",
            "写明年份，例如 2022年 或 1992—2022年",
        ),
        Phrase(
            "“{got}” does not say when",
            "an exhibition stands for years, and next year it will be wrong",
            "name the year, like 2022 or 1992–2022",
        ),
    ),
    Code.PLACEHOLDER: (
        Phrase(
            "“{got}”是还没有写好的文字",
            "它会原样显示在展墙上",
            "换成真正的文字",
        ),
        Phrase(
            "“{got}” was left to be written later",
            "it would be shown on the wall as it is",
            "write the real text",
        ),
    ),
    Code.STRAY_QUOTE: (
        Phrase(
            "这段文字里的引号 {got} 不成对",
            "另一半多半漏掉了，或这一个是多余的",
            "补上另一半，或删掉它",
        ),
        Phrase(
            "the quotation mark {got} has no partner",
            "the other one was probably forgotten, or this one is left over",
            "add its partner, or remove it",
        ),
    ),
    Code.UNSHOWABLE: (
        Phrase(
            "“{got}”（{character}）显示不出来",
            "字库里没有表情符号、自造字和读坏的字，观众会看到方框",
            "删掉它，或换一个写法",
        ),
        Phrase(
            "“{got}” ({character}) cannot be shown",
            "the typefaces have no emoji, private or damaged characters; visitors would see a box",
            "remove it, or write it differently",
        ),
    ),
    Code.FOLDED_GAP: (
        Phrase(
            "换行处会多出一个空格：“{got}”",
            "一段文字写成几行时，YAML 用空格把它们连起来，汉字之间不该有空格",
            "把这一行接到上一行的末尾；要分行，就用“|-”",
        ),
        Phrase(
            "the line break leaves a gap: “{got}”",
            "lines of one text are joined with a space, which hanzi do not have between them",
            "join this line to the one above; to break it there, use |-",
        ),
    ),
}
