import shutil
from pathlib import Path

import pytest

TINY = Path(__file__).parents[1] / "exhibitions" / "tiny"


@pytest.fixture
def tiny(tmp_path: Path) -> Path:
    """A copy of the tiny exhibition, to be changed."""
    return shutil.copytree(TINY, tmp_path / "tiny")
