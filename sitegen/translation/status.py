"""How the two languages of every report stand to each other, section by section."""

from collections.abc import Mapping

from sitegen.lang.language import Lang
from sitegen.lang.reading_time import count_words
from sitegen.model.site import Site
from sitegen.model.translation import (
    PHOTOS,
    Confirmation,
    Confirmations,
    ReportStatus,
    SectionName,
    SectionStatus,
    State,
)
from sitegen.translation.differences import Comparison
from sitegen.translation.meaning import block_digest
from sitegen.translation.section_text import SectionText
from sitegen.translation.sections import PLAIN, Owner, Readers, name_of, owners, texts_of

#: For a whole report, the first of these that any section is in.
_WORST = (State.BEHIND, State.BOTH_CHANGED, State.UNCONFIRMED)


def site_status(site: Site, confirmations: Confirmations) -> tuple[ReportStatus, ...]:
    """The status of every report and standing page; none for a site in one language."""
    if len(site.config.languages) < len(Lang):
        return ()
    comparison = Comparison(site)
    return tuple(owner_status(owner, comparison, confirmations) for owner in owners(site))


def confirmed_status(site: Site, confirmations: Confirmations, read: Readers = PLAIN) -> tuple[ReportStatus, ...]:
    """The status, without differences, of whatever anybody ever confirmed: all that a build needs to know."""
    if len(site.config.languages) < len(Lang):
        return ()
    names = {name.owner for name in confirmations}
    return tuple(owner_status(owner, None, confirmations, read) for owner in owners(site) if name_of(owner) in names)


def owner_status(
    owner: Owner, comparison: Comparison | None, confirmations: Confirmations, read: Readers = PLAIN
) -> ReportStatus:
    """The status of one report or standing page; without a comparison, differences are not looked for."""
    name = name_of(owner)
    sections = tuple(
        _section(SectionName(owner=name, section=section), texts, comparison, confirmations)
        for section, texts in texts_of(owner, read).items()
    )
    return ReportStatus(
        key=owner.key,
        owner=name,
        titles={lang: document.facts.title.value for lang, document in owner.documents.items()},
        sections=sections,
        states={lang: _overall(lang, lang in owner.documents, sections) for lang in Lang},
    )


def _section(
    name: SectionName, texts: Mapping[Lang, SectionText], comparison: Comparison | None, confirmations: Confirmations
) -> SectionStatus:
    confirmation = confirmations.get(name)
    return SectionStatus(
        name=name,
        titles={lang: text.title for lang, text in texts.items()},
        states=_states(texts, confirmation) | (_lacking(texts) if name.section == PHOTOS else {}),
        changed_words={lang: changed_words(texts.get(lang), confirmation, lang) for lang in Lang},
        differences=comparison.differences(texts) if comparison else (),
        day=next((text.day for text in texts.values() if text.day is not None), None),
    )


def _states(texts: Mapping[Lang, SectionText], confirmation: Confirmation | None) -> dict[Lang, State]:
    if len(texts) < len(Lang):
        return {lang: State.COMPLETE if lang in texts else State.MISSING for lang in Lang}
    if confirmation is None or len(confirmation.digests) < len(Lang):
        return dict.fromkeys(Lang, State.UNCONFIRMED)
    changed = {lang: texts[lang].digests != confirmation.digests[lang] for lang in Lang}
    if all(changed.values()):
        return dict.fromkeys(Lang, State.BOTH_CHANGED)
    return {lang: State.BEHIND if changed[lang.other] else State.COMPLETE for lang in Lang}


def _lacking(texts: Mapping[Lang, SectionText]) -> dict[Lang, State]:
    """Languages that have fewer texts of photos than the other one."""
    names = {lang: {block.name for block in text.blocks} for lang, text in texts.items()}
    return {lang: State.INCOMPLETE for lang in names if names.get(lang.other, set()) - names[lang]}


def changed_words(text: SectionText | None, confirmation: Confirmation | None, lang: Lang) -> int:
    """Words in blocks that are new or changed since the confirmation; without one, all words."""
    if text is None:
        return 0
    known = confirmation.digests.get(lang, ()) if confirmation else ()
    if known == text.digests:
        return 0
    return sum(count_words(block.text) for block in text.blocks if block_digest(block) not in known)


def _overall(lang: Lang, exists: bool, sections: tuple[SectionStatus, ...]) -> State:  # noqa: FBT001  a fact, no switch
    if not exists:
        return State.MISSING
    states = {section.states[lang] for section in sections}
    if State.BEHIND in states:
        return State.BEHIND
    if not states.isdisjoint({State.MISSING, State.INCOMPLETE}):
        return State.INCOMPLETE
    return next((state for state in _WORST if state in states), State.COMPLETE)
