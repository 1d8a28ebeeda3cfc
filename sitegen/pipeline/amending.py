"""A few words were corrected: the site is not put together again, only the part of it that their pages are made from.

In come the last build and what reading remembers; out goes a workshop that can make the pages and feeds which hold the
corrected words, or None if that is not enough. Nobody has to know what else a page may depend on: the part was taken
from the last build (which documents are in a file, which reports stand beside a report), and before it is used, the
files are made from it with the words as they were. Only if every byte is what the last build wrote, the part will do.
"""

from collections.abc import Callable, Collection, Iterable, Mapping

from sitegen import fs
from sitegen.diagnostics.judgement import Judged, has_errors, judge
from sitegen.encoding import digest_of
from sitegen.fs import stamp_of
from sitegen.memo import Memo
from sitegen.model.config import Config
from sitegen.model.ledger import LEDGER
from sitegen.model.registry import Registries
from sitegen.model.secret import SecretName
from sitegen.model.translation import LOCK
from sitegen.pipeline.files import touch_up
from sitegen.pipeline.loaded_theme import lies_within, theme_of
from sitegen.pipeline.order import SOURCES, Order, Outcome, Part
from sitegen.pipeline.secrets import concealed
from sitegen.pipeline.site_part import SitePart, makes_the_same
from sitegen.pipeline.upkeep import LastBuild, Upkeep, fields_of, world_digest
from sitegen.pipeline.workshop import Delivery, Findings, Workshop
from sitegen.read.archive import KeptDocument
from sitegen.read.discover import Discovered, Found
from sitegen.read.memory import Memory
from sitegen.read.settled import Settings, Settled
from sitegen.read.site import Surroundings, read_settings, read_surroundings
from sitegen.theme.theme import Theme
from sitegen.values import Struct
from sitegen.write.result import WriteResult
from sitegen.write.stage import Examined, Examiner

#: Of more, the whole site is as quick.
FEW = 12


class Amendment(Struct, frozen=True, kw_only=True):
    """What is enough to amend the site.

    Attributes:
        workshop: makes the files that hold the corrected words.
        changed: the documents that hold them.
        documents: what is to be remembered of these.
        problems: of the whole site, as they were and are.
    """

    workshop: Workshop
    config: Config
    changed: frozenset[str]
    documents: Mapping[str, KeptDocument]
    problems: tuple[Judged, ...]


def inputs_digest(
    order: Order,
    config: Config,
    registries: Registries,
    secrets: tuple[SecretName, ...],
    found: Discovered,
    theme: Theme,
    memory: Memory,
) -> bytes:
    """Changes with all that the site is made from, but for the words of documents and the lines they stand on."""
    kept = memory.kept
    return world_digest(
        config,
        registries,
        secrets,
        fields_of(found, without=["documents", "shared"]),
        [stamp_of(f"{order.root}/{found.on_disk(path)}") for path in found.files],
        [digest_of(fs.read_bytes(path)) for name in (LOCK, LEDGER) if (path := order.root / name).is_file()],
        sorted((path, each.outward) for path, each in kept.documents.items()),
        sorted((path, each.digest) for path, each in kept.shared.items()),
        order.release,
        theme.digest,
    )


class _NotEnoughError(Exception):
    """A part of the site is not enough after all; nothing was written."""


def amended(
    order: Order,
    settings: Settings,
    memory: Memory,
    upkeep: Upkeep,
    memo: Memo,
    writing: Callable[..., WriteResult],
) -> Outcome | None:
    """Amends the site that was built last; None if that does not do, and nothing was written.

    Args:
        order: what was asked for.
        settings: what is kept of those of the site.
        memory: what reading remembers of the last build.
        upkeep: what that build made.
        memo: what is looked at here need not be looked at again by a whole build.
        writing: puts files in place, see ``write_examined``.
    """
    amendment = _amendment_of(order, settings, memory, upkeep.last, memo)
    if amendment is None:
        return None
    findings, secrets = Findings(), amendment.workshop.secrets
    memory.remember(amendment.documents)
    upkeep.texts = memory.texts()

    def delivered(examiner: Examiner) -> Iterable[Examined]:
        delivery = Delivery(examiner=examiner, upkeep=upkeep)
        touched = touch_up(amendment.workshop, order, findings, delivery, amendment.changed)
        if touched is None:
            raise _NotEnoughError
        return touched

    try:
        result = writing(delivered, approve=lambda: True)
    except _NotEnoughError:
        upkeep.now.clear()
        return None
    with order.measure(Part.REMEMBER):
        memory.close()
        if result.published:
            upkeep.save(upkeep.last.world, upkeep.last.inputs, amendment.problems, result.modified)
    refused = judge(concealed(result.diagnostics, secrets, order.root), amendment.config.checks)
    return Outcome(
        problems=(*amendment.problems, *refused),
        usable=True,
        why=findings.why,
        written=result,
        repeatable=result.published and not secrets and lies_within(order.root, amendment.config, SOURCES),
        secrets=secrets,
        conceal=secrets.conceal,
    )


def _amendment_of(order: Order, settings: Settings, memory: Memory, last: LastBuild, memo: Memo) -> Amendment | None:
    """Finds out whether a part of the site is enough, and makes that part."""
    if not last.inputs or has_errors(last.problems, strict=order.strict):
        return None
    try:
        return _amendment(order, settings.known(), memory, last, memo)
    except OSError:  # a whole build says what cannot be read
        return None


def _amendment(order: Order, settled: Settled | None, memory: Memory, last: LastBuild, memo: Memo) -> Amendment | None:
    config = settled.config if settled else read_settings(order.root, order.base_url).config
    if config is None or config.search:  # the search index is made of all words together
        return None
    with order.measure(Part.READ):
        found = memory.found_now(order.root, config.languages, memo)
        around = settled.around if settled else read_surroundings(order.root, config, found, memo)
        edited = memory.edited(order.root, found, around.settings)
    with order.measure(Part.THEME):
        theme = theme_of(order.root, config, memo).theme
    if edited is None or len(edited) > FEW or theme is None:
        return None
    inputs = inputs_digest(order, config, around.registries, around.secrets, found, theme, memory)
    before = {each.path: memory.kept.documents[each.path] for each in edited}
    after = _read_again(edited, before, memory, around) if inputs == last.inputs else None
    if after is None or not _quiet(last.problems, before):
        return None
    again = {path: kept for path, kept in last.files.items() if not before.keys().isdisjoint(kept.texts)}
    with order.measure(Part.RESOLVE):
        part = SitePart(order, config, around, found, theme, memory, again)
        old, new = part.workshop({}), part.workshop(after)
        enough = old.sources.behind == new.sources.behind and makes_the_same(old, again)
    if not enough:
        return None
    return Amendment(workshop=new, config=config, changed=frozenset(before), documents=after, problems=last.problems)


def _read_again(
    edited: Iterable[Found], before: Mapping[str, KeptDocument], memory: Memory, around: Surroundings
) -> dict[str, KeptDocument] | None:
    """The documents as they are now; None if anything but their words is not what it was.

    Raises:
        OSError: one cannot be opened.
    """
    after: dict[str, KeptDocument] = {}
    for each in edited:
        now, then = memory.read_again(each, around.settings), before[each.path]
        if now.outward != then.outward:
            return None
        if any(memory.document(each, kept, around.settings).diagnostics for kept in (now, then)):
            return None
        after[each.path] = now
    return after


def _quiet(problems: Iterable[Judged], paths: Collection[str]) -> bool:
    """Whether no problem is shown in one of these files: it could stand on another line by now."""
    places = (place for each in problems for place in (each.diagnostic.location, *each.diagnostic.related))
    return all(place.file not in paths for place in places)
