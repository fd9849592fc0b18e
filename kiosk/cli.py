"""The commands. Each only reads its words and calls the rooms that do the work."""

from __future__ import annotations

import argparse
import gc
import io
import logging
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk import __version__
from kiosk.places import EXHIBITION
from kiosk.settings import LARGEST
from kiosk.speaking import Parser

if TYPE_CHECKING:
    from kiosk.machine.signing import PublicKey

CLEAN, PROBLEMS = 0, 1


def main(arguments: list[str] | None = None) -> int:
    """Run the command that ``arguments`` name; without a command, run the exhibition."""
    for stream in (sys.stdout, sys.stderr):
        # A console of another code page shows ? for a letter that it lacks, and the report goes on.
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
    words = sys.argv[1:] if arguments is None else arguments
    if not words or (words[0].startswith("-") and words[0] not in ("-h", "--help", "--version")):
        words = ["run", *words]
    given = _parser().parse_args(words)
    try:
        return int(given.command(given))
    except BrokenPipeError:
        # Whoever read has seen enough: `kiosk check | head`.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return PROBLEMS


def _parser() -> Parser:
    parser = Parser(
        prog="kiosk",
        description="触摸展项 · A touch-screen exhibition from plain YAML and pictures",
    )
    version = f"kiosk {__version__}"
    parser.add_argument("--version", action="version", version=version, help="版本 · the version")
    names = "run | check | fix | preview | proof | pictures | pack | install | rollback | new"
    commands = parser.add_subparsers(required=True, metavar=names, title="命令 Commands")

    run = commands.add_parser("run", help="展出 · show the exhibition, full screen")
    _content(run)
    run.add_argument(
        "--window", type=_size, metavar="WxH", help="在窗口里 · in a window of this size"
    )
    run.add_argument(
        "--language", default="", metavar="TAG", help="开头的语言 · start in this language"
    )
    run.add_argument(
        "--idle", type=_seconds, metavar="SECONDS", help="静多久以后询问 · ask after this silence"
    )
    run.add_argument(
        "--settings", type=Path, metavar="FILE", help="本机的设置 · this machine's settings.toml"
    )
    run.add_argument(
        "--smoke", action="store_true", help="首屏完成就退出 · leave once the first screen is there"
    )
    run.set_defaults(command=_run)

    check = commands.add_parser("check", help="检查 · report every problem in the content at once")
    _content(check)
    shape = check.add_mutually_exclusive_group()
    shape.add_argument("--json", action="store_true", help="给程序读 · for programs")
    shape.add_argument(
        "--lines", action="store_true", help="一行一个问题，给编辑器读 · one line each, for editors"
    )
    shape.add_argument("--explain", metavar="CODE", help="一个编号的说明 · what a code means")
    strict = "提醒也算，并走遍每个画面 · warnings count, every screen is walked"
    check.add_argument("--strict", action="store_true", help=strict)
    _language(check)
    check.set_defaults(command=_check)

    preview = commands.add_parser("preview", help="预览 · change the content and see it at once")
    _content(preview)
    preview.add_argument(
        "--lang", choices=["zh", "en"], default="zh", help="language of the window"
    )
    preview.set_defaults(command=_preview)

    proof = commands.add_parser("proof", help="样册 · the sign-off book of every screen, PDF")
    _content(proof)
    proof.add_argument("--out", type=Path, required=True, metavar="FILE.pdf")
    proof.set_defaults(command=_proof)
    fix = commands.add_parser("fix", help="修改 · mend what can be mended safely")
    fix.add_argument(
        "files", nargs="*", type=Path, metavar="FILE", help="文件，不写就是全部 · none: all"
    )
    how = fix.add_mutually_exclusive_group()
    how.add_argument("--yes", action="store_true", help="不问就写入 · write without asking")
    how.add_argument("--undo", action="store_true", help="改回上一次以前 · take the last one back")
    _language(fix)
    fix.set_defaults(command=_fix)

    pictures = commands.add_parser("pictures", help="留影 · every screen as a picture")
    _content(pictures)
    pictures.add_argument("--out", type=Path, required=True, metavar="DIR")
    pictures.add_argument("--size", type=_size, action="append", metavar="WxH")
    pictures.add_argument("--language", action="append", metavar="TAG")
    pictures.set_defaults(command=_pictures)
    new = commands.add_parser("new", help="新展览 · a small commented exhibition to begin with")
    new.add_argument("folder", type=Path, metavar="DIR", help="a new or empty folder")
    _language(new)
    new.set_defaults(command=_new)
    _packs(commands)
    return parser


def _packs(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    pack = commands.add_parser("pack", help="打包 · the content in one file, to be installed")
    _content(pack)
    _language(pack)
    pack.add_argument("--out", type=Path, metavar="FILE", help="NAME-N.kiosk, or a folder")
    pack.add_argument("--number", type=_number, metavar="N", help="its number, which must rise")
    pack.add_argument("--key", type=Path, metavar="FILE", help="sign with this private key")
    pack.add_argument("--new-key", metavar="NAME", help="make NAME.key and NAME.pub, and no pack")
    pack.set_defaults(command=_pack)

    install = commands.add_parser("install", help="安装 · put a pack on this machine's wall")
    install.add_argument("file", type=Path, help="the pack", metavar="FILE")
    install.add_argument("--again", action="store_true", help="the same or an older number, too")
    install.set_defaults(command=_install)
    rollback = commands.add_parser("rollback", help="退回 · back to the content from before")
    rollback.set_defaults(command=_rollback)
    for command in (install, rollback):
        _content(command)
        _language(command)
        command.add_argument("--settings", type=Path, metavar="FILE", help="settings.toml")


def _language(parser: argparse.ArgumentParser) -> None:
    words = "说明用的语言 · language of what is said"
    parser.add_argument("--lang", choices=["zh", "en"], default="zh", help=words)


def _content(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "content", nargs="?", type=Path, help="内容文件夹 · content folder", metavar="CONTENT"
    )


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.lower().partition("x")
    sides = width.isdigit() and height.isdigit()
    if not sides or not (320 <= int(width) <= LARGEST and 240 <= int(height) <= LARGEST):
        raise argparse.ArgumentTypeError(
            f"{text}: 要写成 1920x1080 的样子 · write it like 1920x1080"
        )
    return int(width), int(height)


def _seconds(text: str) -> float:
    if not text.replace(".", "", 1).isdigit() or not 1 <= float(text) <= 86_400:
        raise argparse.ArgumentTypeError(f"{text}: 要写秒数 · a number of seconds")
    return float(text)


def _number(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text) <= 999_999_999:
        raise argparse.ArgumentTypeError(f"{text}: 要写 1、2、3…… · a number from 1")
    return int(text)


# Each command imports its room only when it is called: check needs no Qt, run no YAML.


def _run(given: argparse.Namespace) -> int:
    # Nothing that a start makes is garbage: the search for it would take a twentieth of the start.
    gc.disable()
    from kiosk.app.player import Wish, play
    from kiosk.machine.log import open_log
    from kiosk.settings import SettingsError, load

    try:
        settings = load(given.settings)
    except SettingsError as error:
        open_log()
        logging.getLogger(__name__).error("%s", error)  # noqa: TRY400  one line, no traceback
        return PROBLEMS
    open_log(settings.log)
    return play(
        Wish(
            content=given.content or settings.content or EXHIBITION,
            size=given.window or settings.window,
            language=given.language or settings.language,
            idle=given.idle or settings.idle,
            prompt=settings.prompt,
            smoke=given.smoke,
            watch=settings.watch,
        )
    )


def _check(given: argparse.Namespace) -> int:
    import json

    from kiosk.app.progress import Progress
    from kiosk.content.manual import named as code_named
    from kiosk.content.manual import page
    from kiosk.content.reader import read
    from kiosk.content.report import as_json, hints, lines, report
    from kiosk.ingest.examination import examine

    if given.explain is not None:
        code = code_named(given.explain)
        if code is None:
            wanted = given.explain
            print(f"没有编号“{wanted}” · there is no code “{wanted}”", file=sys.stderr)
            return PROBLEMS
        print(page(code, given.lang))
        return CLEAN
    folder = given.content or EXHIBITION
    reading = read(folder)
    problems = list(examine(folder, reading, Progress((given.lang,))))
    if given.strict and reading.ok:
        from kiosk.app.layout import glimpses
        from kiosk.app.walk import WalkError
        from kiosk.content.origin import trace

        try:
            problems += [trace(reading.folder, glimpse) for glimpse in glimpses(folder)]
        except WalkError as error:
            print(error, file=sys.stderr)
            return PROBLEMS
    if given.json:
        print(json.dumps(as_json(problems), ensure_ascii=False, indent=1))
    elif given.lines:
        sys.stdout.writelines(lines(problems, given.lang, folder))
    else:
        print(report(problems, given.lang))
        for hint in hints(reading, problems, given.lang):
            print(hint)
    errors = [p for p in problems if given.strict or p.severity == "error"]
    return PROBLEMS if errors else CLEAN


def _fix(given: argparse.Namespace) -> int:
    from kiosk.ingest.fixing import Fixing

    def ask(question: str) -> str:
        try:
            return input(question)
        except EOFError:
            return ""

    fixing = Fixing(given.lang, print, ask)
    paths = given.files or [EXHIBITION]
    done = fixing.undo(paths) if given.undo else fixing.fix(paths, sure=given.yes)
    return CLEAN if done else PROBLEMS


def _preview(given: argparse.Namespace) -> int:
    from kiosk.desk.preview import preview

    return preview(given.content or EXHIBITION, given.lang)


def _proof(given: argparse.Namespace) -> int:
    from datetime import datetime

    from kiosk.app.walk import WalkError
    from kiosk.desk.proof import prove

    today = datetime.now().astimezone().date()
    try:
        pages = prove(given.content or EXHIBITION, given.out, today)
    except WalkError as error:
        print(error, file=sys.stderr)
        return PROBLEMS
    except OSError as error:
        reason = error.strerror or error
        print(f"写不进 {given.out}：{reason} · cannot be written", file=sys.stderr)
        return PROBLEMS
    print(f"{given.out}: {pages} 个画面 · screens")
    return CLEAN


def _pictures(given: argparse.Namespace) -> int:
    from kiosk.app.pictures import take_pictures
    from kiosk.app.walk import WalkError

    try:
        return take_pictures(
            given.content or EXHIBITION,
            given.out,
            sizes=given.size or [(1920, 1080)],
            languages=given.language or [],
        )
    except WalkError as error:
        print(error, file=sys.stderr)
        return PROBLEMS


def _pack(given: argparse.Namespace) -> int:
    from kiosk.machine.signing import KeyFileError, new_key
    from kiosk.pack.packing import pack
    from kiosk.pack.refusal import Refusal
    from kiosk.pack.telling import key_made, packed

    def act() -> str:
        if given.new_key:
            try:
                return key_made(*new_key(given.new_key, Path()), given.lang)
            except KeyFileError as error:
                raise Refusal(error.chinese, error.english) from error
        if not given.out:
            raise Refusal("请用 --out 写出包放在哪里", "Say with --out where the pack goes")
        content = given.content or EXHIBITION
        return packed(pack(content, given.out, given.number, given.key), given.lang)

    return _answer(act, given.lang)


def _install(given: argparse.Namespace) -> int:
    from kiosk.pack.installing import install
    from kiosk.pack.telling import installed

    def act() -> str:
        content, keys = _wall(given)
        done = install(given.file, content, keys, again=given.again)
        return installed(done, content, given.lang)

    return _answer(act, given.lang)


def _rollback(given: argparse.Namespace) -> int:
    from kiosk.pack.installing import roll_back
    from kiosk.pack.telling import rolled_back

    def act() -> str:
        content, _ = _wall(given)
        return rolled_back(*roll_back(content), content, given.lang)

    return _answer(act, given.lang)


def _wall(given: argparse.Namespace) -> tuple[Path, tuple[PublicKey, ...]]:
    """The content folder that is changed, and whose packs it takes."""
    from kiosk.pack.refusal import Refusal
    from kiosk.settings import SettingsError, load

    try:
        settings = load(given.settings)
    except SettingsError as error:
        raise Refusal(str(error), str(error)) from error
    content = given.content or settings.content
    if content is None:
        # The exhibition that comes along belongs to the product, which an update brings anew.
        raise Refusal(
            "没有说是哪个内容文件夹。请写在命令后面，或写进 settings.toml 的 content",
            "Which content folder? Name it after the command, or as content in settings.toml",
        )
    return content, settings.keys


def _answer(act: Callable[[], str], language: str) -> int:
    """Say what was done, or why nothing was."""
    from kiosk.content.report import report
    from kiosk.pack.refusal import Refusal
    from kiosk.pack.soundness import ContentRefusal

    try:
        print(act())
        return CLEAN
    except Refusal as refusal:
        if isinstance(refusal, ContentRefusal):
            print(report(refusal.problems, language))
        print(refusal.told(language), file=sys.stderr)
        return PROBLEMS


def _new(given: argparse.Namespace) -> int:
    from kiosk.ingest.starter import StarterError, begin

    try:
        print(begin(given.folder, given.lang))
    except StarterError as error:
        print(error, file=sys.stderr)
        return PROBLEMS
    return CLEAN
