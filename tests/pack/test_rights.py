"""Who could change the content before an installation can change it after."""

import os
import stat
from pathlib import Path

import pytest

from kiosk.pack.installing import install, roll_back

LIST = bytes.fromhex("02000000 01000700ffffffff 04000700ffffffff 20000500ffffffff")
"""default:user::rwx, group::rwx, other::r-x, as the system keeps it."""
NOBODY = 65534


def told(place: Path) -> tuple[int, int, int]:
    status = place.lstat()
    return status.st_uid, status.st_gid, stat.S_IMODE(status.st_mode)


@pytest.fixture
def shared(wall: Path) -> Path:
    """The content folder of a group, which does not belong to whoever installs."""
    if os.geteuid() == 0:
        os.chown(wall, NOBODY, NOBODY)
    wall.chmod(0o2775)
    return wall


def every(folder: Path) -> list[Path]:
    return [folder, *folder.rglob("*")]


def assert_as_before(wall: Path, owner: int, group: int) -> None:
    for place in every(wall):
        assert told(place) == (owner, group, 0o2775 if place.is_dir() else 0o664), place


def test_the_group_that_filled_the_folder_can_go_on(packed, shared) -> None:
    owner, group, _ = told(shared)
    # By hand, and shut: it is what was there before, and comes back as open as the rest.
    (shared / "exhibition.yaml").chmod(0o600)
    install(packed(1), shared)
    assert_as_before(shared, owner, group)
    install(packed(2), shared)
    assert_as_before(shared, owner, group)
    for _ in range(2):
        roll_back(shared)
        assert_as_before(shared, owner, group)


def test_the_group_can_install_and_go_back_next_time(packed, shared) -> None:
    install(packed(1), shared)
    aside = shared.with_name(f"{shared.name}.packs")
    assert told(aside) == told(shared)
    for name in ("lock", "numbers.json"):
        assert told(aside / name) == (*told(shared)[:2], 0o664)


def test_what_new_files_begin_with_stays(packed, shared) -> None:
    try:
        os.setxattr(shared, "system.posix_acl_default", LIST)
    except OSError:
        pytest.skip("this disk knows no access lists")
    install(packed(1), shared)
    for place in filter(Path.is_dir, every(shared)):
        assert os.getxattr(place, "system.posix_acl_default") == LIST
    new = shared / "chapters" / "new.yaml"
    before = os.umask(0o077)
    try:
        new.touch()
    finally:
        os.umask(before)
    assert told(new)[2] == 0o664


@pytest.mark.skipif(os.geteuid() != 0, reason="only root gives files away")
def test_no_file_elsewhere_is_given_away(packed, shared, tmp_path) -> None:
    """Others may write where root is about to change what is there."""
    mine = tmp_path / "shadow"
    mine.write_text("root's own")
    before = told(mine)
    install(packed(1), shared)
    kept = shared.with_name(f"{shared.name}.packs") / "before-0001"
    (kept / "link").symlink_to(mine)
    (kept / "second").hardlink_to(mine)
    (kept.parent / "swap").symlink_to(mine)
    roll_back(shared)
    assert told(mine) == before
    assert mine.read_text() == "root's own"
