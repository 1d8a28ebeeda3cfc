"""``sitegen status`` and ``sitegen accept``: whether both languages say the same, and confirming that they do."""

import shutil
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Literal

from sitegen.commands.exit_codes import Exit
from sitegen.commands.showing import Style, say, show_problems
from sitegen.commands.translation_table import as_csv, as_html, as_json, as_text
from sitegen.diagnostics import Severity
from sitegen.diagnostics.judgement import Judged
from sitegen.lang.language import Lang
from sitegen.model.site import Site
from sitegen.model.translation import ReportStatus, State
from sitegen.pipeline.order import Order
from sitegen.pipeline.translating import (
    NotFound,
    Translations,
    accept,
    changed_sections,
    find_owner,
    find_section,
    translations,
)
from sitegen.translation.sections import Owner, name_of, owners
from sitegen.translation.wording import section_title

StatusFormat = Literal["text", "json", "html", "csv"]


def run_status(order: Order, style: Style, form: StatusFormat, asked: str | None) -> Exit:
    """Shows the status of all translations, or of one report."""
    made = translations(order)
    site = usable(made, style, order.root)
    if site is None:
        return Exit.WRONG_USE
    statuses = made.statuses
    if asked is not None:
        owner = find_owner(site, asked)
        if isinstance(owner, NotFound):
            say(not_found(owner, style.lang), style)
            return Exit.WRONG_USE
        statuses = tuple(status for status in statuses if status.owner == name_of(owner))
    match form:
        case "json":
            sys.stdout.write(as_json(statuses))
        case "csv":
            sys.stdout.write(as_csv(statuses, style.lang))
        case "html":
            sys.stdout.write(as_html(statuses, style.lang))
        case "text":
            width = shutil.get_terminal_size().columns if sys.stdout.isatty() else None
            sys.stdout.write(as_text(statuses, style, width))
            say(_summary(statuses, style.lang), style)
    return Exit.DONE


def run_accept(order: Order, style: Style, asked: str | None, section: str | None, *, cosmetic: bool) -> Exit:
    """Confirms sections: one, all of a report, or (without a report) all of the site.

    Args:
        order: whose site.
        style: how to speak.
        asked: the report; None for all of them.
        section: an id or a heading; None for all sections.
        cosmetic: only sections that were confirmed before and changed since, in a way that needs no translation.
    """
    made = translations(order)
    site = usable(made, style, order.root)
    if site is None:
        return Exit.WRONG_USE
    chosen = _chosen(site, made, asked, section, style.lang)
    if isinstance(chosen, NotFound):
        say(not_found(chosen, style.lang), style)
        return Exit.WRONG_USE
    if cosmetic:
        by_name = {status.owner: changed_sections(status) for status in made.statuses}
        chosen = [
            (owner, [each for each in by_name[name_of(owner)] if sections is None or each in sections])
            for owner, sections in chosen
        ]
    done = accept(order, made, chosen)
    for key, name in done.passed_over:
        if asked is not None:
            say(_alone(key, part_name(made.statuses, key, name, style.lang), style.lang), style)
    say(_confirmed(len(done.confirmed), style.lang, cosmetic=cosmetic), style)
    return Exit.CONTENT_ERRORS if section is not None and done.passed_over else Exit.DONE


def _chosen(
    site: Site, made: Translations, asked: str | None, section: str | None, lang: Lang
) -> list[tuple[Owner, Sequence[str] | None]] | NotFound:
    if asked is None:
        return [(owner, None) for owner in owners(site)]
    owner = find_owner(site, asked)
    if isinstance(owner, NotFound):
        return owner
    if section is None:
        return [(owner, None)]
    status = next(status for status in made.statuses if status.owner == name_of(owner))
    found = find_section(status, section, lang)
    return found if isinstance(found, NotFound) else [(owner, [found])]


def usable(made: Translations, style: Style, root: Path) -> Site | None:
    """The site, unless its settings are broken or it has one language only. Errors are shown: they hide reports."""
    errors: tuple[Judged, ...] = tuple(each for each in made.problems if each.severity is Severity.ERROR)
    show_problems(errors, Style(lang=style.lang, environment=style.environment), root)
    if made.site is not None and len(made.site.config.languages) < len(Lang):
        words = {
            Lang.EN: "This site has one language only: there is nothing to translate.",
            Lang.AR: "لغة هذا الموقع واحدة، فلا شيء يُترجم.",
        }
        say(words[style.lang], style)
        return None
    return made.site


def not_found(missing: NotFound, lang: Lang) -> str:
    """That there is no such report or section, and what there is."""
    nouns = {"report": {Lang.EN: "report", Lang.AR: "تقرير"}, "section": {Lang.EN: "section", Lang.AR: "قسم"}}
    noun = nouns[missing.kind][lang]
    if lang is Lang.AR:
        hint = f"هل تقصد {missing.suggestion}؟" if missing.suggestion else "الموجود: " + "، ".join(missing.known)
        return f"لا {noun} باسم «{missing.asked}». {hint}"
    hint = f"Did you mean {missing.suggestion}?" if missing.suggestion else "There are: " + ", ".join(missing.known)
    return f"There is no {noun} called “{missing.asked}”. {hint}"


def _summary(statuses: Sequence[ReportStatus], lang: Lang) -> str:
    states = [set(status.states.values()) for status in statuses]
    complete = sum(each == {State.COMPLETE} for each in states)
    behind = sum(State.BEHIND in each for each in states)
    missing = sum(State.MISSING in each for each in states)
    if lang is Lang.AR:
        return f"المجموع: {len(states)}، المكتمل: {complete}، المتأخر: {behind}، ما كُتب بلغة واحدة: {missing}."
    return f"{len(states)} in all: {complete} complete, {behind} behind, {missing} in one language only."


def part_name(statuses: Sequence[ReportStatus], key: str, section: str, lang: Lang) -> str:
    """What a person calls a section of a report, given by its id."""
    sections = (each for status in statuses if status.key == key for each in status.sections)
    return next((section_title(each, lang) for each in sections if each.name.section == section), section)


def _alone(key: str, section: str, lang: Lang) -> str:
    if lang is Lang.AR:
        return f"{key}: القسم «{section}» مكتوب بلغة واحدة، فلا يمكن تثبيته."
    return f"{key}: “{section}” stands in one language only, so it cannot be confirmed."


def _confirmed(number: int, lang: Lang, *, cosmetic: bool) -> str:
    if lang is Lang.AR:
        what = "تغييرات لا تحتاج إلى ترجمة" if cosmetic else "أقسام ثبت تطابقها باللغتين"
        return f"{what}: {number}."
    noun = f"{number} section{'s' * (number != 1)}"
    return f"{noun}: the changes need no translation." if cosmetic else f"{noun} confirmed to say the same."
