"""What states, differences and parts of a report are called, for people, in both languages."""

from collections.abc import Sequence
from typing import Final

from sitegen.lang.bidi import isolate
from sitegen.lang.language import Lang
from sitegen.lang.ordinals import day_label
from sitegen.model.translation import HEAD, NOTES, PHOTOS, START, Difference, DifferenceKind, SectionStatus, State

Words = dict[Lang, str]

LANGUAGES: Final[dict[Lang, Words]] = {
    Lang.AR: {Lang.EN: "Arabic", Lang.AR: "العربية"},
    Lang.EN: {Lang.EN: "English", Lang.AR: "الإنكليزية"},
}
STATES: Final[dict[State, Words]] = {
    State.MISSING: {Lang.EN: "missing", Lang.AR: "غير موجود"},
    State.INCOMPLETE: {Lang.EN: "incomplete", Lang.AR: "ناقص"},
    State.BEHIND: {Lang.EN: "behind", Lang.AR: "متأخر"},
    State.BOTH_CHANGED: {Lang.EN: "both changed", Lang.AR: "تغيّر النصّان"},
    State.UNCONFIRMED: {Lang.EN: "not confirmed", Lang.AR: "لم يُثبَّت"},
    State.COMPLETE: {Lang.EN: "complete", Lang.AR: "مكتمل"},
}
_PARTS: Final[dict[str, Words]] = {
    HEAD: {Lang.EN: "Title and summary", Lang.AR: "العنوان والملخص"},
    START: {Lang.EN: "Introduction", Lang.AR: "المقدمة"},
    NOTES: {Lang.EN: "Notes", Lang.AR: "الحواشي"},
    PHOTOS: {Lang.EN: "Texts of the photos", Lang.AR: "نصوص الصور"},
}
_KINDS: Final[dict[DifferenceKind, Words]] = {
    DifferenceKind.DAY: {Lang.EN: "days", Lang.AR: "أيام"},
    DifferenceKind.PHOTO: {Lang.EN: "photos", Lang.AR: "صور"},
    DifferenceKind.PHOTO_TEXT: {Lang.EN: "texts of photos", Lang.AR: "نصوص صور"},
    DifferenceKind.LINK: {Lang.EN: "links", Lang.AR: "روابط"},
    DifferenceKind.FOOTNOTE: {Lang.EN: "footnotes", Lang.AR: "حواشٍ"},
    DifferenceKind.NUMBER: {Lang.EN: "numbers", Lang.AR: "أرقام"},
    DifferenceKind.DATE: {Lang.EN: "dates", Lang.AR: "تواريخ"},
}
_ONLY: Final[dict[Lang, Words]] = {
    Lang.AR: {Lang.EN: "only in Arabic", Lang.AR: "بالعربية فقط"},
    Lang.EN: {Lang.EN: "only in English", Lang.AR: "بالإنكليزية فقط"},
}


def section_title(section: SectionStatus, lang: Lang) -> str:
    """What a person calls the section: its heading in this language, else in the other one, else its part."""
    part = _PARTS.get(section.name.section)
    if part:
        return part[lang]
    title = section.titles.get(lang) or section.titles.get(lang.other) or ""
    if section.day is None:
        return title or section.name.section
    day = day_label(section.day, lang, "latn")
    return f"{day}: {title}" if title else day


def _apart(values: Sequence[str], lang: Lang) -> list[str]:
    """Values that keep their order of signs in an Arabic line: 2024-09 would be seen as 09-2024."""
    return [isolate(value, "ltr") if lang is Lang.AR else value for value in values]


def difference_texts(differences: Sequence[Difference], lang: Lang) -> list[str]:
    """One line per kind and language: ``numbers only in Arabic: 14, 3``."""
    comma = "، " if lang is Lang.AR else ", "
    lines: list[str] = []
    for kind in DifferenceKind:
        for where in Lang:
            values = [each.value for each in differences if each.kind is kind and each.lang is where]
            if not values:
                continue
            said = str(len(values)) if kind is DifferenceKind.FOOTNOTE else comma.join(_apart(values, lang))
            lines.append(f"{_KINDS[kind][lang]} {_ONLY[where][lang]}: {said}")
    return lines
