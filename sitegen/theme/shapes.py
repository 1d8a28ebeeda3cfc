"""What is known of a value in a template before any page is made: which fields it has, and what each of them is.

In come the types of views, out come shapes. Never looks at values.
"""

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType, NoneType, UnionType
from typing import Final, Literal, Union, get_args, get_origin, get_type_hints

from sitegen.values import Struct, fields, is_struct


class Shape(Struct, frozen=True, kw_only=True):
    """What is known of a value.

    Attributes:
        name: of its type, to tell a person; empty if nothing is known.
        fields: what may follow its dot; None if that is not known.
        item: what it holds, if it is a sequence and that is known.
    """

    name: str = ""
    fields: Mapping[str, "Shape"] | None = None
    item: "Shape | None" = None

    def field(self, name: str) -> "Shape | None":
        """The shape of a field; None if there is no such field."""
        return ANYTHING if self.fields is None else self.fields.get(name)


ANYTHING: Final = Shape()
"""The shape of a value of which nothing is known."""


def sequence_of(item: Shape) -> Shape:
    """The shape of a sequence of such items."""
    return Shape(name="list", item=item)


def either(one: Shape, other: Shape) -> Shape:
    """What is known of a value that has one shape or another."""
    return one if one == other else ANYTHING


@lru_cache(maxsize=256)
def shape_of(annotation: object) -> Shape:
    """The shape of the values of a type. ``X | None`` counts as ``X``: templates ask before they use it."""
    origin = get_origin(annotation)
    if origin in {Union, UnionType}:
        members = [member for member in get_args(annotation) if member is not NoneType]
        return shape_of(members[0]) if len(members) == 1 else ANYTHING
    if origin is tuple and get_args(annotation)[1:] == (Ellipsis,):
        return sequence_of(shape_of(get_args(annotation)[0]))
    if origin is Literal:
        return shape_of(str)
    if isinstance(annotation, type):
        return Shape(name=annotation.__name__, fields=_fields(annotation))
    return ANYTHING


def _fields(cls: type) -> Mapping[str, Shape]:
    # Not dir(): that of an enumeration leaves out its properties.
    named = {name: ANYTHING for base in cls.__mro__ for name in vars(base) if not name.startswith("_")}
    if is_struct(cls):
        hints = get_type_hints(cls)
        named |= {name: shape_of(hints[name]) for name in fields(cls)}
    return MappingProxyType(named)
