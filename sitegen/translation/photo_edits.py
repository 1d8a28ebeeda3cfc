"""Puts a translated text of a photo into the YAML that holds it, and keeps every other byte.

In come a file's text and the words, out goes the new text; None where the place is unusual and only a person can write
there. What was written is read again: a value must have changed, and nothing else. Pure.
"""

import json
import posixpath
import unicodedata
from collections.abc import Iterator
from typing import Final

from sitegen import located_yaml
from sitegen.lang.bidi import BOM
from sitegen.lang.language import Lang
from sitegen.located_yaml.words import yaml_text
from sitegen.translation.places import front_matter

_FIELD: Final = "photos"


def with_photo_text(text: str, file: str, name: str, lang: Lang, words: str) -> str | None:
    """The file with these words in it.

    Args:
        text: a report.yaml, or a document whose front matter has the photos.
        file: its name.
        name: which text of which photo: ``station.jpg/caption``.
        lang: of the words.
        words: one line.
    """
    start, end = (0, len(text)) if file.endswith((".yaml", ".yml")) else front_matter(text)
    start += text.startswith(BOM, start, end)
    before = text[start:end]
    photo, _, field = name.rpartition("/")
    entry = _entry(before, photo, field)
    if entry is None:
        return None
    path, node = entry
    after = _edited(before, node, lang, " ".join(words.split()))
    if after is None or not _says(before, after, (*path, lang.value), " ".join(words.split())):
        return None
    return text[:start] + after + text[end:]


def _entry(yaml: str, photo: str, field: str) -> tuple[tuple[str, ...], located_yaml.Mapping] | None:
    """The path and the mapping ``{ar: …, en: …}`` of a text of a photo."""
    root = located_yaml.load(yaml, "").value
    photos = root.find(_FIELD) if isinstance(root, located_yaml.Mapping) else None
    for pair in photos.value.pairs if photos and isinstance(photos.value, located_yaml.Mapping) else ():
        same = posixpath.normpath(unicodedata.normalize("NFC", pair.key)) == photo
        texts = pair.value.find(field) if same and isinstance(pair.value, located_yaml.Mapping) else None
        if texts and isinstance(texts.value, located_yaml.Mapping):
            return (_FIELD, pair.key, field), texts.value
    return None


def _edited(yaml: str, node: located_yaml.Mapping, lang: Lang, words: str) -> str | None:
    lines = yaml.split("\n")
    mine, other = node.find(lang.value), node.find(lang.other.value)
    if mine is not None and isinstance(mine.value, located_yaml.Scalar):
        return _replaced(lines, mine, mine.value, words)
    if mine is not None or other is None or not isinstance(other.value, located_yaml.Scalar):
        return None
    row, column = other.key_location.line - 1, other.key_location.column - 1
    if not _is_flow(lines, node):
        line = f"{' ' * column}{lang}: {yaml_text(words)}{_line_end(lines[row])}"
        return "\n".join([*lines[: (at := _end_of(lines, row, column))], line, *lines[at:]])
    place = other.value.location
    if not place.length:
        return None
    return _spliced(lines, place.line - 1, place.column - 1 + place.length, 0, f", {lang}: {yaml_text(words)}")


def _replaced(lines: list[str], pair: located_yaml.Pair, value: located_yaml.Scalar, words: str) -> str | None:
    """Another value, in quotes if there were some."""
    place = value.location
    row, column = place.line - 1, place.column - 1
    if place.length:
        quoted = lines[row][column : column + 1] in {'"', "'"}
        written = json.dumps(words, ensure_ascii=False) if quoted else yaml_text(words)
        return _spliced(lines, row, column, place.length, written)
    row, column = pair.key_location.line - 1, pair.key_location.column - 1
    if lines[row][:column].strip():  # over several lines, and not alone in them
        return None
    line = f"{lines[row][:column]}{pair.key}: {yaml_text(words)}{_line_end(lines[row])}"
    return "\n".join([*lines[:row], line, *lines[_end_of(lines, row, column) :]])


def _spliced(lines: list[str], row: int, column: int, length: int, words: str) -> str:
    line = lines[row]
    return "\n".join([*lines[:row], line[:column] + words + line[column + length :], *lines[row + 1 :]])


def _is_flow(lines: list[str], node: located_yaml.Mapping) -> bool:
    return lines[node.location.line - 1][node.location.column - 1 :].startswith("{")


def _end_of(lines: list[str], row: int, column: int) -> int:
    """The line behind a pair of a block: its value goes on as long as lines are indented more than its key."""
    end = row + 1
    for number in range(row + 1, len(lines)):
        if not lines[number].strip():
            continue
        if len(lines[number]) - len(lines[number].lstrip(" ")) <= column:
            break
        end = number + 1
    return end


def _line_end(line: str) -> str:
    return "\r" if line.endswith("\r") else ""


def _says(before: str, after: str, path: tuple[str, ...], words: str) -> bool:
    """Whether the new text says what was wanted there, and otherwise what it said before."""
    old, new = (dict(_values(located_yaml.load(yaml, "").value)) for yaml in (before, after))
    return new.pop(path, None) == words and new == {place: value for place, value in old.items() if place != path}


def _values(node: located_yaml.Node | None, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], object]]:
    match node:
        case located_yaml.Mapping(pairs=pairs):
            for pair in pairs:
                yield from _values(pair.value, (*path, pair.key))
        case located_yaml.Sequence(items=items):
            for number, item in enumerate(items):
                yield from _values(item, (*path, str(number)))
        case located_yaml.Scalar(value=value):
            yield path, value
