"""The one wording of every problem, in Chinese and English: what is wrong, why, what to type."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from kiosk.content.problem import Code, Fact, Problem

LANGUAGES = ("zh", "en")


class Wording(Struct, frozen=True):
    """A problem in words that stand alone."""

    message: str
    why: str
    fix: str
    fix_is_line: bool
    """Whether ``fix`` is the line itself, to be typed as it stands."""


def word(problem: Problem, language: str) -> Wording:
    """The wording of ``problem`` in ``language``: zh or en."""
    phrase = PHRASES[problem.code][LANGUAGES.index(language)]
    facts = {name: _fact(fact, language) for name, fact in problem.facts.items()}
    facts = {"got": facts.get("key", ""), "file": problem.file, **facts}
    if fixed := facts.get("fixed"):
        fix, is_line = fixed.rstrip(), True
    elif facts.get("near"):
        fix, is_line = _NEAR[language].format_map(facts), False
    else:
        fix, is_line = phrase.fix.format_map(facts), False
    return Wording(phrase.message.format_map(facts), phrase.why.format_map(facts), fix, is_line)


def _fact(fact: Fact, language: str) -> str:
    if isinstance(fact, tuple):
        return ("、" if language == "zh" else ", ").join(fact)
    return _COUNTED.get(str(fact), {}).get(language, str(fact))


class Phrase(Struct, frozen=True):
    """A wording with places for the facts."""

    message: str
    why: str
    fix: str


_NEAR = {"zh": "您是不是想写“{near}”？把“{got}”改成“{near}”", "en": "change “{got}” to “{near}”"}
_COUNTED: Mapping[str, Mapping[str, str]] = {
    "hanzi": {"zh": "个汉字", "en": "hanzi"},
    "words": {"zh": "个词", "en": "words"},
}

PHRASES: Mapping[Code, tuple[Phrase, Phrase]] = {
    # ------------------------------------------------------------------ the file as a whole
    Code.FILE_MISSING: (
        Phrase(
            "在 {folder} 里找不到 {file}",
            "每个展览都从这个文件开始；也可能是文件夹写错了",
            "把 {file} 放进这个文件夹，或写对文件夹的位置",
        ),
        Phrase(
            "there is no {file} in {folder}",
            "every exhibition begins with this file; or this is the wrong folder",
            "put {file} there, or name the right folder",
        ),
    ),
    Code.TOO_LARGE: (
        Phrase(
            "文件太大，超过 {limit} MB",
            "文字内容不会这么大，多半是放错了文件，或者同一段被反复引用",
            "拆成几章，或换成正确的文件",
        ),
        Phrase(
            "the file is larger than {limit} MB",
            "text is never that large: it is the wrong file, or one block is repeated many times",
            "split it into chapters, or put the right file in its place",
        ),
    ),
    Code.UTF16: (
        Phrase(
            "文件是 {encoding} 编码，已按 {encoding} 读取",
            "别的电脑和软件可能读成乱码",
            "在编辑器里“另存为”，编码选 UTF-8",
        ),
        Phrase(
            "the file is encoded as {encoding} and was read as such",
            "other computers and programs may read it wrongly",
            "save it again with the encoding UTF-8",
        ),
    ),
    Code.GB18030: (
        Phrase(
            "文件是 {encoding} 编码，已按 {encoding} 读取",
            "编码只能靠猜，别的电脑可能读成乱码",
            "在编辑器里“另存为”，编码选 UTF-8",
        ),
        Phrase(
            "the file is encoded as {encoding} and was read as such",
            "this encoding can only be guessed, and other computers may read it wrongly",
            "save it again with the encoding UTF-8",
        ),
    ),
    Code.UNDECODABLE: (
        Phrase(
            "从这里起读不出文字",
            "文件既不是 UTF-8，也不是 GBK 编码，可能已损坏",
            "用编辑器打开检查，再另存为 UTF-8",
        ),
        Phrase(
            "from here on the text cannot be read",
            "the file is neither UTF-8 nor GBK; it may be damaged",
            "open it in an editor, check it, and save it as UTF-8",
        ),
    ),
    Code.NOT_TEXT: (
        Phrase(
            "这不是文本文件（{format}）",
            "改文件名不会改变文件的内容",
            "把文字复制到纯文本文件里，另存为 UTF-8 编码的 .yaml",
        ),
        Phrase(
            "this is not a text file ({format})",
            "another file name does not change what is inside",
            "copy the words into a plain text file and save it as .yaml with the encoding UTF-8",
        ),
    ),
    Code.CONTROL_CHARACTER: (
        Phrase(
            "这里有一个看不见的控制字符（{character}）",
            "屏幕无法显示它，文件也因此读不下去",
            "删掉这个字符，重新输入它两边的字",
        ),
        Phrase(
            "here is a control character ({character}) that nobody can see",
            "no screen can show it, and the file cannot be read past it",
            "delete it, and type the letters around it again",
        ),
    ),
    Code.INVISIBLE_CHARACTER: (
        Phrase(
            "这里有一个看不见的字符（{character}）",
            "看起来一样的词，程序会当成不同的词；这种字符多半来自网页或微信",
            "删掉它两边的字，重新输入",
        ),
        Phrase(
            "here is an invisible character ({character})",
            "words that look alike become different; it was probably copied from a web page",
            "delete the letters around it and type them again",
        ),
    ),
    Code.EMPTY_FILE: (
        Phrase("文件是空的", "没有内容就没有可以展示的页面", "写入内容，或删掉这个文件"),
        Phrase(
            "the file is empty",
            "without content there is nothing to show",
            "write something into it, or remove the file",
        ),
    ),
    Code.TOO_DEEP: (
        Phrase(
            "一层套一层，超过 {limit} 层",
            "展览的内容不需要这么深，多半是括号或缩进写错了",
            "检查这一行的括号和缩进",
        ),
        Phrase(
            "things stand within things more than {limit} deep",
            "no exhibition needs that: a bracket or an indent went wrong",
            "check the brackets and the indent of this line",
        ),
    ),
    Code.TOO_MANY_VALUES: (
        Phrase(
            "内容超过 {limit} 项",
            "多半是同一段被反复引用（* 号）",
            "去掉多余的引用，或拆成几章",
        ),
        Phrase(
            "there are more than {limit} values",
            "one block is probably repeated many times (with *)",
            "remove what is repeated, or split the file into chapters",
        ),
    ),
    Code.SCALAR_TOO_LONG: (
        Phrase(
            "这一段文字超过 {limit} 个字符",
            "多半是引号没有关上，后面的内容都被读成了一段文字",
            "检查这一段开头的引号",
        ),
        Phrase(
            "this text has more than {limit} characters",
            "a quote was probably never closed, and everything after it became one text",
            "check the quote at its beginning",
        ),
    ),
    Code.UNREADABLE: (
        Phrase(
            "文件打不开",
            "它可能没有读取权限，或者不是普通文件",
            "检查文件的权限，或重新复制一份",
        ),
        Phrase(
            "the file cannot be opened",
            "it may not be readable for this user, or is no ordinary file",
            "check its permissions, or copy it here again",
        ),
    ),
    Code.FILE_MISNAMED: (
        Phrase(
            "文件“{name}”要叫“{wanted}”",
            "名字不完全一样就找不到；记事本常常悄悄在后面加上 .txt",
            "把文件改名为 {wanted}（先在资源管理器的“查看”里勾上“文件扩展名”）",
        ),
        Phrase(
            "the file “{name}” must be called “{wanted}”",
            "another name is not found; Notepad likes to add .txt where nobody sees it",
            "rename it to {wanted} (let Explorer show file name extensions first)",
        ),
    ),
    Code.FILE_NAME: (
        Phrase(
            "文件名是乱码：{name}",
            "多半来自旧的压缩包或 U 盘，文件名的编码不对，程序不会用它",
            "给文件改一个小写英文的名字",
        ),
        Phrase(
            "the file's name cannot be read: {name}",
            "it was probably unpacked with another encoding, and is left out",
            "give the file a name in small latin letters",
        ),
    ),
    # ------------------------------------------------------------------ how YAML is written
    Code.THOUSANDS_IN_LIST: (
        Phrase(
            "方括号里的“{got}”会被拆成两个数",
            "方括号里的逗号用来分隔各项",
            "去掉数字里的逗号",
        ),
        Phrase(
            "“{got}” within brackets becomes two numbers",
            "within brackets a comma separates one item from the next",
            "leave the comma out of the number",
        ),
    ),
    Code.HASH_CUTS: (
        Phrase(
            "“#”后面的文字会丢失，只剩“{left}”",
            "YAML 把空格后面的 # 当作注释的开头",
            "给整个值加上英文引号；如果是注释，在 # 后面加一个空格",
        ),
        Phrase(
            "everything from “#” on is lost; only “{left}” remains",
            "after a space, # begins a comment",
            "put the value in quotes; if it is a comment, put a space after #",
        ),
    ),
    Code.TIGHT_DASH: (
        Phrase(
            "短横“-”后面缺一个英文空格",
            "没有空格，YAML 不会把它当作列表的一项",
            "在“-”后面加一个英文空格",
        ),
        Phrase(
            "a space is missing after “-”",
            "without it, this is no item of a list",
            "put a space after “-”",
        ),
    ),
    Code.WIDE_DASH: (
        Phrase(
            "列表的短横写成了“{character}”",
            "YAML 只认英文半角短横“-”，并且后面要有一个空格",
            "改成“- ”",
        ),
        Phrase(
            "the list's dash is written as “{character}”",
            "only the plain “-” with a space after it begins an item",
            "change it to “- ”",
        ),
    ),
    Code.WIDE_INDENT: (
        Phrase(
            "行首有全角空格或不换行空格（{character}）",
            "YAML 只认英文半角空格作缩进",
            "删掉行首的空白，用英文空格重新缩进",
        ),
        Phrase(
            "the line begins with a space that is none ({character})",
            "only plain spaces count as indent",
            "delete the space at the beginning and indent with plain spaces",
        ),
    ),
    Code.WIDE_COMMA: (
        Phrase(
            "括号里用了中文标点“{character}”",
            "括号里只有英文逗号才会分隔各项，现在会被读成一项",
            "改成英文逗号加空格“, ”",
        ),
        Phrase(
            "“{character}” stands within the brackets",
            "only a plain comma separates items; now they are read as one",
            "change it to a plain comma and a space",
        ),
    ),
    Code.WIDE_BRACKET: (
        Phrase(
            "方括号写成了全角的“{character}”",
            "只有英文方括号 [ ] 才表示一串东西，各项之间用英文逗号",
            "改成英文方括号",
        ),
        Phrase(
            "the bracket is a full-width “{character}”",
            "only plain brackets hold a list, and plain commas separate its items",
            "use plain brackets",
        ),
    ),
    Code.FLAT_BLOCK: (
        Phrase(
            "“|”下面的文字没有往里缩进",
            "“|”后面的文字，每一行都要比写“|”的那一行多缩进两个空格",
            "在行首多加两个空格",
        ),
        Phrase(
            "the text below “|” is not indented",
            "every line of it begins two spaces further in than the line with “|”",
            "put two more spaces before it",
        ),
    ),
    Code.BRACES: (
        Phrase(
            "花括号会把文字变成键",
            "YAML 里的花括号用来写“键: 值”",
            "去掉花括号，或给整个值加上英文引号",
        ),
        Phrase(
            "braces turn this text into a key",
            "in YAML, braces hold keys with their values",
            "leave the braces out, or put the value in quotes",
        ),
    ),
    Code.DUPLICATE_KEY: (
        Phrase(
            "“{key}”写了两次，第一次在第 {first} 行",
            "同一段里一个键只能出现一次，否则不知道该用哪一个",
            "删掉其中一个，或改正键名",
        ),
        Phrase(
            "“{key}” is written twice; the first time in line {first}",
            "a key can stand only once in a block, or nobody knows which one holds",
            "remove one of them, or correct its name",
        ),
    ),
    Code.BACKSLASH: (
        Phrase(
            "双引号里的反斜杠会改变文字",
            "例如 \\n 会变成换行，\\t 会变成空白",
            "把反斜杠“\\”改成“/”，或者去掉引号",
        ),
        Phrase(
            "a backslash within double quotes changes the text",
            "\\n becomes a new line, for example, and \\t a gap",
            "write “/” instead of “\\”, or leave the quotes out",
        ),
    ),
    Code.WIDE_COLON: (
        Phrase(
            "冒号用成了中文全角“：”",
            "YAML 只认英文半角冒号，并且后面要有一个空格",
            "改成英文冒号加空格“: ”",
        ),
        Phrase(
            "the colon is a full-width “：”",
            "only a plain colon with a space after it ends a key",
            "change it to a plain colon and a space",
        ),
    ),
    Code.TIGHT_COLON: (
        Phrase(
            "冒号后面缺一个空格",
            "没有空格，键和值会连成一个词",
            "在冒号后面加一个英文空格",
        ),
        Phrase(
            "a space is missing after the colon",
            "without it, key and value become one word",
            "put a space after the colon",
        ),
    ),
    Code.COLON_IN_VALUE: (
        Phrase(
            "值里面有英文冒号加空格“: ”",
            "YAML 会把它前面的文字当作键",
            "给整个值加上英文引号",
        ),
        Phrase(
            "a colon with a space after it stands within the value",
            "YAML takes what comes before it for a key",
            "put the value in quotes",
        ),
    ),
    Code.QUOTE_CLOSED_EARLY: (
        Phrase(
            "引号关上以后还有文字",
            "值以英文引号开头时，引号必须包住整个值",
            "用另一种引号包住整个值",
        ),
        Phrase(
            "there is text after the closing quote",
            "a value that begins with a quote must end with it",
            "put quotes of the other kind around the whole value",
        ),
    ),
    Code.QUOTE_OPEN: (
        Phrase(
            "这里打开的引号 {character} 没有关上",
            "后面各行都会被读成同一段文字",
            "在值的末尾补上引号 {character}",
        ),
        Phrase(
            "the quote {character} that opens here is never closed",
            "the lines after it are read as one text",
            "put {character} at the end of the value",
        ),
    ),
    Code.TAB: (
        Phrase("行首有制表符（Tab）", "YAML 只认空格作缩进", "把 Tab 改成空格"),
        Phrase("the line begins with a tab", "only spaces count as indent", "use spaces instead"),
    ),
    Code.RESERVED_START: (
        Phrase(
            "值不能以“{character}”开头",
            "这个符号在 YAML 里有特别的用途",
            "给整个值加上英文引号",
        ),
        Phrase(
            "a value cannot begin with “{character}”",
            "this sign has a meaning of its own in YAML",
            "put the value in quotes",
        ),
    ),
    Code.SMART_QUOTES: (
        Phrase(
            "中文引号“”在这里不起引号的作用",
            "YAML 只认英文引号，中文引号会成为文字的一部分",
            "改用英文引号，或去掉引号",
        ),
        Phrase(
            "curly quotes do not quote here",
            "only straight quotes do; curly ones become part of the text",
            "use straight quotes, or none",
        ),
    ),
    Code.INDENT: (
        Phrase(
            "这一行的缩进与上下文对不齐：行首 {got} 个空格，上一行 {above} 个",
            "同一级的行要从同一列开始，下一级多缩进两个空格",
            "与同级的行对齐；如果上一行的文字里有引号或冒号，先检查上一行",
        ),
        Phrase(
            "this line does not stand in line: {got} spaces here, {above} in the line above",
            "lines of one level begin in one column, and the next level two spaces further in",
            "line it up with its neighbours; check the line above for quotes and colons, too",
        ),
    ),
    Code.COLON_MISSING: (
        Phrase(
            "这一行缺少冒号",
            "每个键后面都要有英文冒号和一个空格",
            "写成“键: 值”",
        ),
        Phrase(
            "this line has no colon",
            "after every key there must be a colon and a space",
            "write it as “key: value”",
        ),
    ),
    Code.BRACKET_OPEN: (
        Phrase(
            "这里打开的括号没有写完整",
            "方括号要有“]”，花括号要有“}}”，各项之间用英文逗号",
            "补上缺少的括号或逗号",
        ),
        Phrase(
            "the bracket that opens here is not complete",
            "[ needs ], {{ needs }}, and between items stands a comma",
            "add the missing bracket or comma",
        ),
    ),
    Code.TAG: (
        Phrase(
            "这里的“!”被读成了标签",
            "展览内容里不使用 YAML 标签",
            "如果是文字，给整个值加上英文引号",
        ),
        Phrase(
            "the “!” here is read as a tag",
            "exhibitions do not use YAML's tags",
            "if it is text, put the value in quotes",
        ),
    ),
    Code.SECOND_DOCUMENT: (
        Phrase(
            "这里开始了第二份内容",
            "单独一行的“---”会把文件分成两份，后面的都读不到",
            "删掉这一行，或拆成两个文件",
        ),
        Phrase(
            "a second document begins here",
            "a line with only “---” splits the file, and the rest is not read",
            "remove the line, or make two files",
        ),
    ),
    Code.UNKNOWN_ALIAS: (
        Phrase(
            "找不到名为“{got}”的引用",
            "“*”引用前面用“&”起过名字的内容",
            "如果是文字，给整个值加上英文引号",
        ),
        Phrase(
            "nothing is called “{got}”",
            "* repeats what was named with & further up",
            "if it is text, put the value in quotes",
        ),
    ),
    Code.COMPLEX_KEY: (
        Phrase(
            "键必须是一个词",
            "列表或一段内容不能当作键",
            "检查这里的括号、短横和问号",
        ),
        Phrase(
            "a key must be a word",
            "a list or a block cannot be a key",
            "check brackets, dashes and question marks here",
        ),
    ),
    Code.MERGE: (
        Phrase(
            "“<<”只能合并一段键和值",
            "它把另一段的键都搬到这里",
            "写成“<<: *名字”，或删掉这一行",
        ),
        Phrase(
            "“<<” can only take in a block of keys",
            "it brings all keys of another block here",
            "write “<<: *name”, or remove the line",
        ),
    ),
    Code.NOT_UNDERSTOOD: (
        Phrase(
            "这一行附近的写法读不懂",
            "可能是引号、括号或缩进写错了",
            "与别处写对的同类内容比较一下",
        ),
        Phrase(
            "what stands here cannot be understood",
            "a quote, bracket or indent is probably wrong",
            "compare it with a place that is right",
        ),
    ),
    # ------------------------------------------------------------------ keys and values
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
    # ------------------------------------------------------------------ what fits together
    Code.CHAPTER_MISSING: (
        Phrase(
            "找不到 chapters/{key}.yaml",
            "展览列出了这一章，但文件夹里没有同名的文件",
            "新建 chapters/{key}.yaml，或从 chapters 里删掉“{key}”",
        ),
        Phrase(
            "chapters/{key}.yaml is missing",
            "the exhibition lists this chapter, but there is no file of that name",
            "create chapters/{key}.yaml, or remove “{key}” from chapters",
        ),
    ),
    Code.CHAPTER_UNLISTED: (
        Phrase(
            "这一章不会显示",
            "exhibition.yaml 的 chapters 里没有它",
            "在 chapters 里加上 {key}，或把文件移走",
        ),
        Phrase(
            "this chapter is not shown",
            "it is not under chapters in exhibition.yaml",
            "add {key} there, or move the file away",
        ),
    ),
    Code.LISTED_TWICE: (
        Phrase("“{key}”列了两次", "每一项只能列一次", "删掉其中一个"),
        Phrase("“{key}” is listed twice", "each can be listed only once", "remove one of them"),
    ),
    Code.SECTION_TWICE: (
        Phrase("节名“{key}”用了两次，先见于 {first}", "一章之内节名不能重复", "改成另一个名字"),
        Phrase(
            "the section “{key}” exists already, in {first}",
            "within a chapter no two sections share a key",
            "give it another key",
        ),
    ),
    Code.EVENT_TWICE: (
        Phrase(
            "事件名“{key}”用了两次，先见于 {first}", "整个展览里事件名不能重复", "改成另一个名字"
        ),
        Phrase(
            "the event “{key}” exists already, in {first}",
            "in the whole exhibition no two events share a key",
            "give it another key",
        ),
    ),
    Code.FIGURE_TWICE: (
        Phrase(
            "数字名“{key}”用了两次，先见于 {first}",
            "整个展览里数字名不能重复；同一个数字写一次就够，各章都能用",
            "删掉其中一个，或改成另一个名字",
        ),
        Phrase(
            "the figure “{key}” exists already, in {first}",
            "no two figures share a key; one is enough, for every chapter can name it",
            "remove one of them, or give it another key",
        ),
    ),
    Code.GIVER_TWICE: (
        Phrase("“{key}”用了两次，先见于 {first}", "一节之内名字不能重复", "改成另一个名字"),
        Phrase(
            "the giver “{key}” exists already, in {first}",
            "within a section no two givers share a key",
            "give it another key",
        ),
    ),
    Code.UNKNOWN_FIGURE: (
        Phrase(
            "没有名为“{got}”的数字",
            "任何一章的 figures 里都没有它",
            "改正名字，或在 figures 里加上它",
        ),
        Phrase(
            "there is no figure “{got}”",
            "it stands under figures in no chapter",
            "correct the name, or add it under figures",
        ),
    ),
    Code.UNKNOWN_SOURCE: (
        Phrase(
            "没有名为“{got}”的资料来源",
            "exhibition.yaml 的 sources 里是：{allowed}",
            "改正名字，或在 sources 里加上它",
        ),
        Phrase(
            "there is no source “{got}”",
            "exhibition.yaml lists under sources: {allowed}",
            "correct the name, or add it under sources",
        ),
    ),
    Code.UNKNOWN_ACCENT: (
        Phrase(
            "没有名为“{got}”的颜色",
            "exhibition.yaml 的 palette 里是：{allowed}",
            "改成其中之一：{allowed}",
        ),
        Phrase(
            "there is no colour “{got}”",
            "exhibition.yaml lists under palette: {allowed}",
            "change it to one of: {allowed}",
        ),
    ),
    Code.STORY_SHAPE: (
        Phrase(
            "“{got}”没有说清是哪一章哪一节",
            "观众点一下就会跳到那里，所以章和节都要写",
            "写成 章/节，例如 livelihoods/shuangxi",
        ),
        Phrase(
            "“{got}” does not name a chapter and a section",
            "a touch leads there, so both must be named",
            "write chapter/section, for example livelihoods/shuangxi",
        ),
    ),
    Code.UNKNOWN_CHAPTER: (
        Phrase("没有名为“{got}”的章", "现有的章是：{allowed}", "改成其中之一，后面加 / 和节名"),
        Phrase(
            "there is no chapter “{got}”",
            "the chapters are: {allowed}",
            "name one of them, then / and a section",
        ),
    ),
    Code.UNKNOWN_SECTION: (
        Phrase("那一章里没有名为“{got}”的节", "那一章的节是：{allowed}", "改成其中之一"),
        Phrase(
            "that chapter has no section “{got}”",
            "its sections are: {allowed}",
            "name one of them",
        ),
    ),
    Code.YEARS_REVERSED: (
        Phrase("结束的年份 {last} 早于开始的年份 {first}", "时间长河从早流向晚", "把两个年份对调"),
        Phrase(
            "the last year, {last}, is before the first, {first}",
            "the river of years runs from early to late",
            "exchange the two",
        ),
    ),
    Code.EVENT_OUTSIDE: (
        Phrase(
            "{got} 不在展览的年份之内",
            "时间长河从 {first} 年到 {last} 年，这件事会落在外面",
            "改正日期，或在 exhibition.yaml 里改 first_year、last_year",
        ),
        Phrase(
            "{got} is not within the exhibition's years",
            "the river of years runs from {first} to {last}; the event would lie beyond it",
            "correct the date, or first_year and last_year in exhibition.yaml",
        ),
    ),
    Code.SECOND_NIGHT: (
        Phrase("已经有一章用了夜景：{first}", "深色开篇全展只能有一处", "改成 ground: paper"),
        Phrase(
            "another chapter opens at night already: {first}",
            "only one opening may be dark",
            "write ground: paper",
        ),
    ),
    Code.SECOND_PROLOGUE: (
        Phrase("已经有一个序篇：{first}", "序篇只能有一个", "改成 role: chapter"),
        Phrase(
            "there is a prologue already: {first}",
            "there can be only one",
            "write role: chapter",
        ),
    ),
    Code.SECOND_CLOSING: (
        Phrase("已经有一个尾声：{first}", "尾声只能有一个", "改成 role: chapter"),
        Phrase(
            "there is a closing already: {first}",
            "there can be only one",
            "write role: chapter",
        ),
    ),
    Code.PROLOGUE_LATE: (
        Phrase("序篇“{key}”没有列在最前面", "它总是最先显示，顺序与列出的不同", "移到列表的第一行"),
        Phrase(
            "the prologue “{key}” is not listed first",
            "it is shown first all the same",
            "move it to the top of the list",
        ),
    ),
    Code.CLOSING_EARLY: (
        Phrase(
            "尾声“{key}”没有列在最后面", "它总是最后显示，顺序与列出的不同", "移到列表的最后一行"
        ),
        Phrase(
            "the closing “{key}” is not listed last",
            "it is shown last all the same",
            "move it to the end of the list",
        ),
    ),
    Code.PICTURE_MISSING: (
        Phrase(
            "找不到图片“{got}”",
            "pictures 文件夹里没有这个文件",
            "把文件放进 pictures 文件夹，或改正文件名",
        ),
        Phrase(
            "the picture “{got}” is missing",
            "there is no such file in the folder pictures",
            "put it there, or correct the name",
        ),
    ),
    Code.PICTURE_CASE: (
        Phrase("文件名是“{near}”，不是“{got}”", "大小写、全角半角不同，换一台电脑就找不到", ""),
        Phrase(
            "the file is called “{near}”, not “{got}”",
            "a computer that minds capital letters would not find it",
            "",
        ),
    ),
    Code.PICTURE_EXTENSION: (
        Phrase("“{got}”这种文件不能用在这里", "只能用：{allowed}", "导出成其中一种格式再放进来"),
        Phrase(
            "a file like “{got}” cannot be used here",
            "only these can: {allowed}",
            "export it in one of these formats",
        ),
    ),
    Code.PICTURE_NAME: (
        Phrase(
            "图片不能叫“{got}”",
            "名字里的“{part}”有的电脑不认，换一台就打不开",
            "给文件改一个小写英文的名字，如 lake2022.jpg，这里也照着改",
        ),
        Phrase(
            "a picture cannot be called “{got}”",
            "some computers do not accept “{part}” in a name",
            "give the file a name in small latin letters, such as lake2022.jpg, here as well",
        ),
    ),
    Code.PICTURE_UNUSED: (
        Phrase("没有用到这张图片", "没有任何一页提到它", "用上它，或移走"),
        Phrase("this picture is not used", "no page names it", "use it, or move it away"),
    ),
    Code.FONT_MISSING: (
        Phrase(
            "找不到字体“{got}”",
            "fonts 文件夹里没有这个文件",
            "把文件放进 fonts 文件夹，或删掉这一行",
        ),
        Phrase(
            "the font “{got}” is missing",
            "there is no such file in the folder fonts",
            "put it there, or remove the line",
        ),
    ),
    Code.CONTRAST: (
        Phrase(
            "颜色 {got} 在纸色上太淡，对比度只有 {ratio}",
            "展厅有反光，对比度至少要 4.5 才看得清",
            "换一个更深的颜色",
        ),
        Phrase(
            "the colour {got} is too pale on paper: its contrast is {ratio}",
            "halls have glare; below 4.5 people cannot read it",
            "choose a darker colour",
        ),
    ),
    Code.STONES: (
        Phrase(
            "有 {count} 块石头，却有 {chapters} 章",
            "每一章在首页上正好一块石头（序篇和尾声没有）",
            "改成 {chapters} 块，或删掉 stones，由程序均匀摆放",
        ),
        Phrase(
            "there are {count} stones for {chapters} chapters",
            "each chapter has one stone on the home screen; prologue and closing have none",
            "write {chapters}, or remove stones to have them spaced evenly",
        ),
    ),
    Code.PLACE_OUTSIDE: (
        Phrase(
            "这个位置在画面之外",
            "位置是画面的几分之几：0 是左边或上边，1 是右边或下边",
            "改成 0 到 1 之间的数，例如 [0.5, 0.5]",
        ),
        Phrase(
            "this place lies outside the picture",
            "places are fractions: 0 is left or top, 1 is right or bottom",
            "write numbers from 0 to 1, for example [0.5, 0.5]",
        ),
    ),
    # ------------------------------------------------------------------ figures, lengths, languages
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
    # ------------------------------------------------------------------ pictures as files
    Code.PICTURE_UNREADABLE: (
        Phrase(
            "图片打不开",
            "它不是普通文件，或没有读取权限，或U盘已拔出",
            "把图片重新复制到 pictures 文件夹",
        ),
        Phrase(
            "the picture cannot be opened",
            "it is no ordinary file, may not be read, or its disk is gone",
            "copy the picture into the folder pictures again",
        ),
    ),
    Code.PICTURE_EMPTY: (
        Phrase("图片文件是空的", "多半是复制到一半就中断了", "重新复制这张图片"),
        Phrase(
            "the picture's file is empty",
            "it was probably not copied to the end",
            "copy the picture again",
        ),
    ),
    Code.PICTURE_TOO_LARGE: (
        Phrase("图片文件超过 {limit} MB", "屏幕用不到这么大的文件", "另存为 JPEG，小于 {limit} MB"),
        Phrase(
            "the picture's file is larger than {limit} MB",
            "no screen shows that much",
            "save it as a JPEG of less than {limit} MB",
        ),
    ),
    Code.PICTURE_FORMAT: (
        Phrase("这种图片格式不能用：{format}", "可以用的格式：{allowed}", "另存为 JPEG 或 PNG"),
        Phrase(
            "pictures of this format cannot be shown: {format}",
            "the formats are: {allowed}",
            "save it as JPEG or PNG",
        ),
    ),
    Code.PICTURE_TOO_MANY_PIXELS: (
        Phrase(
            "图片有 {width} × {height} 像素",
            "最多 {limit} 兆像素，长边不超过 {longest}",
            "缩小后再保存",
        ),
        Phrase(
            "the picture has {width} × {height} pixels",
            "at most {limit} megapixels, and no side longer than {longest}, can be shown",
            "make it smaller",
        ),
    ),
    Code.PICTURE_DAMAGED: (
        Phrase("图片已损坏，读不完整", "多半是复制或下载时中断了", "向原作者要原图，重新复制"),
        Phrase(
            "the picture is damaged and cannot be read to its end",
            "it was probably not copied or downloaded completely",
            "copy it again from the original",
        ),
    ),
    Code.PICTURE_TOO_HARD: (
        Phrase("图片处理不了", "用了太多时间或内存", "用看图软件打开，另存为 JPEG"),
        Phrase(
            "the picture could not be prepared",
            "it takes too much time or memory",
            "open it in a picture program and save it as JPEG",
        ),
    ),
    Code.PICTURE_MISNAMED: (
        Phrase(
            "文件名写的是 {got}，内容却是 {format}", "别的软件可能打不开", "改扩展名，或另存为 JPEG"
        ),
        Phrase(
            "the name says {got}, but the picture is {format}",
            "other programs may not open it",
            "rename it, or save it as JPEG",
        ),
    ),
    Code.PICTURE_SMALL: (
        Phrase(
            "图片只有 {width} × {height} 像素",
            "铺满这块屏要放大 {times} 倍，会模糊",
            "换成原图；微信发来的图多半被压缩过",
        ),
        Phrase(
            "the picture has only {width} × {height} pixels",
            "filling this screen enlarges it {times} times and blurs it",
            "use the original; messengers shrink pictures",
        ),
    ),
    Code.PICTURE_HEIC: (
        Phrase(
            "这张 HEIC 照片读不出来",
            "没有拷贝完整，或这台电脑缺少读 HEIC 的部件",
            "重新拷贝；还不行就在手机上另存为 JPEG（苹果手机：设置 → 相机 → 格式 → 兼容性最佳）",
        ),
        Phrase(
            "this HEIC photograph cannot be read",
            "it was not copied completely, or this computer lacks the part that reads HEIC",
            "copy it again, or save it as JPEG on the telephone "
            "(iPhone: Settings → Camera → Formats → Most Compatible)",
        ),
    ),
    Code.PICTURE_DOUBTFUL: (
        Phrase(
            "这张图可能没有拷贝完整",
            "文件里有一大段是空的",
            "看看它在屏幕上是否完整；不完整就重新拷贝",
        ),
        Phrase(
            "this picture may not have been copied completely",
            "a large part of its file is empty",
            "look at it on the screen, and copy it again if something is missing",
        ),
    ),
    Code.PICTURE_PRINT: (
        Phrase(
            "这张图是印刷用的（CMYK）",
            "已换算成屏幕的颜色，可能与原图略有出入",
            "看看颜色对不对；最好向设计人员要 RGB 的原图",
        ),
        Phrase(
            "this picture was made for print (CMYK)",
            "its colours were converted for the screen and may differ a little",
            "look at them; better, ask its designer for the RGB original",
        ),
    ),
    Code.PICTURE_INVISIBLE: (
        Phrase(
            "这张图全是透明的",
            "在屏幕上什么也看不到；多半是导出时选错了图层",
            "重新导出这张图片",
        ),
        Phrase(
            "this picture is transparent all over",
            "nothing of it is seen; probably the wrong layer was exported",
            "export it again",
        ),
    ),
    # ------------------------------------------------------------------ the finished screens
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
