"""Pictures come and go for months: what they leave behind is given back."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

SCREENS = """
from pathlib import Path
from kiosk.machine.heap import give_back

give_back()

def resident():
    return int(Path("/proc/self/statm").read_text().split()[1]) * 4096

def shown():
    return bytearray(8 << 20)

shown(), shown()  # the first ones teach malloc to keep such blocks
before = resident()
screens = [(shown(), bytearray(5000)) for _ in range(12)]
kept = [words for _, words in screens]
del screens
print(resident() - before)
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems do so themselves")
def test_full_screens_are_given_back() -> None:
    done = subprocess.run(
        [sys.executable, "-c", SCREENS], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert int(done.stdout) < 8 << 20, "bytes held when twelve screens have gone"
