"""The summary of a build for code hosts, as Markdown: pages that changed, problems, and the state of translations.

GitHub shows what a job appends to the file that ``$GITHUB_STEP_SUMMARY`` names; the other hosts show files, too.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Literal

from sitegen.commands.comparing import Change, Comparison
from sitegen.commands.summary_words import WORDS, Words
from sitegen.diagnostics.catalogue import CATALOGUE
from sitegen.diagnostics.diagnostic import Severity
from sitegen.diagnostics.entry import wording
from sitegen.diagnostics.formats.text import SEVERITIES
from sitegen.diagnostics.judgement import Judged
from sitegen.lang.language import Lang
from sitegen.model.translation import ReportStatus, State
from sitegen.translation.wording import STATES
from sitegen.values import Struct

#: How many lines a list has before it only says how many more there are. Hosts cut long summaries off.
LONGEST = 100

Conceal = Callable[[str], str]

_MARKUP = re.compile(r"[\\`*_{}\[\]<>|#~]")


class Summary(Struct, frozen=True, kw_only=True):
    """What there is to say.

    Attributes:
        built: whether the site was built; if not, there is no comparison.
        comparison: with an earlier build; None if there was none.
        problems: judged.
        tally: their number in words; empty if there are none.
        statuses: of all translations; empty if the site has one language.
    """

    built: bool
    comparison: Comparison | None
    problems: tuple[Judged, ...] = ()
    tally: str = ""
    statuses: Sequence[ReportStatus] = ()


def to_markdown(summary: Summary, lang: Lang, conceal: Conceal) -> str:
    """The summary in one language; Arabic stands in a block of its direction, because hosts know none.

    Args:
        summary: what there is to say.
        lang: of the words.
        conceal: makes a text fit for a log: one that holds a name that must not be published is only a sign.
    """
    words = WORDS[lang]
    lines = [
        *_built(summary, words, conceal),
        *_problems(summary, words, lang, conceal),
        *(_translations(summary.statuses, words, lang, conceal) if summary.statuses else ()),
    ]
    text = "\n".join(lines).strip()
    return f'<div dir="rtl" lang="ar">\n\n{text}\n\n</div>\n\n' if lang is Lang.AR else f"{text}\n\n"


def _built(summary: Summary, words: Words, conceal: Conceal) -> Iterator[str]:
    if not summary.built:
        yield from (f"## {words.not_built}", "", words.stays, "")
        return
    yield from (f"## {words.built}", "")
    if summary.comparison is None:
        yield from (words.nothing_earlier, "")
        return
    pages, others = summary.comparison.pages, summary.comparison.others
    yield from _table(
        ("", words.pages, words.others),
        [
            (words.changed, str(len(pages.changed)), str(len(others.changed))),
            (words.added, str(len(pages.added)), str(len(others.added))),
            (words.removed, str(len(pages.removed)), str(len(others.removed))),
            (words.unchanged, str(pages.unchanged), str(others.unchanged)),
        ],
    )
    yield from _pages(pages, words, conceal)


def _pages(pages: Change, words: Words, conceal: Conceal) -> Iterator[str]:
    lists = (
        (words.changed_pages, pages.changed),
        (words.added_pages, pages.added),
        (words.removed_pages, pages.removed),
    )
    for title, paths in lists:
        if paths:
            yield from (f"<details><summary>{title} ({len(paths)})</summary>", "")
            yield from (f"- {_code(conceal(path))}" for path in paths[:LONGEST])
            yield from (*_more(len(paths), words), "", "</details>", "")


def _problems(summary: Summary, words: Words, lang: Lang, conceal: Conceal) -> Iterator[str]:
    yield from (f"## {words.problems}", "", summary.tally or words.no_problems, "")
    if not summary.problems:
        return
    worst = sorted(summary.problems, key=lambda each: each.severity is not Severity.ERROR)
    language: Literal["ar", "en"] = "ar" if lang is Lang.AR else "en"
    rows = []
    for each in worst[:LONGEST]:
        said = wording(CATALOGUE[each.diagnostic.code], language)
        what = " – ".join(filter(None, (said.say(each.diagnostic.args), said.hint(each.diagnostic.args))))
        rows.append(
            (
                SEVERITIES[language][each.severity],
                _code(conceal(str(each.diagnostic.location))),
                f"{_plain(conceal(what))} ({_code(each.diagnostic.code)})",
            )
        )
    yield from _table((words.severity, words.place, words.what), rows)
    yield from _more(len(worst), words)


def _translations(statuses: Sequence[ReportStatus], words: Words, lang: Lang, conceal: Conceal) -> Iterator[str]:
    rows = [
        (_code(conceal(status.key)), *(STATES[status.states[each]][lang] for each in Lang))
        for status in statuses
        if set(status.states.values()) != {State.COMPLETE}
    ]
    yield from (f"## {words.translations}", "", words.complete.format(len(statuses) - len(rows), len(statuses)), "")
    if rows:
        yield from _table((words.report, words.arabic, words.english), rows[:LONGEST])
        yield from _more(len(rows), words)


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    for row in (head, ["---"] * len(head), *rows):
        yield f"| {' | '.join(row)} |"
    yield ""


def _more(number: int, words: Words) -> Iterator[str]:
    if number > LONGEST:
        yield from ("", words.more.format(number - LONGEST))


def _plain(text: str) -> str:
    """A text that is no Markdown, on one line."""
    return _MARKUP.sub(lambda sign: f"&#{ord(sign[0])};", " ".join(text.split()))


def _code(text: str) -> str:
    """An address, place or code: left to right, also among Arabic."""
    return f'<code dir="ltr">{_plain(text)}</code>'
