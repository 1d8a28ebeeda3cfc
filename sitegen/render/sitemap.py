"""The sitemap (https://www.sitemaps.org/protocol.html) with the translations of each page, and robots.txt."""

from collections.abc import Iterator, Sequence
from datetime import date
from xml.etree import ElementTree as ET

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
        yield _output("sitemap.xml", _urlset(entries, sources))
        return
    chunks = [entries[start : start + limit] for start in range(0, len(entries), limit)]
    index = ET.Element(f"{{{SITEMAP}}}sitemapindex")
    for number, chunk in enumerate(chunks, 1):
        name = f"sitemap-{number}.xml"
        yield _output(name, _urlset(chunk, sources))
        ET.SubElement(ET.SubElement(index, f"{{{SITEMAP}}}sitemap"), f"{{{SITEMAP}}}loc").text = sources.urls.absolute(
            f"/{name}"
        )
    yield _output("sitemap.xml", index)


def _entries(sources: Sources) -> Iterator[tuple[PageId, str, date | None]]:
    """Page, address and date of the last change, where it is known. Pages that search engines should not list miss."""
    owners: dict[PageId, Report | StandingPage] = {
        **{PageId(kind=PageKind.REPORT, key=report.key): report for report in sources.site.reports},
        **{PageId(kind=PageKind.PAGE, key=page.key): page for page in sources.site.pages},
    }
    yield PageId(kind=PageKind.LANDING), "/", None
    for page, by_lang in sources.site.addresses.items():
        owner = owners.get(page)
        if page.kind in {PageKind.SEARCH, PageKind.GONE} or (owner and owner.concealed):
            continue
        for lang, address in by_lang.items():
            changed = owner.documents[lang].facts.updated if owner else None
            if isinstance(owner, Report):
                changed = max(owner.published, changed or owner.published)
            yield page, address, changed


def _urlset(entries: Sequence[tuple[PageId, str, date | None]], sources: Sources) -> ET.Element:
    root = ET.Element(f"{{{SITEMAP}}}urlset")
    for page, address, changed in entries:
        url = ET.SubElement(root, f"{{{SITEMAP}}}url")
        ET.SubElement(url, f"{{{SITEMAP}}}loc").text = sources.urls.absolute(address)
        if changed:
            ET.SubElement(url, f"{{{SITEMAP}}}lastmod").text = changed.isoformat()
        for link in alternates(page, sources):
            ET.SubElement(url, f"{{{XHTML}}}link", {"rel": "alternate", "hreflang": link.hreflang, "href": link.url})
    return root


def _output(path: str, root: ET.Element) -> Output:
    ET.register_namespace("", SITEMAP)
    ET.register_namespace("xhtml", XHTML)
    ET.indent(root, " ")
    text: str = ET.tostring(root, encoding="unicode")
    data = f'<?xml version="1.0" encoding="utf-8"?>\n{text}\n'.encode()
    return Output(path=path, data=data, kind=OutputKind.FEED)


def robots(sources: Sources) -> Output:
    """Everything may be read; says where the sitemap is, if that can be said."""
    lines = ["User-agent: *", "Disallow:"]
    if sources.urls.base_url:
        lines += ["", f"Sitemap: {sources.urls.absolute('/sitemap.xml')}"]
    return Output(path="robots.txt", data=("\n".join(lines) + "\n").encode(), kind=OutputKind.FEED)
