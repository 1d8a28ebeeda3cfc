"""From a YAML tree to a checked model: each value as its own text, what is empty left out, all errors at once."""

import operator
from typing import Generic, TypeVar

from pydantic import BaseModel, ValidationError

from sitegen.diagnostics import Diagnostic
from sitegen.located_yaml import Mapping, Node, Scalar, Sequence
from sitegen.read.schema.errors import diagnose
from sitegen.values import Struct, replace

M = TypeVar("M", bound=BaseModel)


class Validated(Struct, Generic[M], frozen=True, kw_only=True):
    """What a mapping says, or what is wrong with it.

    Attributes:
        value: None if there is any error.
        node: the tree without what is empty; list items have the same indices as in ``value``.
        bad_keys: the keys of the mapping itself that have an error in or below them.
    """

    value: M | None
    node: Mapping
    diagnostics: tuple[Diagnostic, ...]
    bad_keys: frozenset[str] = frozenset()


def validate(model: type[M], node: Mapping) -> Validated[M]:
    """Checks a mapping against a model.

    Empty texts, nulls, empty lists and empty mappings count as absent, however deep they stand.
    """
    given = without_empty(node)
    try:
        value = model.model_validate(_texts(given))
    except ValidationError as error:
        problems = diagnose(error, model, given=given, written=node)
        bad = frozenset(str(details["loc"][0]) for details in error.errors(include_url=False) if details["loc"])
        return Validated(value=None, node=given, diagnostics=problems, bad_keys=bad)
    return Validated(value=value, node=given, diagnostics=())


def without_empty(node: Mapping) -> Mapping:
    """A mapping without anything in it that is empty; the same one if there is nothing to leave out."""
    values = [_filled(pair.value) for pair in node.pairs]
    if all(value is pair.value for pair, value in zip(node.pairs, values, strict=True)):
        return node
    pairs = zip(node.pairs, values, strict=True)
    return replace(node, pairs=tuple(replace(pair, value=value) for pair, value in pairs if value is not None))


def _filled(node: Node) -> Node | None:
    match node:
        case Mapping():
            filled = without_empty(node)
            return filled if filled.pairs else None
        case Sequence(items=items):
            present = tuple(item for item in map(_filled, items) if item is not None)
            if all(map(operator.is_, present, items)) and len(present) == len(items):
                return node if present else None
            return replace(node, items=present) if present else None
        case Scalar(value=value, raw=raw):
            return None if value is None or not raw.strip() else node


def _texts(node: Node) -> object:
    """The tree as dict, list and str: no number, boolean or date has been made of what a person wrote."""
    match node:
        case Mapping(pairs=pairs):
            return {pair.key: _texts(pair.value) for pair in pairs}
        case Sequence(items=items):
            return [_texts(item) for item in items]
        case Scalar(raw=raw):
            return raw
