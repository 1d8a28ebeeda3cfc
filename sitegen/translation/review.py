"""A page for somebody who compares the two languages of a report: side by side, paragraph by paragraph, printable.

In comes a report, out goes HTML without scripts; its stylesheet is ``review.css`` beside this module. What changed
since the last confirmation is marked in words as well as in colour.
"""

from collections.abc import Iterable, Iterator, Mapping
from html import escape
from typing import Final

from sitegen.lang.language import Lang
from sitegen.lang.typography import ltr_spans
from sitegen.model.site import Site
from sitegen.model.text import Localized
from sitegen.model.translation import PHOTOS, Confirmation, Confirmations, SectionStatus, State
from sitegen.translation.alignment import align
from sitegen.translation.blocks import Block
from sitegen.translation.differences import Comparison
from sitegen.translation.meaning import block_digest
from sitegen.translation.photo_texts import FIELDS
from sitegen.translation.section_text import SectionText
from sitegen.translation.sections import Owner, texts_of
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
    "caption": {Lang.EN: "Caption", Lang.AR: "الشرح"},
    "credit": {Lang.EN: "Credit", Lang.AR: "تصوير"},
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
        (page.photos if section.name.section == PHOTOS else page.section)(
            section, texts[section.name.section], confirmations.get(section.name)
        )
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
        f"<main>\n{sections}</main>\n</body>\n</html>\n"
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
        return self._section(status, self._rows(texts, confirmation))

    def photos(
        self, status: SectionStatus, texts: Mapping[Lang, SectionText], confirmation: Confirmation | None
    ) -> str:
        """What report.yaml says about photos: a row for each of them, the languages side by side."""
        names: dict[str, None] = {}
        for text in texts.values():
            names |= dict.fromkeys(block.name.rpartition("/")[0] for block in text.blocks)
        rows = "".join(self._photo_row(name, texts, confirmation) for name in sorted(names))
        return self._section(status, rows)

    def _section(self, status: SectionStatus, rows: str) -> str:
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
            f"{differences}{self._table(rows)}</section>\n"
        )

    def _table(self, rows: str) -> str:
        heads = "".join(
            f'<th scope="col" dir="{each.direction}">{LANGUAGES[each][self._lang]}</th>' for each in self._order
        )
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
        changed = _is_changed(block, lang, confirmation)
        flag = f" {self._flag()}" if changed else ""
        names = " ".join(name for name in ("changed" if changed else "", _ROLES.get(block.kind, "")) if name)
        css = f' class="{names}"' if names else ""
        body = _ordered(block.text) if block.photo is None else self._photo(block, lang, texts[lang])
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
        return self._lines((name, value, "") for name, value in lines.items())

    def _photo_row(self, name: str, texts: Mapping[Lang, SectionText], confirmation: Confirmation | None) -> str:
        cells: list[str] = []
        for lang in self._order:
            blocks = {block.name: block for block in texts[lang].blocks} if lang in texts else {}
            mine = [block for field in FIELDS if (block := blocks.get(f"{name}/{field}"))]
            changed = {block.kind for block in mine if _is_changed(block, lang, confirmation)}
            lines = [(block.kind, block.text, self._flag() if block.kind in changed else "") for block in mine]
            css = ' class="changed"' if changed else ""
            cells.append(f"<td{css}{_of(lang)}>{self._lines([('photo', name, ''), *lines])}</td>")
        return f"<tr>{''.join(cells)}</tr>\n"

    def _flag(self) -> str:
        return f'<small class="flag"{_of(self._lang)}>{_say("changed", self._lang)}</small>'

    def _lines(self, lines: Iterable[tuple[str, str, str]]) -> str:
        """Name, value, and what stands behind it; an empty value is left out."""

        def shown() -> Iterator[str]:
            for name, value, after in lines:
                if value:
                    label = f"<small{_of(self._lang)}>{_say(name, self._lang)}</small>"
                    said = f"<bdi>{escape(value)}</bdi>" if name == "photo" else _ordered(value)
                    yield f"<dt>{label}</dt><dd>{said} {after}</dd>"

        return f"<dl>{''.join(shown())}</dl>"


def _is_changed(block: Block, lang: Lang, confirmation: Confirmation | None) -> bool:
    """Whether a block is new, or says something else, since its section was confirmed."""
    known = confirmation.digests.get(lang) if confirmation else None
    return known is not None and block_digest(block) not in {*known, ""}


def _ordered(text: str) -> str:
    """Text in which telephone numbers and addresses keep their order in an Arabic line."""
    pieces: list[str] = []
    at = 0
    for start, end, _ in ltr_spans(text):
        pieces += [escape(text[at:start]), f'<bdi dir="ltr">{escape(text[start:end])}</bdi>']
        at = end
    return "".join([*pieces, escape(text[at:])])


def _say(key: str, lang: Lang) -> str:
    return escape(_SAID[key][lang])


def _of(lang: Lang) -> str:
    return f' lang="{lang}" dir="{lang.direction}"'


def _words(words: Localized | None, lang: Lang) -> str:
    found = words.get(lang) if words else None
    return found.value if found else ""
