"""The curator's manual of problems: one page for every code, made from the code itself."""

from __future__ import annotations

import string

from kiosk.content.mending import SAFE
from kiosk.content.phrases import PHRASES
from kiosk.content.problem import WARNINGS, Code
from kiosk.content.wording import GUESSES, LANGUAGES

_FAMILIES = {
    "S": ("文件", "The file as a whole"),
    "Y": ("YAML 的写法", "How YAML is written"),
    "R": ("键和值", "Keys and values"),
    "X": ("各文件之间", "What fits together"),
    "F": ("数字", "Figures"),
    "L": ("长短", "Lengths"),
    "T": ("文字", "Texts"),
    "P": ("图片", "Pictures"),
    "W": ("画面", "Screens"),
}
_WORDS = {
    "zh": {
        "error": "错误：必须改，不改不能上墙",
        "warning": "提醒：最好改",
        "why": "为什么",
        "fix": "怎么改",
        "near": "报告里写着最像的一个词",
        "safe": "kiosk fix 可以自动修改",
        "title": "检查手册",
        "lead": "`kiosk check` 的每个编号各一节。单看一节：`kiosk check --explain Y017`。",
    },
    "en": {
        "error": "error: keeps the exhibition off the wall",
        "warning": "warning: should be mended",
        "why": "Why",
        "fix": "Mend",
        "near": "the report names the word that comes nearest",
        "safe": "kiosk fix mends it",
        "title": "Manual of the check",
        "lead": "A section for each code of the check. One alone: `kiosk check --explain Y017`.",
    },
}


class _Facts(dict[str, str]):
    """A blank for every fact: a manual speaks of no file in particular."""

    def __missing__(self, name: str) -> str:
        return "…"


def page(code: Code, language: str) -> str:
    """What ``code`` means, why it matters and what to do."""
    words = _WORDS[language]
    phrase = PHRASES[code][LANGUAGES.index(language)]
    message, why, fix = (
        string.Formatter().vformat(text, (), _Facts())
        for text in (phrase.message, phrase.why, phrase.fix)
    )
    colon = "：" if language == "zh" else ": "
    lines = [
        f"{code.value}  {message}",
        "",
        f"- {words['warning' if code in WARNINGS else 'error']}",
        f"- {words['why']}{colon}{why}",
        f"- {words['fix']}{colon}{fix or words['near']}",
    ]
    if code in SAFE and code not in GUESSES:
        lines.append(f"- {words['safe']}")
    return "\n".join(lines)


def named(text: str) -> Code | None:
    """The code that ``text`` names, in small or capital letters."""
    return next((code for code in Code if code.value == text.strip().upper()), None)


def manual(language: str) -> str:
    """Every page, by family."""
    words = _WORDS[language]
    parts = [f"# {words['title']}", "", words["lead"]]
    for letter, titles in _FAMILIES.items():
        parts += ["", f"## {titles[LANGUAGES.index(language)]}"]
        for code in sorted(code for code in Code if code.value[0] == letter):
            parts += ["", f"### {page(code, language)}"]
    return "\n".join(parts) + "\n"
