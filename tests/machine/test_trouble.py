"""What the system says in English is told to curators in their language."""

import errno
import os

import pytest

from kiosk.machine.trouble import trouble

HANZI = ("磁", "不", "文", "找", "正", "盘", "名", "系", "没")


@pytest.mark.parametrize("number", sorted(errno.errorcode))
def test_every_refusal_is_told_in_both_languages_and_in_our_words(number) -> None:
    told = trouble(OSError(number, os.strerror(number)))
    assert told.chinese.startswith(HANZI)
    assert told.english.isascii()
    assert os.strerror(number) not in f"{told.chinese} {told.english}"


def test_a_full_disk_is_named() -> None:
    assert trouble(OSError(errno.ENOSPC, "")) == ("磁盘满了", "the disk is full")
    assert str(errno.EXDEV) in trouble(OSError(errno.EXDEV, "")).chinese


def test_what_another_program_holds_is_told_apart_from_what_is_not_allowed() -> None:
    held = PermissionError(errno.EACCES, "")
    held.winerror = 32
    for error in (held, OSError(errno.EBUSY, ""), OSError(errno.ETXTBSY, "")):
        assert trouble(error).chinese == "正被别的程序用着"
    for number in (errno.EACCES, errno.EPERM):
        assert "没有权限" in trouble(OSError(number, "")).chinese
        assert "another program" not in trouble(OSError(number, "")).english
