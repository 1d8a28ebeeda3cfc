"""Makes a standing page of a pair of documents."""

from collections.abc import Collection, Mapping

from sitegen.diagnostics import Diagnostic
from sitegen.lang.language import Lang
from sitegen.model.release import Release
from sitegen.model.report import StandingPage
from sitegen.resolve.facts import join
from sitegen.resolve.pairing import Pair
from sitegen.resolve.photos import cover_of, photo_facts
from sitegen.resolve.sections import section_ids


def make_page(
    pair: Pair, slugs: Mapping[Lang, str], files: Collection[str], release: Release
) -> tuple[StandingPage | None, tuple[Diagnostic, ...]]:
    """The page, or None if all of it is a draft that this build leaves out."""
    facts, conflicts = join(document.shared for document in pair.documents.values())
    photos, photo_problems = photo_facts(facts, files)
    cover, cover_problems = cover_of(facts, files)
    problems = (*conflicts, *photo_problems, *cover_problems)
    documents = {lang: d for lang, d in pair.documents.items() if release.drafts or not d.facts.draft}
    if not documents:
        return None, problems
    page = StandingPage(
        key=pair.key,
        slug=slugs,
        documents=documents,
        section_ids=section_ids({lang: document.outline for lang, document in documents.items()}),
        cover=cover,
        photos=photos,
        concealed=any(document.facts.draft for document in documents.values()),
    )
    return page, problems
