"""Everything about translations that a person can ask for: their status, confirming, pages for a reviewer.

In comes an order; drafts and future reports are always looked at, since they are what is being translated.
"""

from collections.abc import Sequence
from typing import Literal

from sitegen import fs
from sitegen.diagnostics.judgement import Judged, judge
from sitegen.lang.folding import fold
from sitegen.lang.language import Lang
from sitegen.lang.ordinals import day_label
from sitegen.lang.suggest import closest
from sitegen.model.site import Site
from sitegen.model.translation import LOCK, Confirmations, ReportStatus, State
from sitegen.pipeline.order import Order
from sitegen.pipeline.translations import confirmations_of
from sitegen.read.discover import Discovered
from sitegen.read.memory import Memory
from sitegen.read.site import read_contents, read_settings
from sitegen.resolve.assemble import Material, resolve
from sitegen.translation.lock import accepted, lock_text
from sitegen.translation.review import review_page
from sitegen.translation.sections import Owner, name_of, owners, texts_of
from sitegen.translation.status import site_status
from sitegen.translation.wording import section_title
from sitegen.values import Struct, replace


class Translations(Struct, frozen=True, kw_only=True):
    """The state of all translations.

    Attributes:
        site: everything that is written, drafts included; None if the settings cannot be read.
        statuses: of every report and standing page.
        problems: judged; a report with an error in it may be missing from ``statuses``.
    """

    site: Site | None
    found: Discovered
    confirmations: Confirmations
    statuses: tuple[ReportStatus, ...]
    problems: tuple[Judged, ...]


def translations(order: Order) -> Translations:
    """Reads the whole site and compares its languages."""
    settings = read_settings(order.root, order.base_url)
    config = settings.config
    if config is None:
        return Translations(
            site=None,
            found=Discovered(),
            confirmations={},
            statuses=(),
            problems=judge(settings.diagnostics, {}),
        )
    memory = Memory(order.reading)
    contents = read_contents(order.root, config, order.jobs, memory)
    memory.close()
    resolved = resolve(
        Material(
            config=config,
            registries=contents.registries,
            documents=contents.documents,
            shared=contents.shared,
            files=contents.files,
            unread=contents.unread,
        ),
        replace(order.release, drafts=True, future=True),
    )
    read = confirmations_of(order.root)
    problems = (*settings.diagnostics, *contents.diagnostics, *resolved.diagnostics, *read.diagnostics)
    return Translations(
        site=resolved.site,
        found=contents.found,
        confirmations=read.confirmations,
        statuses=site_status(resolved.site, read.confirmations),
        problems=judge(problems, config.checks),
    )


class NotFound(Struct, frozen=True, kw_only=True):
    """There is no such report or section. ``suggestion``: what may have been meant; empty if nothing is near."""

    kind: Literal["report", "section"]
    asked: str
    suggestion: str
    known: tuple[str, ...]


def find_owner(site: Site, asked: str) -> Owner | NotFound:
    """The report or standing page of this key, slug or title, in either language."""
    everything = owners(site)
    wanted = fold(asked.strip().strip("/"))
    for owner in everything:
        names = {owner.key, name_of(owner), owner.key.rpartition("/")[2], *owner.slug.values()}
        titles = {document.facts.title.value for document in owner.documents.values()}
        if wanted in {fold(name) for name in names | titles}:
            return owner
    keys = tuple(owner.key for owner in everything)
    return NotFound(kind="report", asked=asked, suggestion=_meant(asked, keys), known=keys)


def _meant(asked: str, known: Sequence[str]) -> str:
    """What somebody meant who wrote a part of it, or mistyped it; empty if it could be anything."""
    holding = [name for name in known if fold(asked.strip()) in fold(name)]
    return holding[0] if len(holding) == 1 else closest(asked, known) or ""


def find_section(status: ReportStatus, asked: str, lang: Lang) -> str | NotFound:
    """The id of the section that is named by its id or by its heading in either language; ``lang`` is the person's."""
    wanted = fold(asked.strip().removeprefix("#"))
    for section in status.sections:
        titles = {title for title in section.titles.values() if title}
        names = {section.name.section, *titles, *(section_title(section, lang) for lang in Lang)}
        if section.day is not None:
            names |= {day_label(section.day, lang, "latn") for lang in Lang}
        if wanted in {fold(name) for name in names}:
            return section.name.section
    known = tuple(section_title(section, lang) for section in status.sections)
    return NotFound(kind="section", asked=asked, suggestion=_meant(asked, known), known=known)


class Accepted(Struct, frozen=True, kw_only=True):
    """What confirming did. ``passed_over``: sections that stand in one language only."""

    confirmed: tuple[tuple[str, str], ...]
    passed_over: tuple[tuple[str, str], ...]


def accept(order: Order, made: Translations, wanted: Sequence[tuple[Owner, Sequence[str] | None]]) -> Accepted:
    """Remembers that sections match as they are now.

    Args:
        order: whose site.
        made: what ``translations`` said about it.
        wanted: per report, the ids of its sections; None means all.
    """
    confirmations = made.confirmations
    confirmed: list[tuple[str, str]] = []
    passed_over: list[tuple[str, str]] = []
    for owner, sections in wanted:
        texts = texts_of(owner)
        for section in texts if sections is None else sections:
            whole = len(texts[section]) == len(Lang)
            (confirmed if whole else passed_over).append((owner.key, section))
        confirmations = accepted(confirmations, name_of(owner), texts, list(texts) if sections is None else sections)
    if confirmations != made.confirmations:
        fs.write_atomically(order.root / LOCK, lock_text(confirmations).encode())
    return Accepted(confirmed=tuple(confirmed), passed_over=tuple(passed_over))


def changed_sections(status: ReportStatus) -> list[str]:
    """The sections that were confirmed once and have changed since."""
    moved = {State.BEHIND, State.BOTH_CHANGED}
    return [section.name.section for section in status.sections if moved & set(section.states.values())]


def review(order: Order, asked: str, lang: Lang, *, style_url: str) -> str | NotFound | None:
    """The review page of a report as it is on the disk now, for whoever shows it in a browser.

    Args:
        order: whose site.
        asked: the report's key, slug or title.
        lang: the language of the page's own words.
        style_url: where the browser finds ``sitegen/translation/review.css``.

    Returns:
        HTML; None if the site cannot be read.
    """
    made = translations(order)
    if made.site is None:
        return None
    owner = find_owner(made.site, asked)
    if isinstance(owner, NotFound):
        return owner
    return review_page(owner, made.site, made.confirmations, lang, style_url=style_url)
