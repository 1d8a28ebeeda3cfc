import json

import pytest

from sitegen.read.json_schema import schemas

NAMES = [
    *("config", "report", "front-matter", "page-front-matter"),
    *("cities", "people", "organisations", "topics", "glossary", "private"),
]


def test_there_is_a_schema_for_everything_that_people_write():
    assert list(schemas()) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_every_field_is_described_in_both_languages(name):
    schema = schemas()[name]
    holders = [schema, *schema.get("$defs", {}).values()]
    holders += [choice for holder in holders for choice in holder.get("anyOf", ())]
    fields = [(field, about) for holder in holders for field, about in holder.get("properties", {}).items()]
    assert fields
    for field, about in fields:
        assert " – " in about.get("description", ""), field


@pytest.mark.parametrize("name", NAMES)
def test_a_schema_is_json_of_the_2020_dialect_and_always_the_same(name):
    schema = schemas()[name]
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert json.dumps(schema) == json.dumps(schemas()[name])


def test_what_is_required_and_what_is_unknown_is_said():
    front = schemas()["front-matter"]
    assert front["required"] == ["title", "summary"]
    assert front["additionalProperties"] is False
    assert schemas()["page-front-matter"]["required"] == ["title"]


def test_ids_and_words_have_their_forms():
    cities = schemas()["cities"]
    assert list(cities["patternProperties"]) == ["^[a-z0-9]+(-[a-z0-9]+)*$"]
    assert cities["additionalProperties"] is False
    words = cities["$defs"]["Words"]
    assert [choice["type"] for choice in words["anyOf"]] == ["string", "object"]


def test_short_forms_are_allowed():
    config = schemas()["config"]
    for name in ("Theme", "MenuEntry", "Words"):
        assert {"type": "string"} in config["$defs"][name]["anyOf"]
