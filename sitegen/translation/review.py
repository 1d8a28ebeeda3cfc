"""A page for somebody who compares the two languages of a report: side by side, paragraph by paragraph, printable.

In comes a report, out goes HTML without scripts; its stylesheet is ``review.css`` beside this module. What changed
since the last confirmation is marked in words as well as in colour.
"""

from collections.abc import Iterator, Mapping
from html import escape
from typing import Final

from sitegen.lang.language import Lang
from sitegen.model.facts import PhotoFacts
from sitegen.model.site import Site
from sitegen.model.text import Localized
from sitegen.model.translation import Confirmation, Confirmations, SectionStatus, State
from sitegen.translation.alignment import align
from sitegen.translation.blocks import Block
from sitegen.translation.differences import Comparison
from sitegen.translation.meaning import block_digest
from sitegen.translation.sections import Owner, SectionText, texts_of
from sitegen.translation.status import owner_status
from sitegen.translation.wording import LANGUAGES, STATES, difference_texts, section_title

_SAID: Final = {
    "review": {Lang.EN: "Review", Lang.AR: "مراجعة"},
    "legend": {
        Lang.EN: "Both languages side by side. What was changed since both were last confirmed to say the same carries "
        "the word “changed”. When they match again:",
        Lang.AR: "اللغتان جنبًا إلى جنب. ما تغيّر منذ آخر تثبيت لتطابقهما عليه كلمة «تغيّر». وحين يتطابقان من جديد:",
    },
    "changed": {Lang.EN: "changed", Lang.AR: "تغيّر"},
    "nothing": {Lang.EN: "no counterpart", Lang.AR: "لا مقابل"},
    "no-language": {Lang.EN: "This language is not written yet.", Lang.AR: "لم تُكتب هذه اللغة بعد."},
    "photo": {Lang.EN: "Photo", Lang.AR: "صورة"},
    "alt": {Lang.EN: "Description", Lang.AR: "الوصف"},
    "caption": {Lang.EN: "Caption", Lang.AR: "التعليق"},
    "credit": {Lang.EN: "Credit", Lang.AR: "المصدر"},
    "photos": {
        Lang.EN: "Photos: descriptions and captions in report.yaml",
        Lang.AR: "الصور: أوصافها وتعليقاتها في report.yaml",
    },
}
_ROLES: Final = {"h2": "title", "h3": "title", "h4": "title", "li": "item", "blockquote": "quote", "tr": "row"}


def review_page(
    owner: Owner, site: Site, confirmations: Confirmations, lang: Lang, *, style_url: str = "review.css"
) -> str:
    """The review page of a report or standing page.

    Args:
        owner: what to compare.
        site: the site it belongs to.
        confirmations: what was confirmed.
        lang: the language of the page's own words.
        style_url: where the browser finds the stylesheet.
    """
    status = owner_status(owner, Comparison(site), confirmations)
    texts = texts_of(owner)
    page = _Page(owner, site, lang)
    sections = "".join(
        page.section(section, texts[section.name.section], confirmations.get(section.name))
        for section in status.sections
    )
    title = status.titles.get(lang) or status.titles[lang.other]
    missing = "".join(
        f'<p class="state">{escape(LANGUAGES[each][lang])}: {_say("no-language", lang)}</p>\n'
        for each in Lang
        if each not in status.titles
    )
    return (
        f'<!doctype html>\n<html lang="{lang}" dir="{lang.direction}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width">\n<meta name="robots" content="noindex">\n'
        f'<title>{_say("review", lang)}: {escape(title)}</title>\n<link rel="stylesheet" href="{escape(style_url)}">\n'
        f'</head>\n<body>\n<header>\n<p class="kicker">{_say("review", lang)}</p>\n'
        f"<h1><bdi>{escape(title)}</bdi></h1>\n"
        f'<p>{_say("legend", lang)} <code dir="ltr">sitegen accept {escape(owner.key)}</code></p>\n{missing}</header>\n'
        f"<main>\n{sections}{page.photos()}</main>\n</body>\n</html>\n"
    )


class _Page:
    """Prints the parts of one page."""

    def __init__(self, owner: Owner, site: Site, lang: Lang) -> None:
        self._owner = owner
        self._site = site
        self._lang = lang
        # The page's own language begins the line, so that Arabic always stands on the right.
        self._order = (lang, lang.other)

    def section(
        self, status: SectionStatus, texts: Mapping[Lang, SectionText], confirmation: Confirmation | None
    ) -> str:
        anchor = escape(status.name.section.lstrip("."))
        states = " · ".join(
            f"{escape(LANGUAGES[each][self._lang])}: {STATES[status.states[each]][self._lang]}" for each in self._order
        )
        worth = "" if set(status.states.values()) == {State.COMPLETE} else " attention"
        notes = "".join(f"<li>{escape(line)}</li>" for line in difference_texts(status.differences, self._lang))
        differences = f'<ul class="differences">{notes}</ul>\n' if notes else ""
        return (
            f'<section aria-labelledby="s-{anchor}">\n<h2 id="s-{anchor}"><bdi>'
            f'{escape(section_title(status, self._lang))}</bdi> <span class="state{worth}">{states}</span></h2>\n'
            f"{differences}{self._table(self._rows(texts, confirmation))}</section>\n"
        )

    def photos(self) -> str:
        """What report.yaml says about photos, in both languages."""
        rows = "".join(self._photo_row(path, facts) for path, facts in sorted(self._owner.photos.items()))
        if not rows:
            return ""
        return (
            f'<section aria-labelledby="photos-of-report">\n'
            f'<h2 id="photos-of-report">{_say("photos", self._lang)}</h2>\n'
            f"{self._table(rows)}</section>\n"
        )

    def _table(self, rows: str) -> str:
        heads = "".join(f'<th scope="col">{LANGUAGES[each][self._lang]}</th>' for each in self._order)
        return f"<table>\n<thead><tr>{heads}</tr></thead>\n<tbody>\n{rows}</tbody>\n</table>\n"

    def _rows(self, texts: Mapping[Lang, SectionText], confirmation: Confirmation | None) -> str:
        ours, theirs = (texts[each].blocks if each in texts else () for each in self._order)
        rows: list[str] = []
        known = {digest for digests in (confirmation.digests.values() if confirmation else ()) for digest in digests}
        for pair in align(ours, theirs, known):
            cells = "".join(
                self._cell(block, lang, texts, confirmation) for block, lang in zip(pair, self._order, strict=True)
            )
            rows.append(f"<tr>{cells}</tr>\n")
        return "".join(rows)

    def _cell(
        self,
        block: Block | None,
        lang: Lang,
        texts: Mapping[Lang, SectionText],
        confirmation: Confirmation | None,
    ) -> str:
        if block is None:
            return f'<td class="nothing"><small>{_say("nothing", self._lang)}</small></td>'
        known = confirmation.digests.get(lang) if confirmation else None
        changed = known is not None and block_digest(block) not in {*known, ""}
        flag = f' <small class="flag"{_of(self._lang)}>{_say("changed", self._lang)}</small>' if changed else ""
        names = " ".join(name for name in ("changed" if changed else "", _ROLES.get(block.kind, "")) if name)
        css = f' class="{names}"' if names else ""
        body = escape(block.text) if block.photo is None else self._photo(block, lang, texts[lang])
        return f"<td{css}{_of(lang)}>{body}{flag}</td>"

    def _photo(self, block: Block, lang: Lang, text: SectionText) -> str:
        if block.photo is None:
            return ""
        path = self._site.photo_paths.get((text.source, block.photo.number), "")
        facts = self._owner.photos.get(path)
        lines = {
            "photo": block.photo.source,
            "alt": block.photo.alt or _words(facts.alt if facts else None, lang),
            "caption": block.photo.caption or _words(facts.caption if facts else None, lang),
        }
        return self._lines(lines)

    def _photo_row(self, path: str, facts: PhotoFacts) -> str:
        cells = "".join(
            f"<td{_of(each)}>"
            + self._lines(
                {
                    "photo": path.rpartition("/")[2],
                    "alt": _words(facts.alt, each),
                    "caption": _words(facts.caption, each),
                    "credit": _words(facts.credit, each),
                }
            )
            + "</td>"
            for each in self._order
        )
        return f"<tr>{cells}</tr>\n"

    def _lines(self, lines: Mapping[str, str]) -> str:
        def shown() -> Iterator[str]:
            for name, value in lines.items():
                if value:
                    label = f"<small{_of(self._lang)}>{_say(name, self._lang)}</small>"
                    shown_value = f"<bdi>{escape(value)}</bdi>" if name == "photo" else escape(value)
                    yield f"<dt>{label}</dt><dd>{shown_value}</dd>"

        return f"<dl>{''.join(shown())}</dl>"


def _say(key: str, lang: Lang) -> str:
    return escape(_SAID[key][lang])


def _of(lang: Lang) -> str:
    return f' lang="{lang}" dir="{lang.direction}"'


def _words(words: Localized | None, lang: Lang) -> str:
    found = words.get(lang) if words else None
    return found.value if found else ""
