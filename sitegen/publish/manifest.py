"""The list of what a publication put on a target, kept there as ``.sitegen-published.json``.

It alone decides what has changed, headers included, and what may be deleted: only what it names is ours. It holds no
secret, only what is public beside it, and no times, so equal publications have equal manifests.
"""

import json
from collections.abc import Collection, Iterable, Mapping
from typing import Any, Final, Literal

from sitegen.model.output import OutputKind, path_problem
from sitegen.values import Struct, field, replace

MANIFEST: Final = ".sitegen-published.json"
_FORMAT: Final = 1
_ABOUT: Final = "Written by sitegen publish: the files here that belong to the site. Everything else is left alone."

Headers = tuple[tuple[str, str], ...]
"""Names in lower case with their values, sorted."""


class DamagedManifestError(Exception):
    """There is a manifest, and it cannot be understood."""


class Entry(Struct, frozen=True, kw_only=True):
    """One published file.

    Attributes:
        path: relative to the target's root, forward slashes, NFC. The key in a store.
        size: bytes, as a reader gets them, before any compression.
        sha256: of those bytes, in hexadecimal.
        kind: what it is to a reader.
        headers: what the target was asked to send with it; empty where a target cannot be asked.
        encoding: the bytes on the target are those of ``size`` and ``sha256``, packed like this.
    """

    path: str
    size: int
    sha256: str
    kind: OutputKind
    headers: Headers = ()
    encoding: Literal["", "gzip"] = ""

    def same_content(self, other: "Entry") -> bool:
        """Whether the stored bytes are the same; the headers may differ."""
        return (self.sha256, self.size, self.encoding) == (other.sha256, other.size, other.encoding)


class Manifest(Struct, frozen=True, kw_only=True):
    """What is on a target.

    Attributes:
        number: counts the publications; a rollback goes to the one before.
        entries: by path.
        leaving: files that the site no longer needs and that stay for one more publication, because pages that are
            open in browsers still ask for them.
        pending: paths that a publication which has not ended may have put, replaced or removed. They are ours, and
            what stands there is not known.
        lease: who is publishing at this moment, and until when that is believed; empty if nobody is.
    """

    number: int = 0
    entries: Mapping[str, Entry] = field(default_factory=dict)
    leaving: Mapping[str, Entry] = field(default_factory=dict)
    pending: frozenset[str] = frozenset()
    lease: tuple[str, int] | None = None

    @property
    def ours(self) -> frozenset[str]:
        """Every path that may be replaced or deleted."""
        return frozenset({*self.entries, *self.leaving, *self.pending})


def by_path(entries: Iterable[Entry]) -> dict[str, Entry]:
    """Entries as a manifest holds them."""
    return {entry.path: entry for entry in sorted(entries, key=lambda entry: entry.path)}


def as_far_as(before: Manifest, puts: Iterable[Entry], done: Collection[Entry]) -> Manifest:
    """The manifest of a publication that has not ended.

    Args:
        before: the one before it.
        puts: all that it was going to put.
        done: what is known to be there; the rest is in doubt.
    """
    known = {entry.path: entry for entry in done}
    return replace(
        before,
        entries=by_path({**before.entries, **known}.values()),
        pending=(before.pending | {entry.path for entry in puts}) - known.keys(),
        lease=None,
    )


def to_bytes(manifest: Manifest) -> bytes:
    """The manifest as a file: one line per path, sorted; the same bytes for the same manifest."""
    sets = sorted({entry.headers for entry in (*manifest.entries.values(), *manifest.leaving.values())})
    parts = [f'"format": {_FORMAT}', f'"about": {_json(_ABOUT)}', f'"number": {manifest.number}']
    if manifest.lease:
        parts.append(f'"lease": {_json(list(manifest.lease))}')
    parts.append(f'"headers": {_json([dict(headers) for headers in sets])}')
    for name, entries in (("files", manifest.entries), ("leaving", manifest.leaving)):
        lines = ",\n".join(f"{_json(path)}: {_line(entry, sets)}" for path, entry in sorted(entries.items()))
        parts.append(f'"{name}": {{\n{lines}\n}}' if lines else f'"{name}": {{}}')
    if manifest.pending:
        parts.append(f'"pending": {_json(sorted(manifest.pending))}')
    return ("{" + ",\n".join(parts) + "}\n").encode()


def _line(entry: Entry, sets: list[Headers]) -> str:
    return _json([entry.kind.value, entry.size, entry.sha256, sets.index(entry.headers), entry.encoding])


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def from_bytes(data: bytes) -> Manifest:
    """The manifest in a file.

    Raises:
        DamagedManifestError: not a manifest, of a later format, or naming a path that no publication can have put.
    """
    try:
        content: dict[str, Any] = json.loads(data)
        if content["format"] != _FORMAT:
            raise DamagedManifestError(f"format {content['format']}")
        sets = [tuple(sorted((str(name), str(value)) for name, value in each.items())) for each in content["headers"]]
        lease = content.get("lease")
        manifest = Manifest(
            number=int(content["number"]),
            entries=_entries(content["files"], sets),
            leaving=_entries(content["leaving"], sets),
            pending=frozenset(str(path) for path in content.get("pending", ())),
            lease=(str(lease[0]), int(lease[1])) if lease else None,
        )
    except (ValueError, KeyError, TypeError, AttributeError, IndexError, RecursionError) as error:
        raise DamagedManifestError(str(error)) from error
    if strange := next(filter(path_problem, sorted(manifest.ours)), None):
        raise DamagedManifestError(f"names {strange!r}")
    return manifest


def _entries(lines: Mapping[str, Any], sets: list[Headers]) -> dict[str, Entry]:
    return {
        path: Entry(
            path=path,
            kind=OutputKind(kind),
            size=int(size),
            sha256=str(digest),
            headers=sets[headers],
            encoding="gzip" if encoding else "",
        )
        for path, (kind, size, digest, headers, encoding) in lines.items()
    }
