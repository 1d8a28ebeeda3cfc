"""Whether templates use only fields that views have: every page's template is walked with the shape of its view.

In come syntax trees and the types of views, out go diagnostics. A walk follows inheritance, includes, loops and
``{% set %}`` as Jinja would, and leaves out branches that can never run for that view: ``view.switch is defined`` on a
view without that field, ``page.kind == 'home'`` on another kind. Where nothing is known of a value, nothing is said.
"""

from collections.abc import Collection, Iterator, Mapping
from types import MappingProxyType
from typing import Final

from sitegen.diagnostics import Diagnostic
from sitegen.model.site import PageKind
from sitegen.model.view.listing import (
    ArchiveView,
    CitiesView,
    CityView,
    CollectionView,
    HomeView,
    LandingView,
    MapPageView,
    RedirectView,
    SearchView,
    StandingPageView,
    TopicsView,
)
from sitegen.model.view.missing import GoneView, NotFoundView
from sitegen.model.view.report import ReportView
from sitegen.model.view.site import SiteView
from sitegen.theme.faults import unknown
from sitegen.theme.shapes import ANYTHING, Shape, shape_of
from sitegen.theme.template_set import Template
from sitegen.theme.template_walk import Walk
from sitegen.theme.voice import PageContext

VIEWS: Final[Mapping[PageKind, type]] = MappingProxyType(
    {
        PageKind.LANDING: LandingView,
        PageKind.HOME: HomeView,
        PageKind.ARCHIVE: ArchiveView,
        PageKind.REPORT: ReportView,
        PageKind.CITIES: CitiesView,
        PageKind.CITY: CityView,
        PageKind.TOPICS: TopicsView,
        PageKind.TOPIC: CollectionView,
        PageKind.PERSON: CollectionView,
        PageKind.ORGANISATION: CollectionView,
        PageKind.YEAR: CollectionView,
        PageKind.MAP: MapPageView,
        PageKind.SEARCH: SearchView,
        PageKind.PAGE: StandingPageView,
        PageKind.NOT_FOUND: NotFoundView,
        PageKind.REDIRECT: RedirectView,
        PageKind.GONE: GoneView,
    }
)
"""What the template of each kind of page is given as ``view``."""


def page_template(kind: PageKind) -> str:
    """The name of the template of a kind of page."""
    return f"{kind.value}.html"


def missing_templates(templates: Collection[str]) -> list[str]:
    """The templates that a theme must have and has not."""
    return [page_template(kind) for kind in PageKind if page_template(kind) not in templates]


def check_fields(
    templates: Mapping[str, Template], settings: Mapping[str, Shape], functions: Collection[str]
) -> Iterator[Diagnostic]:
    """Names and fields that do not exist.

    Args:
        templates: by every name.
        settings: what may follow ``settings.``.
        functions: the names of the global functions of templates.
    """
    reported: set[tuple[str, int, str]] = set()
    for kind, view in VIEWS.items():
        if (template := templates.get(page_template(kind))) is None:
            continue
        scope: dict[str, Shape] = {
            **dict.fromkeys(functions, ANYTHING),
            "view": shape_of(view),
            "site": shape_of(SiteView),
            "page": shape_of(PageContext),
            "settings": Shape(name="settings", fields=settings),
        }
        walk = Walk(templates, kind.value)
        walk.template(template, scope)
        for fault in walk.found:
            location = fault.template.at(fault.node)
            if (key := (location.file, location.line, fault.name)) in reported:
                continue
            reported.add(key)
            if fault.holder is None:
                yield Diagnostic(
                    code="template-name-unknown", location=location, args=unknown("name", fault.name, sorted(scope))
                )
            else:
                args = unknown("field", fault.name, list(fault.holder.fields or ()), holder=fault.holder.name)
                yield Diagnostic(code="template-field-unknown", location=location, args=args)
