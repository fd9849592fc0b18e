"""Keys and values of one file."""

from __future__ import annotations

from collections.abc import Mapping

from kiosk.content.phrases.phrase import Phrase
from kiosk.content.problem import Code

VALUES: Mapping[Code, tuple[Phrase, Phrase]] = {
    Code.UNKNOWN_KEY: (
        Phrase(
            "这里不能写“{got}”",
            "程序不认识这个键，写在它下面的内容不会显示",
            "删掉它，或改成其中之一：{allowed}",
        ),
        Phrase(
            "“{got}” is not a key here",
            "nobody would ever see what is written under it",
            "remove it, or change it to one of: {allowed}",
        ),
    ),
    Code.MISSING_KEY: (
        Phrase("缺少“{key}”", "这一段必须有它", "加一行：{key}: {example}"),
        Phrase(
            "“{key}” is missing",
            "this block cannot be shown without it",
            "add a line: {key}: {example}",
        ),
    ),
    Code.NEEDS_KEYS: (
        Phrase(
            "这里应该是一段“键: 值”",
            "需要的键另起一行，多缩进两个空格",
            "在下面逐行写：{keys}",
        ),
        Phrase(
            "here should be a block of keys",
            "its keys stand on lines of their own, two spaces further in",
            "write one line for each of: {keys}",
        ),
    ),
    Code.NEEDS_LIST: (
        Phrase(
            "这里应该是一个列表",
            "即使只有一项，也要写成列表",
            "每项一行，以“- ”开头；或写成 [甲, 乙]",
        ),
        Phrase(
            "here should be a list",
            "even a single item is written as a list",
            "one line for each item, beginning with “- ”; or write [one, two]",
        ),
    ),
    Code.NEEDS_TEXT: (
        Phrase(
            "这里应该是一段文字或一个数",
            "现在是一个列表或一段“键: 值”",
            "只写一个值；文字里有冒号或括号时，加上英文引号",
        ),
        Phrase(
            "here should be a text or a number",
            "now it is a list or a block of keys",
            "write a single value; put it in quotes if it holds colons or brackets",
        ),
    ),
    Code.EMPTY_VALUE: (
        Phrase("这里没有写内容", "空着就没有可以显示的东西", "补上内容，或删掉这一行"),
        Phrase(
            "nothing is written here",
            "there would be nothing to show",
            "fill it in, or remove the line",
        ),
    ),
    Code.WRONG_WORD: (
        Phrase("不认识“{got}”", "这里只能从几个词里选", "改成其中之一：{allowed}"),
        Phrase(
            "“{got}” is not known here",
            "only a few words have a meaning here",
            "change it to one of: {allowed}",
        ),
    ),
    Code.NOT_AMOUNT: (
        Phrase(
            "“{got}”不是一个数",
            "数值要能在各种语言里准确换算，单位和“约”“余”另有地方写",
            "只写半角数字，例如 234.58 或 1024；单位写在 unit，约数写在 qualifier",
        ),
        Phrase(
            "“{got}” is not a number",
            "it is converted exactly for every language; unit and qualifier have their own keys",
            "write digits only, like 234.58 or 1024; put the unit under unit",
        ),
    ),
    Code.NOT_MOMENT: (
        Phrase(
            "“{got}”不是日期",
            "日期写到知道的程度：年、年-月或年-月-日",
            "写成 1992、1992-03 或 2004-05-19，月和日用两位数",
        ),
        Phrase(
            "“{got}” is not a date",
            "a date is as exact as its source: year, month or day",
            "write 1992, 1992-03 or 2004-05-19, with two digits for month and day",
        ),
    ),
    Code.NO_SUCH_DAY: (
        Phrase(
            "日历上没有“{got}”这一天", "月或日写错了", "按资料来源改正；不知道哪一天就只写年或年-月"
        ),
        Phrase(
            "there is no “{got}” in the calendar",
            "month or day must be wrong",
            "correct it; where the day is unknown, write only year and month",
        ),
    ),
    Code.NOT_WHOLE: (
        Phrase("“{got}”不是整数", "这里只能写整数", "只写半角数字，例如 3"),
        Phrase("“{got}” is not a whole number", "only whole numbers fit here", "write, say, 3"),
    ),
    Code.NOT_NUMBER: (
        Phrase("“{got}”不是一个数", "这里只能写数", "只写半角数字，例如 0.5"),
        Phrase("“{got}” is not a number", "only numbers fit here", "write, say, 0.5"),
    ),
    Code.NOT_YES_NO: (
        Phrase("“{got}”不是 yes 或 no", "这里只回答是或否", "改成 yes 或 no"),
        Phrase("“{got}” is neither yes nor no", "here is a yes or no", "write yes or no"),
    ),
    Code.BAD_KEY: (
        Phrase(
            "“{got}”不能当作名字",
            "别处要用这个名字来引用，所以只能用小写英文字母、数字和下划线，并以字母开头",
            "改成例如 shuangxi 或 funds_2021",
        ),
        Phrase(
            "“{got}” cannot be a name",
            "other places refer to it: small latin letters, digits and _ only, a letter first",
            "write, say, shuangxi or funds_2021",
        ),
    ),
    Code.BAD_COLOUR: (
        Phrase("“{got}”不是颜色", "颜色写成 # 加六位十六进制数，并加引号", '改成例如 "#2F5D62"'),
        Phrase(
            "“{got}” is not a colour",
            "a colour is # and six hexadecimal digits, in quotes",
            'write, say, "#2F5D62"',
        ),
    ),
    Code.OUT_OF_RANGE: (
        Phrase("“{got}”超出范围", "这里的范围是 {range}", "改成 {range} 之间的数"),
        Phrase("“{got}” is out of range", "the range is {range}", "write a number in {range}"),
    ),
    Code.TOO_FEW: (
        Phrase("只有 {count} 项", "这里至少要 {least} 项", "至少写 {least} 项"),
        Phrase(
            "there are only {count} items",
            "at least {least} are needed",
            "write {least} or more",
        ),
    ),
    Code.TOO_MANY: (
        Phrase("有 {count} 项，太多了", "屏幕上最多放得下 {most} 项", "从这一项起删掉，或另开一节"),
        Phrase(
            "there are {count} items, which is too many",
            "the screen has room for {most}",
            "remove the items from here on, or begin another section",
        ),
    ),
    Code.WRONG_COUNT: (
        Phrase(
            "有 {count} 个数", "这里正好需要 {wanted} 个：先左右，后上下", "写成例如 [0.5, 0.5]"
        ),
        Phrase(
            "there are {count} numbers",
            "{wanted} are needed: from the left, then from the top",
            "write, say, [0.5, 0.5]",
        ),
    ),
    Code.NEEDS_LANGUAGES: (
        Phrase(
            "这里要分语言写",
            "观众可以切换语言，每种语言各要一行",
            "在下面逐行写：{languages}，每行后面是“: ”和这种语言的文字",
        ),
        Phrase(
            "this must be written for each language",
            "visitors change the language, so each has a line of its own",
            "write one line for each of: {languages}",
        ),
    ),
    Code.MISSING_LANGUAGE: (
        Phrase("缺少 {language} 的文字", "用这种语言的观众会看不到这一段", "加一行：{language}: …"),
        Phrase(
            "the text in {language} is missing",
            "visitors who read this language would see nothing",
            "add a line: {language}: …",
        ),
    ),
    Code.UNKNOWN_LANGUAGE: (
        Phrase(
            "展览没有“{got}”这种语言",
            "exhibition.yaml 的 languages 里是：{allowed}",
            "在 exhibition.yaml 的 languages 里加上“{got}”；不要这种语言，就把每一处都删掉",
        ),
        Phrase(
            "the exhibition has no language “{got}”",
            "exhibition.yaml lists under languages: {allowed}",
            "add “{got}” there, or remove it wherever it stands",
        ),
    ),
    Code.EMPTY_TEXT: (
        Phrase("{language} 的文字是空的", "用这种语言的观众会看到空白", "补上 {language} 的文字"),
        Phrase(
            "the text in {language} is empty",
            "visitors who read this language would see a blank",
            "write the text",
        ),
    ),
    Code.LANGUAGE_TAG: (
        Phrase("“{got}”不是语言代码", "语言用国际通用的代码表示", "改成例如 zh、en、ja 或 zh-Hant"),
        Phrase(
            "“{got}” is not a language tag",
            "languages are named by their international tags",
            "write, say, zh, en, ja or zh-Hant",
        ),
    ),
    Code.KEY_MISPLACED: (
        Phrase(
            "“{got}”的缩进不对，成了另一段的内容",
            "缩进决定一行属于哪一段：同一段的键从同一列开始",
            "让它与同一段的键对齐",
        ),
        Phrase(
            "“{got}” stands in the wrong block",
            "the indent says to which block a line belongs: its keys begin in one column",
            "line it up with the keys of its block",
        ),
    ),
    Code.KEY_IN_TEXT: (
        Phrase(
            "“{got}”会当作文字显示出来",
            "它缩进得和上面的文字一样深，就成了那段文字的一部分",
            "减少这一行的缩进，与同一段的键对齐",
        ),
        Phrase(
            "“{got}” would be shown as text",
            "it is indented as deep as the text above and became part of it",
            "line it up with the keys of its block",
        ),
    ),
}
