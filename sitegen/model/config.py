"""The site's settings, as config.yaml and the command line gave them, checked and complete."""

from collections.abc import Mapping
from datetime import date
from typing import Literal

from sitegen.diagnostics import Location, Severity
from sitegen.lang.language import Lang
from sitegen.model.host import HostName
from sitegen.model.publishing import PublishTarget
from sitegen.model.text import Localized
from sitegen.values import Struct, field


class ThemeChoice(Struct, frozen=True, kw_only=True):
    """Which theme, and the settings it is given.

    Attributes:
        settings: checked against the theme's own schema.
    """

    name: str = "rihla"
    settings: Mapping[str, object] = field(default_factory=dict)


class PhotoSettings(Struct, frozen=True, kw_only=True):
    """How photos are made smaller.

    Attributes:
        widths: pixels, ascending; never more than the original has.
        formats: in the order of preference of the ``<picture>`` element; the last one is the fallback.
        max_pixels: larger originals are refused unread (width times height).
    """

    widths: tuple[int, ...] = (480, 800, 1200, 1600)
    formats: tuple[Literal["avif", "webp", "jpeg"], ...] = ("avif", "webp", "jpeg")
    max_pixels: int = 50_000_000


class MenuItem(Struct, frozen=True, kw_only=True):
    """One entry of the main menu.

    Attributes:
        target: a built-in page ("reports", "cities", "topics", "map", "search"), the key of a standing page, or a URL.
        label: the words shown; None for the target's own name.
    """

    target: str
    label: Localized | None = None


class SecurityTxt(Struct, frozen=True, kw_only=True):
    """Whom to tell about a hole in the site's security (RFC 9116).

    Attributes:
        contact: addresses as URIs (``mailto:``, ``https:``, ``tel:``), the preferred one first; never empty.
        expires: the day from which on nobody should rely on it.
        policy: a page that says how such reports are handled; empty if there is none.
    """

    contact: tuple[str, ...]
    expires: date
    policy: str = ""


class Config(Struct, frozen=True, kw_only=True):
    """Everything that config.yaml says. Site constants: nothing here changes with a new report.

    Attributes:
        organisation: the id of the organisation that publishes the site; empty if it is not said.
        publish: where the site can be published, by name, in the order in which it is written.
        hosts: where the site is hosted: files are made that tell them how to serve it, and their limits are checked.
        security_txt: None if nothing was said.
        places: where each value is written, by the keys and list indices that lead to it.
    """

    title: Localized
    description: Localized
    base_url: str = ""
    languages: tuple[Lang, ...] = (Lang.AR, Lang.EN)
    theme: ThemeChoice = field(default_factory=ThemeChoice)
    digits: Literal["latn", "arab"] = "latn"
    month_names: Literal["levant", "egypt", "maghreb"] = "levant"
    calendar: Literal["gregorian", "gregorian+hijri"] = "gregorian"
    menu: tuple[MenuItem, ...] = ()
    report_permalink: str = "reports/{slug}"
    page_size: int = 20
    untranslated: Literal["list", "hide"] = "list"
    translation_notice: bool = True  # readers are told where the other language is newer
    smart_quotes: bool = True
    photos: PhotoSettings = field(default_factory=PhotoSettings)
    search: bool = True
    share_cards: bool = True
    checks: Mapping[str, Severity] = field(default_factory=dict)
    organisation: str = ""
    publish: Mapping[str, PublishTarget] = field(default_factory=dict)
    hosts: tuple[HostName, ...] = ()
    security_txt: SecurityTxt | None = None
    places: Mapping[tuple[str | int, ...], Location] = field(default_factory=dict)

    def place(self, *path: str | int) -> Location:
        """Where a value is written, or the nearest place above it."""
        while path and path not in self.places:
            path = path[:-1]
        return self.places.get(path, Location(file="config.yaml", line=1))
