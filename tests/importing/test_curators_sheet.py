"""The sheet that a curator really has: merged heading, percentages, 万, years, sources, a total."""

from __future__ import annotations

import shutil
from pathlib import Path

import openpyxl
import pytest

from kiosk.cli import main
from kiosk.content.problem import Code, Severity
from kiosk.content.reader import read
from kiosk.content.unit import split
from kiosk.content.wording import word
from kiosk.importing.draft import Item
from kiosk.importing.quantity import figure, is_total
from kiosk.importing.sheet import part

TINY = Path(__file__).parents[1] / "exhibitions" / "tiny"

HEADS = ["名称", "数值", "单位", "来源", "年份"]
ROWS = [
    ["渔船", 1024, "条", "渔港年鉴（2023年）", 2022],
    ["坐船的人", "约1.2万", "人", "渔港年鉴（2023年）", 2022],
    ["渔民的孩子", 0.3, "", "县志", "1992—2022年"],
    ["合计", 13024, "", "", ""],
]


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    book = openpyxl.Workbook()
    active = book.active
    for row in (["渔港的数字"], HEADS, *ROWS):
        active.append(row)
    active.merge_cells("A1:E1")
    active["B5"].number_format = "0%"
    book.save(tmp_path / "数字.xlsx")
    return tmp_path / "数字.xlsx"


def test_what_the_sheet_says_is_in_the_chapter(sheet, tmp_path, capsys) -> None:
    content = Path(shutil.copytree(TINY, tmp_path / "content"))
    assert main(["import", str(sheet), str(content), "--as", "harbour"]) == 0
    path = content / "chapters" / "harbour.yaml"
    text = path.read_text("utf-8")
    (content / "exhibition.yaml").write_text(
        (content / "exhibition.yaml")
        .read_text("utf-8")
        .replace("  - land\n", "  - land\n  - harbour\n"),
        "utf-8",
    )
    # What is still to be written is left to the curator; then the remark's lines are all it needs.
    path.write_text(text.replace("zh: 待定", "zh: 条").replace("en: TBD", "en: boats"), "utf-8")
    unknown = [one for one in read(content).problems if one.severity is Severity.ERROR]
    assert {one.code for one in unknown} == {Code.UNKNOWN_SOURCE, Code.STONES}
    chapter = read(content).chapters["harbour"]
    boats, people, children = chapter.figures.values()
    assert (boats.value.text, boats.qualifier, boats.unit["zh"]) == ("1024", None, "条")
    assert (people.value.text, people.qualifier, people.unit["zh"]) == ("1.2", "about", "万人")
    assert (children.value.text, children.unit) == ("30", {"zh": "%", "en": "%"})
    assert boats.as_of == {"zh": "2022年", "en": "2022"}
    assert children.as_of["zh"] == "1992—2022年"
    assert "# 合计 | 13024" in text
    lines = text.splitlines()
    begins = lines.index("# 请在 exhibition.yaml 的 sources: 下面加上这几行：") + 1
    wanted = [line.removeprefix("# ") for line in lines[begins : begins + 5]]
    assert wanted[0] == f"  {boats.source}:"
    assert "渔港年鉴（2023年）" in wanted[2]
    assert wanted[4].strip() == "year: 2023"
    assert people.source == boats.source != children.source


def test_the_lines_of_the_remark_are_what_the_exhibition_needs(sheet, tmp_path, capsys) -> None:
    content = Path(shutil.copytree(TINY, tmp_path / "content"))
    assert main(["import", str(sheet), str(content), "--as", "harbour"]) == 0
    path = content / "chapters" / "harbour.yaml"
    lines = path.read_text("utf-8").splitlines()
    wanted: list[str] = []
    for number, line in enumerate(lines):
        if "sources: 下面" in line:
            wanted += [one.removeprefix("# ") for one in lines[number + 1 : number + 6]]
    top = content / "exhibition.yaml"
    added = (
        "\n".join(["sources:", *wanted]).replace("出版的年份", "1998").replace("TBD", "Year book")
    )
    changed = top.read_text("utf-8").replace("  - land\n", "  - land\n  - harbour\n")
    top.write_text(changed.replace("sources:", added, 1), "utf-8")
    path.write_text("\n".join(lines).replace("en: TBD", "en: x") + "\n", "utf-8")
    assert Code.UNKNOWN_SOURCE not in {one.code for one in read(content).problems}


@pytest.mark.parametrize(
    ("value", "unit", "read_as"),
    [
        ("约1.2万", "人", ("1.2", "about", "万人")),
        ("3,000余", "次", ("3,000", "more than", "次")),
        ("超过 5 亿", "元", ("5", "more than", "亿元")),
        ("30%以上", "", ("30", "at least", "%")),
        ("1.2万元", "", ("1.2", None, "万元")),
        ("12", "座", ("12", None, "座")),
        # Two units that disagree, or two doubts about one number, are left for a person to read.
        ("1.2万", "万元", ("1.2万", None, "万元")),
        ("约30余", "次", ("约30余", None, "次")),
        ("不详", "次", ("不详", None, "次")),
    ],
)
def test_a_number_is_taken_apart_and_nothing_of_it_is_lost(value, unit, read_as) -> None:
    words = {"unit": {"zh": unit}} if unit else {}
    item = figure(Item(words=words, facts={"value": value}), "zh")
    told = item.words.get("unit", {}).get("zh")
    assert (item.facts["value"], item.facts.get("qualifier"), told) == read_as
    assert split(told or "", "zh").text == told


@pytest.mark.parametrize("name", ["合计", " 总计：", "Total", "合 计"])
def test_a_total_is_known_by_its_name(name: str) -> None:
    assert is_total(["", name, "12"])
    assert not is_total(["合计在内的船", "12"])


def test_a_date_that_nobody_can_read_is_quoted_by_the_check(tmp_path, capsys) -> None:
    source = tmp_path / "a.csv"
    source.write_text("日期,标题,正文\n上世纪末,旧桥,旧桥拆了。\n1998,新桥,新桥通了。\n", "utf-8")
    assert main(["import", str(source), str(tmp_path / "new"), "--as", "bridges"]) == 0
    (problem,) = [one for one in read(tmp_path / "new").problems if one.severity is Severity.ERROR]
    assert "“上世纪末”不是日期" in word(problem, "zh").message


def test_lines_above_the_heads_are_kept(tmp_path) -> None:
    made = part([["渔港", ""], ["制表：王芳", ""], ["名称", "数值"], ["船", "12"]])
    assert made.title == {"zh": "渔港"}
    assert made.items[0].remarks == ("制表：王芳",)
