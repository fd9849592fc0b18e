"""A deck and a document become a draft; what they say and show is all there."""

import io
import random
import re
import shutil
import types
import zipfile
from pathlib import Path
from xml.etree import ElementTree as ET

import docx
import pptx
import pytest
from PIL import Image
from pptx.util import Cm

from kiosk.cli import main
from kiosk.content.model import Kind
from kiosk.content.reader import read
from kiosk.importing import deck as deck_reader
from kiosk.importing.office import UNPACKED

HERE = Path(__file__).parent / "office"
DECK, DOCUMENT = HERE / "harbour.pptx", HERE / "notes.docx"
"""Written by LibreOffice 7.4, of files that python-pptx and python-docx made."""


def bring(source: Path, tmp_path: Path) -> str:
    """The chapter that ``source`` becomes, in an exhibition of its own."""
    assert main(["import", str(source), str(tmp_path / "new"), "--as", "harbour"]) == 0
    return (tmp_path / "new/chapters/harbour.yaml").read_text("utf-8")


def sentences_in(path: Path, folder: str) -> set[str]:
    """What stands in the parts below ``folder``, but for the heads and dates of tables."""
    found = set()
    with zipfile.ZipFile(path) as archive:
        for name in archive.namelist():
            if name.startswith(folder) and name.endswith(".xml"):
                for paragraph in ET.fromstring(archive.read(name)).iter():
                    if paragraph.tag.endswith("}p"):
                        runs = (
                            one.text or "" for one in paragraph.iter() if one.tag.endswith("}t")
                        )
                        found |= set(re.split("(?<=。)", "".join(runs).strip()))
    return found - {"", "<number>", "日期", "标题", "正文", "1998年3月"}


@pytest.fixture
def picture(tmp_path: Path):
    def made(colour: str, *, camera: bool = False, kind: str = "JPEG") -> io.BytesIO:
        stream = io.BytesIO()
        exif = Image.Exif()
        if camera:
            exif[0x010F] = "Camera works"
        Image.new("RGB", (400, 300), colour).save(stream, kind, exif=exif)
        stream.seek(0)
        return stream

    return made


def deck(path: Path, *slides) -> Path:
    """A deck; each slide is a function that fills it."""
    made = pptx.Presentation()
    for fill in slides:
        fill(made.slides.add_slide(made.slide_layouts[5]))
    made.save(path)
    return path


# ---------------------------------------------------------------------- of LibreOffice


def test_a_deck_of_libreoffice_comes_in_clean(tmp_path, capsys) -> None:
    text = bring(DECK, tmp_path)
    assert "0 个错误" in capsys.readouterr().out
    reading = read(tmp_path / "new")
    assert reading.ok, reading.problems
    chapter = reading.chapters["harbour"]
    kinds = [type(one).__name__ for one in chapter.sections]
    assert kinds == ["Story", "Slideshow", "Slideshow", "Timeline", "Story"]
    assert chapter.name == {"zh": "渔港"}, "as much as there is room for"
    assert "# 渔港的三十年" in text
    assert chapter.sections[2].title == {"zh": "新港"}, (
        "a slide with a title alone names what follows"
    )
    assert [str(one.date) for one in chapter.sections[3].events] == [
        "1998-03",
        "2004-05-19",
        "2016",
    ]
    slide = chapter.sections[1].slides[0]
    assert slide.picture.alt == {"zh": "一条帆船驶出港口"}
    assert "清早四点" in slide.caption["zh"]
    said = sentences_in(DECK, "ppt/slides/") | sentences_in(DECK, "ppt/notesSlides/")
    assert len(said) > 20
    assert not {one for one in said if one not in text}
    assert "# 渔船（条）: 1992 84, 2022 231" in text.replace("chart: ", "")
    shown = {one.read_bytes() for one in (tmp_path / "new/pictures").iterdir()}
    with zipfile.ZipFile(DECK) as archive:
        media = {archive.read(name) for name in archive.namelist() if "media/image" in name}
    assert len(media) == 3
    assert media <= shown


def test_a_document_of_libreoffice_comes_in_clean(tmp_path, capsys) -> None:
    text = bring(DOCUMENT, tmp_path)
    assert "0 个错误" in capsys.readouterr().out
    reading = read(tmp_path / "new")
    assert reading.ok, reading.problems
    chapter = reading.chapters["harbour"]
    assert chapter.name == {"zh": "渔港记事"}
    kinds = [type(one).__name__ for one in chapter.sections]
    assert kinds == ["Story", "Story", "Slideshow", "Timeline", "Story"]
    assert chapter.sections[2].slides[0].picture.alt == {"zh": "新灯塔在夜里"}
    said = {re.sub("^[一二三四]、", "", one) for one in sentences_in(DOCUMENT, "word/")}
    assert len(said) > 15
    assert not {one for one in said if one not in text}
    assert text.count("潮水再低，船也靠得上来。") >= 9, "what a page has no room for is a remark"


def test_a_chapter_more_keeps_the_exhibition_as_it_was(tmp_path) -> None:
    folder = Path(
        shutil.copytree(Path(__file__).parents[1] / "exhibitions" / "tiny", tmp_path / "content")
    )
    before = {one: one.read_bytes() for one in folder.rglob("*") if one.is_file()}
    assert main(["import", str(DECK), str(folder)]) == 0
    assert {one: one.read_bytes() for one in before} == before
    assert (folder / "chapters/harbour.yaml").is_file()
    assert (folder / "pictures/page_03.jpg").is_file()


# ---------------------------------------------------------------------- what curators do in decks


def test_a_hidden_slide_and_notes_are_remarks(tmp_path) -> None:
    def shown(slide) -> None:
        slide.shapes.title.text = "Boats"
        slide.shapes.add_textbox(0, Cm(6), Cm(9), Cm(2)).text_frame.text = "They come at dawn."
        slide.notes_slide.notes_text_frame.text = "Ask the captain."

    def hidden(slide) -> None:
        slide.shapes.title.text = "Not for visitors"
        slide.element.set("show", "0")

    text = bring(deck(tmp_path / "a.pptx", shown, hidden), tmp_path)
    assert "# notes: Ask the captain." in text
    assert "# hidden page 2: Not for visitors" in text


def test_only_a_camera_makes_a_photograph(tmp_path, picture) -> None:
    def fill(slide) -> None:
        slide.shapes.title.text = "Boats"
        slide.shapes.add_picture(picture("red", camera=True), 0, Cm(5), Cm(5))
        slide.shapes.add_picture(picture("blue"), Cm(6), Cm(5), Cm(5))

    bring(deck(tmp_path / "a.pptx", fill), tmp_path)
    slides = read(tmp_path / "new").chapters["harbour"].sections[0].slides
    assert [one.picture.kind for one in slides] == [Kind.PHOTOGRAPH, Kind.ILLUSTRATION]


def test_two_pictures_share_the_text_of_their_slide(tmp_path, picture) -> None:
    first, second = "One sentence. " * 29, "Another sentence."

    def fill(slide) -> None:
        slide.shapes.title.text = "Boats"
        slide.shapes.add_picture(picture("red"), 0, Cm(5), Cm(5))
        slide.shapes.add_picture(picture("blue"), Cm(6), Cm(5), Cm(5))
        slide.shapes.add_textbox(0, Cm(12), Cm(9), Cm(2)).text_frame.text = first + second

    bring(deck(tmp_path / "a.pptx", fill), tmp_path)
    slides = read(tmp_path / "new").chapters["harbour"].sections[0].slides
    assert slides[0].caption["en"].startswith("One sentence.")
    assert slides[1].caption["en"] == second


def test_what_stands_on_every_slide_is_no_picture_of_any(tmp_path, picture) -> None:
    def fill(slide) -> None:
        slide.shapes.title.text = "Boats"
        slide.shapes.add_textbox(0, Cm(6), Cm(9), Cm(2)).text_frame.text = "They come at dawn."
        slide.shapes.add_picture(picture("red"), 0, 0, Cm(1))

    text = bring(deck(tmp_path / "a.pptx", fill, fill, fill), tmp_path)
    kinds = [type(one).__name__ for one in read(tmp_path / "new").chapters["harbour"].sections]
    assert kinds == ["Story"] * 3
    assert "# picture: pictures/page_01.jpg" in text
    assert (tmp_path / "new/pictures/page_01.jpg").is_file()


@pytest.mark.parametrize("kind", ["GIF", "BMP", "TIFF"])
def test_pictures_that_no_folder_holds_come_as_png(tmp_path, picture, kind) -> None:
    def fill(slide) -> None:
        slide.shapes.title.text = "Boats"
        slide.shapes.add_picture(picture("red", kind=kind), 0, Cm(5), Cm(5))

    bring(deck(tmp_path / "a.pptx", fill), tmp_path)
    assert read(tmp_path / "new").ok
    with Image.open(tmp_path / "new/pictures/page_01.png") as opened:
        assert opened.size == (400, 300)


def test_words_in_groups_and_links_are_kept(tmp_path) -> None:
    def fill(slide) -> None:
        slide.shapes.title.text = "Boats"
        box = slide.shapes.add_group_shape().shapes.add_textbox(0, Cm(6), Cm(9), Cm(2))
        box.text_frame.text = "They come at dawn. They go at dusk."
        box.text_frame.paragraphs[0].runs[0].hyperlink.address = "http://a.example/boats"

    text = bring(deck(tmp_path / "a.pptx", fill), tmp_path)
    assert "They come at dawn." in text
    assert "# link: http://a.example/boats" in text


# ---------------------------------------------------------------------- what writers do


@pytest.mark.parametrize("bold", [False, True])
def test_headings_that_are_only_written_like_some(tmp_path, bold) -> None:
    made = docx.Document()
    made.core_properties.title = "渔港"
    for title in ("码头", "灯塔"):
        made.add_paragraph().add_run(title if bold else f"（一）{title}").bold = bold
        made.add_paragraph(f"{title}在海边。它很老，比镇上的每一座房子都老。")
    made.save(tmp_path / "a.docx")
    bring(tmp_path / "a.docx", tmp_path)
    titles = [one.title["zh"] for one in read(tmp_path / "new").chapters["harbour"].sections]
    assert titles == ["码头", "灯塔"]


def test_what_was_deleted_stays_deleted_and_what_was_put_in_is_read(tmp_path) -> None:
    made = docx.Document()
    made.add_heading("Boats", 1)
    made.add_paragraph("They come at dawn.")
    source = tmp_path / "a.docx"
    made.save(source)
    stream = io.BytesIO()
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(stream, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            if name == "word/document.xml":
                data = data.replace(
                    b"<w:r><w:t>They come at dawn.</w:t></w:r>",
                    b"<w:del><w:r><w:delText>They sank.</w:delText></w:r></w:del>"
                    b"<w:ins><w:r><w:t>They come at noon.</w:t></w:r></w:ins>",
                )
            new.writestr(name, data)
    source.write_bytes(stream.getvalue())
    text = bring(source, tmp_path)
    assert "They come at noon." in text
    assert "sank" not in text


# ---------------------------------------------------------------------- what is damaged


def anew(source: Path, change) -> bytes:
    """The file with its parts changed by ``change(name, data)``."""
    stream = io.BytesIO()
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, change(name, old.read(name)))
    return stream.getvalue()


def _laughing(name: str, data: bytes, coding: str = "utf-8") -> bytes:
    if name not in ("ppt/slides/slide1.xml", "word/document.xml"):
        return data
    text = data.decode().partition("?>")[2]
    entities = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12))
    head = f'<?xml version="1.0" encoding="{coding}"?><!DOCTYPE x [<!ENTITY e0 "ha">{entities}]>'
    return (head + text).encode(coding)


RUINS = {
    "half": lambda whole: whole.read_bytes()[: whole.stat().st_size // 2],
    "bomb": lambda whole: anew(
        whole,
        lambda name, data: bytes(UNPACKED + 1) if "styles" in name or "theme1" in name else data,
    ),
    "laughs": lambda whole: anew(whole, _laughing),
    "wide laughs": lambda whole: anew(whole, lambda name, data: _laughing(name, data, "utf-16")),
    "no words": lambda whole: anew(
        whole,
        lambda name, data: b"<a/>" if name.endswith(("document.xml", "presentation.xml")) else data,
    ),
    "gone": lambda whole: anew(
        whole, lambda name, data: b"" if "/slides/" in name or "document" in name else data
    ),
}


@pytest.mark.parametrize("ruin", RUINS)
@pytest.mark.parametrize("whole", [DECK, DOCUMENT], ids=lambda path: path.suffix)
def test_what_is_damaged_is_refused_in_one_sentence(tmp_path, capsys, whole, ruin) -> None:
    source = tmp_path / f"a{whole.suffix}"
    source.write_bytes(RUINS[ruin](whole))
    assert main(["import", str(source), str(tmp_path / "new")]) == 1
    said = capsys.readouterr()
    assert len(said.err.strip().splitlines()) == 1
    assert said.out == ""
    assert {one.name for one in tmp_path.iterdir()} == {source.name}


@pytest.mark.parametrize("whole", [DECK, DOCUMENT], ids=lambda path: path.suffix)
def test_whatever_slipped_in_its_parts_it_is_read_or_refused(tmp_path, whole) -> None:
    chance = random.Random(5)

    def slipped(name: str, data: bytes) -> bytes:
        if chance.random() > 0.3:
            return data
        changed = bytearray(data)
        for _ in range(3):
            at = chance.randrange(len(changed))
            changed[at : at + chance.randint(0, 9)] = chance.randbytes(chance.randint(0, 3))
        return bytes(changed)

    for number in range(20):
        source = tmp_path / f"{number}{whole.suffix}"
        source.write_bytes(anew(whole, slipped))
        outcome = main(["import", str(source), str(tmp_path / f"new{number}")])
        assert outcome == (0 if (tmp_path / f"new{number}").exists() else 1)


@pytest.mark.parametrize("fault", [TypeError("mine"), ValueError("mine"), KeyError("mine")])
def test_a_fault_of_our_own_is_not_said_to_be_the_files(tmp_path, monkeypatch, fault) -> None:
    def wrong(*_):
        raise fault

    # As if it stood in the module itself.
    ours = types.FunctionType(
        wrong.__code__, vars(deck_reader), closure=wrong.__closure__, name="_leaf"
    )
    monkeypatch.setattr(deck_reader, "_leaf", ours)
    with pytest.raises(type(fault), match="mine"):
        bring(DECK, tmp_path)
    assert not (tmp_path / "new").exists()


def test_a_disk_that_fails_is_not_said_to_be_a_damaged_file(tmp_path, monkeypatch, capsys) -> None:
    def pulled(*_):
        raise OSError(5, "Input/output error", str(DECK))

    monkeypatch.setattr(zipfile.ZipFile, "infolist", pulled)
    assert main(["import", str(DECK), str(tmp_path / "new"), "--lang", "en"]) == 1
    assert capsys.readouterr().err == f"{DECK}: the disk answers no more: pulled out or damaged\n"
