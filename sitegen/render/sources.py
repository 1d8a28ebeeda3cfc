"""What views are built from: the site, and what the world says about it, all as values."""

from collections.abc import Callable, Hashable, Mapping
from typing import Any, TypeVar

from sitegen.lang.language import Lang
from sitegen.lang.locale_settings import Locale
from sitegen.lang.messages import Catalog
from sitegen.model.photo import PhotoInfo
from sitegen.model.site import PageId, PageKind, Site
from sitegen.model.view.card import CardStyle
from sitegen.render.land import Land
from sitegen.render.urls import Urls
from sitegen.values import Struct, field

T = TypeVar("T")


class Sources(Struct, frozen=True, kw_only=True):
    """Everything that a page can be made from.

    Attributes:
        words: the theme's catalogue of messages, per language.
        photos: what was measured about each photo, by path; photos that could not be read are missing.
        behind: per language, (``reports/<key>`` or ``pages/<key>``, section id) of what is newer in the other one.
        land: outlines for maps; empty if the theme has none.
        cards: how share cards look; None if the site has none.
        made: small pieces of views that many pages share, by what they are; each is made once.
        left_out: fields of views that take long to make and that no template of the theme names.
    """

    site: Site
    urls: Urls
    words: Mapping[Lang, Catalog]
    photos: Mapping[str, PhotoInfo]
    behind: Mapping[Lang, frozenset[tuple[str, str]]] = field(default_factory=dict)
    land: Land = field(default_factory=Land)
    cards: CardStyle | None = None
    left_out: frozenset[str] = frozenset()
    made: dict[Hashable, Any] = field(default_factory=dict)

    def once(self, name: Hashable, make: Callable[[], T]) -> T:
        """A piece that is made of nothing but this and its name, made now if it was not made before."""
        piece: T | None = self.made.get(name)
        if piece is None:
            piece = self.made[name] = make()
        return piece

    def url(self, kind: PageKind, lang: Lang, key: str = "", number: int = 1) -> str:
        """The link to a page; empty if there is no such page in this language."""
        return self.once(("url", kind, lang, key, number), lambda: self._url(kind, lang, key, number))

    def _url(self, kind: PageKind, lang: Lang, key: str, number: int) -> str:
        address = self.site.addresses.get(PageId(kind=kind, key=key, number=number), {}).get(lang)
        return self.urls.path(address) if address else ""

    def say(self, lang: Lang, message: str, **values: object) -> str:
        """A message of the theme in this language, with its ``%(name)s`` values in it."""
        return self.words[lang].gettext(message) % values if values else self.words[lang].gettext(message)

    def locale(self, lang: Lang) -> Locale:
        """How numbers and dates are written."""
        config = self.site.config
        return Locale(lang=lang, digits=config.digits, month_names=config.month_names)
