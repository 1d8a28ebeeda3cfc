"""Gives sections their ids, the same in both languages, so that every section can link to itself in the other one.

``day-1`` … ``day-n``; else the ``{#id}`` of the heading in either language (``lessons`` for a section of that class);
else the slug of the English heading at the same position; else ``section-n``. Positions are counted within a day, and
sections that carry the same id in both languages are not counted, so that a section missing in one language shifts as
few others as possible.
"""

from collections.abc import Mapping

from sitegen.lang.language import Lang
from sitegen.lang.slug import heading_slug
from sitegen.model.document import Outline, SectionOutline

#: (day, position, id): the day is 0 before the first one; position 0 is the day's own heading. Where both languages
#: wrote the same id, that alone is the place.
Place = tuple[int, int, str]
LESSONS = "lessons"


def section_ids(outlines: Mapping[Lang, Outline]) -> dict[Lang, tuple[str, ...]]:
    """Per language, the id of each section of its text; empty for a first section without a heading."""
    written = {lang: tuple(map(_written, outline.sections)) for lang, outline in outlines.items()}
    agreed = set.intersection(*map(set, written.values())) - {""} if len(written) > 1 else set()
    places = {lang: _places(outline.sections, written[lang], agreed) for lang, outline in outlines.items()}
    together: dict[Place, dict[Lang, SectionOutline]] = {}
    for lang, outline in outlines.items():
        for place, section in zip(places[lang], outline.sections, strict=True):
            if place:
                together.setdefault(place, {})[lang] = section
    taken = {anchor for outline in outlines.values() for section in outline.sections for anchor in section.anchors}
    names: dict[Place | None, str] = {None: ""}
    for place in sorted(together, key=lambda place: (not place[2], place)):
        names[place] = _unused(_name(place, together[place]), taken)
        taken.add(names[place])
    return {lang: tuple(names[place] for place in places[lang]) for lang in outlines}


def _written(section: SectionOutline) -> str:
    """The id that the writer chose, if any. A day's is never chosen."""
    if section.day is not None:
        return ""
    return section.anchor or (LESSONS if LESSONS in section.classes else "")


def _places(
    sections: tuple[SectionOutline, ...], written: tuple[str, ...], agreed: set[str]
) -> tuple[Place | None, ...]:
    places: list[Place | None] = []
    day, position = 0, 0
    for section, name in zip(sections, written, strict=True):
        if not section.has_heading:
            places.append(None)
        elif name in agreed and (0, 0, name) not in places:
            places.append((0, 0, name))
        elif section.day is not None and (section.day, 0, "") not in places:
            day, position = section.day, 0
            places.append((day, 0, ""))
        else:
            position += 1
            places.append((day, position, ""))
    return tuple(places)


def _name(place: Place, sections: Mapping[Lang, SectionOutline]) -> str:
    day, index, agreed = place
    if agreed:
        return agreed
    if index == 0:
        return f"day-{day}"
    chosen = (name for section in sections.values() if (name := _written(section)))
    english = (heading_slug(section.title) for lang, section in sections.items() if lang is Lang.EN)
    fallback = f"section-{index}" if day == 0 else f"day-{day}-section-{index}"
    return next(chosen, "") or next(english, "") or fallback


def _unused(name: str, taken: set[str]) -> str:
    if name not in taken:
        return name
    number = 2
    while f"{name}-{number}" in taken:
        number += 1
    return f"{name}-{number}"
