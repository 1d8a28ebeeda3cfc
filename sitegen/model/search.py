"""What can be found of a page, and what a hit shows of it."""

from sitegen.lang.language import Lang
from sitegen.values import Struct


class Searchable(Struct, frozen=True, kw_only=True):
    """One page in one language, as the search index sees it.

    Attributes:
        lang: the page's; it decides which index the page is in.
        address: ``/ar/reports/x/``, without the base path.
        title: the page's heading.
        text: what a reader reads on the page, as plain text: no menus, each caption once.
        names: what the page can be found by besides: cities, topics, people and organisations, in both languages
            and in all spellings.
        cities: ids of the cities to filter by.
        topics: ids of the topics to filter by.
        authors: ids of the authors to filter by.
        year: to filter by; empty if the page has none.
        label: the line above the title of a hit, such as cities and dates; empty if none.
    """

    lang: Lang
    address: str
    title: str
    text: str
    names: tuple[str, ...] = ()
    cities: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    authors: tuple[str, ...] = ()
    year: str = ""
    label: str = ""
