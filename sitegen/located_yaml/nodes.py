"""The nouns of a YAML file: mapping, sequence and scalar, each with its place. Values only; reading is elsewhere."""

from typing import TypeAlias

from sitegen.diagnostics import Location
from sitegen.values import Struct

ScalarValue: TypeAlias = str | int | float | bool | None


class Scalar(Struct, frozen=True, kw_only=True):
    """A single value.

    Attributes:
        value: what it means; quoted and block scalars are always text.
        raw: what was written, after quotes and escapes are undone: ``"010"`` for 010, ``"~"`` for null.
        location: of the value; its length is 0 when it goes over several lines.
    """

    value: ScalarValue
    raw: str
    location: Location


class Sequence(Struct, frozen=True, kw_only=True):
    """A list: ``- a`` on lines of their own, or ``[a, b]``."""

    items: tuple["Node", ...]
    location: Location


class Pair(Struct, frozen=True, kw_only=True):
    """A key and its value in a mapping. Keys are text as written, so ``no: …`` and ``2019: …`` stay what they are."""

    key: str
    key_location: Location
    value: "Node"


class Mapping(Struct, frozen=True, kw_only=True):
    """Keys and values, in the order of the file. No key stands in it twice."""

    pairs: tuple[Pair, ...]
    location: Location

    def find(self, key: str) -> Pair | None:
        """The pair of this key, or None."""
        for pair in self.pairs:
            if pair.key == key:
                return pair
        return None


Node: TypeAlias = Mapping | Sequence | Scalar
