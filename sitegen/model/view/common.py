"""What every page has: its head, its way to the other language, and the small pieces that pages are made of."""

from datetime import date

from sitegen.lang.language import Lang
from sitegen.model.text import Text
from sitegen.values import Struct


class Alternate(Struct, frozen=True, kw_only=True):
    """A real translation of the page, or the page itself.

    Attributes:
        hreflang: a language tag or ``x-default``.
    """

    hreflang: str
    url: str


class FeedLink(Struct, frozen=True, kw_only=True):
    """A feed that belongs to the page.

    Attributes:
        type: its media type.
    """

    title: str
    url: str
    type: str


class ShareImage(Struct, frozen=True, kw_only=True):
    """The picture that a shared link shows. ``url`` is absolute; sizes in pixels.

    Attributes:
        width: in pixels; ``height`` likewise.
        alt: what it shows, in words.
        type: its media type.
    """

    url: str
    width: int
    height: int
    alt: str
    type: str


class OpenGraph(Struct, frozen=True, kw_only=True):
    """The fields of the Open Graph protocol. Absolute URLs; times in ISO 8601.

    Attributes:
        type: ``article`` for reports, else ``website``.
        locale: such as ``ar_AR``.
        locale_alternates: those of the translations.
        published: a day; empty if it is no article.
        modified: the day of the last change, or that of publication.
        authors: their names.
        tags: names of topics.
    """

    type: str
    title: str
    description: str
    url: str
    locale: str
    locale_alternates: tuple[str, ...] = ()
    image: ShareImage | None = None
    published: str = ""
    modified: str = ""
    authors: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()


class Head(Struct, frozen=True, kw_only=True):
    """What the page says about itself to machines.

    Attributes:
        title: for the browser's tab, with the site's title where that helps.
        description: one or two sentences; empty if none.
        canonical: the page's absolute address; empty when the site has no ``base_url``.
        alternates: the page itself and its translation, both absolute; empty unless a translation exists.
        json_ld: a JSON text that is safe inside ``<script type="application/ld+json">``; empty if none.
        index: False keeps search engines away.
    """

    title: str
    description: str = ""
    canonical: str = ""
    alternates: tuple[Alternate, ...] = ()
    feeds: tuple[FeedLink, ...] = ()
    open_graph: OpenGraph | None = None
    json_ld: str = ""
    index: bool = True


class Switch(Struct, frozen=True, kw_only=True):
    """The way to the other language.

    Attributes:
        lang: the language it leads to.
        exact: True if it is the same page in the other language; False if it is only the nearest one that exists.
    """

    lang: Lang
    url: str
    exact: bool


class NamedLink(Struct, frozen=True, kw_only=True):
    """A name that may lead somewhere; ``url`` is empty if it does not. ``lang`` of the name may be the other one."""

    name: Text
    url: str = ""


class CountedLink(Struct, frozen=True, kw_only=True):
    """A name, where it leads, and how many reports are behind it."""

    name: Text
    url: str
    count: int


class PhotoSource(Struct, frozen=True, kw_only=True):
    """One ``<source>`` of a picture.

    Attributes:
        type: its media type.
        srcset: addresses and widths, ready for the attribute.
    """

    type: str
    srcset: str


class PhotoView(Struct, frozen=True, kw_only=True):
    """A photo, ready for ``<picture>``.

    Attributes:
        url: the fallback image.
        width: of the fallback, in pixels; with ``height`` it reserves the space.
        large_url: the largest copy, for a link.
        alt: empty string for a decorative photo.
        sources: one for each format, in the order of preference.
        caption: the line below it.
        credit: who took it.
        classes: what the writer said about its size: ``wide``, ``half``.
    """

    url: str
    width: int
    height: int
    sources: tuple[PhotoSource, ...]
    large_url: str
    alt: Text
    caption: Text | None = None
    credit: Text | None = None
    classes: tuple[str, ...] = ()


class Teaser(Struct, frozen=True, kw_only=True):
    """A report as lists show it.

    Attributes:
        title: in the page's language, or in the other one if the report is not translated (``title.lang`` says so).
        url: leads to the report in the language of ``title``.
        translated: False puts the badge "in English" / "بالعربية" on it.
    """

    title: Text
    url: str
    summary: Text
    published: date
    start: date
    end: date
    delegation: tuple[NamedLink, ...]
    hosts: tuple[NamedLink, ...]
    topics: tuple[NamedLink, ...]
    translated: bool
    cover: PhotoView | None = None
    concealed: bool = False


class PageLink(Struct, frozen=True, kw_only=True):
    """One number of a pager.

    Attributes:
        number: of the page, from 1.
        current: it is the page that is shown.
    """

    number: int
    url: str
    current: bool


class Pager(Struct, frozen=True, kw_only=True):
    """The pages of a long list.

    Attributes:
        number: of this page, from 1.
        count: how many pages there are.
        newer: the page before; empty on the first one.
        older: the next page; empty on the last one.
        pages: all of them.
    """

    number: int
    count: int
    newer: str
    older: str
    pages: tuple[PageLink, ...]


class MapPoint(Struct, frozen=True, kw_only=True):
    """A city on a map. Coordinates in units of the map's view box; the label stands beside the point.

    Attributes:
        label_x: where the label's text is anchored.
        anchor: ``start``, ``middle`` or ``end`` in the sense of SVG with ``direction: ltr``; empty where there is no
            room for the name.
        leader: a path from the point to its label, where that stands further away; empty if none.
        x: of the point, in units of the view box; ``y`` likewise.
    """

    name: Text
    url: str
    x: float
    y: float
    label_x: float
    label_y: float
    anchor: str
    leader: str
    count: int


class MapView(Struct, frozen=True, kw_only=True):
    """An inline SVG map: points of cities and curves between them.

    Attributes:
        width: of the view box; ``height`` likewise.
        land: one path of land outlines in the same units; empty if there is none.
        routes: one path each.
        points: one for each city.
    """

    width: int
    height: int
    land: str
    points: tuple[MapPoint, ...]
    routes: tuple[str, ...]
