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
        Phrase("这里有 {count} {counted}", "最多 {most} 个，再长就放不下", "缩短到 {most} 以内"),
        Phrase(
            "there are {count} {counted} here",
            "more than {most} do not fit their place",
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
}
