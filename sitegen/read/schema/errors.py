"""Where pydantic's errors become diagnostics: the one place that knows pydantic's names for what is wrong.

In come a ValidationError, the model, and the tree that was checked; out go diagnostics with the place of the value (or
of the key, where the key is wrong), the value as it was written, and what helps to put it right.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any, get_args

from pydantic import BaseModel, RootModel, ValidationError
from pydantic_core import ErrorDetails

from sitegen import located_yaml
from sitegen.diagnostics import Diagnostic, Location
from sitegen.lang.suggest import closest
from sitegen.read.schema.base import ITEM, Strict
from sitegen.read.schema.flow import flow, node_at
from sitegen.read.schema.known_as import fields_known_as

Path = tuple[str | int, ...]

_CODE_OF_TYPE = {
    "missing": "missing-field",
    "extra_forbidden": "unknown-field",
    "string_type": "expected-text",
    "list_type": "expected-list",
    "dict_type": "expected-mapping",
    "model_type": "expected-mapping",
    "model_attributes_type": "expected-mapping",
    "literal_error": "not-one-of",
    "enum": "not-one-of",
}
_QUOTED = re.compile(r"'([^']*)'")
_BETWEEN_ITEMS = re.compile("[,،;؛]")


def diagnose(
    error: ValidationError, model: type[BaseModel], *, given: located_yaml.Mapping, written: located_yaml.Mapping
) -> tuple[Diagnostic, ...]:
    """Turns every error into a diagnostic.

    Args:
        error: what the model raised.
        model: of the whole tree.
        given: the tree that was checked.
        written: the same tree with what is empty still in it, where a missing value may have its place.
    """
    errors = error.errors(include_url=False)
    found = [(details["loc"], _diagnostic(details, model, given, written)) for details in errors]
    # A field whose name is misspelt is not missing.
    meant = {(*path[:-1], one.args.get("suggestion")) for path, one in found if one.code == "unknown-field"}
    return tuple(one for path, one in found if one.code != "missing-field" or path not in meant)


def _diagnostic(
    details: ErrorDetails, model: type[BaseModel], given: located_yaml.Mapping, written: located_yaml.Mapping
) -> Diagnostic:
    code = _CODE_OF_TYPE.get(details["type"], details["type"])
    context: Mapping[str, Any] = details.get("ctx", {})
    path = tuple(step for step in details["loc"] if step != "[key]")
    args = {name: str(value) for name, value in context.items() if name not in {ITEM, "expected"}}
    if "field" in args:
        path = (*path, args["field"])
    if ITEM in context:
        path = (*path, context[ITEM])
    args["field"] = field_name(path)
    if code == "missing-field":
        return Diagnostic(code=code, location=located_yaml.locate(written, path), args=args | _example(model, path))
    if code == "unknown-field":
        args |= _about_unknown(model, path)
    else:
        about_key = "[key]" in details["loc"]
        args |= {"value": flow(path[-1] if about_key else node_at(given, path))} | _remedy(code, details, args)
    return Diagnostic(code=code, location=_place(code, details, given, path), args=args)


def _place(code: str, details: ErrorDetails, given: located_yaml.Mapping, path: Path) -> Location:
    if code == "unknown-field" or "[key]" in details["loc"]:
        return located_yaml.key_location(given, path)
    return located_yaml.locate(given, path)


def field_name(path: Path) -> str:
    """A path as people read it: ``photos > team.jpg > alt``. Which item of a list is meant is told by the place."""
    return " > ".join(step for step in path if isinstance(step, str))


def _remedy(code: str, details: ErrorDetails, args: Mapping[str, str]) -> dict[str, str]:
    """What helps with a value of the wrong kind."""
    written = details["input"]
    if code == "not-one-of":
        allowed = _QUOTED.findall(str(details.get("ctx", {}).get("expected", "")))
        suggestion = closest(str(written), allowed)
        return {"allowed": ", ".join(allowed)} | ({"suggestion": suggestion} if suggestion else {})
    if code == "expected-list" and isinstance(written, str):
        items = (item.strip() for item in _BETWEEN_ITEMS.split(written))
        return {"suggestion": f"{args['field'].rpartition(' > ')[2]}: {flow([item for item in items if item])}"}
    return {"mark": "-"} if code == "expected-list" else {}


def _about_unknown(model: type[BaseModel], path: Path) -> dict[str, str]:
    """What may be written in place of an unknown field, as far as can be told."""
    word = str(path[-1])
    holder = _model_at(model, path[:-1])
    allowed = tuple(holder.model_fields)
    args = {"field": word, "allowed": ", ".join(allowed)}
    if word in holder.per_language:
        return args | {"per_language": word}
    if word in holder.elsewhere:
        return args | {"parent": holder.elsewhere[word]}
    meant = next((name for name in fields_known_as(word) if name in allowed), None)
    suggestion = meant or closest(word, (*allowed, *holder.elsewhere, *holder.per_language))
    return args | ({"suggestion": suggestion} if suggestion else {})


def _example(model: type[BaseModel], path: Path) -> dict[str, str]:
    holder = _model_at(model, path[:-1])
    name = str(path[-1])
    examples = holder.model_fields[name].examples if name in holder.model_fields else None
    if not examples:
        return {"name": name}
    # The second example, if there is one, is for those who read Arabic.
    return {"name": name, "example_en": f"{name}: {flow(examples[0])}", "example_ar": f"{name}: {flow(examples[-1])}"}


def _model_at(model: type[BaseModel], path: Path) -> type[Strict]:
    """The model of the mapping at a path, or the nearest one above it."""
    if issubclass(model, RootModel):
        model = next(_models_in(model.model_fields["root"].annotation))
    holder = model if issubclass(model, Strict) else Strict
    for step in path:
        # An index, or a key of a mapping with free keys, is no field: the same model goes on.
        if isinstance(step, str) and step in holder.model_fields:
            holder = next(_models_in(holder.model_fields[step].annotation), holder)
    return holder


def _models_in(annotation: object) -> Iterator[type[Strict]]:
    if isinstance(annotation, type) and issubclass(annotation, Strict):
        yield annotation
    for part in get_args(annotation):
        yield from _models_in(part)
