"""What a column is called by curators, in Chinese and English, and what it means in the model."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from msgspec import Struct

ALIASES: Final = {
    "date": ("date", "日期", "时间", "when"),
    "year": ("year", "年", "年份"),
    "month": ("month", "月", "月份"),
    "day": ("day", "日"),
    "title": ("title", "标题", "题目", "headline", "heading", "事件", "event"),
    "name": ("name", "名称", "名字", "简称", "shortname", "指标", "indicator"),
    "text": ("text", "正文", "内容", "说明", "描述", "description", "caption", "图注", "详情"),
    "value": ("value", "数值", "数字", "数量", "figure", "number", "amount"),
    "unit": ("unit", "单位"),
    "qualifier": ("qualifier", "约余", "限定"),
    "as_of": ("asof", "截至", "截止", "时点", "统计时间"),
    "source": ("source", "来源", "出处"),
    "picture": ("picture", "图片", "照片", "文件", "文件名", "file", "image", "photo"),
    "alt": ("alt", "图上有什么", "替代文字", "画面"),
    "credit": ("credit", "署名", "作者", "摄影", "摄", "photographer"),
    "kind": ("kind", "种类"),
    "level": ("level", "层次"),
}
"""Key → the names under which it is known, without blanks and signs."""

WORDED: Final = frozenset({"title", "name", "text", "unit", "as_of", "alt", "credit"})
"""Keys that are said in every language."""

_TONGUES: Final = {
    "en": ("en", "英", "英文", "英语", "english"),
    "zh": ("zh", "中", "中文", "汉语", "chinese", "cn"),
}


class Column(Struct, frozen=True):
    """A column that is understood."""

    key: str
    language: str
    """As its head says it; empty where it does not."""


def column(head: str) -> Column | None:
    """What the column called ``head`` means, or None."""
    bare = re.sub(r"[\W_]+", "", unicodedata.normalize("NFKC", head).casefold())
    for tag, names in ("", ("",)), *_TONGUES.items():
        for name in sorted(names, key=len, reverse=True):
            for rest in (bare.removesuffix(name), bare.removeprefix(name)):
                key = next((key for key, known in ALIASES.items() if rest in known), None)
                if key and len(rest) == len(bare) - len(name):
                    return Column(key, tag)
    return None
