"""What people type, understood: dates in any digits, entries by their id or by their name in either language. Pure."""

import re
from collections.abc import Mapping, Sequence
from datetime import date

from sitegen.lang.folding import fold
from sitegen.lang.language import Lang
from sitegen.lang.numbers import fold_digits
from sitegen.lang.suggest import closest
from sitegen.values import Struct

_PARTS = re.compile("[,،;؛]")
_ARABIC = re.compile("[\u0620-\u064a\u066e-\u06d3]")


class Known(Struct, frozen=True, kw_only=True):
    """An entry of a registry, as far as it matters for recognising it: its id and all its names."""

    id: str
    names: Sequence[str]


class Understood(Struct, frozen=True, kw_only=True):
    """What a list of entries means.

    Attributes:
        ids: of those that are known, each once, in the order in which they were written.
        unknown: what is no entry → the entry that was probably meant, empty if none is near.
    """

    ids: tuple[str, ...]
    unknown: Mapping[str, str]


def understood(typed: str, entries: Sequence[Known]) -> Understood:
    """Ids or names with commas between them, Arabic ones too."""
    by_name = {fold(name): each.id for each in reversed(entries) for name in (*each.names, each.id)}
    ids: list[str] = []
    unknown: dict[str, str] = {}
    for part in filter(None, (part.strip() for part in _PARTS.split(typed))):
        found = by_name.get(fold(part))
        if found is None:
            near = closest(part, by_name)
            unknown[part] = by_name[near] if near else ""
        elif found not in ids:
            ids.append(found)
    return Understood(ids=tuple(ids), unknown=unknown)


def understood_date(typed: str) -> date | None:
    """A day as year, month, day, in any digits and with any sign between them; None if it is no day."""
    parts = re.split(r"[-/.\s]+", fold_digits(typed).strip())
    try:
        year, month, day = (int(part) for part in parts)
        return date(year, month, day)
    except ValueError:
        return None


def language_of(title: str) -> Lang:
    """The language that a title is written in."""
    return Lang.AR if _ARABIC.search(title) else Lang.EN
