"""The sitemap (https://www.sitemaps.org/protocol.html) with the translations of each page, and robots.txt."""

from collections.abc import Iterator, Sequence
from html import escape

from sitegen.model.output import Output, OutputKind
from sitegen.model.report import Report, StandingPage
from sitegen.model.site import PageId, PageKind
from sitegen.render.head import alternates
from sitegen.render.sources import Sources

SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
XHTML = "http://www.w3.org/1999/xhtml"
#: The protocol's limit of addresses in one file.
LIMIT = 50_000


def sitemaps(sources: Sources, limit: int = LIMIT) -> Iterator[Output]:
    """``sitemap.xml``, split where it would be too long; nothing without a ``base_url``."""
    if not sources.urls.base_url:
        return
    entries = list(_entries(sources))
    if len(entries) <= limit:
        yield _output("sitemap.xml", "urlset", entries)
        return
    chunks = {
        f"sitemap-{number}.xml": entries[start : start + limit]
        for number, start in enumerate(range(0, len(entries), limit), 1)
    }
    for name, chunk in chunks.items():
        yield _output(name, "urlset", chunk)
    named = [_entry("sitemap", loc=sources.urls.absolute(f"/{name}")) for name in chunks]
    yield _output("sitemap.xml", "sitemapindex", named)


def _entries(sources: Sources) -> Iterator[str]:
    """Every page with the date of the last change, where it is known, and with its translations.

    Pages that search engines should not list miss.
    """
    owners: dict[PageId, Report | StandingPage] = {
        **{PageId(kind=PageKind.REPORT, key=report.key): report for report in sources.site.reports},
        **{PageId(kind=PageKind.PAGE, key=page.key): page for page in sources.site.pages},
    }
    yield _entry("url", loc=sources.urls.absolute("/"))
    for page, by_lang in sources.site.addresses.items():
        owner = owners.get(page)
        if page.kind in {PageKind.SEARCH, PageKind.GONE} or (owner and owner.concealed):
            continue
        links = "".join(
            f'\n  <xhtml:link rel="alternate" hreflang="{link.hreflang}" href="{escape(link.url, quote=False)}" />'
            for link in alternates(page, sources)
        )
        for lang, address in by_lang.items():
            changed = owner.documents[lang].facts.updated if owner else None
            if isinstance(owner, Report):
                changed = max(owner.published, changed or owner.published)
            yield _entry(
                "url", links, loc=sources.urls.absolute(address), lastmod=changed.isoformat() if changed else ""
            )


def _entry(tag: str, links: str = "", **said: str) -> str:
    lines = "".join(f"\n  <{name}>{escape(text, quote=False)}</{name}>" for name, text in said.items() if text)
    return f" <{tag}>{lines}{links}\n </{tag}>"


def _output(path: str, tag: str, entries: Sequence[str]) -> Output:
    names = f'xmlns="{SITEMAP}"' + (f' xmlns:xhtml="{XHTML}"' if any("<xhtml:" in entry for entry in entries) else "")
    text = "\n".join(('<?xml version="1.0" encoding="utf-8"?>', f"<{tag} {names}>", *entries, f"</{tag}>\n"))
    return Output(path=path, data=text.encode(), kind=OutputKind.FEED)


def robots(sources: Sources) -> Output:
    """Everything may be read; says where the sitemap is, if that can be said."""
    lines = ["User-agent: *", "Disallow:"]
    if sources.urls.base_url:
        lines += ["", f"Sitemap: {sources.urls.absolute('/sitemap.xml')}"]
    return Output(path="robots.txt", data=("\n".join(lines) + "\n").encode(), kind=OutputKind.FEED)
