"""A workbook says what its cells show: no date more exact, no decimal lost."""

import io
import zipfile
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from openpyxl.comments import Comment
from openpyxl.styles import PatternFill

from kiosk.cli import main
from kiosk.content.reader import read
from kiosk.importing.office import UNPACKED
from kiosk.importing.workbook import shown


def book(path: Path, *sheets: list[list[object]]) -> Path:
    made = openpyxl.Workbook()
    made.remove(made.active)
    for rows in sheets:
        sheet = made.create_sheet()
        for row in rows:
            sheet.append(row)
    made.save(path)
    return path


@pytest.mark.parametrize(
    ("value", "layout", "text"),
    [
        (date(2004, 5, 19), "yyyy-mm-dd", "2004-05-19"),
        (date(2004, 5, 1), "yyyy年m月", "2004-05"),
        (date(2004, 5, 1), 'yyyy"年"m"月"', "2004-05"),
        (date(2004, 1, 1), "yyyy", "2004"),
        (1998, "General", "1998"),
        (1998.0, "General", "1998"),
        (234.58, "General", "234.58"),
        (0.1 + 0.2, "General", "0.3"),
        (1024.5, "#,##0.00", "1,024.50"),
        (12000, "#,##0", "12,000"),
        (3.0, "0.0", "3.0"),
        (0.3, "0%", "30%"),
        (0.3058, "0.00%", "30.58%"),
        ("  words ", "@", "words"),
        (None, "General", ""),
    ],
)
def test_a_cell_says_what_it_shows(value, layout, text) -> None:
    assert shown(value, layout) == text


def test_each_sheet_becomes_a_section(tmp_path, capsys) -> None:
    events = [["日期", "标题", "正文"], [date(1998, 3, 1), "旧桥拆除", "旧桥拆了。"]]
    figures = [
        ["名称", "数值", "单位", "截至", "来源"],
        ["渔船", 1024.5, "条", "2022年", "渔港年鉴（2023年）"],
    ]
    source = book(tmp_path / "渔港.xlsx", events, figures)
    assert main(["import", str(source), str(tmp_path / "new"), "--as", "harbour"]) == 0
    reading = read(tmp_path / "new")
    assert reading.ok, reading.problems
    chapter = reading.chapters["harbour"]
    assert [type(one).__name__ for one in chapter.sections] == ["Timeline", "Counters"]
    assert [one.value.text for one in chapter.figures.values()] == ["1024.5"]
    assert reading.exhibition.title == {"zh": "渔港"}


def test_what_sheets_hide_and_note_becomes_remarks(tmp_path) -> None:
    source = book(
        tmp_path / "a.xlsx",
        [["date", "title"], ["1998", "Bridge"], ["1999", "Not yet sure"], ["2001", "Pier"]],
    )
    opened = openpyxl.load_workbook(source)
    sheet = opened.active
    sheet.row_dimensions[3].hidden = True
    sheet["B4"].comment = Comment("Ask the captain", "me")
    sheet.cell(1_000_000, 90).fill = PatternFill("solid", "FF0000")
    opened.save(source)
    assert main(["import", str(source), str(tmp_path / "new"), "--as", "harbour"]) == 0
    text = (tmp_path / "new/chapters/harbour.yaml").read_text("utf-8")
    (river,) = read(tmp_path / "new").chapters["harbour"].sections
    assert [event.title["en"] for event in river.events] == ["Bridge", "Pier"]
    assert "# 1999 | Not yet sure" in text
    assert "# B4: Ask the captain" in text


def test_a_name_above_the_heads_and_cells_merged_downwards(tmp_path) -> None:
    source = book(
        tmp_path / "a.xlsx",
        [
            ["渔港大事"],
            ["日期", "标题", "正文"],
            ["1998", "旧桥", "旧桥拆了。"],
            ["", "新桥", "新桥通了。"],
        ],
    )
    opened = openpyxl.load_workbook(source)
    opened.active.merge_cells("A1:C1")
    opened.active.merge_cells("A3:A4")
    opened.save(source)
    assert main(["import", str(source), str(tmp_path / "new"), "--as", "harbour"]) == 0
    (river,) = read(tmp_path / "new").chapters["harbour"].sections
    assert river.title == {"zh": "渔港大事"}
    assert [str(event.date) for event in river.events] == ["1998", "1998"]


def bomb() -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet1.xml", bytes(UNPACKED + 1))
    return stream.getvalue()


def with_entities(whole: bytes) -> bytes:
    """Each entity stands for ten of the one before."""
    entities = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12))
    head = f'<!DOCTYPE x [<!ENTITY e0 "ha">{entities}]>'
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(whole)) as old, zipfile.ZipFile(stream, "w") as new:
        for name in old.namelist():
            text = old.read(name).decode()
            if name == "xl/worksheets/sheet1.xml":
                text = head + text.replace("<v>", "<v>&e11;", 1)
            new.writestr(name, text)
    return stream.getvalue()


@pytest.mark.parametrize("kind", ["empty", "half", "bomb", "old", "zip", "heads", "laughs"])
def test_what_is_no_workbook_is_refused_in_one_sentence(tmp_path, capsys, kind) -> None:
    whole = book(tmp_path / "whole.xlsx", [["date", "title"], ["1998", "x"]]).read_bytes()
    (tmp_path / "whole.xlsx").unlink()
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("letter.txt", "dear")
    path = tmp_path / "a.xlsx"
    if kind in ("empty", "heads"):
        book(path, [["date", "title"]] if kind == "heads" else [])
    else:
        data = {
            "half": whole[: len(whole) // 2],
            "bomb": bomb(),
            "old": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512),
            "zip": stream.getvalue(),
            "laughs": with_entities(whole),
        }[kind]
        path.write_bytes(data)
    assert main(["import", str(path), str(tmp_path / "new")]) == 1
    said = capsys.readouterr()
    assert len(said.err.strip().splitlines()) == 1
    assert said.out == ""
    assert {one.name for one in tmp_path.iterdir()} == {"a.xlsx"}
