"""Lists in which nothing may stand twice."""

from collections.abc import Hashable, Sequence
from typing import Annotated, TypeVar

from pydantic import AfterValidator

from sitegen.read.schema.base import ITEM, problem
from sitegen.read.schema.texts import Reference

T = TypeVar("T", bound=Hashable)


def _each_once(items: Sequence[T]) -> Sequence[T]:
    seen: set[T] = set()
    for index, item in enumerate(items):
        if item in seen:
            raise problem("listed-twice", **{ITEM: index})
        seen.add(item)
    return items


EachOnce = AfterValidator(_each_once)
"""Refuses a list with two equal items, and says which is the second."""

References = Annotated[list[Reference], EachOnce]
"""Ids of registry entries."""
