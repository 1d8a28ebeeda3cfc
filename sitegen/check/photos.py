"""Every photo is described for those who cannot see it, and may be shown.

In both languages: a description in the other language only is none for a reader of this one.
"""

from collections.abc import Iterator, Mapping

from sitegen.diagnostics import Diagnostic, Location
from sitegen.lang.language import Lang
from sitegen.model.document import Document
from sitegen.model.facts import PhotoFacts
from sitegen.model.report import Report, StandingPage
from sitegen.model.site import Site


def photo_problems(site: Site) -> Iterator[Diagnostic]:
    """Photos without words, photos that nobody said may be shown, and descriptions of photos that are not used."""
    owners: tuple[Report | StandingPage, ...] = (*site.reports, *site.pages)
    for owner in owners:
        if not (owner.cover or owner.photos or any(each.outline.photos for each in owner.documents.values())):
            continue
        used: dict[str, Location] = {}
        for lang, document in owner.documents.items():
            yield from _described(owner, document, lang, site, used)
        yield from _allowed(owner, used)
        for path, facts in owner.photos.items():
            if path not in used:
                yield Diagnostic(code="photo-unused", location=facts.location, args={"photo": _name(path)})


def _described(
    owner: Report | StandingPage, document: Document, lang: Lang, site: Site, used: dict[str, Location]
) -> Iterator[Diagnostic]:
    if owner.cover:
        facts = owner.photos.get(owner.cover)
        used.setdefault(owner.cover, facts.location if facts else document.location)
        if not _has_words(facts, lang):
            yield _without_alt(owner.cover, lang, used[owner.cover])
    yield from _texts(document, lang, owner.photos, site, used)


def _texts(
    document: Document, lang: Lang, photos: Mapping[str, PhotoFacts], site: Site, used: dict[str, Location]
) -> Iterator[Diagnostic]:
    for ref in document.outline.photos:
        path = site.photo_paths.get((document.source, ref.number), "")
        if path:
            used.setdefault(path, ref.location)
        if path and not ref.alt and not _has_words(photos.get(path), lang):
            yield _without_alt(path, lang, ref.location)


def _name(path: str) -> str:
    return path.rpartition("/")[2]


def _without_alt(path: str, lang: Lang, location: Location) -> Diagnostic:
    return Diagnostic(code="photo-without-alt", location=location, args={"photo": _name(path), "lang": lang})


def _has_words(facts: PhotoFacts | None, lang: Lang) -> bool:
    return facts is not None and (facts.decorative or (facts.alt is not None and facts.alt.get(lang) is not None))


def _allowed(owner: Report | StandingPage, used: dict[str, Location]) -> Iterator[Diagnostic]:
    for path, location in used.items():
        facts = owner.photos.get(path)
        if facts is None or facts.consent is None:
            place = facts.location if facts else location
            yield Diagnostic(code="photo-without-consent", location=place, args={"photo": _name(path)})
