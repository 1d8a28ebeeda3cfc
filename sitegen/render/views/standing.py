"""The views of standing pages, and of the pages that speak all languages at once: landing, not found, moved."""

from sitegen.lang.language import Lang
from sitegen.model.report import StandingPage
from sitegen.model.site import PageId, PageKind
from sitegen.model.text import Text
from sitegen.model.view.common import Alternate, Head, NamedLink
from sitegen.model.view.listing import (
    LandingDoor,
    LandingView,
    RedirectView,
    StandingPageView,
)
from sitegen.model.view.missing import GoneView, NotFoundDoor, NotFoundView
from sitegen.render.body import words_of
from sitegen.render.head import make_head, site_feeds
from sitegen.render.pictures import cover
from sitegen.render.sources import Sources
from sitegen.render.structured_data import page_graph
from sitegen.render.views.common import home_crumb, switch_to_other, teaser
from sitegen.render.views.report import section_views

NOT_FOUND_LATEST = 3


def standing_page_view(page: StandingPage, lang: Lang, sources: Sources) -> StandingPageView:
    """About, contact, privacy: in a language that the page exists in."""
    page_id = PageId(kind=PageKind.PAGE, key=page.key)
    document = page.documents[lang]
    title = document.facts.title.value
    here = NamedLink(name=Text(value=title, lang=lang), url=sources.url(PageKind.PAGE, lang, page.key))
    crumbs = (home_crumb(sources, lang), here)
    return StandingPageView(
        head=make_head(
            page_id,
            lang,
            sources,
            title=title,
            description=document.facts.summary,
            index=not page.concealed,
            json_ld=page_graph(crumbs, sources),
        ),
        switch=switch_to_other(page_id, sources, lang),
        crumbs=crumbs,
        title=title,
        summary=document.facts.summary,
        updated=document.facts.updated,
        cover=cover(page, sources, lang),
        sections=section_views(page, document, sources),
        footnotes=words_of(document, page.photos, sources).fragments(document.body.footnotes),
        toc=document.facts.toc,
        concealed=page.concealed,
    )


def landing_view(sources: Sources) -> LandingView:
    """The first page: every language of the site, in the site's order. It is x-default for the home pages."""
    config = sources.site.config
    titles = list(dict.fromkeys(config.title.best(lang).value for lang in config.languages))
    alternates = tuple(
        Alternate(hreflang=lang.value, url=sources.urls.absolute(f"/{lang}/")) for lang in config.languages
    )
    with_default = (*alternates, Alternate(hreflang="x-default", url=sources.urls.absolute("/")))
    return LandingView(
        head=Head(
            title=" – ".join(titles),
            description=_descriptions(sources),
            canonical=sources.urls.absolute("/"),
            alternates=with_default if sources.urls.base_url and len(alternates) > 1 else (),
            feeds=tuple(feed for lang in config.languages for feed in site_feeds(sources, lang)),
        ),
        doors=tuple(_door(lang, sources) for lang in config.languages),
    )


def _descriptions(sources: Sources) -> str:
    """What the site says of itself, in each of its languages."""
    config = sources.site.config
    return " ".join(dict.fromkeys(config.description.best(lang).value for lang in config.languages)).strip()


def _door(lang: Lang, sources: Sources) -> LandingDoor:
    config = sources.site.config
    latest = next((report for report in sources.site.listed[lang] if lang in report.documents), None)
    return LandingDoor(
        lang=lang,
        title=config.title.best(lang),
        description=config.description.best(lang),
        url=sources.url(PageKind.HOME, lang),
        latest=teaser(latest, sources, lang) if latest else None,
    )


def not_found_view(sources: Sources) -> NotFoundView:
    """The page that the host shows for addresses that do not exist, whatever their language."""
    languages = sources.site.config.languages
    titles = [sources.say(lang, "Page not found") for lang in languages]
    return NotFoundView(
        head=Head(title=" – ".join(titles), description=_descriptions(sources), index=False),
        doors=tuple(
            NotFoundDoor(
                lang=lang,
                title=sources.site.config.title.best(lang),
                url=sources.url(PageKind.HOME, lang),
                archive_url=sources.url(PageKind.ARCHIVE, lang),
                latest=tuple(
                    teaser(report, sources, lang)
                    for report in [r for r in sources.site.reports if lang in r.documents][:NOT_FOUND_LATEST]
                ),
            )
            for lang in languages
        ),
    )


def redirect_view(address: str, lang: Lang, sources: Sources) -> RedirectView:
    """The page at a retired address; ``address`` is the new one."""
    return RedirectView(
        head=Head(
            title=sources.say(lang, "This page has moved"), canonical=sources.urls.absolute(address), index=False
        ),
        url=sources.urls.path(address),
    )


def gone_view(page: PageId, lang: Lang, sources: Sources) -> GoneView:
    """The page where a report was taken down. Nothing of the report is known here."""
    return GoneView(
        head=Head(
            title=sources.say(lang, "This page is no longer available"),
            description=sources.site.config.description.best(lang).value,
            index=False,
        ),
        switch=switch_to_other(page, sources, lang),
        archive_url=sources.url(PageKind.ARCHIVE, lang),
    )
