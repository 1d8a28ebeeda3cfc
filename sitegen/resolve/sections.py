"""Gives sections their ids, the same in both languages, so that every section can link to itself in the other one.

``day-1`` … ``day-n``; else the ``{#id}`` of the heading in either language; else the slug of the English heading at
the same position; else ``section-n``. Positions are counted within a day, so that a section missing in one language
does not shift the ids of the next day.
"""

from collections.abc import Mapping

from sitegen.lang.language import Lang
from sitegen.lang.slug import heading_slug
from sitegen.model.document import Body, Section

#: (day, position): the day is 0 before the first one; position 0 is the day's own heading.
Place = tuple[int, int]


def section_ids(bodies: Mapping[Lang, Body]) -> dict[Lang, tuple[str, ...]]:
    """Per language, the id of each section of its body; empty for a first section without a heading."""
    places = {lang: _places(body.sections) for lang, body in bodies.items()}
    together: dict[Place, dict[Lang, Section]] = {}
    for lang, body in bodies.items():
        for place, section in zip(places[lang], body.sections, strict=True):
            if place:
                together.setdefault(place, {})[lang] = section
    taken = {anchor for body in bodies.values() for section in body.sections for anchor in section.anchors}
    names: dict[Place | None, str] = {None: ""}
    for place in sorted(together):
        names[place] = _unused(_name(place, together[place]), taken)
        taken.add(names[place])
    return {lang: tuple(names[place] for place in places[lang]) for lang in bodies}


def _places(sections: tuple[Section, ...]) -> tuple[Place | None, ...]:
    places: list[Place | None] = []
    day, position = 0, 0
    for section in sections:
        if section.day is not None and (section.day, 0) not in places:
            day, position = section.day, 0
        elif section.has_heading:
            position += 1
        places.append((day, position) if section.has_heading else None)
    return tuple(places)


def _name(place: Place, sections: Mapping[Lang, Section]) -> str:
    day, index = place
    if index == 0:
        return f"day-{day}"
    explicit = (section.anchor for section in sections.values() if section.anchor)
    english = (heading_slug(section.title) for lang, section in sections.items() if lang is Lang.EN)
    fallback = f"section-{index}" if day == 0 else f"day-{day}-section-{index}"
    return next(explicit, "") or next(english, "") or fallback


def _unused(name: str, taken: set[str]) -> str:
    if name not in taken:
        return name
    number = 2
    while f"{name}-{number}" in taken:
        number += 1
    return f"{name}-{number}"
