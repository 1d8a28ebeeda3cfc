"""Lists in a sentence: "صيدا وطرابلس ومجدل عنجر", "Saida, Tripoli and Majdal Anjar" (British, without a serial comma).

In come items, or only their number when they carry markup of their own; out goes text. Never knows HTML.
"""

from collections.abc import Sequence
from types import MappingProxyType
from typing import Final, Literal

from sitegen.lang.language import Lang

ListKind = Literal["and", "or", "comma"]

# (between two items, before the last one). The Arabic "and" is written together with the word that follows it, a Latin
# one too ("وUCLG"): letters of two scripts are not a place where lines break, so nothing has to bind them.
_SEPARATORS: Final[MappingProxyType[tuple[Lang, ListKind], tuple[str, str]]] = MappingProxyType(
    {
        (Lang.AR, "and"): (" و", " و"),
        (Lang.AR, "or"): (" أو ", " أو "),
        (Lang.AR, "comma"): ("، ", "، "),
        (Lang.EN, "and"): (", ", " and "),
        (Lang.EN, "or"): (", ", " or "),
        (Lang.EN, "comma"): (", ", ", "),
    }
)


def separators(n: int, lang: Lang, kind: ListKind = "and") -> list[str]:
    """What stands between ``n`` items, each text with its spaces: ``n - 1`` of them, none for one item or none."""
    between, last = _SEPARATORS[lang, kind]
    return [between] * (n - 2) + [last] * (n > 1)


def join(items: Sequence[str], lang: Lang, kind: ListKind = "and") -> str:
    """The items as one phrase; an empty text for no items."""
    return "".join(
        item + separator for item, separator in zip(items, [*separators(len(items), lang, kind), ""], strict=False)
    )
