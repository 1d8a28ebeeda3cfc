"""Runs Pagefind's indexer and makes of its files what a site publishes.

In come records, out go the files of one language's index by path. Pagefind numbers pages and cuts its index the same
way every time; what it would publish besides (its own interfaces, its worker) stays behind. Each hit's file
(``fragment/…``) holds the keys that were indexed: they are replaced by what the reader may see. Its form is twelve
bytes, ``pagefind_dcd``, and JSON, compressed with gzip (Pagefind 1.5); another form is an error here, not a surprise
in the browser.
"""

import asyncio
import gzip
import json
import tempfile
from collections.abc import Mapping
from pathlib import Path

from pagefind.index import IndexConfig, PagefindIndex

from sitegen import fs

_SIGNATURE = b"pagefind_dcd"
_WANTED = ("index/", "fragment/", "wasm.", "pagefind.", "pagefind-entry.json")


class IndexingError(Exception):
    """Pagefind could not be run, or answered something unknown. The message is Pagefind's own."""


def index_files(records: Mapping[str, str], shown: Mapping[str, Mapping[str, object]]) -> dict[str, bytes]:
    """The index of one language. Not to be called where an event loop runs.

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
        try:
            asyncio.run(_index(source, target))
        except Exception as error:  # Pagefind's interface raises plain Exception
            raise IndexingError(str(error)) from error
        files = {file.path: fs.read_bytes(target / file.path) for file in fs.walk_files(target).files}
    return {
        path: _fragment(data, shown) if path.startswith("fragment/") else data
        for path, data in sorted(files.items())
        if path.startswith(_WANTED)
    }


async def _index(source: Path, target: Path) -> None:
    async with PagefindIndex(config=IndexConfig(output_path=str(target))) as index:
        await index.add_directory(str(source))


def _fragment(data: bytes, shown: Mapping[str, Mapping[str, object]]) -> bytes:
    plain = gzip.decompress(data)
    if not plain.startswith(_SIGNATURE):
        raise IndexingError("a fragment begins with something else than its signature")
    name = json.loads(plain[len(_SIGNATURE) :])["url"].removeprefix("/").removesuffix(".html")
    text = json.dumps(shown[name], ensure_ascii=False, separators=(",", ":"))
    return gzip.compress(_SIGNATURE + text.encode(), mtime=0)
