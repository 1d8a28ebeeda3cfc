"""What each part of a theme is shown with when it stands alone in the style guide.

In come the pages of the sample site, out go the variables that parts want. A part of a child theme that wants the same
words is shown too; one that wants others is shown on whole pages only.
"""

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Any, Final

from sitegen.lang.language import Lang
from sitegen.model.page import Page
from sitegen.model.site import PageId, PageKind
from sitegen.render.plan import Place, Planner
from sitegen.values import Struct

REPORT: Final = PageId(kind=PageKind.REPORT, key="harbour")
DRAFT: Final = PageId(kind=PageKind.REPORT, key="draft")
HOME: Final = PageId(kind=PageKind.HOME)
#: A report in one language only, by that language.
ONLY: Final = {
    Lang.AR: PageId(kind=PageKind.REPORT, key="only-arabic"),
    Lang.EN: PageId(kind=PageKind.REPORT, key="only-english"),
}
#: Parts that nobody sees: they stand in the head of a page, or wait for a script.
UNSEEN: Final = frozenset({"parts/head-meta.html", "parts/head-links.html", "parts/viewer.html"})
#: Parts that reach from one edge of the window to the other.
FULL_WIDTH: Final = frozenset({"masthead", "menu", "colophon", "shared-plate", "shared-colophon"})
#: Whose page must be of another kind than a report, because the part looks at fields of that page's view.
PAGE_OF_PART: Final[Mapping[str, PageId]] = MappingProxyType(
    {
        "home-lead": HOME,
        "home-latest": HOME,
        "home-map": HOME,
        "landing-door": PageId(kind=PageKind.LANDING),
        "shared-plate": PageId(kind=PageKind.LANDING),
        "not-found-door": PageId(kind=PageKind.NOT_FOUND),
        "search-form": PageId(kind=PageKind.SEARCH),
        "search-filter": PageId(kind=PageKind.SEARCH),
        "search-results": PageId(kind=PageKind.SEARCH),
    }
)


#: A sentence with every letter of the alphabet, and what stands among letters on such a site.
SENTENCES: Final = {
    Lang.AR: "نصٌّ حكيمٌ له سرٌّ قاطع وذو شأن عظيم، مكتوب على ثوب أخضر ومغلّف بجلد أزرق (2026، 14%)",
    Lang.EN: "The quick brown fox jumps over the lazy dog (2026, 14%)",
}


def type_scale(lang: Lang) -> str:
    """A template that shows every size of type."""
    lines = "".join(f"<{name}>{SENTENCES[lang]}</{name}>\n" for name in ("h1", "h2", "h3", "h4", "p"))
    return framed(f'{lines}<p class="kicker">{SENTENCES[lang]}</p>\n<p><small>{SENTENCES[lang]}</small></p>\n')


class Variant(Struct, frozen=True, kw_only=True):
    """One way to show a part. ``title`` is empty if there is only one; ``scope`` is what the part finds there."""

    title: str = ""
    page: Page
    scope: Mapping[str, Any]


class Pages:
    """The pages of the sample site, made when they are asked for."""

    def __init__(self, planner: Planner, places: Sequence[Place]) -> None:
        """Knows where each page lies."""
        self._planner = planner
        self._places = {(place.id, place.lang): place for place in places}
        self._first = {place.id: place for place in reversed(places)}

    def page(self, page: PageId, lang: Lang) -> Page:
        """A page in a language; one that exists once for all languages, whatever the language."""
        return self._planner.page(self._places.get((page, lang)) or self._first[page])

    def view(self, page: PageId, lang: Lang) -> Any:
        """All that its template may see."""
        return self.page(page, lang).view


def frame(part: str) -> str:
    """A template that shows one part in the frame of the theme's pages, without masthead and colophon."""
    stem = part.removeprefix("parts/").removesuffix(".html")
    return framed(f'{{% include "{part}" %}}', full_width=stem in FULL_WIDTH)


def framed(markup: str, *, full_width: bool = False) -> str:
    """The same for any markup."""
    inside = markup if full_width else f'<div class="sheet sheet--wide"><div>{markup}</div></div>'
    empty = "".join(f"{{% block {name} %}}{{% endblock %}}" for name in ("skip_link", "header", "footer"))
    return f'{{% extends "base.html" %}}{empty}{{% block main %}}{inside}{{% endblock %}}'


def variants(part: str, lang: Lang, pages: Pages) -> tuple[Variant, ...]:
    """The ways to show a part; none if nobody sees it."""
    if part in UNSEEN:
        return ()
    stem = part.removeprefix("parts/").removesuffix(".html")
    page = pages.page(PAGE_OF_PART.get(stem, REPORT), lang)
    scope = {**_scope(lang, pages), **_doors(page, lang)}
    ways = _WAYS.get(stem)
    if ways is None:
        return (Variant(page=page, scope=scope),)
    return tuple(
        Variant(title=title, page=change.pop("page", page), scope={**scope, **change})
        for title, change in ways(lang, pages)
    )


def _scope(lang: Lang, pages: Pages) -> dict[str, Any]:
    """Everything that parts of the default theme want."""
    home, report = pages.view(HOME, lang), pages.view(REPORT, lang)
    archive = pages.view(PageId(kind=PageKind.ARCHIVE, number=1), lang)
    search = pages.view(PageId(kind=PageKind.SEARCH), lang)
    name = {Lang.AR: "عنوان القسم", Lang.EN: "A heading"}[lang]
    return {
        "teaser": home.lead,
        "teasers": home.latest,
        "level": 3,
        "with_photo": True,
        "with_summary": True,
        "photo": report.cover,
        "sizes": "100vw",
        "eager": False,
        "figure_class": "",
        "person": report.authors[0],
        "section": report.sections[1],
        "fragments": report.sections[1].fragments,
        "other_lang": lang.other,
        "other_url": report.sections[1].other_url,
        "links": home.cities,
        "band_id": "band",
        "band_title": name,
        "more_url": home.archive_url,
        "pager": archive.pager,
        "people": report.people_met,
        "commitments": report.commitments,
        "trip": report.trip,
        "topics": report.topics,
        "numbers": home.numbers,
        "supporters": home.supporters,
        "share": report.share,
        "switch": report.switch,
        "website": "https://www.example.org/reports/",
        "filter_name": "city",
        "filter_label": name,
        "everything": name,
        "choices": search.by_city,
        "map": report.route,
        "map_id": "map",
        "map_title": name,
    }


def _doors(page: Page, lang: Lang) -> dict[str, Any]:
    doors = getattr(page.view, "doors", ())
    return {"doors": doors, "door": next((door for door in doors if door.lang is lang), None), "first": False}


_Ways = Callable[[Lang, Pages], list[tuple[str, dict[str, Any]]]]


def _teaser(lang: Lang, pages: Pages) -> list[tuple[str, dict[str, Any]]]:
    foreign, draft = _foreign(lang, pages), _draft(lang, pages)
    return [
        ("with photo and summary", {}),
        ("headline only", {"with_photo": False, "with_summary": False}),
        ("written in the other language", {"teaser": foreign, "with_photo": False}),
        ("draft", {"teaser": draft, "with_photo": False}),
    ]


def _foreign(lang: Lang, pages: Pages) -> Any:
    return next(teaser for teaser in _all_teasers(lang, pages) if not teaser.translated)


def _draft(lang: Lang, pages: Pages) -> Any:
    return next(teaser for teaser in _all_teasers(lang, pages) if teaser.concealed)


def _all_teasers(lang: Lang, pages: Pages) -> list[Any]:
    years = (PageId(kind=PageKind.YEAR, key="2026"),)
    return [teaser for year in years for teaser in pages.view(year, lang).reports]


def _switches(lang: Lang, pages: Pages) -> list[tuple[str, dict[str, Any]]]:
    alone = pages.view(ONLY[lang], lang)
    return [("the same page", {}), ("no translation", {"switch": alone.switch})]


_WAYS: Final[Mapping[str, _Ways]] = MappingProxyType(
    {
        "teaser": _teaser,
        "badges": lambda lang, pages: [
            ("written in the other language", {"teaser": _foreign(lang, pages)}),
            ("draft", {"teaser": _draft(lang, pages)}),
        ],
        "language-switch": _switches,
        "language-note": lambda lang, pages: [("", {"switch": pages.view(ONLY[lang], lang).switch})],
        "concealed": lambda lang, pages: [("", {"page": pages.page(DRAFT, lang)})],
        "figure": lambda _lang, _pages: [("in the text", {}), ("lead", {"figure_class": "figure--lead"})],
        "section": lambda lang, pages: [
            ("a day", {}),
            ("lessons", {"section": pages.view(REPORT, lang).sections[-1]}),
        ],
    }
)
"""Parts that are shown in more than one way, or not with what all others are shown with."""
