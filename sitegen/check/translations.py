"""Where the two languages of the site do not say the same: names without a translation, sections that differ."""

from collections.abc import Iterator, Sequence

from sitegen.diagnostics import Diagnostic
from sitegen.lang.language import Lang
from sitegen.model.config import Config
from sitegen.model.document import Document
from sitegen.model.registry import City, Organisation, Person, Topic
from sitegen.model.report import Report, StandingPage
from sitegen.model.site import Site
from sitegen.model.text import Localized


def translation_problems(site: Site) -> Iterator[Diagnostic]:
    """Problems of a bilingual site; a site in one language has none of this kind."""
    yield from _names(site)
    if len(site.config.languages) > 1:
        owners: tuple[Report | StandingPage, ...] = (*site.reports, *site.pages)
        for owner in owners:
            yield from _sections(owner)


def _names(site: Site) -> Iterator[Diagnostic]:
    registries = site.registries
    entries: tuple[City | Organisation | Person | Topic, ...] = (
        *registries.cities.values(),
        *registries.people.values(),
        *registries.organisations.values(),
        *registries.topics.values(),
    )
    for entry in entries:
        for field in ("name", "country", "role", "description"):
            words = getattr(entry, field, None)
            if isinstance(words, Localized):
                yield from _missing(entry, field, words, site.config)


def _missing(
    entry: City | Organisation | Person | Topic, field: str, words: Localized, config: Config
) -> Iterator[Diagnostic]:
    for lang in config.languages:
        if words.get(lang) is None:
            args = {"field": field, "id": entry.id, "lang": lang, "value": words.best(lang).value}
            yield Diagnostic(code="name-not-translated", location=entry.location, args=args)


def _sections(owner: Report | StandingPage) -> Iterator[Diagnostic]:
    """Sections that stand in one language and not in the other. Either may be the one that is behind."""
    if len(owner.documents) < len(Lang) or owner.section_ids[Lang.AR] == owner.section_ids[Lang.EN]:
        return
    for lang, document in owner.documents.items():
        theirs = set(owner.section_ids[lang.other])
        yield from _alone(document, owner.section_ids[lang], theirs, owner.documents[lang.other])


def _alone(document: Document, ids: Sequence[str], theirs: set[str], other: Document) -> Iterator[Diagnostic]:
    for section, anchor in zip(document.outline.sections, ids, strict=True):
        if anchor and anchor not in theirs:
            yield Diagnostic(
                code="section-only-here",
                location=section.location,
                args={"title": section.title or anchor, "lang": document.lang, "other": other.source},
                related=(other.location,),
            )
