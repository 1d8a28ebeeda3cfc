"""What comes back from a translator: every row finds its place in the files again, or is refused with a reason.

In come rows, the site and a way to read files; out go the new texts of files. Writes nothing.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Final

from sitegen.lang.language import Lang
from sitegen.model.handoff import Refusal, Refused, Row
from sitegen.model.translation import HEAD, NOTES, START
from sitegen.translation.handing import Reader, Tag, photo_name, places, read_tag, section_text, text_digest
from sitegen.translation.photo_edits import with_photo_text
from sitegen.translation.places import Edit, Places, apply, head_edits, new_head, normal
from sitegen.translation.sections import Owner, texts_of
from sitegen.values import Struct, replace

_HEADING: Final = re.compile(r"##(?!#)\s*\S")
_ATTRIBUTES: Final = re.compile(r"\s*(\{[^{}]*\})\s*$")
_ITEM: Final = re.compile(r"\s*(?:[-*+]|\d+[.)])\s")
_TIGHT: Final = re.compile(r"^\s*(?:[-*+]|\d+[.)])\s[^\n]*\n\s*(?:[-*+]|\d+[.)])\s", re.MULTILINE)


class FileChange(Struct, frozen=True, kw_only=True):
    """A file with translations in it.

    Attributes:
        before: empty for a new file.
        owner: the report's name in the lock.
        sections: of the body, and the parts of a document, that were replaced.
    """

    path: str
    before: str
    after: str
    owner: str
    lang: Lang
    sections: tuple[str, ...] = ()


class Returned(Struct, frozen=True, kw_only=True):
    """What became of the rows.

    Attributes:
        files: what changes.
        untouched: tags of rows that nobody translated.
        refusals: rows that no longer fit.
    """

    files: tuple[FileChange, ...] = ()
    untouched: tuple[str, ...] = ()
    refusals: tuple[Refusal, ...] = ()


def bring_back(rows: Sequence[Row], owners: Mapping[str, Owner], read: Reader) -> Returned:
    """Finds the places of all rows.

    Args:
        rows: of the file that came back.
        owners: reports and standing pages by their name in the lock.
        read: gives the text of a file.
    """
    fitting: dict[tuple[str, Lang], list[tuple[Tag, str]]] = {}
    about_photos: list[tuple[Tag, str]] = []
    untouched: list[str] = []
    refusals: list[Refusal] = []
    for row in rows:
        tag = read_tag(row.tag)
        why = Refused.TAG if tag is None else _unfit(tag, row, owners, read)
        if why is not None or tag is None:
            refusals.append(Refusal(row=_short(tag, row), why=why or Refused.TAG))
        elif text_digest(row.target) in {"-", tag.old}:
            untouched.append(_short(tag, row))
        elif photo_name(tag.section):
            about_photos.append((tag, row.target))
        else:
            fitting.setdefault((tag.owner, tag.target), []).append(
                (tag, _like(row.target, row.source, _old(tag, owners, read)))
            )
    files: dict[str, FileChange] = {}
    for (name, lang), translated in fitting.items():
        done = _file(owners[name], lang, {tag.section: text for tag, text in translated}, read)
        if isinstance(done, Refused):
            refusals += [Refusal(row=f"{name} {tag.section}", why=done) for tag, _ in translated]
            continue
        path, before, after = done
        sections = tuple(tag.section for tag, _ in translated)
        files[path] = FileChange(path=path, before=before, after=after, owner=name, lang=lang, sections=sections)
    for tag, text in about_photos:
        changed = _with_photo_text(tag, text, owners[tag.owner], files, read)
        if changed is None:
            refusals.append(Refusal(row=f"{tag.owner} {tag.section}", why=Refused.BY_HAND))
        else:
            files[changed.path] = changed
    return Returned(files=tuple(files.values()), untouched=tuple(untouched), refusals=tuple(refusals))


def _with_photo_text(
    tag: Tag, text: str, owner: Owner, files: Mapping[str, FileChange], read: Reader
) -> FileChange | None:
    """The file that says something about a photo, with a translation in it; None if only a person can write there."""
    path = next(iter(owner.photos.values())).location.file
    before = read(path)
    change = files.get(path) or FileChange(path=path, before=before, after=before, owner=tag.owner, lang=tag.target)
    after = with_photo_text(change.after, path, photo_name(tag.section), tag.target, text)
    return None if after is None else replace(change, after=after)


def _short(tag: Tag | None, row: Row) -> str:
    return f"{tag.owner} {tag.section}" if tag else row.tag


def _unfit(tag: Tag, row: Row, owners: Mapping[str, Owner], read: Reader) -> Refused | None:
    owner = owners.get(tag.owner)
    if owner is None or not (photo_name(tag.section) or tag.target.other in owner.documents):
        return Refused.REPORT
    source = section_text(owner, tag.section, tag.target.other, places(owner, tag.target.other, read))
    if not source:
        return Refused.SECTION
    if text_digest(source) != tag.source:
        return Refused.SOURCE_CHANGED
    if text_digest(_old(tag, owners, read)) != tag.old:
        return Refused.TARGET_CHANGED
    return None if _has_right_headings(tag.section, normal(row.target)) else Refused.HEADING


def _old(tag: Tag, owners: Mapping[str, Owner], read: Reader) -> str:
    owner = owners[tag.owner]
    return section_text(owner, tag.section, tag.target, places(owner, tag.target, read))


def _has_right_headings(section: str, text: str) -> bool:
    """A section begins with its heading and has no other of that level; the parts without a heading have none."""
    if not text or section == HEAD or photo_name(section):
        return True
    lines = [number for number, line in enumerate(text.split("\n")) if _HEADING.match(line)]
    setext = re.search(r"^\S.*\n(?:-{3,}|={3,})\s*$", text, re.MULTILINE)
    return lines == ([] if section in {START, NOTES} else [0]) or (bool(setext) and not lines)


def _like(text: str, source: str, old: str) -> str:
    """A translation in the form of its source: lists stay together, the heading keeps its ``{#id .class}``.

    ``old`` is what stood in its place; empty if nothing did.
    """
    plain = normal(text)
    if _TIGHT.search(source):
        blocks = plain.split("\n\n")
        plain = blocks[0]
        for before, block in pairwise(blocks):
            together = _ITEM.match(before.rpartition("\n")[2]) and _ITEM.match(block)
            plain += ("\n" if together else "\n\n") + block
    head, newline, rest = plain.partition("\n")
    attributes = _ATTRIBUTES.search((old or source).partition("\n")[0])
    if attributes and _HEADING.match(head) and not _ATTRIBUTES.search(head):
        head = f"{head.rstrip()} {attributes[1]}"
    return head + newline + rest


def _file(owner: Owner, lang: Lang, translated: Mapping[str, str], read: Reader) -> tuple[str, str, str] | Refused:
    """Path, text before and text after."""
    where = places(owner, lang, read)
    order = list(texts_of(owner))
    if where is None:
        path = translated_path(owner.documents[lang.other].source, lang)
        if path is None:
            return Refused.NO_PLACE
        if HEAD not in translated:
            return Refused.HEAD_MISSING
        body = [translated[name] for name in order if name in translated and name != HEAD]
        return path, "", "\n".join([new_head(translated[HEAD]), *(f"{text}\n" for text in body)])
    edits = list(_edits(where, order, translated))
    return owner.documents[lang].source, "".join(where.lines), apply(where.lines, edits)


def _edits(where: Places, order: Sequence[str], translated: Mapping[str, str]) -> Iterator[Edit]:
    for number, name in enumerate(order):
        if name not in translated:
            continue
        if name == HEAD:
            yield from head_edits(where, translated[name])
        elif name in where.stretches:
            yield from where.replace(name, translated[name])
        else:
            yield where.insert(translated[name], order[:number])


def translated_path(source: str, target: Lang) -> str | None:
    """The path of a file that does not exist yet, from that of the other language; None if that says no language."""
    folder, slash, name = source.rpartition("/")
    stem, dot, suffix = name.rpartition(".")
    if stem == target.other:
        return f"{folder}{slash}{target}{dot}{suffix}"
    if stem.endswith(f".{target.other}"):
        return f"{folder}{slash}{stem.removesuffix(target.other)}{target}{dot}{suffix}"
    parts = folder.split("/")
    if target.other.value in parts:
        parts[parts.index(target.other.value)] = target.value
        return "/".join([*parts, name])
    return None
