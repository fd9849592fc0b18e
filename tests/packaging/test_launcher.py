"""The Linux launcher keeps a version on the wall, and goes back from one that fails."""

import os
import shutil
import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

LAUNCHER = Path(__file__).resolve().parents[2] / "packaging" / "linux" / "kiosk"

SHOWS = """printf '%s\\n' "$version" >"$KIOSK_STARTED.new"
mv "$KIOSK_STARTED.new" "$KIOSK_STARTED"
"""
STAYS = "exec /bin/sleep 1000\n"
CRASHES = "exit 7\n"
TIME_IS_OVER = 'printf "%s\\n" "$1" >>"${0%/*}/../waits"\nexit 124\n'
STAND_IN = """#!/bin/sh
here=$(dirname "$0")
version=${here##*/}
printf '%s %s %s\\n' "$$" "$version" "$*" >>"$here/../../starts"
"""


@dataclass
class Start:
    """One start of a version, as it noted it itself."""

    process: int
    version: str
    words: str


@dataclass
class Installation:
    """A folder with the launcher, versions and their state."""

    root: Path
    walls: list[subprocess.Popen] = field(default_factory=list)

    @property
    def state(self) -> Path:
        return self.root / "state"

    def install(self, version: str, *does: str) -> None:
        folder = self.root / "versions" / version
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "kiosk").write_text(STAND_IN + "".join(does), encoding="utf-8")
        (folder / "kiosk").chmod(0o755)

    def say(self, name: str, text: str | bytes) -> None:
        self.state.mkdir(exist_ok=True)
        (self.state / name).write_bytes(text if isinstance(text, bytes) else text.encode())

    def told(self, name: str) -> str | None:
        try:
            return (self.state / name).read_text(encoding="utf-8").removesuffix("\n")
        except FileNotFoundError:
            return None

    @property
    def log(self) -> str:
        return self.told("launcher.log") or ""

    @property
    def starts(self) -> list[Start]:
        try:
            lines = (self.root / "starts").read_text(encoding="utf-8").splitlines()
        except FileNotFoundError:
            return []
        cut = [line.split(" ", 2) for line in lines]
        return [Start(int(process), *rest) for process, *rest in cut]

    def wind(self, *does: str) -> dict[str, str]:
        """An environment in which a sleep notes its seconds and is over, or does something else."""
        return self.lay("sleep", 'printf "%s\\n" "$1" >>"${0%/*}/../pauses"\n', *does)

    def lay(self, name: str, *does: str) -> dict[str, str]:
        """An environment with another program of that name."""
        program = self.root / "tools" / name
        program.parent.mkdir(exist_ok=True)
        program.write_text("#!/bin/sh\n" + "".join(does), encoding="utf-8")
        program.chmod(0o755)
        return {"PATH": f"{program.parent}:{os.environ['PATH']}"}

    @property
    def pauses(self) -> list[int]:
        """Seconds that the launcher has asked to sleep."""
        try:
            return [int(line) for line in (self.root / "pauses").read_text().split()]
        except FileNotFoundError:
            return []

    def versions(self) -> list[str]:
        return [start.version for start in self.starts]

    def wall(self, *words: str, **environment: str) -> subprocess.Popen:
        wall = subprocess.Popen(
            [self.root / "kiosk", "--wall", *words],
            env=os.environ | environment,
            stdin=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            # Whoever runs the tests in the background has them ignore Ctrl+C, and all that they start.
            preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # noqa: PLW1509
        )
        self.walls.append(wall)
        return wall

    def run(self, *words: str, **environment: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [self.root / "kiosk", *words],
            env=os.environ | environment,
            check=False,
            capture_output=True,
            text=True,
            timeout=30,
        )

    def shown(self, version: str, times: int = 1) -> None:
        """Wait until `version` has started so often and shows its first screen."""
        until(lambda: self.versions().count(version) >= times and self.told("started") == version)


def until(true: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 30
    while not true():
        assert time.monotonic() < deadline
        time.sleep(0.01)


def runs(process: int) -> bool:
    try:
        return b") Z " not in Path(f"/proc/{process}/stat").read_bytes()
    except (FileNotFoundError, ProcessLookupError):
        return False


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Installation]:
    """Folders of museums have spaces and Chinese names."""
    root = tmp_path / "三峡 展台's"
    root.mkdir()
    (root / "kiosk").write_bytes(LAUNCHER.read_bytes())
    (root / "kiosk").chmod(0o755)
    installation = Installation(root)
    yield installation
    for wall in installation.walls:
        wall.terminate()
        wall.wait(timeout=30)


def test_a_version_is_shown_and_confirmed(place: Installation) -> None:
    place.install("0.1.0", SHOWS, STAYS)
    wall = place.wall("内容 文件夹", "--language", "en")
    place.shown("0.1.0")
    assert place.told("current") == "0.1.0"
    assert place.told("attempts") == "0.1.0 1"
    assert place.starts[0].words == "run 内容 文件夹 --language en"
    wall.terminate()
    assert wall.wait(timeout=30) == 0
    assert not runs(place.starts[0].process)
    assert (place.told("confirmed"), place.told("attempts"), place.told("started")) == (
        "0.1.0",
        None,
        None,
    )


def test_an_exhibition_that_ends_starts_again_and_stays_the_same_version(
    place: Installation,
) -> None:
    place.install("0.1.0", SHOWS, STAYS)
    place.install("0.2.0", SHOWS, CRASHES)
    place.say("current", "0.2.0\n")
    place.say("previous", "0.1.0\n")
    place.wall(**place.wind())
    until(lambda: len(place.starts) >= 4)
    assert set(place.versions()) == {"0.2.0"}
    assert "0.2.0 ended with status 7" in place.log
    assert place.pauses[:3] == [1, 1, 1]


def test_a_version_that_crashes_twice_at_its_start_is_gone_back_from(place: Installation) -> None:
    place.install("0.1.0", SHOWS, STAYS)
    place.install("0.2.0", CRASHES)
    place.say("current", "0.2.0\n")
    place.say("previous", "0.1.0\n")
    place.say("confirmed", "0.1.0\n")
    place.wall(**place.wind())
    place.shown("0.1.0")
    assert place.versions() == ["0.2.0", "0.2.0", "0.1.0"]
    assert place.pauses == [1], "none before the one that shows"
    assert (place.told("current"), place.told("failed")) == ("0.1.0", "0.2.0")
    assert place.told("attempts") == "0.1.0 1"
    assert "0.2.0 was started twice without its first complete screen: back to 0.1.0" in place.log


def test_a_version_that_hangs_before_its_first_screen_is_gone_back_from(
    place: Installation,
) -> None:
    place.install("0.1.0", SHOWS, STAYS)
    place.install("0.2.0", STAYS)
    for name, text in {"current": "0.2.0", "previous": "0.1.0", "confirmed": "0.1.0"}.items():
        place.say(name, text)
    place.wall(**place.lay("timeout", TIME_IS_OVER))
    place.shown("0.1.0")
    assert place.versions() == ["0.2.0", "0.2.0", "0.1.0"]
    assert "no complete screen after 300 s: it is ended" in place.log
    assert place.told("failed") == "0.2.0"


def test_a_version_that_was_seen_before_may_take_its_time(place: Installation) -> None:
    place.install("0.1.0", STAYS)
    place.say("confirmed", "0.1.0")
    wall = place.wall(**place.lay("timeout", TIME_IS_OVER))
    until(lambda: len(place.starts) == 1)
    assert not (place.root / "waits").exists()
    assert place.run("--stop").returncode == 0
    assert wall.wait(timeout=30) == 0


def test_a_version_that_was_confirmed_before_is_never_gone_back_from(place: Installation) -> None:
    place.install("0.1.0", SHOWS, STAYS)
    place.install("0.2.0", CRASHES)
    for name, text in {"current": "0.2.0", "previous": "0.1.0", "confirmed": "0.2.0"}.items():
        place.say(name, text)
    place.say("attempts", "0.2.0 5")
    place.wall()
    until(lambda: len(place.starts) >= 3)
    assert set(place.versions()) == {"0.2.0"}
    assert place.told("attempts") == "0.2.0 8"


def test_without_anything_to_go_back_to_the_version_is_tried_again_more_and_more_slowly(
    place: Installation,
) -> None:
    place.install("0.2.0", CRASHES)
    place.say("previous", "0.1.0")
    place.wall(**place.wind())
    until(lambda: len(place.starts) >= 8)
    assert place.pauses[:7] == [1, 2, 4, 8, 16, 30, 30]
    assert place.told("failed") is None


def test_power_cuts_before_the_first_screen_count_as_failures(place: Installation) -> None:
    place.install("0.1.0", SHOWS, STAYS)
    place.install("0.2.0", STAYS)
    place.say("current", "0.2.0")
    place.say("previous", "0.1.0")
    for start in (1, 2):
        wall = place.wall()
        until(lambda: len(place.starts) == start)  # noqa: B023
        wall.kill()
        os.kill(place.starts[-1].process, signal.SIGKILL)
        wall.wait()
        assert place.told("attempts") == f"0.2.0 {start}"
    place.wall()
    place.shown("0.1.0")
    assert place.versions() == ["0.2.0", "0.2.0", "0.1.0"]


def test_a_power_cut_after_the_first_screen_counts_as_nothing(place: Installation) -> None:
    place.install("0.1.0", SHOWS, STAYS)
    place.install("0.2.0", SHOWS, STAYS)
    place.say("current", "0.2.0")
    place.say("previous", "0.1.0")
    for start in (1, 2, 3):
        wall = place.wall()
        place.shown("0.2.0", start)
        wall.kill()
        os.kill(place.starts[-1].process, signal.SIGKILL)
        wall.wait()
    assert place.told("current") == "0.2.0"
    assert place.told("confirmed") == "0.2.0"


NONSENSE = [
    "",
    "\n",
    "../../bin",
    "0.1.0\n0.2.0\n",
    "0.2.0 ",
    "é",
    "\0\0\0\0\0\0",
    "9" * 40,
    "0/1",
    "-1",
    "$(id)",
    "*",
]


@pytest.mark.parametrize("nonsense", NONSENSE)
def test_nonsense_in_the_state_counts_as_missing(place: Installation, nonsense: str) -> None:
    place.install("0.9.0", SHOWS, CRASHES)
    place.install("0.10.0", SHOWS, STAYS)
    place.install("0.10.0~rc1", SHOWS, CRASHES)
    for name in (
        "current",
        "previous",
        "confirmed",
        "attempts",
        "started",
        "failed",
        "pid",
        "lock",
    ):
        place.say(name, nonsense)
    place.wall()
    place.shown("0.10.0")
    assert place.told("current") == "0.10.0"
    assert place.told("attempts") == "0.10.0 1"


@pytest.mark.parametrize(
    "attempts", ["0.2.0 08", "0.2.0 -3", "0.2.0 2 2", "0.2.0", "2", "0.20.0 2", "0.2.0 x"]
)
def test_odd_attempts_count_as_none(place: Installation, attempts: str) -> None:
    place.install("0.1.0", SHOWS, STAYS)
    place.install("0.2.0", SHOWS, STAYS)
    place.say("current", "0.2.0")
    place.say("previous", "0.1.0")
    place.say("attempts", attempts)
    place.wall()
    place.shown("0.2.0")
    assert place.told("attempts") == "0.2.0 1"


def test_folders_in_the_place_of_state_files_keep_nothing_off_the_wall(place: Installation) -> None:
    place.install("0.1.0", SHOWS, STAYS)
    for name in ("current", "attempts", "confirmed", "pid"):
        (place.state / name).mkdir(parents=True)
    place.wall()
    place.shown("0.1.0")


def test_a_version_that_disappears_gives_way_to_the_newest_there_is(place: Installation) -> None:
    place.install("0.1.0", SHOWS, STAYS)
    place.install("0.2.0", SHOWS, STAYS)
    place.say("current", "0.2.0")
    place.wall()
    place.shown("0.2.0")
    (place.root / "versions" / "0.2.0" / "kiosk").unlink()
    os.kill(place.starts[0].process, signal.SIGKILL)
    place.shown("0.1.0")
    assert place.told("current") == "0.1.0"


def test_when_no_version_is_left_the_wall_ends(place: Installation) -> None:
    place.install("0.1.0", SHOWS, STAYS)
    wall = place.wall()
    place.shown("0.1.0")
    (place.root / "versions" / "0.1.0" / "kiosk").unlink()
    os.kill(place.starts[0].process, signal.SIGKILL)
    assert wall.wait(timeout=30) == 1
    assert "no version is installed" in place.log


def test_stop_ends_the_wall_and_its_exhibition(place: Installation) -> None:
    place.install("0.1.0", SHOWS, STAYS)
    wall = place.wall()
    place.shown("0.1.0")
    assert place.run("--stop").returncode == 0
    assert wall.poll() is not None or wall.wait(timeout=1) == 0
    assert not runs(place.starts[0].process)
    assert place.run("--stop").returncode == 0


def test_stop_in_a_pause_does_not_wait_for_its_end(place: Installation) -> None:
    place.install("0.1.0", CRASHES)
    wall = place.wall(**place.wind("exec /bin/sleep 60\n"))
    until(lambda: place.pauses)
    assert place.run("--stop").returncode == 0
    assert wall.wait(timeout=30) == 0


def test_an_exhibition_that_does_not_listen_is_ended_hard(place: Installation) -> None:
    place.install("0.1.0", "trap '' TERM\n", SHOWS, "while :; do /bin/sleep 0.1; done\n")
    place.say("confirmed", "0.1.0")
    wall = place.wall(**place.lay("timeout", TIME_IS_OVER))
    place.shown("0.1.0")
    assert place.run("--stop").returncode == 0
    assert wall.wait(timeout=30) == 0
    assert (place.root / "waits").read_text() == "10\n", "seconds that it had to end by itself"
    assert not runs(place.starts[0].process)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_a_signal_ends_the_exhibition_gently(place: Installation, number: signal.Signals) -> None:
    farewell = (
        f"trap 'touch \"$here/farewell\"; exit 0' TERM\n{SHOWS}while :; do sleep 0.05; done\n"
    )
    place.install("0.1.0", farewell)
    wall = place.wall()
    place.shown("0.1.0")
    wall.send_signal(number)
    assert wall.wait(timeout=30) == 0
    assert (place.root / "versions" / "0.1.0" / "farewell").exists()
    assert "0.1.0 ended with status 0, as it was asked to" in place.log


def test_an_exhibition_does_not_outlive_its_launcher(place: Installation) -> None:
    place.install("0.1.0", SHOWS, STAYS)
    place.wall().kill()
    wall = place.wall()
    place.shown("0.1.0")
    wall.kill()
    wall.wait()
    until(lambda: not runs(place.starts[-1].process))


def test_there_is_one_exhibition_only(place: Installation) -> None:
    place.install("0.1.0", SHOWS, STAYS)
    wall = place.wall()
    place.shown("0.1.0")
    assert place.run("--wall").returncode == 0
    assert "already on the wall" in place.log
    assert wall.poll() is None
    assert place.versions() == ["0.1.0"]


def test_other_words_go_to_the_current_version_and_its_answer_comes_back(
    place: Installation,
) -> None:
    place.install(
        "0.1.0", 'echo "$KIOSK_LAUNCHER_VERSIONS"; echo "$KIOSK_LAUNCHER_STATE" >&2; exit 5\n'
    )
    place.install("0.2.0", CRASHES)
    place.say("current", "0.1.0\n")
    done = place.run("check", "内容 a", "", "*")
    assert (done.returncode, done.stdout, done.stderr) == (
        5,
        f"{place.root}/versions\n",
        f"{place.state}\n",
    )
    assert place.starts[0].words == "check 内容 a  *"
    place.run()
    assert place.starts[1].words == "run"
    assert place.told("attempts") is None


def test_without_a_version_the_words_are_answered_in_both_languages(place: Installation) -> None:
    done = place.run("check")
    assert done.returncode == 1
    assert "没有安装" in done.stderr
    assert "no version" in done.stderr


def test_settings_beside_the_launcher_are_this_machines(place: Installation) -> None:
    place.install("0.1.0", 'echo "$KIOSK_SETTINGS"\n')
    assert place.run("x").stdout == "\n"
    (place.root / "settings.toml").touch()
    assert place.run("x").stdout == f"{place.root}/settings.toml\n"
    assert place.run("x", KIOSK_SETTINGS="/mine").stdout == "/mine\n"


def test_a_link_to_the_launcher_is_the_launcher(place: Installation, tmp_path: Path) -> None:
    place.install("0.1.0", "echo here\n")
    (tmp_path / "link").symlink_to(place.root / "kiosk")
    done = subprocess.run([tmp_path / "link", "x"], check=True, capture_output=True, text=True)
    assert done.stdout == "here\n"


def test_the_log_stays_small(place: Installation) -> None:
    place.install("0.1.0", SHOWS, STAYS)
    place.say("launcher.log", "x" * 1_000_000)
    place.wall()
    place.shown("0.1.0")
    assert len(place.log) < 1000
    assert place.told("launcher.log.1") == "x" * 1_000_000


def test_state_that_cannot_be_written_keeps_nothing_off_the_wall(
    place: Installation, tmp_path: Path
) -> None:
    place.install("0.1.0", STAYS)
    place.state.write_bytes(b"a file, no folder")
    (tmp_path / "file").touch()
    place.wall(XDG_STATE_HOME=str(tmp_path / "file"))
    until(lambda: place.versions() == ["0.1.0"])


def test_a_place_that_cannot_be_written_keeps_its_state_in_the_home(
    place: Installation, tmp_path: Path
) -> None:
    place.install("0.1.0", SHOWS, STAYS)
    place.state.write_bytes(b"a file, no folder")
    place.wall(XDG_STATE_HOME=str(tmp_path / "home"))
    until((tmp_path / "home" / "kiosk" / "launcher" / "started").exists)


@pytest.fixture
def package(tmp_path: Path) -> Iterator[Installation]:
    """Debian's folders below another root, seen by a user of the desktop."""
    root = tmp_path / "usr/lib/kiosk"
    root.mkdir(parents=True)
    text = LAUNCHER.read_text(encoding="utf-8")
    for folder in ("/usr/lib/kiosk", "/var/lib/kiosk", "/etc/kiosk"):
        text = text.replace(folder, f"{tmp_path}{folder}")
        (tmp_path / folder[1:]).mkdir(parents=True, exist_ok=True)
    (tmp_path / "bin").mkdir()
    for program, lines in ((root / "kiosk", text), (tmp_path / "bin/id", "#!/bin/sh\necho anna\n")):
        program.write_text(lines, encoding="utf-8")
        program.chmod(0o755)
    installation = Installation(root)
    yield installation
    for wall in installation.walls:
        wall.terminate()
        wall.wait(timeout=30)


def test_a_desktop_follows_once_when_root_has_chosen_a_version(
    package: Installation, tmp_path: Path
) -> None:
    user = {"PATH": f"{tmp_path}/bin:{os.environ['PATH']}", "XDG_STATE_HOME": f"{tmp_path}/own"}
    state = tmp_path / "own/kiosk/launcher"
    for_all = tmp_path / "var/lib/kiosk/state/current"
    for_all.parent.mkdir()
    package.install("0.1.0", SHOWS, STAYS)

    for_all.write_text("0.1.0\n")
    package.wall(**user)
    until((state / "started").exists)
    assert package.run("--stop", **user).returncode == 0

    package.install("0.2.0", CRASHES)
    for_all.write_text("0.2.0\n")
    assert package.run("check", **user).returncode == 7
    package.wall(**user)
    until((state / "started").exists)
    assert package.versions() == ["0.1.0", "0.2.0", "0.2.0", "0.2.0", "0.1.0"]
    words = {name: (state / name).read_text() for name in ("current", "failed", "followed")}
    assert words == {"current": "0.1.0\n", "failed": "0.2.0\n", "followed": "0.2.0\n"}


def test_a_bundle_lies_beside_what_the_package_brought(
    package: Installation, tmp_path: Path
) -> None:
    user = {"PATH": f"{tmp_path}/bin:{os.environ['PATH']}", "XDG_STATE_HOME": f"{tmp_path}/own"}
    bundles = Installation(tmp_path / "var/lib/kiosk")
    package.install("0.1.0", CRASHES)
    bundles.install("0.2.0", 'echo "$KIOSK_SETTINGS $KIOSK_LAUNCHER_VERSIONS"\n')
    (tmp_path / "etc/kiosk/settings.toml").touch()
    expected = f"{tmp_path}/etc/kiosk/settings.toml {bundles.root}/versions\n"
    assert package.run("check", **user).stdout == expected


def test_shellcheck_has_nothing_to_say() -> None:
    if not shutil.which("shellcheck"):
        pytest.skip("shellcheck is not installed")
    debian = [
        LAUNCHER.parent / "debian" / name for name in ("config", "postinst", "prerm", "postrm")
    ]
    scripts = [*LAUNCHER.parent.glob("*.sh"), LAUNCHER, LAUNCHER.parent / "session", *debian]
    subprocess.run(
        ["shellcheck", "--external-sources", "--exclude=SC1091,SC2119", *scripts],
        cwd=LAUNCHER.parents[2],
        check=True,
    )


def test_what_the_machine_is_to_blame_for_is_no_reason_to_go_back(place: Installation) -> None:
    place.install("0.1.0", SHOWS, STAYS)
    place.install("0.2.0", "exit 78\n")
    for name, text in {"current": "0.2.0", "previous": "0.1.0", "confirmed": "0.1.0"}.items():
        place.say(name, text)
    place.wall(**place.wind())
    until(lambda: len(place.starts) >= 5)
    assert set(place.versions()) == {"0.2.0"}
    assert "0.2.0 ended with status 78" in place.log


def test_a_full_disk_forgets_nothing_that_the_launcher_still_knows(place: Installation) -> None:
    place.install("0.1.0", STAYS)
    place.install("0.2.0", CRASHES)
    for name, text in {"current": "0.2.0", "previous": "0.1.0", "confirmed": "0.1.0"}.items():
        place.say(name, text)
    place.lay("sync", "exit 1\n")  # nothing that is noted down lasts
    place.wall(**place.wind())
    until(lambda: "0.1.0" in place.versions())
    assert place.versions() == ["0.2.0", "0.2.0", "0.1.0"]


def test_another_display_takes_the_exhibition_along(place: Installation) -> None:
    place.install("0.1.0", SHOWS, STAYS)
    first = place.wall(DISPLAY=":71")
    place.shown("0.1.0")
    for elsewhere in (":71", ""):
        assert place.wall(DISPLAY=elsewhere).wait(timeout=30) == 0
        assert first.poll() is None
    place.wall(DISPLAY=":72")
    place.shown("0.1.0", times=2)
    assert first.wait(timeout=30) == 0


def test_an_update_while_the_exhibition_runs_keeps_what_runs(place: Installation) -> None:
    for version in ("0.1.0", "0.2.0", "0.3.0"):
        place.install(version, SHOWS, STAYS)
    for name, text in {"current": "0.2.0", "previous": "0.1.0", "confirmed": "0.1.0"}.items():
        place.say(name, text)
    place.wall()
    place.shown("0.2.0")
    assert place.run("--use", "0.3.0").returncode == 0
    assert (place.told("previous"), place.told("confirmed")) == ("0.2.0", "0.2.0")
    assert {path.name for path in (place.root / "versions").iterdir()} == {"0.2.0", "0.3.0"}
