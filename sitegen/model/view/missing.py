"""The pages where nothing is to be read: an address that never existed, and a report that was taken down."""

from sitegen.lang.language import Lang
from sitegen.model.text import Text
from sitegen.model.view.common import Head, Switch, Teaser
from sitegen.values import Struct


class NotFoundDoor(Struct, frozen=True, kw_only=True):
    """One language's half of the page for addresses that do not exist.

    Attributes:
        title: the site's name in this language.
        url: of the home page; ``archive_url`` is that of all reports.
    """

    lang: Lang
    title: Text
    url: str
    archive_url: str
    latest: tuple[Teaser, ...]


class NotFoundView(Struct, frozen=True, kw_only=True):
    """The page for addresses that do not exist, in all languages at once.

    Attributes:
        doors: one for each language, in the order of the site.
    """

    head: Head
    doors: tuple[NotFoundDoor, ...]


class GoneView(Struct, frozen=True, kw_only=True):
    """The page where a report was taken down. It holds nothing of the report. ``archive_url``: all other reports."""

    head: Head
    switch: Switch | None
    archive_url: str
