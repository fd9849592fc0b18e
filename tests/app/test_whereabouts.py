"""Without a folder's name a command means the one where it is typed, and says which that is."""

import shutil
from pathlib import Path

import pytest

from kiosk import cli, settings
from kiosk.commands import whereabouts
from kiosk.commands.outcome import CLEAN, PROBLEMS

TINY = Path(__file__).parents[1] / "exhibitions" / "tiny"


@pytest.fixture
def content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A content folder with one error, which ``fix`` can mend; nothing else is around."""
    monkeypatch.delenv("KIOSK_SETTINGS", raising=False)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setattr(settings, "MACHINE", tmp_path / "machine.toml")
    folder = Path(shutil.copytree(TINY, tmp_path / "office" / "content"))
    land = folder / "chapters" / "land.yaml"
    land.write_text(land.read_text("utf-8").replace("accent: earth", "accent：earth"), "utf-8")
    return folder


@pytest.mark.parametrize("place", [".", "..", "chapters"])
def test_the_folder_where_a_curator_stands_is_checked(content, monkeypatch, capsys, place) -> None:
    monkeypatch.chdir(content / place)
    assert cli.main(["check"]) == PROBLEMS
    said = capsys.readouterr().out
    assert "Y017" in said
    assert "content：1 个错误" in said


def test_what_the_hints_say_can_be_typed_as_it_stands(content, monkeypatch, capsys) -> None:
    land = content / "chapters" / "land.yaml"
    slipped = land.read_bytes()
    monkeypatch.chdir(content.parent)
    assert cli.main(["check"]) == PROBLEMS
    assert "自动修改：kiosk fix content\n" in capsys.readouterr().out
    assert cli.main(["fix", "content", "--yes"]) == CLEAN
    assert "kiosk fix content --undo" in capsys.readouterr().out
    assert land.read_bytes() != slipped
    assert cli.main(["fix", "content", "--undo"]) == CLEAN
    assert land.read_bytes() == slipped
    monkeypatch.chdir(content)
    assert cli.main(["fix", "--yes"]) == CLEAN
    assert land.read_bytes() != slipped


def test_a_name_with_spaces_is_quoted_in_the_hints(content, monkeypatch, capsys) -> None:
    content.rename(content.with_name("新 展览"))
    monkeypatch.chdir(content.parent)
    assert cli.main(["check", "新 展览"]) == PROBLEMS
    assert '：kiosk fix "新 展览"\n' in capsys.readouterr().out


def test_an_exhibition_that_notepad_renamed_is_still_the_one_meant(
    content, monkeypatch, capsys
) -> None:
    (content / "exhibition.yaml").rename(content / "exhibition.yaml.txt")
    monkeypatch.chdir(content)
    assert cli.main(["check"]) == PROBLEMS
    assert "S014" in capsys.readouterr().out


def test_far_from_any_folder_the_answer_says_which_one_it_means(
    content, tmp_path, monkeypatch, capsys
) -> None:
    (tmp_path / "far").mkdir()
    monkeypatch.chdir(tmp_path / "far")
    monkeypatch.setattr(whereabouts, "EXHIBITION", TINY)
    assert cli.main(["check"]) == CLEAN
    said = capsys.readouterr()
    assert f"产品自带的展览：{TINY}" in said.err
    assert f"{TINY}：0 个错误" in said.out
    (tmp_path / "config" / "kiosk").mkdir(parents=True)
    chosen = f"content = '{content}'\n"
    (tmp_path / "config" / "kiosk" / "settings.toml").write_text(chosen, "utf-8")
    assert cli.main(["check"]) == PROBLEMS
    said = capsys.readouterr()
    assert f"settings.toml 里的：{content}" in said.err
    assert f"{content}：1 个错误" in said.out


@pytest.mark.parametrize("command", [["pack", "--out", "a-1.kiosk"], ["fix", "--yes"]])
def test_what_writes_asks_for_a_folder_of_the_curator(
    content, tmp_path, monkeypatch, capsys, command
) -> None:
    (tmp_path / "far").mkdir()
    monkeypatch.chdir(tmp_path / "far")
    assert cli.main(command) == PROBLEMS
    assert "哪个内容文件夹" in capsys.readouterr().err
    assert list((tmp_path / "far").iterdir()) == []


def test_a_file_means_the_exhibition_in_which_it_lies(content, capsys) -> None:
    assert cli.main(["check", str(content / "chapters" / "land.yaml")]) == PROBLEMS
    assert f"{content}：1 个错误" in capsys.readouterr().out


def test_a_mistyped_folder_is_told_with_the_near_one(content, monkeypatch, capsys) -> None:
    monkeypatch.chdir(content.parent)
    for command in ("check", "fix", "preview"):
        assert cli.main([command, "contnet"]) == PROBLEMS
        assert "没有“contnet”这个文件夹，是不是想写 content\n" in capsys.readouterr().err


@pytest.fixture
def chosen(content: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The content folder as the settings name it, seen from far away."""
    (tmp_path / "config" / "kiosk").mkdir(parents=True)
    file = tmp_path / "config" / "kiosk" / "settings.toml"
    file.write_text(f"content = '{content}'\n", "utf-8")
    (tmp_path / "far").mkdir()
    monkeypatch.chdir(tmp_path / "far")
    return content


def test_on_an_installed_machine_what_writes_knows_the_folder_as_well(chosen, capsys) -> None:
    land = chosen / "chapters" / "land.yaml"
    slipped = land.read_bytes()
    assert cli.main(["fix", "--yes"]) == CLEAN
    assert f"settings.toml 里的：{chosen}" in capsys.readouterr().err
    assert land.read_bytes() != slipped
    assert cli.main(["pack", "--out", "a-1.kiosk"]) == CLEAN
    assert f"the one in settings.toml, {chosen}" in capsys.readouterr().err


def test_the_exhibition_that_comes_along_is_not_written_even_if_it_is_named(
    chosen, monkeypatch, capsys
) -> None:
    monkeypatch.setattr(whereabouts, "EXHIBITION", chosen)
    assert cli.main(["fix", "--yes"]) == PROBLEMS
    assert "哪个内容文件夹" in capsys.readouterr().err


@pytest.mark.parametrize("place", [".", "chapters"])
@pytest.mark.parametrize("name", ["content", "新展览"])
def test_who_stands_in_the_folder_may_name_it_all_the_same(
    content, monkeypatch, capsys, place, name
) -> None:
    folder = content.rename(content.with_name("新展览"))
    monkeypatch.chdir(folder / place)
    assert cli.main(["check", name]) == PROBLEMS
    said = capsys.readouterr()
    assert "Y017" in said.out
    assert "您已经在内容文件夹里" in said.err
    assert f"you are in the content folder already: this is {folder}" in said.err


def test_another_name_is_not_taken_for_the_folder_around(content, monkeypatch, capsys) -> None:
    monkeypatch.chdir(content)
    assert cli.main(["fix", "elsewhere", "--yes"]) == PROBLEMS
    assert "没有“elsewhere”这个文件夹" in capsys.readouterr().err
