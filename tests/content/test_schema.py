from __future__ import annotations

import re
from pathlib import Path

import pytest

from kiosk.content import proofreading, schema
from kiosk.content.model import Chapter, Exhibition

COMMITTED = Path(__file__).parents[2] / "content"


@pytest.mark.parametrize("name", schema.FILES)
def test_the_committed_schema_is_the_model_s(name):
    made = schema.encode(schema.FILES[name])
    assert (COMMITTED / name).read_text(encoding="utf-8") == made, (
        "the model has changed: python -c 'from pathlib import Path; "
        'from kiosk.content import rules, schema; schema.write(Path("content"))\''
    )


def test_write(tmp_path):
    schema.write(tmp_path)
    assert {path.name for path in tmp_path.iterdir()} == set(schema.FILES)


@pytest.mark.parametrize("kind", [Chapter, Exhibition])
def test_every_reference_leads_somewhere(kind):
    text = schema.encode(kind)
    made = schema.schema(kind)
    assert set(re.findall(r"#/\$defs/(\w+)", text)) <= set(made["$defs"])


def test_a_curator_s_typing_not_the_model_s_insides():
    parts = schema.schema(Chapter)["$defs"]
    assert parts["Figure"]["properties"]["value"]["$ref"] == "#/$defs/Amount"
    assert "properties" not in parts["Amount"]
    assert parts["Story"]["properties"]["title"]["$ref"] == "#/$defs/Words"
    assert parts["Story"]["properties"]["kind"]["enum"] == ["story"]
    assert parts["Story"]["additionalProperties"] is False


def test_every_field_has_its_sentence():
    for kind in (Chapter, Exhibition):
        for name, part in schema.schema(kind)["$defs"].items():
            for key, field in part.get("properties", {}).items():
                assert "description" in field or key == "kind", f"{name}.{key}"


@pytest.mark.parametrize(("owner", "field"), proofreading.TEXT_LIMITS, ids=str)
def test_a_field_s_sentence_names_its_limits(owner, field):
    (kind,) = (k for k in (Chapter, Exhibition) if owner.__name__ in schema.schema(k)["$defs"])
    sentence = schema.schema(kind)["$defs"][owner.__name__]["properties"][field]["description"]
    for most in proofreading.TEXT_LIMITS[owner, field]:
        assert most is None or str(most) in sentence
