"""What a page says about itself to browsers, search engines and messengers.

hreflang as Google documents it (search/docs/specialty/international/localized-versions): every version names itself and
all others, with absolute addresses, and only real translations are named.
"""

from sitegen.lang.language import Lang
from sitegen.model.site import PageId, PageKind
from sitegen.model.view.common import Alternate, FeedLink, Head, OpenGraph, ShareImage
from sitegen.render.cards import site_image
from sitegen.render.sources import Sources
from sitegen.values import Struct

#: Facebook's umbrella locale for Arabic is ar_AR, which is no ISO country.
OG_LOCALES = {Lang.AR: "ar_AR", Lang.EN: "en_GB"}


class Article(Struct, frozen=True, kw_only=True):
    """What Open Graph wants to know about a report beyond any page. Dates in ISO 8601."""

    published: str
    modified: str
    authors: tuple[str, ...]
    tags: tuple[str, ...]


def make_head(
    page: PageId,
    lang: Lang,
    sources: Sources,
    *,
    title: str,
    description: str = "",
    index: bool = True,
    json_ld: str = "",
    image: ShareImage | None = None,
    article: Article | None = None,
    feeds: tuple[FeedLink, ...] | None = None,
) -> Head:
    """The head of a page.

    Args:
        page: which one.
        lang: of the page.
        sources: what views are made from.
        title: without the site's title; empty on the page that is called like the site.
        description: for search engines and messengers; if empty, what the site says of itself, under the page's name.
        index: False keeps search engines away.
        json_ld: structured data.
        image: what a shared link shows, if it is not the card of the site.
        article: of a report.
        feeds: those of the page; the site's own if None.
    """
    site_title = sources.site.config.title.best(lang).value
    canonical = sources.urls.absolute(sources.site.addresses[page][lang]) if page in sources.site.addresses else ""
    shown = image or site_image(lang, sources)
    about_site = sources.site.config.description.best(lang).value
    description = description or ": ".join(filter(None, (title, about_site) if about_site else ()))
    return Head(
        title=f"{title} – {site_title}" if title else site_title,
        description=description,
        canonical=canonical,
        alternates=alternates(page, sources),
        feeds=site_feeds(sources, lang) if feeds is None else feeds,
        open_graph=_open_graph(page, lang, sources, title or site_title, description, canonical, shown, article),
        json_ld=json_ld,
        index=index,
    )


def alternates(page: PageId, sources: Sources) -> tuple[Alternate, ...]:
    """The page in every language it exists in; empty unless there are two. Home pages name ``/`` as x-default."""
    by_lang = sources.site.addresses.get(page, {})
    if len(by_lang) < 2 or not sources.urls.base_url:  # noqa: PLR2004  a pair
        return ()
    links = [Alternate(hreflang=lang.value, url=sources.urls.absolute(address)) for lang, address in by_lang.items()]
    if page.kind is PageKind.HOME:
        links.append(Alternate(hreflang="x-default", url=sources.urls.absolute("/")))
    return tuple(links)


def site_feeds(sources: Sources, lang: Lang) -> tuple[FeedLink, ...]:
    """The feeds of all reports in a language."""
    title = sources.site.config.title.best(lang).value
    return sources.once(("feeds", lang), lambda: feed_links(sources, title, f"/{lang}/"))


def feed_links(sources: Sources, title: str, folder: str) -> tuple[FeedLink, ...]:
    """The two feeds that lie in a folder of the site; none without a ``base_url``, because feeds are read elsewhere."""
    if not sources.urls.base_url:
        return ()
    return (
        FeedLink(title=title, url=sources.urls.path(folder + "feed.xml"), type="application/atom+xml"),
        FeedLink(title=title, url=sources.urls.path(folder + "feed.json"), type="application/feed+json"),
    )


def _open_graph(
    page: PageId,
    lang: Lang,
    sources: Sources,
    title: str,
    description: str,
    canonical: str,
    image: ShareImage | None,
    article: Article | None,
) -> OpenGraph | None:
    if not canonical:
        return None
    others = (other for other in sources.site.addresses[page] if other is not lang)
    return OpenGraph(
        type="article" if article else "website",
        title=title,
        description=description,
        url=canonical,
        locale=OG_LOCALES[lang],
        locale_alternates=tuple(OG_LOCALES[other] for other in others),
        image=image,
        published=article.published if article else "",
        modified=article.modified if article else "",
        authors=article.authors if article else (),
        tags=article.tags if article else (),
    )
