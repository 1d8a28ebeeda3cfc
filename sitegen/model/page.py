"""A page that must exist: where, in which language, with which template, showing what."""

from sitegen.lang.language import Lang
from sitegen.model.site import PageId
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
from sitegen.values import Struct

View = (
    ArchiveView
    | CitiesView
    | CityView
    | CollectionView
    | GoneView
    | HomeView
    | LandingView
    | MapPageView
    | NotFoundView
    | RedirectView
    | ReportView
    | SearchView
    | StandingPageView
    | TopicsView
)


class Page(Struct, frozen=True, kw_only=True):
    """One HTML page.

    Attributes:
        id: what it is, whatever the language.
        lang: the language it is in; of a page in all languages, the first one of the site.
        address: ``/ar/reports/x/``, without the base path.
        template: file name in the theme's ``templates/``.
        section: the menu entry it belongs under; empty if none.
        view: all that the template may see, besides the site constants.
    """

    id: PageId
    lang: Lang
    address: str
    template: str
    section: str
    view: View
