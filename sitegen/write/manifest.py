"""The list of what a build wrote, kept in the output folder as ``.sitegen-manifest.json``.

It is two things at once: the marker that says that the folder is ours, and the list of the files that are ours in it.
It lies inside the folder so that it is exchanged in the same instant as what it lists. It holds no times and no
places, so equal sites have equal lists. Nothing in it is secret: it names only what is public beside it.
"""

import json
import re
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from typing import Final

from sitegen import fs
from sitegen.model.output import OutputKind, path_problem
from sitegen.values import Struct

MANIFEST = ".sitegen-manifest.json"
_FORMAT = 1
_ABOUT = "Written by sitegen: the files of this folder that belong to the site. Other files here are left alone."


_json: Final = json.JSONEncoder(ensure_ascii=False).encode
_NOT_PUBLIC = re.compile(rb'"public": false,')
_HEAD = 500


class DamagedManifestError(Exception):
    """The list is there and cannot be understood."""


class Record(Struct, frozen=True, kw_only=True):
    """What is known of one written file.

    Attributes:
        sha256: of its bytes, in hexadecimal.
        size: bytes.
        kind: when it is published.
    """

    sha256: str
    size: int
    kind: OutputKind


def record_of(data: bytes, kind: OutputKind) -> Record:
    """The record of a file with these bytes."""
    return Record(sha256=sha256(data).hexdigest(), size=len(data), kind=kind)


def to_bytes(records: Mapping[str, Record], *, public: bool = True) -> bytes:
    """The list as a file: one line per path, sorted, the same bytes for the same records.

    Args:
        records: by path.
        public: nothing in it is meant for the writers alone, such as a draft.
    """
    lines = ",\n".join(
        f'{_json(path)}: ["{record.kind.value}", {record.size}, "{record.sha256}"]'
        for path, record in sorted(records.items())
    )
    marks = "" if public else ' "public": false,'
    return f'{{"format": {_FORMAT}, "about": {_json(_ABOUT)},{marks} "files": {{\n{lines}\n}}}}\n'.encode()


def from_bytes(data: bytes) -> dict[str, Record]:
    """The records of a list.

    Raises:
        DamagedManifestError: not such a list, of a later format, or naming a path that no build can have written.
    """
    try:
        content = json.loads(data)
        if content["format"] != _FORMAT:
            raise DamagedManifestError(f"format {content['format']}")
        records = {
            path: Record(kind=OutputKind(kind), size=int(size), sha256=str(digest))
            for path, (kind, size, digest) in content["files"].items()
        }
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise DamagedManifestError(str(error)) from error
    if strange := next(filter(path_problem, records), None):
        raise DamagedManifestError(f"names {strange!r}")
    return records


def read_manifest(folder: Path) -> dict[str, Record] | None:
    """What the last build wrote into a folder; None if no build ever did.

    Raises:
        DamagedManifestError: there is a list that cannot be understood.
        OSError: it cannot be read.
    """
    try:
        data = fs.read_bytes(folder / MANIFEST)
    except FileNotFoundError:
        return None
    return from_bytes(data)


def is_public(folder: Path) -> bool:
    """Whether the last build of a folder left out what is meant for the writers alone: drafts, and what is not due.

    Raises:
        OSError: its list cannot be read.
    """
    return not _NOT_PUBLIC.search(fs.read_bytes(folder / MANIFEST)[:_HEAD])
