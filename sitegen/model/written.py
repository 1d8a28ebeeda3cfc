"""A value together with the place where a person wrote it, so that later stages can point at it."""

from typing import Generic, TypeVar

from sitegen.diagnostics import Location
from sitegen.values import Struct

T_co = TypeVar("T_co", covariant=True)


class Written(Struct, Generic[T_co], frozen=True, kw_only=True):
    """A value as read from a file, and where it stands there."""

    value: T_co
    location: Location
