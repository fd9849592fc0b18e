"""A file as a whole: its name, its encoding, its size."""

from __future__ import annotations

from collections.abc import Mapping

from kiosk.content.phrases.phrase import Phrase
from kiosk.content.problem import Code

FILES: Mapping[Code, tuple[Phrase, Phrase]] = {
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
    Code.FONT_DAMAGED: (
        Phrase(
            "字体文件“{got}”坏了，或者不是字体",
            "文件没有拷完整，或被改坏了；墙上会缺字。能用的是 .ttf、.otf、.ttc 字体",
            "重新拷贝字体文件，或删掉这一行，用产品自带的字体",
        ),
        Phrase(
            "the font file “{got}” is damaged, or is no font",
            "it was not copied to its end, or was changed; letters would be missing on the wall."
            " Fonts are .ttf, .otf or .ttc files",
            "copy the font here again, or remove the line: the product's own font is shown then",
        ),
    ),
    Code.SHUT_TO_GROUP: (
        Phrase(
            "墙上的程序读不了它：它的组没有读的权限",
            "您自己能读；墙上的程序是另一个用户，和您只是同一个组",
            "在内容文件夹里运行：{command}",
        ),
        Phrase(
            "the wall's program cannot read it: its group is not allowed to",
            "you can read it yourself; the wall's program is another user of the same group",
            "type in the content folder: {command}",
        ),
    ),
    Code.MOJIBAKE: (
        Phrase(
            "文字是乱码：文件曾用错误的编码打开，又保存了一次",
            "这样保存以后，原来的字已经丢了一部分，改不回来",
            "用保存以前的文件盖回去，再用 UTF-8 编码打开修改",
        ),
        Phrase(
            "the text is garbled: the file was opened with the wrong encoding, then saved",
            "part of the letters was lost when it was saved",
            "put the older file back and open it as UTF-8",
        ),
    ),
}
