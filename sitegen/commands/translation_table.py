"""The status of translations as a table for people, and as JSON, CSV and HTML for everything else."""

import csv
import io
import json
from collections.abc import Iterator, Mapping, Sequence
from html import escape
from importlib.resources import files

from rich import box
from rich.console import Console
from rich.table import Table

from sitegen.commands.showing import Style
from sitegen.lang.bidi import BOM
from sitegen.lang.language import Lang
from sitegen.lang.nouns import counted
from sitegen.model.translation import ReportStatus, SectionStatus, State
from sitegen.translation.wording import STATES, difference_texts, section_title

COLUMNS = {
    Lang.EN: ("Report", "Section", "Arabic", "English", "To look at"),
    Lang.AR: ("التقرير", "القسم", "العربية", "الإنكليزية", "ما ينبغي النظر فيه"),
}
TITLE = {Lang.EN: "Translations", Lang.AR: "حال الترجمات"}
_CHANGED_IN = {
    Lang.AR: {Lang.EN: "changed in Arabic", Lang.AR: "تغيّر بالعربية"},
    Lang.EN: {Lang.EN: "changed in English", Lang.AR: "تغيّر بالإنكليزية"},
}
_COLOURS = {
    State.MISSING: "red",
    State.INCOMPLETE: "red",
    State.BEHIND: "yellow",
    State.BOTH_CHANGED: "yellow",
    State.UNCONFIRMED: "cyan",
    State.COMPLETE: "green",
}


def as_text(statuses: Sequence[ReportStatus], style: Style, width: int | None) -> str:
    """A table: every report, and below it the sections that somebody should look at.

    Args:
        statuses: of all reports.
        style: the language, and how this terminal wants Arabic.
        width: of the terminal, in columns; None where there is no terminal.
    """
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    lang = style.lang
    for name, ratio in zip(COLUMNS[lang], (None, None, None, None, 1), strict=True):
        table.add_column(style.draw(name), ratio=ratio, overflow="fold")
    for status in statuses:
        states = [_coloured(status.states[each], style) for each in Lang]
        table.add_row(f"[bold]{_plain(status.key)}[/]", "", *states, "")
        for section in _worth_a_look(status):
            states = [_coloured(section.states[each], style) for each in Lang]
            title = _plain(style.draw(section_title(section, lang)))
            notes = "\n".join(_plain(style.draw(line)) for line in _notes(section, lang))
            table.add_row("", title, *states, notes)
    out = io.StringIO()
    console = Console(file=out, width=width or 120, force_terminal=width is not None, legacy_windows=False)
    console.print(table)
    return "\n".join(line.rstrip() for line in out.getvalue().splitlines()) + "\n"


def as_json(statuses: Sequence[ReportStatus]) -> str:
    """Everything that is known, for programs. The keys are not translated."""
    reports = [
        {
            "report": status.key,
            "titles": {lang.value: title for lang, title in status.titles.items()},
            "states": _values(status.states),
            "sections": [
                {
                    "section": section.name.section,
                    "titles": {lang.value: title for lang, title in section.titles.items()},
                    "states": _values(section.states),
                    "changed_words": {lang.value: words for lang, words in section.changed_words.items()},
                    "differences": [
                        {"kind": each.kind.value, "only_in": each.lang.value, "value": each.value}
                        for each in section.differences
                    ],
                }
                for section in status.sections
            ],
        }
        for status in statuses
    ]
    return json.dumps({"reports": reports}, ensure_ascii=False, indent=2) + "\n"


def as_csv(statuses: Sequence[ReportStatus], lang: Lang) -> str:
    """One row per report and section, for a spreadsheet. Begins with a byte order mark: Excel needs it for Arabic."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS[lang])
    writer.writerows(_rows(statuses, lang, all_sections=True))
    return BOM + out.getvalue()


def as_html(statuses: Sequence[ReportStatus], lang: Lang) -> str:
    """A page with the same table, to send to somebody."""
    head = "".join(f'<th scope="col">{escape(name)}</th>' for name in COLUMNS[lang])
    rows = "".join(
        "<tr>" + "".join(f"<td><bdi>{escape(cell)}</bdi></td>" for cell in row) + "</tr>\n"
        for row in _rows(statuses, lang, all_sections=False)
    )
    title = escape(TITLE[lang])
    return (
        f'<!doctype html>\n<html lang="{lang}" dir="{lang.direction}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta name="viewport" content="width=device-width">\n<title>{title}</title>\n'
        f"<style>\n{_style()}</style>\n</head>\n<body>\n"
        f"<h1>{title}</h1>\n<table>\n<thead><tr>{head}</tr></thead>\n<tbody>\n{rows}</tbody>\n</table>\n</body>\n</html>\n"
    )


def _style() -> str:
    """The looks of review pages, inside of the page: it is one file to send."""
    return files("sitegen.translation").joinpath("review.css").read_text(encoding="utf-8")


def _rows(statuses: Sequence[ReportStatus], lang: Lang, *, all_sections: bool) -> Iterator[tuple[str, ...]]:
    for status in statuses:
        yield (status.key, "", *(STATES[status.states[each]][lang] for each in Lang), "")
        for section in status.sections if all_sections else _worth_a_look(status):
            states = (STATES[section.states[each]][lang] for each in Lang)
            semicolon = "؛ " if lang is Lang.AR else "; "
            yield (status.key, section_title(section, lang), *states, semicolon.join(_notes(section, lang)))


def _worth_a_look(status: ReportStatus) -> list[SectionStatus]:
    """The sections that are not complete, unless the whole report is missing in a language: that says it all."""
    if State.MISSING in status.states.values():
        return []
    fine = [{State.COMPLETE}]
    if not any(set(section.states.values()) == {State.COMPLETE} for section in status.sections):
        fine.append({State.UNCONFIRMED})  # nobody has confirmed anything yet: the report's own row says so
    return [each for each in status.sections if each.differences or set(each.states.values()) not in fine]


def _notes(section: SectionStatus, lang: Lang) -> list[str]:
    """What changed, and what stands in one language only."""
    changed = [
        f"{_CHANGED_IN[each][lang]}: {counted('word', section.changed_words[each], lang, 'latn')}"
        for each in Lang
        if section.states[each.other] is State.BEHIND or section.states[each] is State.BOTH_CHANGED
    ]
    return [*changed, *difference_texts(section.differences, lang)]


def _values(states: Mapping[Lang, State]) -> dict[str, str]:
    return {lang.value: state.value for lang, state in states.items()}


def _coloured(state: State, style: Style) -> str:
    return f"[{_COLOURS[state]}]{style.draw(STATES[state][style.lang])}[/]"


def _plain(text: str) -> str:
    """Text in which rich must not look for its own markup."""
    return text.replace("[", r"\[")
