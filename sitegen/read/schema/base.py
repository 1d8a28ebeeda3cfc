"""The two kinds of models that everything else here is made of, and how a validator says what is wrong.

Validators see every single value as the text that was written (``validate`` takes care of that), so what YAML makes of
``2024``, ``1.50`` or ``no`` never matters: each field reads its own text.
"""

from collections.abc import Mapping
from typing import Any, ClassVar

from pydantic import BaseModel, ConfigDict, GetJsonSchemaHandler, model_validator
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError

from sitegen.read.schema.docstrings import field_docstrings

ITEM = "item"
"""Key in a problem's values: the index of the list item that is meant, where a validator sees only the whole list."""


def problem(code: str, **args: str | int) -> PydanticCustomError:
    """What a validator raises: a code of the diagnostics catalogue, and values for its wording.

    ``field`` and ``value`` are filled in where the error becomes a diagnostic.
    """
    return PydanticCustomError(code, "see the diagnostics catalogue", dict(args))


class Strict(BaseModel):
    """A mapping whose keys are all known.

    ``elsewhere`` names fields that people look for here and that stand below another field: field → that field.
    ``per_language`` names fields that belong to each document instead.
    """

    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)

    elsewhere: ClassVar[Mapping[str, str]] = {}
    per_language: ClassVar[frozenset[str]] = frozenset()

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """Says of every field what its docstring says."""
        written = handler(schema)
        fields = handler.resolve_ref_schema(written).get("properties", {})
        for name, description in field_docstrings(cls).items():
            if name in fields and "description" not in fields[name]:
                fields[name]["description"] = description
        return written


class Shorthand(Strict):
    """A mapping that may also be written as one word or sentence, which then stands for the fields in ``short``."""

    short: ClassVar[tuple[str, ...]]

    @model_validator(mode="before")
    @classmethod
    def _spell_out(cls, value: object) -> object:
        if isinstance(value, list):
            raise problem("expected-text")
        return dict.fromkeys(cls.short, value) if isinstance(value, str) else value

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """Allows the short form beside the mapping."""
        spelled_out: dict[str, Any] = handler.resolve_ref_schema(super().__get_pydantic_json_schema__(schema, handler))
        return {"anyOf": [{"type": "string"}, spelled_out], "description": spelled_out.pop("description", "")}
