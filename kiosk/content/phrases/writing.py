"""How YAML is written."""

from __future__ import annotations

from collections.abc import Mapping

from kiosk.content.phrases.phrase import Phrase
from kiosk.content.problem import Code

WRITING: Mapping[Code, tuple[Phrase, Phrase]] = {
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
    Code.WIDE_SPACE: (
        Phrase(
            "冒号后面是全角空格或不换行空格（{character}）",
            "看起来是空格，YAML 却不认，键和值会连成一个词",
            "删掉冒号后面的空白，输入一个英文空格",
        ),
        Phrase(
            "after the colon comes a space that is none ({character})",
            "it looks like a space, but key and value become one word",
            "delete it and type a plain space",
        ),
    ),
    Code.COMMA_MISSING: (
        Phrase(
            "“{got}”之间缺英文逗号",
            "方括号里只有英文逗号才会分隔各项，现在会被读成一项",
            "在各项之间写英文逗号加空格“, ”",
        ),
        Phrase(
            "a comma is missing within “{got}”",
            "within brackets only a plain comma separates items; now they are read as one",
            "put a plain comma and a space between the items",
        ),
    ),
    Code.BLOCK_SIGN: (
        Phrase(
            "分段的记号“|-”写成了“{got}”",
            "只有英文竖线“|”才表示下面几行是一段文字",
            "在冒号后面只写“ |-”",
        ),
        Phrase(
            "the sign “|-” is written as “{got}”",
            "only a plain bar says that the lines below are one text",
            "after the colon write only “ |-”",
        ),
    ),
    Code.BLOCK_TEXT: (
        Phrase(
            "“{got}”后面不能直接写文字",
            "写了“|-”，文字要从下一行开始",
            "把“{got}”后面的文字移到下一行，行首多缩进两个空格",
        ),
        Phrase(
            "no text may follow “{got}” in its line",
            "after |- the text begins in the next line",
            "move the text behind “{got}” to the next line, two spaces further in",
        ),
    ),
    Code.TWO_KEYS: (
        Phrase(
            "一行里写了两个键：“{got}”前面要换行",
            "每个键各占一行",
            "把“{got}”和它后面的文字移到下一行，与这一行的键对齐",
        ),
        Phrase(
            "two keys stand in one line: “{got}” begins a new one",
            "every key has a line of its own",
            "move “{got}” and what follows to the next line, in line with this key",
        ),
    ),
    Code.COMMENT_CUTS: (
        Phrase(
            "“#”后面的“{got}”不会显示",
            "空格后面的 # 是注释的开头，只给同事看",
            "如果要显示，给整个值加上英文引号；如果是注释，在 # 前面空两格",
        ),
        Phrase(
            "“{got}” after the # is not shown",
            "after a space, # begins a comment, which only colleagues see",
            "put the value in quotes to show it; for a comment, leave two spaces before #",
        ),
    ),
    Code.DASH_MISSING: (
        Phrase(
            "这一项前面缺短横“- ”",
            "列表的每一项都以英文短横和一个空格开头",
            "在行首加上“- ”",
        ),
        Phrase(
            "the dash before this item is missing",
            "every item of a list begins with a plain dash and a space",
            "put “- ” before it",
        ),
    ),
    Code.BLOCK_LEFT: (
        Phrase(
            "从第 {first} 行到第 {last} 行，整段都靠左了 {by} 格",
            "同一个列表的各项，短横要在同一列；从说明里抄来的例子要整段往里移",
            "从第 {first} 行到第 {last} 行整段往里移：每一行的开头多加 {by} 个空格",
        ),
        Phrase(
            "the lines {first} to {last} stand {by} spaces too far left",
            "the dashes of one list stand in one column; a copied example is moved as a whole",
            "put {by} more spaces before each of the lines {first} to {last}",
        ),
    ),
    Code.COMMENT_SIGN: (
        Phrase(
            "备注写成了“{character}”开头",
            "只有英文的 # 才是备注的开头，别的都会当作内容",
            "改成英文的 #，前后各空一格",
        ),
        Phrase(
            "a remark begins with “{character}”",
            "only a plain # begins a remark; anything else is content",
            "write a plain # with a space on each side",
        ),
    ),
}
