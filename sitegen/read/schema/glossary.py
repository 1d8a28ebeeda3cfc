"""glossary.yaml and private.yaml: what the site says, and what it must never say."""

from typing import Annotated

from pydantic import BeforeValidator, ConfigDict, Field, RootModel, WithJsonSchema

from sitegen.read.schema.base import Strict, problem
from sitegen.read.schema.lists import EachOnce
from sitegen.read.schema.texts import Id, Line, text_of
from sitegen.read.schema.words import Words


class Variants(Strict):
    """Words to avoid, per language – الكلمات التي تُتجنَّب، لكل لغة."""

    ar: Annotated[list[Line], EachOnce] | None = None
    """In Arabic – بالعربية"""
    en: Annotated[list[Line], EachOnce] | None = None
    """In English – بالإنكليزية"""


class GlossaryEntry(Strict):
    """A term that the site has agreed on – مصطلح متّفق عليه."""

    term: Words = Field(examples=[{"ar": "المدينة المضيفة", "en": "host city"}])
    """What the site writes – ما يكتبه الموقع"""
    avoid: Variants | None = Field(default=None, examples=[{"ar": ["المدينة المستضيفة"], "en": ["hosting city"]}])
    """What it does not write – ما لا يكتبه"""
    note: Words | None = None
    """Why, for those who write – السبب، لمن يكتب"""


class GlossaryFile(RootModel[dict[Id, GlossaryEntry]]):
    """glossary.yaml: the terms by id – المصطلحات بحسب معرّفاتها."""

    model_config = ConfigDict(json_schema_extra={"additionalProperties": False})


def _spellings(value: object) -> tuple[str, ...]:
    """A name in any of the forms in which people write one down: a text, a list of texts, or {ar: …, en: …}."""
    given = value if isinstance(value, list) else list(value.values()) if isinstance(value, dict) else [value]
    texts = tuple(text_of(each) for each in given)
    if not any(texts):
        raise problem("expected-text")
    return texts


Spellings = Annotated[
    tuple[str, ...],
    BeforeValidator(_spellings),
    WithJsonSchema(
        {
            "anyOf": [
                {"type": "string"},
                {"type": "array", "items": {"type": "string"}},
                {"type": "object", "additionalProperties": {"type": "string"}},
            ]
        }
    ),
]


class PrivateFile(Strict):
    """private.yaml: names that must not appear anywhere on the site – أسماء يجب ألا تظهر في الموقع أبدًا."""

    names: list[Spellings] | None = Field(default=None, examples=[[["نور الخطيب", "Nour Khatib"]]])
    """One item for each person, with all spellings – عنصر لكل شخص، بكل تهجئات اسمه"""
