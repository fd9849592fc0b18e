"""``kiosk fix``: shows what can be mended safely, asks, writes, and puts it back when asked."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from difflib import unified_diff
from functools import partial
from pathlib import Path

from msgspec import Struct

from kiosk.content.decoding import as_text
from kiosk.content.mending import ENCODINGS, Mend, mend
from kiosk.content.model import EXHIBITION
from kiosk.content.reader import CHAPTERS
from kiosk.content.source import MAX_BYTES
from kiosk.content.wording import word
from kiosk.ingest.exchange import Change, ChangedError, HalfwayError, exchange, settle, undo

_WORDS = {
    "nothing": ("没有可以自动修改的地方", "there is nothing that can be mended safely"),
    "file": ("{file}：可以自动修改 {count} 处", "{file}: {count} to be mended"),
    "encoding": ("  {code}：{message}，改成 UTF-8", "  {code}: {message}; it becomes UTF-8"),
    "line": ("  第 {line} 行 {code}：{message}", "  line {line} {code}: {message}"),
    "before": ("现在", "now"),
    "after": ("改后", "mended"),
    "ask": ("写入这些修改吗？输入 y 再按回车：", "write these changes? type y and Enter: "),
    "left": ("没有写入，文件都没有变", "nothing was written; no file has changed"),
    "done": (
        "改好了 {count} 个文件。要改回去：kiosk fix {where} --undo",
        "{count} files mended. To take it back: kiosk fix {where} --undo",
    ),
    "changed": (
        "{file} 刚刚又被改过，所以 {folder} 里一个文件都没有动。先在编辑器里存好，再运行一次",
        "no file in {folder} was touched, for {file} was changed meanwhile. Save it and try again",
    ),
    "disk": (
        "写不进去，{folder} 里的文件都没有变：可能只读，磁盘可能满了，或文件正被别的软件占用",
        "no file in {folder} has changed: it cannot be written (read-only, disk full, in use?)",
    ),
    "halfway": (
        "写到一半停住了，{folder} 里有的文件可能变了。看看磁盘，再运行 kiosk fix，会先理好",
        "stopped half-way, some files in {folder} may be new: the next kiosk fix puts that right",
    ),
    "cut": (
        "上一次写到一半断了，先改回原来的样子：{file}",
        "the last time was cut off; as it was before: {file}",
    ),
    "missing": ("打不开 {file}", "{file} cannot be opened"),
    "back": ("已经改回来：{file}", "as it was before: {file}"),
    "none": ("没有可以改回去的修改", "there is nothing to take back"),
}


class Fixing(Struct, frozen=True):
    """How the command talks to whoever called it."""

    language: str
    say: Callable[[str], None]
    ask: Callable[[str], str]
    """Shows the question and gives back what was typed; nothing at the end of the input."""
    where: str = "."
    """What to type after the command to name the same files again."""

    def word(self, key: str, **facts: object) -> str:
        zh, en = _WORDS[key]
        return (zh if self.language == "zh" else en).format(**facts)

    def fix(self, paths: Sequence[Path], *, sure: bool) -> bool:
        """Mend the files at ``paths``, folders whole; True unless something went wrong."""
        try:
            roots = _roots(paths)
        except OSError as error:
            self.say(self.word("missing", file=error.filename))
            return False
        settled = [self._settle(root) for root in roots]
        if not all(settled):
            return False
        try:
            todo = {root: list(self._changes(root, files)) for root, files in roots.items()}
        except OSError as error:
            self.say(self.word("missing", file=error.filename))
            return False
        todo = {root: changes for root, changes in todo.items() if changes}
        if not todo:
            self.say(self.word("nothing"))
            return True
        if not sure and self.ask(self.word("ask")).strip().lower() not in {"y", "yes", "是", "好"}:
            self.say(self.word("left"))
            return True
        written = [self._write(root, changes) for root, changes in todo.items()]
        return all(written)

    def undo(self, paths: Sequence[Path]) -> bool:
        """Put back what the last fix replaced; True unless something went wrong."""
        try:
            roots = _roots(paths)
        except OSError as error:
            self.say(self.word("missing", file=error.filename))
            return False
        back: list[str] = []

        def take_back(root: Path) -> None:
            files = undo(root)
            back.extend(files)
            for file in files:
                self.say(self.word("back", file=file))

        done = [self._tried(root, partial(take_back, root)) for root in roots]
        if all(done) and not back:
            self.say(self.word("none"))
        return all(done)

    def _settle(self, root: Path) -> bool:
        def settled() -> None:
            for file in settle(root):
                self.say(self.word("cut", file=file))

        return self._tried(root, settled)

    def _changes(self, root: Path, files: Sequence[Path]) -> Iterator[Change]:
        for path in files:
            with path.open("rb") as stream:
                data = stream.read(MAX_BYTES + 1)
            if len(data) > MAX_BYTES:
                continue
            file = path.relative_to(root).as_posix()
            mended = mend(data, file)
            if mended.data != data:
                self._show(file, data, mended.data, mended.mends)
                yield Change(file, data, mended.data)

    def _show(self, file: str, before: bytes, after: bytes, mends: Sequence[Mend]) -> None:
        self.say(self.word("file", file=file, count=len(mends)))
        for one in mends:
            facts = {"code": one.problem.code.value, "line": one.problem.line}
            message = word(one.problem, self.language).message
            key = "encoding" if one.problem.code in ENCODINGS else "line"
            self.say(self.word(key, message=message, **facts))
        old, new = as_text(before), as_text(after)
        if old and new:
            lines = unified_diff(
                old[0].splitlines(),
                new[0].splitlines(),
                f"{file}  {self.word('before')}",
                f"{file}  {self.word('after')}",
                n=1,
                lineterm="",
            )
            self.say("\n".join(lines) + "\n")

    def _write(self, root: Path, changes: Sequence[Change]) -> bool:
        done = self._tried(root, partial(exchange, root, changes))
        if done:
            self.say(self.word("done", count=len(changes), where=self.where))
        return done

    def _tried(self, root: Path, work: Callable[[], object]) -> bool:
        """Whether ``work`` on the files of one folder was done; if not, it is told why."""
        try:
            work()
        except ChangedError as error:
            self.say(self.word("changed", file=error, folder=root))
        except HalfwayError:
            self.say(self.word("halfway", folder=root))
        except OSError:
            self.say(self.word("disk", folder=root))
        else:
            return True
        return False


def _roots(paths: Sequence[Path]) -> dict[Path, list[Path]]:
    """The content folders in which ``paths`` lie, each with its files. Raises OSError."""
    found: dict[Path, list[Path]] = {}
    for path in paths:
        if path.is_dir():
            files = [path / EXHIBITION, *sorted((path / CHAPTERS).glob("*.yaml"))]
            shown = [file for file in files if file.is_file() and not file.name.startswith(".")]
            found.setdefault(path, []).extend(shown)
            continue
        path.stat()
        root = next((one for one in path.parents if (one / EXHIBITION).is_file()), path.parent)
        found.setdefault(root, []).append(path)
    return found
