"""Site constants for templates: the same on every page of a language, untouched by new reports."""

from sitegen.lang.language import Lang
from sitegen.model.config import MenuItem
from sitegen.model.site import PageId, PageKind
from sitegen.model.text import Text
from sitegen.model.view.site import MenuEntry, SiteView
from sitegen.render.head import site_feeds
from sitegen.render.sources import Sources

#: Pages that sitegen makes itself, as a menu in config.yaml names them, and what they are called.
BUILT_IN = {
    "home": (PageKind.HOME, "Home"),
    "reports": (PageKind.ARCHIVE, "Reports"),
    "cities": (PageKind.CITIES, "Cities"),
    "topics": (PageKind.TOPICS, "Topics"),
    "map": (PageKind.MAP, "Map"),
    "search": (PageKind.SEARCH, "Search"),
}
DEFAULT_MENU = ("reports", "cities", "map", "about", "search")


def site_view(lang: Lang, sources: Sources) -> SiteView:
    """What every page of a language knows about the site."""
    config = sources.site.config
    items = config.menu or tuple(MenuItem(target=name) for name in DEFAULT_MENU)
    menu = tuple(entry for item in items if (entry := _entry(item, lang, sources)))
    in_menu = {entry.id for entry in menu}
    pages = tuple(MenuItem(target=page.key) for page in sources.site.pages if page.key not in in_menu)
    return SiteView(
        title=config.title.best(lang),
        description=config.description.best(lang),
        lang=lang,
        direction=lang.direction,
        languages=config.languages,
        base_path=sources.urls.base_path,
        landing_url=sources.urls.path("/"),
        home_url=sources.url(PageKind.HOME, lang),
        search_url=sources.url(PageKind.SEARCH, lang),
        menu=menu,
        footer=tuple(entry for item in pages if (entry := _entry(item, lang, sources))),
        feeds=site_feeds(sources, lang),
        digits=config.digits,
        month_names=config.month_names,
        calendar=config.calendar,
    )


def _entry(item: MenuItem, lang: Lang, sources: Sources) -> MenuEntry | None:
    """A menu entry; None if what it names does not exist in this language."""
    label = item.label.best(lang) if item.label else None
    if built_in := BUILT_IN.get(item.target):
        kind, message = built_in
        own, url = Text(value=sources.say(lang, message), lang=lang), sources.url(kind, lang)
    elif page := next((page for page in sources.site.pages if page.key == item.target), None):
        if lang not in page.documents:
            return None
        own = Text(value=page.documents[lang].facts.title.value, lang=lang)
        url = sources.urls.path(sources.site.addresses[PageId(kind=PageKind.PAGE, key=page.key)][lang])
    elif "/" in item.target and label:
        own, url = label, item.target
    else:
        return None
    return MenuEntry(id=item.target, label=label or own, url=url) if url else None
