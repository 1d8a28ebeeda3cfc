"""What goes to a translator: the sections, and texts of photos, that one language lacks or that are behind in it."""

import hashlib
import re
from collections.abc import Callable
from typing import Final
from urllib.parse import quote, unquote

from sitegen.lang.language import Lang
from sitegen.model.handoff import Row, Sheet
from sitegen.model.translation import HEAD, PHOTOS, Confirmation, Confirmations, ReportStatus, State
from sitegen.translation.blocks import Block
from sitegen.translation.meaning import block_digest
from sitegen.translation.photo_texts import photo_texts
from sitegen.translation.places import Places, head_text, normal, places_of
from sitegen.translation.sections import Owner
from sitegen.values import Struct

_NEEDS: Final = frozenset({State.MISSING, State.INCOMPLETE, State.BEHIND, State.BOTH_CHANGED})
#: What the tag of a photo's text begins with; its name follows, in letters that every program leaves alone.
_PHOTO: Final = f"{PHOTOS}/"
_TAG: Final = re.compile(
    r"(?P<owner>.+) (?P<section>\S+) (?P<target>ar|en) (?P<source>[0-9a-f]{10}) (?P<old>[0-9a-f]{10}|-)"
)

#: Gives the text of a file, decoded, by its path relative to the site's root.
Reader = Callable[[str], str]


class Tag(Struct, frozen=True, kw_only=True):
    """What the first column says. ``old`` is the digest of the stale text; ``-`` where there was none.

    ``section`` is the id of a section, or names one text of one photo (``photo_name``).
    """

    owner: str
    section: str
    target: Lang
    source: str
    old: str

    def __str__(self) -> str:
        return f"{self.owner} {self.section} {self.target} {self.source} {self.old}"


def read_tag(text: str) -> Tag | None:
    """The tag of a row; None if it was changed into something else."""
    found = _TAG.fullmatch(" ".join(text.split()))
    if found is None:
        return None
    return Tag(
        owner=found["owner"],
        section=found["section"],
        target=Lang(found["target"]),
        source=found["source"],
        old=found["old"],
    )


def text_digest(text: str) -> str:
    """A digest of Markdown as it is written, besides blank lines; ``-`` for none."""
    plain = normal(text)
    return hashlib.sha256(plain.encode()).hexdigest()[:10] if plain else "-"


def languages_in_need(status: ReportStatus) -> list[Lang]:
    """The languages that a translator has work in, the one with more of it first."""
    work = {lang: sum(section.states[lang] in _NEEDS for section in status.sections) for lang in Lang}
    return sorted((lang for lang in Lang if work[lang]), key=lambda lang: -work[lang])


def sheet(owner: Owner, status: ReportStatus, confirmations: Confirmations, target: Lang, read: Reader) -> Sheet:
    """The table for a translator into ``target``; without rows if there is nothing to translate."""
    source_places = places(owner, target.other, read)
    target_places = places(owner, target, read)
    rows: list[Row] = []
    for section in status.sections:
        if section.states[target] not in _NEEDS:
            continue
        name = section.name.section
        wanted = [name] if name != PHOTOS else _stale_photo_texts(owner, target, confirmations.get(section.name))
        for each in wanted:
            source = section_text(owner, each, target.other, source_places)
            old = section_text(owner, each, target, target_places)
            if source:
                digests = {"source": text_digest(source), "old": text_digest(old)}
                tag = Tag(owner=status.owner, section=each, target=target, **digests)
                rows.append(Row(tag=str(tag), source=source, target=old))
    return Sheet(target=target, rows=tuple(rows))


def _stale_photo_texts(owner: Owner, target: Lang, confirmation: Confirmation | None) -> list[str]:
    """The photos' texts that this language lacks, or that were changed in the other one since the confirmation."""
    ours, theirs = (_photo_blocks(owner, lang) for lang in (target, target.other))
    known = confirmation.digests.get(target.other) if confirmation else None
    return [
        _PHOTO + quote(name)
        for name, block in theirs.items()
        if name not in ours or (known is not None and block_digest(block) not in known)
    ]


def _photo_blocks(owner: Owner, lang: Lang) -> dict[str, Block]:
    texts = photo_texts(owner.photos)
    return {block.name: block for block in texts[lang].blocks} if lang in texts else {}


def photo_name(section: str) -> str:
    """Which text of which photo a tag names, such as ``station.jpg/caption``; empty if it names a section."""
    return unquote(section.removeprefix(_PHOTO)) if section.startswith(_PHOTO) else ""


def places(owner: Owner, lang: Lang, read: Reader) -> Places | None:
    """Where the sections of a language stand; None if the language is not written."""
    document = owner.documents.get(lang)
    return places_of(read(document.source), document, owner.section_ids[lang]) if document else None


def section_text(owner: Owner, section: str, lang: Lang, where: Places | None) -> str:
    """The Markdown of a section; of the head, title and summary; of a photo, one of its texts."""
    if name := photo_name(section):
        block = _photo_blocks(owner, lang).get(name)
        return block.text if block else ""
    if where is None:
        return ""
    return head_text(owner.documents[lang]) if section == HEAD else where.text(section)
