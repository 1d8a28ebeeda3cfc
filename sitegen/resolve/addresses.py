"""Every page's address, in every language it exists in. Two pages with one address are an error that names both.

Addresses start with ``/`` and leave out the base path; they are NFC and in the form that a browser shows (IRI).
"""

import unicodedata
from collections.abc import Iterable, Mapping, Sequence

from sitegen.diagnostics import Diagnostic, Location
from sitegen.lang.language import Lang
from sitegen.lang.slug import slug_fault, suggest_slug
from sitegen.model.config import Config
from sitegen.model.report import Report, StandingPage
from sitegen.model.site import PageId, PageKind
from sitegen.resolve.pairing import Pair
from sitegen.values import Struct

#: Kinds of which a site has one page per language, and the path of each below the language.
FIXED = {
    PageKind.HOME: "",
    PageKind.ARCHIVE: "reports/",
    PageKind.CITIES: "cities/",
    PageKind.TOPICS: "topics/",
    PageKind.MAP: "map/",
    PageKind.SEARCH: "search/",
}
#: Kinds with a page per key, and the folder below the language that holds them.
KEYED = {
    PageKind.CITY: "cities/",
    PageKind.TOPIC: "topics/",
    PageKind.PERSON: "people/",
    PageKind.ORGANISATION: "organisations/",
    PageKind.YEAR: "years/",
}


class Listed(Struct, frozen=True, kw_only=True):
    """The keys that have a page of their own, and how many pages the archive has per language."""

    keys: Mapping[PageKind, Sequence[str]]
    archive_pages: Mapping[Lang, int]


def slugs(pair: Pair) -> tuple[dict[Lang, str], tuple[Diagnostic, ...]]:
    """The last part of the address per language: what a document says, else the other document, else the key's end."""
    said = {lang: document.facts.slug.value for lang, document in pair.documents.items() if document.facts.slug}
    default = unicodedata.normalize("NFC", pair.key.rpartition("/")[2])
    chosen = {lang: said.get(lang) or said.get(lang.other) or default for lang in pair.documents}
    if default in chosen.values() and slug_fault(default) is not None:
        english = pair.documents.get(Lang.EN)
        args = {"name": default}
        if suggestion := suggest_slug(default, default) or suggest_slug(english.facts.title.value if english else ""):
            args["suggestion"] = suggestion
        return chosen, (Diagnostic(code="name-not-for-address", location=pair.first.location, args=args),)
    return chosen, ()


def addresses(
    config: Config, reports: Iterable[Report], pages: Iterable[StandingPage], listed: Listed
) -> dict[PageId, dict[Lang, str]]:
    """The address of every page of the site."""
    langs = config.languages
    found: dict[PageId, dict[Lang, str]] = {}
    for kind, path in FIXED.items():
        if kind is not PageKind.SEARCH or config.search:
            found[PageId(kind=kind)] = {lang: f"/{lang}/{path}" for lang in langs}
    for number in range(2, max(listed.archive_pages.values(), default=1) + 1):
        found[PageId(kind=PageKind.ARCHIVE, number=number)] = {
            lang: f"/{lang}/reports/page-{number}/" for lang in langs if number <= listed.archive_pages[lang]
        }
    for kind, folder in KEYED.items():
        for key in listed.keys[kind]:
            found[PageId(kind=kind, key=key)] = {lang: f"/{lang}/{folder}{key}/" for lang in langs}
    for report in reports:
        found[PageId(kind=PageKind.REPORT, key=report.key)] = {
            lang: report_address(config, report.slug[lang], lang) for lang in report.languages
        }
    for page in pages:
        found[PageId(kind=PageKind.PAGE, key=page.key)] = {
            lang: f"/{lang}/{page.slug[lang]}/" for lang in page.documents
        }
    return found


def report_address(config: Config, slug: str, lang: Lang) -> str:
    """Where a report stands, by the last part of its address."""
    return "/" + lang + "/" + config.report_permalink.replace("{slug}", slug).strip("/") + "/"


def collisions(
    found: Mapping[PageId, Mapping[Lang, str]], sources: Mapping[tuple[PageId, Lang], Location]
) -> tuple[Diagnostic, ...]:
    """Pages that claim the same address, also where it differs in nothing but upper and lower case.

    Args:
        found: all addresses.
        sources: the file of each page that is made from one; other pages are sitegen's own.
    """
    claims: dict[str, list[tuple[PageId, Lang]]] = {}
    for page, by_lang in found.items():
        for lang, address in by_lang.items():
            claims.setdefault(address.casefold(), []).append((page, lang))
    return tuple(
        _collision(address, claimants, sources) for address, claimants in sorted(claims.items()) if len(claimants) > 1
    )


def _collision(
    address: str, claimants: list[tuple[PageId, Lang]], sources: Mapping[tuple[PageId, Lang], Location]
) -> Diagnostic:
    places = sorted(sources[claim] for claim in claimants if claim in sources)
    return Diagnostic(
        code="address-collision",
        location=places[-1] if places else Location(file="config.yaml"),
        args={"address": address, "other": places[0].file if len(places) > 1 else "sitegen"},
        related=tuple(places[:-1]),
    )


def redirects(
    documents: Iterable[tuple[PageId, Lang, Sequence[tuple[str, Location]]]],
    found: Mapping[PageId, Mapping[Lang, str]],
) -> tuple[dict[str, str], tuple[Diagnostic, ...]]:
    """Retired address → new address, from the aliases of documents. An alias may not take the address of a page."""
    live = {address.casefold() for by_lang in found.values() for address in by_lang.values()}
    moved: dict[str, str] = {}
    owners: dict[str, Location] = {}
    problems: list[Diagnostic] = []
    for page, lang, aliases in documents:
        for alias, location in aliases:
            address = "/" + alias.strip("/") + "/"
            if address.casefold() in live or address in owners:
                other = owners.get(address)
                problems.append(
                    Diagnostic(
                        code="alias-collision",
                        location=location,
                        args={"alias": alias, "other": other.file if other else "sitegen"},
                        related=(other,) if other else (),
                    )
                )
                continue
            owners[address] = location
            moved[address] = found[page][lang]
    return moved, tuple(problems)
