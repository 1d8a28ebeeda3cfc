"""Marks a report as taken down in its files: one line is added, or one value changed; everything else stays.

In comes the text of report.yaml or of a document, out goes the same text with ``withdrawn: true``.
"""

import re
from pathlib import Path

from sitegen import fs, located_yaml
from sitegen.lang.language import Lang
from sitegen.read.decoding import decode
from sitegen.read.discover import discover
from sitegen.read.frontmatter import split
from sitegen.read.repair import repair
from sitegen.values import Struct

FIELD = "withdrawn"
_LINE = f"{FIELD}: true"
_WRITTEN = re.compile(rf"^{FIELD}[ \t]*:[^\r\n]*", re.MULTILINE)
_FENCE = re.compile(r"^---[ \t]*(?=\r?$)", re.MULTILINE)


class Withdrawal(Struct, frozen=True, kw_only=True):
    """A file to be changed. ``after`` is None where a person has to write the line, because the file is unusual."""

    path: str
    disk_name: str
    before: bytes
    after: bytes | None


def withdrawals(root: Path, languages: tuple[Lang, ...], key: str) -> tuple[Withdrawal, ...]:
    """What has to be changed to take a report down: its report.yaml, or where there is none its documents.

    Args:
        root: the folder that holds config.yaml.
        languages: those of the site.
        key: of the report.

    Raises:
        OSError: a file cannot be read.
    """
    found = discover(root, languages)
    shared = [each.path for each in found.shared if each.key == key]
    documents = [each.path for each in found.documents if each.key == key and each.kind == "report"]
    changes = []
    for path in shared or documents:
        before = fs.read_bytes(root / found.on_disk(path))
        text, _ = decode(before, path)
        after = None if text is None else withdrawn_text(before.decode(), path)
        changes.append(
            Withdrawal(
                path=path,
                disk_name=found.on_disk(path),
                before=before,
                after=after.encode() if after is not None else None,
            )
        )
    return tuple(changes)


def report_keys(root: Path, languages: tuple[Lang, ...]) -> tuple[str, ...]:
    """The keys of all reports, in order."""
    return tuple(sorted({each.key for each in discover(root, languages).documents if each.kind == "report"}))


def withdrawn_text(text: str, file: str) -> str | None:
    """The text with ``withdrawn: true`` in it; None if that cannot be done without touching anything else.

    Args:
        text: a whole report.yaml, or a whole document, as it stands on the disk.
        file: its name.
    """
    changed = _in_yaml(text) if file.endswith((".yaml", ".yml")) else _in_front_matter(text)
    return changed if changed is not None and _says_so(changed, file) else None


def _in_yaml(text: str) -> str:
    if _WRITTEN.search(text):
        return _WRITTEN.sub(_LINE, text, count=1)
    end = "\r\n" if "\r\n" in text else "\n"
    gap = "" if not text or text.endswith(("\n", "\r")) else end
    return f"{text}{gap}{_LINE}{end}"


def _in_front_matter(text: str) -> str | None:
    fences = list(_FENCE.finditer(text))[:2]
    if len(fences) < 2:  # noqa: PLR2004  one above, one below
        return None
    start, closing = fences[0].end(), fences[1].start()
    if _WRITTEN.search(text[start:closing]):
        return text[:start] + _WRITTEN.sub(_LINE, text[start:closing], count=1) + text[closing:]
    end = "\r\n" if "\r\n" in text[:closing] else "\n"
    return f"{text[:closing]}{_LINE}{end}{text[closing:]}"


def _says_so(text: str, file: str) -> bool:
    """Whether reading the text again finds what was written."""
    repaired = repair(text, file).text
    is_yaml = file.endswith((".yaml", ".yml"))
    node = located_yaml.load(repaired, file).value if is_yaml else split(repaired, file).node
    if not isinstance(node, located_yaml.Mapping):
        return False
    pair = node.find(FIELD)
    return pair is not None and isinstance(pair.value, located_yaml.Scalar) and pair.value.value is True
