"""Reading the fields of a YAML mapping one by one, with every complaint kept beside its place.

In come nodes of ``located_yaml``, out go their values or nothing, and diagnostics. Knows nothing of themes but the
codes of their problems.
"""

from collections.abc import Iterable, Sequence
from typing import Final, TypeVar

from sitegen import located_yaml
from sitegen.diagnostics import Diagnostic, Location
from sitegen.lang.suggest import closest

Choice = TypeVar("Choice", bound=str)

TOP: Final = ""
"""The name of the mapping that is the whole file."""


class FieldProblems:
    """Collects what is wrong with one file, in the order of reading."""

    def __init__(self) -> None:
        """Begins with nothing wrong."""
        self.found: list[Diagnostic] = []

    def add(self, code: str, location: Location, **args: str) -> None:
        """Notes a problem."""
        self.found.append(Diagnostic(code=code, location=location, args=args))

    def wrong_value(self, name: str, node: located_yaml.Node, example: str) -> None:
        """Notes that a value is not of the sort that it must be."""
        value = node.raw if isinstance(node, located_yaml.Scalar) else "…"
        self.add("theme-value", node.location, key=name, value=value, example=example)

    def fields(self, node: located_yaml.Node, name: str, known: Sequence[str] | None) -> "Fields":
        """The fields of a node that must be a mapping; unknown keys are noted, unless every key is allowed (None)."""
        if not isinstance(node, located_yaml.Mapping):
            self.wrong_value(name, node, example="key: value")
            node = located_yaml.Mapping(pairs=(), location=node.location)
        fields = Fields(node, name, self)
        if known is not None:
            fields.refuse_unknown(known)
        return fields


class Fields:
    """A mapping that is being read."""

    def __init__(self, mapping: located_yaml.Mapping, name: str, problems: FieldProblems) -> None:
        """Reads ``mapping``, the value of the key ``name``."""
        self._mapping = mapping
        self._name = name
        self._problems = problems

    def names(self) -> tuple[str, ...]:
        """The keys, in the order of the file."""
        return tuple(pair.key for pair in self._mapping.pairs)

    def refuse_unknown(self, known: Sequence[str]) -> None:
        """Notes every key that is not one of these."""
        for pair in self._mapping.pairs:
            if pair.key not in known:
                args = {"field": pair.key, "allowed": ", ".join(known)}
                if suggestion := closest(pair.key, known):
                    args["suggestion"] = suggestion
                self._problems.add("unknown-field", pair.key_location, **args)

    def require(self, *names: str) -> None:
        """Notes every one of these keys that is missing."""
        for name in names:
            if self._mapping.find(name) is None:
                field = name if self._name == TOP else f"{self._name}.{name}"
                self._problems.add("missing-field", self._mapping.location, field=field, name=name)

    def node(self, name: str) -> located_yaml.Node:
        """The value of a key that exists."""
        pair = self._mapping.find(name)
        if pair is None:
            raise KeyError(name)
        return pair.value

    def find(self, name: str) -> located_yaml.Node | None:
        """The value of a key; None if the key is missing or has no value."""
        pair = self._mapping.find(name)
        if pair is None or (isinstance(pair.value, located_yaml.Scalar) and pair.value.value is None):
            return None
        return pair.value

    def is_mapping(self, name: str) -> bool:
        """Whether a key holds keys of its own."""
        return isinstance(self.find(name), located_yaml.Mapping)

    def scalar(self, name: str, example: str) -> located_yaml.Scalar | None:
        """A single value; None if missing, or noted as wrong."""
        node = self.find(name)
        if node is None or isinstance(node, located_yaml.Scalar):
            return node
        self._problems.wrong_value(name, node, example)
        return None

    def items(self, name: str, example: str) -> Iterable[located_yaml.Node]:
        """The items of a list; none if missing, or noted as wrong."""
        node = self.find(name)
        if isinstance(node, located_yaml.Sequence):
            return node.items
        if node is not None:
            self._problems.wrong_value(name, node, example)
        return ()

    def section(self, name: str, known: Sequence[str] | None) -> "Fields":
        """The keys below a key; none if missing, or noted as wrong."""
        node = self.find(name)
        if node is None:
            return Fields(located_yaml.Mapping(pairs=(), location=self._mapping.location), name, self._problems)
        return self._problems.fields(node, name, known)

    def choice(self, name: str, choices: Sequence[Choice]) -> Choice | None:
        """One of a few words; None if missing, or noted as wrong."""
        written = self.scalar(name, " | ".join(choices))
        if written is None:
            return None
        for choice in choices:
            if written.raw == choice:
                return choice
        self.wrong(name, example=" | ".join(choices))
        return None

    def wrong(self, name: str, example: str) -> None:
        """Notes that the value of a key is not of the sort that it must be."""
        self._problems.wrong_value(name, self.node(name), example)

    def wrong_key(self, name: str, example: str) -> None:
        """Notes that a key is not written as keys must be."""
        pair = self._mapping.find(name)
        location = pair.key_location if pair else self._mapping.location
        self._problems.add("theme-name", location, name=name, example=example)
