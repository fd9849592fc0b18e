"""The starter: another subject, look and languages, and never a word of the first exhibition."""

import re
from pathlib import Path

import pytest
from PySide6.QtQuick import QQuickItem

from kiosk import cli
from kiosk.app import layout
from kiosk.app.show import Show
from kiosk.app.walk import compiled, places, prepare, settle
from kiosk.commands.outcome import CLEAN, PROBLEMS
from kiosk.content import schema
from kiosk.content.amount import Amount
from kiosk.content.model import Figure, Qualifier, Source
from kiosk.content.moment import Moment
from kiosk.content.reader import read
from kiosk.content.spelling import spell
from kiosk.content.telling import cite, label, tell
from kiosk.ingest.disk import Disk
from kiosk.places import ASSETS, STARTER
from tests.qml.tree import objects_in


@pytest.fixture
def begun(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    folder = tmp_path / "my hall" / "sky"
    assert cli.main(["new", str(folder)]) == CLEAN
    return folder


def test_a_new_exhibition_can_go_on_the_wall_at_once(begun, capsys) -> None:
    assert cli.main(["check", str(begun), "--strict", "--lang", "en"]) == CLEAN
    assert "0 errors, 0 warnings" in capsys.readouterr().out
    assert [path.name for path in begun.parent.iterdir()] == ["sky"]


def test_it_explains_itself_and_brings_what_editors_ask_for(begun) -> None:
    readme = (begun / "README.md").read_text("utf-8")
    assert readme.index("怎么改") < readme.index("How to change")
    for name in ("exhibition.yaml", "chapters/", "pictures/"):
        assert f"`{name}`" in readme
        assert (begun / name).exists()
    assert set(re.findall(r"kiosk ([a-z]+)", readme)) <= set(cli.COMMANDS)
    for file in begun.rglob("*.yaml"):
        first = file.read_text("utf-8").splitlines()[0]
        named = first.removeprefix("# yaml-language-server: $schema=")
        assert (file.parent / named).resolve().read_bytes() == schema.encode(
            schema.FILES[Path(named).name]
        ).encode()


def test_every_screen_of_a_new_exhibition_is_clean_upright_too(begun) -> None:
    assert not list(layout.glimpses(begun))


def drawn(content: Path) -> dict[str, set[str]]:
    """Screen → which of the product's own boats and rivers lie on it."""
    found = {}
    with Show(compiled(content, (1920, 1080)), still=True, size=(1920, 1080)) as show:
        for place in places(show):
            files = {
                Path(one.property("source").toLocalFile())
                for one in objects_in(show.window)
                if isinstance(one, QQuickItem) and one.inherits("QQuickImage") and one.isVisible()
            }
            ours = {file.stem for file in files if file.parent == ASSETS / "ink"}
            found[place.name] = {
                name for name in ours if re.search("boat|river|years|number", name)
            }
    return found


def test_boat_and_rivers_are_the_exhibitions_own_and_plain_where_it_brings_none(begun) -> None:
    """The first exhibition's boat and brush once sailed through every other."""
    prepare()
    assert not any(drawn(begun).values())
    exhibition = begun / "exhibition.yaml"
    lines = exhibition.read_text("utf-8").splitlines(keepends=True)
    own = ("boat:", "years_river:", "number_river:")
    exhibition.write_text("".join(x for x in lines if not x.strip().startswith(own)), "utf-8")
    plain = drawn(begun)
    assert plain["attract"] == {"plain_boat"}
    assert plain["river"] == {"plain_boat", "plain_years"}
    assert plain["stars_2_planets"] == {"plain_boat", "plain_number"}


def test_every_file_of_a_new_exhibition_is_explained_in_both_languages(begun) -> None:
    for file in begun.rglob("*.yaml"):
        text = file.read_text("utf-8")
        assert " · " in text
        assert b"\r" not in file.read_bytes()
        for word in ("Fuling", "Zhejiang", "涪陵", "浙江"):
            assert word not in text
    assert read(begun).exhibition.languages == ("en", "fr", "zh")


@pytest.mark.parametrize(
    ("lang", "said"), [("zh", "已经有东西"), ("en", "already holds something")]
)
def test_a_folder_that_holds_anything_is_left_as_it_is(tmp_path, capsys, lang, said) -> None:
    (tmp_path / "mine.txt").write_text("mine", "utf-8")
    assert cli.main(["new", str(tmp_path), "--lang", lang]) == PROBLEMS
    assert said in capsys.readouterr().err
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]


def test_an_empty_folder_is_filled(tmp_path) -> None:
    folder = tmp_path / "empty"
    folder.mkdir()
    assert cli.main(["new", str(folder)]) == CLEAN
    names = {path.name for path in STARTER.iterdir()} | set(schema.FILES)
    assert {path.name for path in folder.iterdir()} == names


def test_a_disk_that_fills_up_leaves_nothing_behind(tmp_path, capsys, monkeypatch) -> None:
    written: list[Path] = []

    def full(disk: Disk, path: Path, data: bytes) -> None:
        written.append(path)
        if len(written) == 3:
            raise OSError(28, "No space left on device")
        path.write_bytes(data)

    monkeypatch.setattr(Disk, "write", full)
    assert cli.main(["new", str(tmp_path / "sky"), "--lang", "en"]) == PROBLEMS
    said = capsys.readouterr().err
    assert "cannot be written" in said
    assert "space left" not in said
    assert not list(tmp_path.iterdir())


def test_french_has_its_own_dates_numbers_and_quotes() -> None:
    first = Moment(year=2026, month=8, day=1)
    assert tell(first, "fr") == "1er août 2026"
    assert label(first, "fr-CA") == "1er août 2026"
    assert cite(Source(title={"fr": "Le ciel"}, year=2026), "fr") == "«\u00a0Le ciel\u00a0», 2026"
    figure = Figure(
        value=Amount("1024.5"),
        unit={"en": "million km", "fr": "millions de km"},
        name={},
        qualifier=Qualifier.ABOUT,
        as_of={},
        source="own",
    )
    spelled = spell(figure, "fr", ("en", "fr"))
    assert (spelled.prefix, spelled.digits) == ("environ", "1\u00a0024,5")


def test_the_second_call_is_set_in_the_face_of_its_language(begun) -> None:
    """A French apostrophe of a Chinese face is as wide as a hanzi."""
    prepare()
    revision = compiled(begun, (1920, 1080))
    with Show(revision, language="en", still=True, size=(1920, 1080)) as show:
        settle(show)
        calls = {
            one.property("text"): one.property("font").family()
            for one in objects_in(show.window)
            if isinstance(one, QQuickItem) and one.inherits("QQuickText")
        }
        (family,) = [face for text, face in calls.items() if "’eau" in text]
        assert family == "Source Serif 4 Display"
