"""Runs Pagefind's indexer and makes of its files what a site publishes.

In come records, out go the files of one language's index by path. Pagefind numbers pages and cuts its index the same
way every time; what it would publish besides (its own interfaces, its worker) stays behind. Each hit's file
(``fragment/…``) holds the keys that were indexed: they are replaced by what the reader may see. Its form is twelve
bytes, ``pagefind_dcd``, and JSON, compressed with gzip (Pagefind 1.5); another form is an error here, not a surprise
in the browser.

Pagefind is run as a command. Its Python interface runs it as a service, says that files are written before they are,
and then ends it: on a busy machine some of them stay cut short (github.com/Pagefind/pagefind/issues/1271, in 1.5.2).
"""

import gzip
import json
import os
import subprocess
import tempfile
import zlib
from collections.abc import Mapping
from pathlib import Path

from sitegen import fs

_SIGNATURE = b"pagefind_dcd"
_WANTED = ("index/", "fragment/", "wasm.", "pagefind.", "pagefind-entry.json")
_PLAIN = (".js", ".json")


class IndexingError(Exception):
    """Pagefind could not be run, or answered something unknown. The message is Pagefind's own."""


def index_files(records: Mapping[str, str], shown: Mapping[str, Mapping[str, object]]) -> dict[str, bytes]:
    """The index of one language.

    Args:
        records: HTML of what is indexed, by a name of ASCII letters and digits.
        shown: what a hit shows, by the same name.

    Returns:
        bytes by path inside the folder of the index, sorted by path.

    Raises:
        IndexingError: see there.
        OSError: the disk is full or may not be written.
    """
    with tempfile.TemporaryDirectory(prefix="sitegen-search-") as folder:
        source, target = Path(folder, "records"), Path(folder, "index")
        source.mkdir()
        for name, html in records.items():
            (source / f"{name}.html").write_text(html, encoding="utf-8")
        _index(source, target)
        files = {file.path: fs.read_bytes(target / file.path) for file in fs.walk_files(target).files}
    return {path: _finished(path, data, shown) for path, data in sorted(files.items()) if path.startswith(_WANTED)}


def _index(source: Path, target: Path) -> None:
    from pagefind.service import get_executable  # noqa: PLC0415  loads much that only its service needs

    program = get_executable()
    if program is None:
        raise IndexingError("the program pagefind is not installed")
    settings = {name: value for name, value in os.environ.items() if not name.startswith("PAGEFIND_")}
    command: list[str | Path] = [program, "--site", source, "--output-path", target, "--silent"]
    try:
        ended = subprocess.run(  # noqa: S603  a list of words, no shell
            command, cwd=source.parent, env=settings, capture_output=True, check=False
        )
    except OSError as error:
        raise IndexingError(f"{program}: {error.strerror}") from error
    if ended.returncode:
        said = (ended.stderr or ended.stdout).decode(errors="replace").strip()
        raise IndexingError(said or f"{program} ended with {ended.returncode}")


def _finished(path: str, data: bytes, shown: Mapping[str, Mapping[str, object]]) -> bytes:
    """A file as it is published."""
    if path.endswith(_PLAIN):
        return data
    try:
        plain = gzip.decompress(data)
    except (EOFError, OSError, zlib.error) as error:
        raise IndexingError(f"{path} was not written to its end") from error
    return _fragment(plain, shown) if path.startswith("fragment/") else data


def _fragment(plain: bytes, shown: Mapping[str, Mapping[str, object]]) -> bytes:
    if not plain.startswith(_SIGNATURE):
        raise IndexingError("a fragment begins with something else than its signature")
    name = json.loads(plain[len(_SIGNATURE) :])["url"].removeprefix("/").removesuffix(".html")
    text = json.dumps(shown[name], ensure_ascii=False, separators=(",", ":"))
    return gzip.compress(_SIGNATURE + text.encode(), mtime=0)
