"""What a curator already has becomes a draft: in new files, checked, and nothing of it is lost."""

import json
import re
import shutil
from pathlib import Path

import pytest

from kiosk.cli import main
from kiosk.content.reader import read
from kiosk.importing import bringing
from kiosk.importing.column import column
from kiosk.importing.sheet import day
from kiosk.importing.source import draft_of
from kiosk.importing.table import MOST_ROWS

TINY = Path(__file__).parents[1] / "exhibitions" / "tiny"

EVENTS = """日期,标题,Title (English),正文,text_en,备注
2010年5月,码头开放,Pier opens,新码头开放了。,The new pier opens.,问过王师傅
1998,旧桥拆除,Old bridge goes,旧桥拆了。,The old bridge is taken down.,
大约春天,"捕鱼,节",Fishing day,大家来捕鱼。,Everyone comes to fish.,日期待查
"""

SHEET = (
    "Year,Month,Day,Time,End Year,End Month,End Day,End Time,Display Date,Headline,Text,Media,"
    "Media Credit,Media Caption,Media Thumbnail,Type,Group,Background\n"
    ',,,,,,,,,A Harbour,"<p>Four stories of one harbour.</p>",,,,,title,,http://a.example/b.jpg\n'
    '1901,2,,,1903,,,,,The pier,"<p>They build a <a href=""http://a.example/pier"">pier</a>.</p>"'
    ",http://a.example/pier.jpg,A. Berg,Seen from the hill,,,Works,\n"
    "1950,6,7,,,,,,,Storm,<b>The storm</b> takes the pier.,,,,,,,\n"
    "-44,3,15,,,,,,,Too early,Nobody wrote it down.,,,,,,,\n"
)


def bring(source: Path, folder: Path, *more: str) -> int:
    return main(["import", str(source), str(folder), *more])


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return Path(shutil.copytree(TINY, tmp_path / "content"))


def files(folder: Path) -> dict[str, bytes]:
    paths = sorted(one for one in folder.rglob("*") if one.is_file())
    return {one.relative_to(folder).as_posix(): one.read_bytes() for one in paths}


def write(path: Path, text: str, encoding: str = "utf-8") -> Path:
    path.write_bytes(text.encode(encoding))
    return path


# ---------------------------------------------------------------------- a table


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
@pytest.mark.parametrize("mark", [",", ";", "\t"])
def test_a_table_of_events_from_any_program(tmp_path, capsys, encoding, mark) -> None:
    text = EVENTS.replace('"捕鱼,节"', "捕鱼节").replace(",", mark)
    source = write(tmp_path / "大事.csv", text, encoding)
    assert bring(source, tmp_path / "new", "--as", "harbour") == 0
    reading = read(tmp_path / "new")
    errors = [one for one in reading.problems if one.severity == "error"]
    assert [one.code.value for one in errors] == ["R009"], "the date that nobody can read"
    text = (tmp_path / "new" / "chapters" / "harbour.yaml").read_text("utf-8")
    assert "date: 2010-05\n" in text
    assert "date: 1998\n" in text
    assert "date: 大约春天" in text
    assert "# 备注: 问过王师傅" in text
    assert reading.exhibition.languages == ("zh", "en")


def test_nothing_of_a_table_is_lost(tmp_path, capsys) -> None:
    source = write(tmp_path / "events.csv", EVENTS)
    bring(source, tmp_path / "new")
    written = "".join(one.decode() for name, one in files(tmp_path / "new").items() if ".y" in name)
    below = EVENTS.split("\n", 1)[1].replace("2010年5月", "2010-05")
    for word in re.split(r'[",\n]+', below):
        assert word in written


def test_a_table_becomes_one_more_chapter_and_no_file_is_changed(content, tmp_path, capsys) -> None:
    before = files(content)
    source = write(tmp_path / "harbour.csv", EVENTS)
    assert bring(source, content) == 0
    after = files(content)
    assert set(after) - set(before) == {"chapters/harbour.yaml"}
    assert {name: after[name] for name in before} == before
    assert "chapters: 下面加一行：  - harbour" in capsys.readouterr().out
    assert bring(source, content, "--lang", "en") == 0
    assert set(files(content)) - set(after) == {"chapters/harbour_2.yaml"}
    assert "below chapters: in exhibition.yaml:  - harbour_2" in capsys.readouterr().out
    assert [one.name for one in content.parent.iterdir() if one.name.startswith(".")] == []


def test_figures_keep_their_decimals_their_time_and_their_source(tmp_path, capsys) -> None:
    table = '指标,数值,单位,截至,来源\n渔船,"1,024.50",条,2022年,渔港年鉴（2023年）\n'
    source = write(tmp_path / "boats.csv", table)
    assert bring(source, tmp_path / "new") == 0
    reading = read(tmp_path / "new")
    assert reading.ok, reading.problems
    (figure,) = reading.chapters["boats"].figures.values()
    assert figure.value.text == "1,024.50"
    assert (figure.unit, figure.as_of) == ({"zh": "条"}, {"zh": "2022年"})
    (cited,) = (reading.exhibition.sources[figure.source],)
    assert (cited.title, cited.year) == ({"zh": "渔港年鉴（2023年）"}, 2023)


def test_pictures_beside_the_table_come_along(content, tmp_path, capsys) -> None:
    shutil.copy(TINY / "pictures" / "tea.jpg", tmp_path / "外婆 1.jpg")
    table = "图片,标题,title en,说明,caption en,种类,画面,alt en,署名,credit en\n"
    row = "外婆 1.jpg,茶,Tea,采茶。,Picking.,photograph,茶树,Tea,王芳,Wang Fang\n"
    assert bring(write(tmp_path / "show.csv", table + row), content) == 0
    new = set(files(content)) - set(files(TINY))
    assert new == {"chapters/show.yaml", "pictures/外婆_1.jpg"}
    assert "file: 外婆_1.jpg" in (content / "chapters" / "show.yaml").read_text("utf-8")


OUTSIDE = (
    "{tmp}/secret.jpg",
    "/etc/passwd",
    "../secret.jpg",
    r"..\secret.jpg",
    "below/../../secret.jpg",
    "link.jpg",
    "linked/secret.jpg",
    "ring.jpg",
    r"\\server\share\secret.jpg",
    r"\secret.jpg",
    r"C:\secret.jpg",
    "C:secret.jpg",
    "tea.jpg:hidden",
    "NUL",
    "below/con.jpg",
    "x" * 300 + ".jpg",
)


@pytest.fixture
def table(content, tmp_path):
    """A table's own folder; a picture lies beside that folder, and links lead there."""
    own = tmp_path / "table"
    (own / "below").mkdir(parents=True)
    shutil.copy(TINY / "pictures" / "gorge.jpg", tmp_path / "secret.jpg")
    (own / "link.jpg").symlink_to(tmp_path / "secret.jpg")
    (own / "ring.jpg").symlink_to("ring.jpg")
    (own / "linked").symlink_to(tmp_path, target_is_directory=True)

    def brought(*said: str) -> tuple[str, set[str]]:
        """The chapter of a table that names these pictures, and what is new in the pictures."""
        rows = "".join(f"{one},茶,采茶。\n" for one in said)
        assert bring(write(own / "show.csv", f"图片,标题,说明\n{rows}"), content) == 0
        text = (content / "chapters" / "show.yaml").read_text("utf-8")
        new = {one.removeprefix("pictures/") for one in set(files(content)) - set(files(TINY))}
        return text.partition("sections:")[2], new - {"chapters/show.yaml"}

    brought.own = own
    return brought


def test_a_table_takes_nothing_from_outside_its_own_folder(tmp_path, table, capsys) -> None:
    said = [one.replace("{tmp}", tmp_path.as_posix()) for one in OUTSIDE]
    text, new = table(*said)
    assert not new
    assert re.findall("# picture: (.*)", text) == said
    assert "file:" not in text


def test_what_is_no_picture_does_not_become_one(table, capsys) -> None:
    ruins = [b"dear", b"%PDF-1.7", b"<svg/>", b"", b"root:x:0:0::/:/bin/sh\n"]
    for number, data in enumerate(ruins):
        (table.own / f"{number}.jpg").write_bytes(data)
    names = [f"{number}.jpg" for number in range(len(ruins))]
    text, new = table(*names)
    assert not new
    assert re.findall("# picture: (.*)", text) == names


def test_pictures_below_the_table_come_along_and_are_called_by_what_they_are(
    content, table, capsys
) -> None:
    picture = Path(shutil.copy(TINY / "pictures" / "gorge.jpg", table.own / "below" / "茶.exe"))
    (table.own / "near.jpg").symlink_to("below/茶.exe")
    text, new = table("below/茶.exe", r"below\茶.exe", "linked/table/below/茶.exe", "near.jpg")
    assert new == {"茶.jpg"}
    assert re.findall("file: (.*)", text) == ["茶.jpg"] * 4
    assert (content / "pictures" / "茶.jpg").read_bytes() == picture.read_bytes()


def test_a_picture_that_is_missing_keeps_its_name_and_the_check_says_so(table, capsys) -> None:
    text, _ = table("lost.jpg")
    assert "file: lost.jpg" in text
    assert "lost.jpg" in capsys.readouterr().out


# ---------------------------------------------------------------------- TimelineJS


def test_a_timelinejs_sheet_becomes_a_clean_exhibition(tmp_path, capsys) -> None:
    assert bring(write(tmp_path / "sheet.csv", SHEET), tmp_path / "new") == 0
    reading = read(tmp_path / "new")
    assert reading.ok, reading.problems
    assert reading.exhibition.title == {"en": "A Harbour"}
    story, timeline = reading.chapters["sheet"].sections
    assert story.title == {"en": "Too early"}, "no river of years reaches as far"
    assert (story.lead, story.text) == ({"en": "44 BC"}, {"en": "Nobody wrote it down."})
    assert [(str(event.date), event.title["en"]) for event in timeline.events] == [
        ("1901-02", "The pier"),
        ("1950-06-07", "Storm"),
    ]
    assert timeline.events[0].text == {"en": "They build a pier."}
    text = (tmp_path / "new" / "chapters" / "sheet.yaml").read_text("utf-8")
    for kept in (
        "# end year: 1903",
        "# media: http://a.example/pier.jpg",
        "# media credit: A. Berg",
        "# media caption: Seen from the hill",
        "# link: http://a.example/pier",
        "# group: Works",
        "# background: http://a.example/b.jpg",
        "# date: -44-3-15",
    ):
        assert kept in text


def test_its_json_says_the_same_as_its_sheet(tmp_path) -> None:
    def date(year: int, month: int, day: int | None = None) -> dict[str, int]:
        return {"year": year, "month": month} | ({"day": day} if day else {})

    whole = {
        "title": {
            "text": {"headline": "A Harbour", "text": "<p>Four stories of one harbour.</p>"},
            "background": {"url": "http://a.example/b.jpg"},
        },
        "events": [
            {
                "start_date": date(1901, 2),
                "end_date": {"year": 1903},
                "text": {
                    "headline": "The pier",
                    "text": '<p>They build a <a href="http://a.example/pier">pier</a>.</p>',
                },
                "media": {
                    "url": "http://a.example/pier.jpg",
                    "credit": "A. Berg",
                    "caption": "Seen from the hill",
                },
                "group": "Works",
            },
            {
                "start_date": date(1950, 6, 7),
                "text": {"headline": "Storm", "text": "<b>The storm</b> takes the pier."},
            },
            {
                "start_date": date(-44, 3, 15),
                "text": {"headline": "Too early", "text": "Nobody wrote it down."},
            },
        ],
    }
    sheet = draft_of(write(tmp_path / "sheet.csv", SHEET))
    tree = draft_of(write(tmp_path / "tree.json", json.dumps(whole)))
    assert tree.title == sheet.title
    assert tree.text == sheet.text
    for mine, other in zip(tree.parts, sheet.parts, strict=True):
        for one, same in zip(mine.items, other.items, strict=True):
            assert (one.words, one.facts) == (same.words, same.facts)
            assert set(one.remarks) == set(same.remarks)


def test_an_era_is_kept_as_a_remark(tmp_path) -> None:
    whole = {
        "events": [{"start_date": {"year": "1901"}, "text": {"headline": "One"}}],
        "eras": [{"start_date": {"year": 1900}, "text": {"headline": "The steam age"}}],
    }
    draft = draft_of(write(tmp_path / "eras.json", json.dumps(whole)))
    assert draft.remarks == ("era | 1900 | The steam age",)


def test_what_lies_too_far_back_for_the_river_becomes_a_story(tmp_path, capsys) -> None:
    rows = SHEET.splitlines()[0] + "\n1021,,,,,,,,,Alhazen,He writes on light.,,,,,,,\n"
    far = write(tmp_path / "far.csv", rows + "1990,,,,,,,,,Hubble,It is launched.,,,,,,,\n")
    assert bring(far, tmp_path / "new") == 0
    reading = read(tmp_path / "new")
    assert reading.ok, reading.problems
    assert [type(one).__name__ for one in reading.chapters["far"].sections] == ["Story", "Timeline"]
    assert "# date: 1021" in (tmp_path / "new" / "chapters" / "far.yaml").read_text("utf-8")


# ---------------------------------------------------------------------- what is refused


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\n\n",
        b"just one line",
        b"\x89PNG\r\n\x1a\n" + bytes(64),
        b"PK\x03\x04" + bytes(64),
        bytes(range(256)) * 9,
        b"a,b\n1,2\n",
        b'{"events": "no"}',
        b'{"events": [{"start_date": 7}]}',
        b"[" * 100_000,
        b'{"events": []}',
        b'"' + b"x" * 200_000,
        b"date,title\n" + b"1998,x\n" * (MOST_ROWS + 1),
        b"x" * ((16 << 20) + 1),
    ],
    ids=range(14),
)
def test_what_is_no_table_is_refused_in_one_sentence(tmp_path, capsys, data) -> None:
    source = tmp_path / "hostile.csv"
    source.write_bytes(data)
    for language in ("zh", "en"):
        assert bring(source, tmp_path / "new", "--lang", language) == 1
        said = capsys.readouterr()
        assert said.out == ""
        assert len(said.err.strip().splitlines()) == 1
        assert "Error" not in said.err
        assert bool(re.search("[\u4e00-\u9fff]", said.err)) is (language == "zh")
    assert {one.name for one in tmp_path.iterdir()} == {"hostile.csv"}


def test_a_folder_with_other_things_is_left_alone(tmp_path, capsys) -> None:
    other = tmp_path / "other"
    other.mkdir()
    (other / "letter.txt").write_text("dear")
    assert bring(write(tmp_path / "a.csv", EVENTS), other) == 1
    assert files(other) == {"letter.txt": b"dear"}


def test_a_full_disk_leaves_the_folder_as_it_was(content, tmp_path, capsys, monkeypatch) -> None:
    shutil.copy(TINY / "pictures" / "tea.jpg", tmp_path / "one.jpg")
    source = write(tmp_path / "show.csv", "图片,标题\none.jpg,茶\n")
    before = files(content)
    moved = bringing.Disk.rename

    def full(self, old, new):
        if content in new.parents and new.suffix == ".yaml":
            raise OSError(28, "No space left on device")
        moved(self, old, new)

    monkeypatch.setattr(bringing.Disk, "rename", full)
    assert bring(source, content) == 1
    assert files(content) == before
    assert "No space" not in capsys.readouterr().err


@pytest.mark.parametrize("failing", ["read", "table", "stage", "write"])
def test_a_disk_that_refuses_is_told_with_the_file(
    content, tmp_path, capsys, monkeypatch, failing
) -> None:
    shutil.copy(TINY / "pictures" / "tea.jpg", tmp_path / "one.jpg")
    source = write(tmp_path / "show.csv", "图片,标题\none.jpg,茶\n")

    def refused(number: int, path):
        raise OSError(number, "Permission denied", path)

    def open_or_refuse(self, *how, **more):
        wanted = {"read": "one.jpg", "table": "show.csv"}.get(failing)
        return refused(13, str(self)) if self.name == wanted else opened(self, *how, **more)

    opened = Path.open
    monkeypatch.setattr(Path, "open", open_or_refuse)
    if failing == "stage":
        monkeypatch.setattr(
            bringing, "mkdtemp", lambda **of: refused(13, "{dir}/{prefix}x".format(**of))
        )
    if failing == "write":
        monkeypatch.setattr(bringing.Disk, "write", lambda *_: refused(28, None))
    assert bring(source, content, "--lang", "en") == 1
    (told,) = capsys.readouterr().err.strip().splitlines()
    named = {"read": tmp_path / "one.jpg", "table": source}.get(failing, content)
    assert told.startswith(f"{named}: ")
    assert ("disk is full" in told) is (failing == "write")


# ---------------------------------------------------------------------- words of columns


@pytest.mark.parametrize(
    ("head", "key", "language"),
    [
        ("日期", "date", ""),
        ("Title", "title", ""),
        ("title_en", "title", "en"),
        ("标题（英文）", "title", "en"),
        ("英文标题", "title", "en"),
        ("中文标题", "title", "zh"),
        ("AS OF", "as_of", ""),
        ("图　片", "picture", ""),
    ],
)
def test_a_column_is_known_by_what_curators_call_it(head, key, language) -> None:
    found = column(head)
    assert found
    assert (found.key, found.language) == (key, language)


@pytest.mark.parametrize("head", ["备注", "", "en", "dated", "???"])
def test_what_is_not_known_is_not_guessed(head) -> None:
    assert column(head) is None


@pytest.mark.parametrize(
    ("parts", "date"),
    [
        (("1998",), "1998"),
        (("1998", "3"), "1998-03"),
        (("1998", "3", "7"), "1998-03-07"),
        (("1998", "", "7"), "1998"),
        (("1998", "13"), ""),
        (("-44",), ""),
        (("",), ""),
    ],
)
def test_a_date_is_no_more_exact_than_it_was_given(parts, date) -> None:
    assert day(*parts) == date
