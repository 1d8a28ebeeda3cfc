"""What report.yaml says about photos in words, as a section that is compared, confirmed and sent to translators.

A text written once for both languages, without ``ar:`` and ``en:``, is none of it: there is nothing to translate.
"""

import posixpath
from collections.abc import Iterator, Mapping
from typing import Final

from sitegen.lang.language import Lang
from sitegen.model.facts import PhotoFacts
from sitegen.model.text import Localized
from sitegen.translation.blocks import Block
from sitegen.translation.meaning import digests_of
from sitegen.translation.section_text import SectionText

FIELDS: Final = ("alt", "caption", "credit")


def photo_texts(photos: Mapping[str, PhotoFacts]) -> dict[Lang, SectionText]:
    """The texts of all photos of a report, by language; a language without any is not there.

    Each text is a block whose name says which one it is: ``station.jpg/caption``, as seen from the file that has it.
    """
    if not photos:
        return {}
    place = next(iter(photos.values())).location
    made: dict[Lang, SectionText] = {}
    for lang in Lang:
        blocks = tuple(_blocks(photos, lang))
        if blocks:
            made[lang] = SectionText(
                lang=lang,
                title="",
                day=None,
                blocks=blocks,
                digests=digests_of(blocks),
                location=place,
                source=place.file,
            )
    return made


def _blocks(photos: Mapping[str, PhotoFacts], lang: Lang) -> Iterator[Block]:
    for path, facts in sorted(photos.items()):
        name = posixpath.relpath(path, posixpath.dirname(facts.location.file))
        for field in FIELDS:
            words: Localized | None = getattr(facts, field)
            said = words.get(lang) if words else None
            if words and said and said != words.get(lang.other):
                yield Block(kind=field, text=said.value, name=f"{name}/{field}")
