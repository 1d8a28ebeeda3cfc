"""Site constants: the same on every page of a language, and nothing that changes with every report."""

from typing import Literal

from sitegen.lang.language import Direction, Lang
from sitegen.model.text import Text
from sitegen.model.view.common import FeedLink
from sitegen.values import Struct


class MenuEntry(Struct, frozen=True, kw_only=True):
    """One entry of the main menu.

    Attributes:
        id: the page's kind or key, to mark the current one.
        label: the words of the link.
    """

    id: str
    label: Text
    url: str


class SiteView(Struct, frozen=True, kw_only=True):
    """What a template knows about the site.

    Attributes:
        base_path: ``/`` or ``/blog/``.
        languages: those of the site, in its order.
        home_url: of this language; ``landing_url`` is the page of all languages.
        search_url: empty if search is off.
        digits, month_names, calendar: how dates and numbers are printed.
        description: may be empty.
        lang: of the page.
        menu: the entries of the main menu, in order.
        footer: standing pages that the menu does not name.
        feeds: of the whole site in this language.
    """

    title: Text
    description: Text
    lang: Lang
    direction: Direction
    languages: tuple[Lang, ...]
    base_path: str
    landing_url: str
    home_url: str
    search_url: str
    menu: tuple[MenuEntry, ...]
    footer: tuple[MenuEntry, ...]
    feeds: tuple[FeedLink, ...]
    digits: Literal["latn", "arab"]
    month_names: Literal["levant", "egypt", "maghreb"]
    calendar: Literal["gregorian", "gregorian+hijri"]
