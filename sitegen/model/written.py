"""A value together with the place where a person wrote it, so that later stages can point at it."""

from dataclasses import dataclass
from typing import Generic, TypeVar

from sitegen.diagnostics import Location

T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Written(Generic[T_co]):
    """A value as read from a file, and where it stands there."""

    value: T_co
    location: Location
