"""Sections that are behind, as problems and as marks on pages."""

from collections.abc import Iterator, Mapping, Sequence

from sitegen.diagnostics import Diagnostic
from sitegen.lang.language import Lang
from sitegen.model.site import Site
from sitegen.model.translation import ReportStatus
from sitegen.translation.sections import name_of, owners, texts_of


def behind_problems(site: Site, statuses: Sequence[ReportStatus]) -> Iterator[Diagnostic]:
    """A warning for every section whose other language was changed since the two were confirmed to match."""
    by_name = {name_of(owner): owner for owner in owners(site)}
    for status in statuses:
        if not any(status.behind(lang) for lang in Lang):
            continue
        texts = texts_of(by_name[status.owner])
        for lang in Lang:
            for section in status.behind(lang):
                here, there = (texts[section.name.section][each] for each in (lang, lang.other))
                yield Diagnostic(
                    code="translation-behind",
                    location=here.location,
                    args={
                        "title": here.title or status.titles[lang],
                        "other": there.source,
                        "words": str(section.changed_words[lang.other]),
                        "report": status.key,
                        "section": section.name.section,
                    },
                    related=(there.location,),
                )


def behind_sections(statuses: Sequence[ReportStatus]) -> Mapping[Lang, frozenset[tuple[str, str]]]:
    """For pages: per language, (name of the report, section) of what is behind."""
    return {
        lang: frozenset((each.name.owner, each.name.section) for status in statuses for each in status.behind(lang))
        for lang in Lang
    }
