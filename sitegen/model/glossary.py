"""The words that a site has agreed on: which term it uses, and which it avoids."""

from collections.abc import Mapping

from sitegen.diagnostics import Location
from sitegen.lang.language import Lang
from sitegen.model.text import Localized
from sitegen.values import Struct, field


class Term(Struct, frozen=True, kw_only=True):
    """One entry of the glossary.

    Attributes:
        term: what the site writes, per language.
        avoid: what it does not write, per language.
        note: why, for those who write.
    """

    id: str
    term: Localized
    avoid: Mapping[Lang, tuple[str, ...]] = field(default_factory=dict)
    note: Localized | None = None
    location: Location
