"""The reference says every key that may be written, and nothing that may not."""

import msgspec

from kiosk.content import model
from kiosk.content.glossary import BLOCKS, KEYS
from kiosk.content.model import Dated, Entry
from kiosk.content.reference import FILE, reference
from kiosk.places import EXHIBITION


def entries() -> dict[str, type]:
    kinds = vars(model).items()
    return {
        name: kind
        for name, kind in kinds
        if isinstance(kind, type) and issubclass(kind, Entry) and kind not in (Entry, Dated)
    }


def test_every_key_is_explained_in_both_languages() -> None:
    dates = {field.encode_name for field in msgspec.structs.fields(Dated)}
    fields = {
        f"{'Dated' if field.encode_name in dates else name}.{field.encode_name}"
        for name, kind in entries().items()
        for field in msgspec.structs.fields(kind)
    }
    assert set(KEYS) == fields
    assert set(BLOCKS) == set(entries())
    for line in reference().splitlines():
        if line.startswith("| `"):
            _, _, _, chinese, english, _ = line.split("|")
            assert chinese.strip().endswith("。"), line
            assert english.strip().endswith("."), line


def test_the_page_beside_the_content_is_up_to_date() -> None:
    page = (EXHIBITION / FILE).read_text("utf-8")
    assert page == reference(), "python -c 'from kiosk.content.reference import write; …'"
