"""The story: read, resolve, render, check, write.

In come the site's folder and what it was asked for; out go the files of the site and everything that is wrong with it.
Never prints, never exits; the order's ``observe`` is told what happens.
"""

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from pathlib import Path

from sitegen.check.config import config_problems
from sitegen.check.photos import photo_problems
from sitegen.check.translations import translation_problems
from sitegen.diagnostics import Diagnostic, Severity
from sitegen.diagnostics.judgement import has_errors, judge
from sitegen.fs import stamp_of
from sitegen.lang.secret_names import SecretNames
from sitegen.listing import Listing
from sitegen.memo import Memo
from sitegen.pipeline.amending import amended, inputs_digest
from sitegen.pipeline.files import files, touch_up
from sitegen.pipeline.hosting import hosts_of
from sitegen.pipeline.ledger import ledger_problems
from sitegen.pipeline.loaded_theme import lies_within, theme_of
from sitegen.pipeline.material import material_of
from sitegen.pipeline.order import SOURCES, Order, Outcome, Part
from sitegen.pipeline.secrets import concealed, matcher, sources_of
from sitegen.pipeline.upkeep import Upkeep, fields_of, world_digest
from sitegen.pipeline.workshop import Delivery, Findings, Workshop, equipment_of, workshop_of
from sitegen.read.memory import Memory
from sitegen.read.settled import Settings, Settled
from sitegen.read.site import read_contents, read_settings
from sitegen.resolve.assemble import resolve
from sitegen.resolve.remembered import Remembered
from sitegen.values import Struct, field, replace
from sitegen.write.result import WriteResult
from sitegen.write.stage import Examined, Examiner
from sitegen.write.writer import write_examined


class Survey(Struct, frozen=True, kw_only=True):
    """The whole site before any file is made.

    Attributes:
        workshop: None if no file can be made at all.
        checks: the severities that config.yaml sets.
        usable: False if the settings could not be read.
        world: tells what changes with all that the site is made from but the words of documents.
        inputs: tells the digest of what it is made from, see ``amending``.
        texts: digest of the file of each document.
        settled: what config.yaml, the registries and lists of words say.
        secrets: names that may neither be published nor get into a log.
    """

    workshop: Workshop | None = None
    checks: Mapping[str, Severity]
    usable: bool = True
    diagnostics: tuple[Diagnostic, ...] = ()
    world: Callable[[], bytes] = bytes
    inputs: Callable[[], bytes] = bytes
    texts: Mapping[str, bytes] = field(default_factory=dict)
    settled: Settled | None = None
    secrets: SecretNames = field(default_factory=lambda: SecretNames(()))


def survey(
    order: Order, memo: Memo | None = None, memory: Memory | None = None, touched: frozenset[str] | None = None
) -> Survey:
    """Reads and resolves everything, and finds all problems that show before a file is made.

    Args:
        order: what was asked for.
        memo: what an earlier survey of this process remembers; changes nothing but the time that this one takes.
        memory: what is remembered of every file; the same. Whoever gives it settles or closes it.
        touched: absolute paths of all that changed since the last survey with this memory; None if nobody knows.
    """
    memo = memo or Memo()
    kept = memory or Memory(order.reading)
    made = _survey(order, memo, kept, touched)
    memo.sweep()
    if memory is None:
        with order.measure(Part.REMEMBER):
            kept.close()
    return made


def _survey(order: Order, memo: Memo, memory: Memory, touched: frozenset[str] | None) -> Survey:
    settings = read_settings(order.root, order.base_url)
    config = settings.config
    if config is None:
        return Survey(diagnostics=settings.diagnostics, checks={}, usable=False)
    with order.measure(Part.READ):
        contents = read_contents(order.root, config, order.jobs, memory, memo, touched)
    with order.measure(Part.THEME):
        loaded = theme_of(order.root, config, memo)
    material = material_of(config, contents)
    with order.measure(Part.RESOLVE):
        resolved = resolve(material, order.release, memo.of("resolved", Remembered))
    site, theme = resolved.site, loaded.theme
    secrets = matcher(contents.secrets)
    with order.measure(Part.CHECK):
        equipment, bad_equipment = equipment_of(site, contents.found, theme, order, memo)
        diagnostics = (
            *settings.diagnostics,
            *contents.diagnostics,
            *loaded.diagnostics,
            *resolved.diagnostics,
            *bad_equipment,
            *config_problems(site),
            *photo_problems(site),
            *translation_problems(site),
            *ledger_problems(order.root, site, contents.documents, frozenset(contents.unread.values()), secrets, memo),
        )
    if theme is None:
        return Survey(checks=config.checks, diagnostics=diagnostics, secrets=secrets)
    workshop = replace(
        workshop_of(site, contents.found, theme, memory, equipment, secrets),
        sources_of_text=sources_of(site, contents),
    )
    return Survey(
        workshop=workshop,
        checks=config.checks,
        diagnostics=diagnostics,
        secrets=secrets,
        world=lambda: world_digest(
            fields_of(material, without=["documents"]),
            sorted((path, each.outward) for path, each in memory.kept.documents.items()),
            order.release,
            fields_of(workshop.sources, without=["site", "words", "land", "made"]),  # the last two are the theme's
            theme.digest,
            contents.secrets,
            [(path, stamp_of(f"{order.root}/{contents.found.on_disk(path)}")) for path in site.files.values()],
        ),
        inputs=lambda: inputs_digest(
            order, config, contents.registries, contents.secrets, contents.found, theme, memory
        ),
        texts=memory.texts(),
        settled=Settled(config=config, around=contents.around),
    )


def build(
    order: Order,
    target: Path,
    *,
    adopt: bool = False,
    durable: bool = True,
    with_site: bool = False,
    listing: Listing | None = None,
) -> Outcome:
    """Makes the site and puts it in place, unless anything is wrong with it; then the last good one stays.

    Args:
        order: what was asked for.
        target: the output folder.
        adopt: see ``write_examined``; ``durable`` likewise.
        durable: see there.
        with_site: the outcome has to hold the whole site, even if a part of it would do.
        listing: what the disk says of the site, if it was asked already.
    """
    memory, memo = Memory(order.reading, listing), Memo()
    upkeep = Upkeep(order.cache / "pages", target)
    settings = Settings(order.root, order.reading, order.base_url)
    writing = partial(_write, order=order, target=target, adopt=adopt, durable=durable)
    if not with_site and (outcome := amended(order, settings, memory, upkeep, memo, writing)) is not None:
        return outcome
    made = survey(order, memo, memory)
    with order.measure(Part.REMEMBER):
        memory.close()
    if made.workshop is None or has_errors(judge(made.diagnostics, made.checks), strict=order.strict):
        return _looked_at(made, order)
    findings, upkeep.texts = Findings(), made.texts
    workshop, world = made.workshop, made.world()

    def delivered(examiner: Examiner) -> Iterable[Examined]:
        delivery = Delivery(examiner=examiner, upkeep=upkeep)
        if upkeep.last.world == world:
            touched = touch_up(workshop, order, findings, delivery, upkeep.changed_texts())
            if touched is not None:
                return touched
            findings.clear()
            upkeep.now.clear()
        return filter(None, files(workshop, order, findings, delivery))

    result = writing(
        delivered, approve=lambda: not has_errors(judge(findings.diagnostics, made.checks), strict=order.strict)
    )
    found = concealed([*made.diagnostics, *findings.diagnostics, *result.diagnostics], made.secrets, order.root)
    problems = judge(found, made.checks)
    if result.published and not findings.diagnostics:
        with order.measure(Part.REMEMBER):
            upkeep.save(world, made.inputs(), problems, result.modified)
            if made.settled:
                settings.keep(made.settled)
    return Outcome(
        problems=problems,
        usable=True,
        why=findings.why,
        written=result,
        repeatable=result.published
        and not findings.diagnostics
        and not made.secrets
        and lies_within(order.root, workshop.sources.site.config, SOURCES),
        site=workshop.sources.site,
        secrets=made.secrets,
        conceal=made.secrets.conceal,
    )


def _write(
    delivered: Callable[[Examiner], Iterable[Examined]],
    *,
    order: Order,
    target: Path,
    adopt: bool,
    durable: bool,
    approve: Callable[[], bool],
) -> WriteResult:
    with order.measure(Part.WRITE):
        return write_examined(
            delivered,
            target=target,
            site_root=order.root,
            sources=[order.root / name for name in (*SOURCES, ".sitegen", ".git")],
            adopt=adopt,
            durable=durable,
            approve=approve,
            public=not (order.release.drafts or order.release.future),
        )


def check(order: Order) -> Outcome:
    """Everything that ``build`` does, except writing."""
    return _looked_at(survey(order), order)


def _looked_at(made: Survey, order: Order) -> Outcome:
    """Makes every file and forgets it, so that all problems come to light in one run."""
    findings = Findings()
    if made.workshop is not None:
        for _ in files(made.workshop, order, findings):
            pass
        findings.diagnostics += findings.load.too_much_for(hosts_of(made.workshop.sources.site.config))
    found = concealed([*made.diagnostics, *findings.diagnostics], made.secrets, order.root)
    return Outcome(
        problems=judge(found, made.checks), usable=made.usable, why=findings.why, conceal=made.secrets.conceal
    )
