from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kiosk.app.faces import load_faces
from kiosk.app.show import Show
from kiosk.app.walk import settle
from kiosk.content.revision import Revision
from kiosk.ingest import compile as compiler
from kiosk.ingest.revision import RevisionStore

TINY = Path(__file__).parents[1] / "exhibitions" / "tiny"


@pytest.fixture(scope="session")
def revision(tmp_path_factory: pytest.TempPathFactory) -> Revision:
    """The tiny exhibition, compiled."""
    compiled = compiler.compile(TINY, RevisionStore(tmp_path_factory.mktemp("store")), (1920, 1080))
    assert compiled.revision, compiled.problems
    return Revision(compiled.revision)


@pytest.fixture(scope="session")
def fonts(qapp) -> None:
    load_faces()


@pytest.fixture
def open_show(fonts, revision: Revision) -> Iterator[Callable[..., Show]]:
    """Opens shows that stand still unless asked otherwise, and closes them."""
    shows = []

    def open_one(**wishes) -> Show:
        show = Show(revision, **({"still": True, "size": (1920, 1080)} | wishes))
        shows.append(show)
        settle(show)
        return show

    yield open_one
    for show in shows:
        show.close()
