"""Which plural form a number takes: CLDR's six categories for Arabic, two for English.

In comes a number, out goes the name of its category, or the rule as gettext files state it. Never knows words.
"""

from types import MappingProxyType
from typing import Final, Literal

from sitegen.lang.language import Lang

Category = Literal["zero", "one", "two", "few", "many", "other"]

FORMS: Final[MappingProxyType[Lang, tuple[Category, ...]]] = MappingProxyType(
    {Lang.AR: ("zero", "one", "two", "few", "many", "other"), Lang.EN: ("one", "other")}
)
"""The categories of each language, in the order of ``msgstr[0]``, ``msgstr[1]``, … in its catalogue."""

PLURAL_FORMS: Final[MappingProxyType[Lang, str]] = MappingProxyType(
    {
        Lang.AR: (
            "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : "
            "n%100>=3 && n%100<=10 ? 3 : n%100>=11 && n%100<=99 ? 4 : 5);"
        ),
        Lang.EN: "nplurals=2; plural=(n != 1);",
    }
)
"""The ``Plural-Forms`` header of a .po file; it agrees with ``category`` for every whole number."""


def category(n: float, lang: Lang) -> Category:
    """The plural category of a number (CLDR, Language Plural Rules).

    Args:
        n: the sign does not matter. A fraction (1.5) is "other"; a float without one (2.0) counts as whole.
        lang: the language that the counted word is written in.
    """
    if n != int(n):
        return "other"
    whole = abs(int(n))
    if lang is Lang.EN:
        return "one" if whole == 1 else "other"
    return _arabic(whole)


def _arabic(whole: int) -> Category:
    if whole in {0, 1, 2}:
        return FORMS[Lang.AR][whole]
    hundredth = whole % 100
    if hundredth < 3:  # noqa: PLR2004 - the rule's own numbers say more than names for them would
        return "other"
    return "few" if hundredth <= 10 else "many"  # noqa: PLR2004 - as above
