"""The language that a template is speaking while a page is made.

Filters and messages ask here for catalogue, digits and months. It is the page's language, except inside
``{% call in_language(…) %}``. Lives for one page; never shared between pages.
"""

from collections.abc import Mapping
from typing import Final

from jinja2.runtime import Context

from sitegen.lang.language import Direction, Lang
from sitegen.lang.locale_settings import Locale
from sitegen.lang.messages import Catalog
from sitegen.values import Struct

_KEY: Final = "sitegen.voice"  # no template can write this name, so none can replace the value


class PageContext(Struct, frozen=True, kw_only=True):
    """What a template knows of the page it is used for, as ``page``.

    Attributes:
        section: the menu entry that the page belongs under; empty if none.
        address: without the site's base path.
        kind: "report", "city", …: the page's kind.
        lang: of the page; the landing page and the 404 page count as the first language of the site.
    """

    lang: Lang
    direction: Direction
    section: str
    address: str
    kind: str


class Voice:
    """How the current language is spoken. The one thing about a page that changes while it is made.

    Attributes:
        locale: language, digits and month names.
        catalog: the theme's messages in that language.
        hijri: whether dates get an Islamic date beside them.
        base_path: the site's, for addresses of assets.
    """

    __slots__ = ("_catalogs", "_locales", "base_path", "catalog", "hijri", "locale")

    def __init__(
        self,
        lang: Lang,
        *,
        locales: Mapping[Lang, Locale],
        catalogs: Mapping[Lang, Catalog],
        hijri: bool,
        base_path: str,
    ) -> None:
        """Begins in ``lang``."""
        self._locales = locales
        self._catalogs = catalogs
        self.hijri = hijri
        self.base_path = base_path
        self.speak(lang)

    @property
    def lang(self) -> Lang:
        """The language that is spoken now."""
        return self.locale.lang

    def speak(self, lang: Lang) -> None:
        """Goes on in another language."""
        self.locale = self._locales[lang]
        self.catalog = self._catalogs[lang]

    def as_variables(self) -> dict[str, "Voice"]:
        """What a template's context must hold, so that ``voice_of`` finds the voice."""
        return {_KEY: self}


def voice_of(context: Context) -> Voice:
    """The voice of the page that is being made.

    Raises:
        TypeError: the template was imported without its context, which the check of templates refuses.
    """
    voice = context.resolve_or_missing(_KEY)
    if not isinstance(voice, Voice):
        raise TypeError("a template that is imported 'without context' knows no language")
    return voice
