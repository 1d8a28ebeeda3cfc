"""Reports that were taken down: parted from the others before anything is made of them.

What remains of one is its addresses, where a neutral page says that it is gone. Its facts, texts and photos go no
further than here, so nothing later can publish them by mistake.
"""

from collections.abc import Iterable, Sequence

from sitegen.lang.language import Lang
from sitegen.model.config import Config
from sitegen.model.document import DocumentKind
from sitegen.model.facts import SharedFacts, SharedFile
from sitegen.model.release import Release
from sitegen.model.site import PageId, PageKind
from sitegen.resolve.addresses import report_address, slugs
from sitegen.resolve.pairing import Pair
from sitegen.values import replace


def part(
    pairs: Iterable[Pair], shared: Iterable[SharedFile], release: Release
) -> tuple[tuple[Pair, ...], tuple[Pair, ...]]:
    """The pairs that go on, and those that were taken down.

    A report counts as taken down if any of its files says so. Of one that was never public (a draft, or not yet due)
    nothing remains at all: a page that says it is gone would tell that it existed.
    """
    files = {file.key: file.facts for file in shared}
    going_on: list[Pair] = []
    gone: list[Pair] = []
    for each in pairs:
        said = [document.shared for document in each.documents.values()]
        said += [files[each.key]] if each.key in files else []
        if each.kind is not DocumentKind.REPORT or not any(_is_withdrawn(facts) for facts in said):
            going_on.append(each)
            continue
        public = {lang: document for lang, document in each.documents.items() if not document.facts.draft}
        if public and not any(_is_early(facts, release) for facts in said):
            gone.append(replace(each, documents=public))
    return tuple(going_on), tuple(gone)


def _is_withdrawn(facts: SharedFacts) -> bool:
    return facts.withdrawn is not None and facts.withdrawn.value


def _is_early(facts: SharedFacts, release: Release) -> bool:
    return any(day is not None and day.value > release.today for day in (facts.published, facts.embargo))


def gone_addresses(config: Config, gone: Sequence[Pair]) -> dict[PageId, dict[Lang, str]]:
    """Where each of them stood, in every language that it was written in."""
    return {
        PageId(kind=PageKind.GONE, key=each.key): {
            lang: report_address(config, slug, lang) for lang, slug in slugs(each)[0].items()
        }
        for each in gone
    }
