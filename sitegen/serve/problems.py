"""Problems as HTML, in both languages side by side: over the page that is being written, and as a page of their own.

Problems and lines of files come in, escaped HTML goes out. Never reads a file.
"""

from collections.abc import Callable, Mapping, Sequence
from html import escape
from typing import Final, Literal

from sitegen.diagnostics import CATALOGUE, Location, Severity
from sitegen.diagnostics.entry import wording
from sitegen.diagnostics.formats.text import SEVERITIES, WINDOW, visible
from sitegen.diagnostics.judgement import Judged

LineOf = Callable[[Location], str]
Language = Literal["ar", "en"]

STYLE: Final = '<link rel="stylesheet" href="/_sitegen/problems.css">'
LANGUAGES: Final[tuple[tuple[Language, str], ...]] = (("ar", "rtl"), ("en", "ltr"))
#: Signs that stand for markup until the rest is escaped; ``visible`` lets none of them through.
OPEN, CLOSE = "\ue000", "\ue001"
MOST: Final = 20
"""So many problems are shown over a page; the rest is on the page of problems."""

WORDS: Final = {
    "over": {
        "ar": "هناك خطأ يمنع بناء الموقع. ما تراه هو آخر نسخة سليمة.",
        "en": "An error keeps the site from being built. What you see is the last good version.",
    },
    "page": {"ar": "مشكلات الموقع الآن", "en": "What is wrong with the site now"},
    "none": {"ar": "لا مشكلات.", "en": "No problems."},
    "more": {"ar": "كل المشكلات", "en": "All problems"},
    "nothing": {
        "ar": "لا يمكن عرض الموقع بعد. أصلح الأخطاء التالية، فيظهر هنا.",
        "en": "The site cannot be shown yet. Mend these errors, and it will appear here.",
    },
}


def overlay(problems: Sequence[Judged], line_of: LineOf) -> str:
    """What lies over a page: the errors; empty if there is none."""
    errors = [each for each in problems if each.severity is Severity.ERROR]
    if not errors:
        return ""
    items = "".join(_item(each, line_of) for each in errors[:MOST])
    return (
        f'{STYLE}<aside class="problems problems--over" role="alert"><button aria-label="إغلاق / Close">✕</button>'
        f"<h1>{_both('over')}</h1><ol>{items}</ol>"
        f'<p><a href="/_sitegen/">{WORDS["more"]["ar"]} / {WORDS["more"]["en"]} ({len(problems)})</a></p></aside>'
    )


def problems_page(problems: Sequence[Judged], line_of: LineOf, *, nothing_to_show: bool = False) -> str:
    """A page that lists everything that is wrong; it follows the changes like any other page of the preview."""
    items = "".join(_item(each, line_of) for each in problems)
    head = _both("nothing" if nothing_to_show else "page")
    return (
        '<!doctype html>\n<html lang="ar" dir="rtl"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{WORDS['page']['ar']} / {WORDS['page']['en']}</title>{STYLE}</head>"
        f'<body class="problems-page"><main class="problems"><h1>{head}</h1>'
        f"<ol>{items or '<li>' + _both('none') + '</li>'}</ol></main></body></html>"
    )


def _both(key: str) -> str:
    said = "".join(f'<span lang="{lang}" dir="{way}">{escape(WORDS[key][lang])}</span>' for lang, way in LANGUAGES)
    return f'<span class="problems__both">{said}</span>'


def _item(judged: Judged, line_of: LineOf) -> str:
    diagnostic = judged.diagnostic
    said = []
    for lang, way in LANGUAGES:
        words = wording(CATALOGUE[diagnostic.code], lang)
        hint = _said(words.hint, diagnostic.args)
        severity = f'<span class="{judged.severity}">{SEVERITIES[lang][judged.severity]}</span>'
        tail = f'<br><span class="hint">{hint}</span>' if hint else ""
        said.append(f'<p lang="{lang}" dir="{way}">{severity} {_said(words.say, diagnostic.args)}{tail}</p>')
    places = " ".join(
        f"<code><bdi>{escape(str(place))}</bdi></code>" for place in (diagnostic.location, *diagnostic.related)
    )
    excerpt = "" if CATALOGUE[diagnostic.code].secret else _excerpt(diagnostic.location, line_of)
    where = f'<p dir="ltr">{places} <small>{escape(diagnostic.code)}</small></p>'
    return f'<li>{where}<div class="problems__both">{"".join(said)}</div>{excerpt}</li>'


def _said(say: Callable[[Mapping[str, str]], str], args: Mapping[str, str]) -> str:
    """A wording with its values in it, each of which keeps its own direction among the words of the other language."""
    marked = {name: value if name == "reason" else f"{OPEN}{visible(value)}{CLOSE}" for name, value in args.items()}
    return escape(say(marked)).replace(OPEN, "<bdi>").replace(CLOSE, "</bdi>")


def _excerpt(location: Location, line_of: LineOf) -> str:
    """The line of the file with the place marked, as its reader sees it: in its own direction."""
    line = line_of(location) if location.line else ""
    if not line.strip():
        return ""
    start = max(0, location.column - 1 - WINDOW // 3)
    end = max(location.column - 1, 0)
    until = end + max(location.length, 1)
    marked = f"<mark>{_shown(line[end:until])}</mark>{_shown(line[until : start + WINDOW])}" if location.column else ""
    before = _shown(line[start:end] if location.column else line[:WINDOW])
    return f'<pre dir="auto">{location.line} │ {"…" if start else ""}{before}{marked}</pre>'


def _shown(text: str) -> str:
    return escape(visible(text))
