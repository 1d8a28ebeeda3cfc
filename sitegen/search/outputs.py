"""The files that the search page loads: one index per language, made again only when a page changed."""

import hashlib
import io
import json
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from importlib.metadata import version
from pathlib import Path

from sitegen import fs
from sitegen.lang import bidi, endings, folding, numbers, prefixes
from sitegen.lang.language import Lang
from sitegen.model.output import Output, OutputKind
from sitegen.model.search import Searchable
from sitegen.search import lexicon, pagefind, records

#: Where the index lies in the output; the theme's search page knows it too.
FOLDER = "search-index"
#: Whose code decides the bytes of an index, besides Pagefind's.
_RULES = (bidi, endings, folding, numbers, prefixes, lexicon, pagefind, records)


def search_outputs(pages: Iterable[Searchable], languages: Iterable[Lang], cache: Path) -> Iterator[Output]:
    """The index of every language that has pages.

    Args:
        pages: of all languages.
        languages: those of the site.
        cache: a folder that may be deleted at any time; made when first needed.

    Raises:
        pagefind.IndexingError: Pagefind could not be run.
        OSError: the disk is full or may not be written.
    """
    everything = list(pages)
    names = sorted({name for page in everything for name in page.names})
    for lang in languages:
        mine = sorted((page for page in everything if page.lang is lang), key=lambda page: page.address)
        for path, data in (_kept(mine, names, lang, cache) if mine else {}).items():
            yield Output(path=f"{FOLDER}/{lang}/{path}", data=data, kind=OutputKind.FEED)


def _kept(pages: list[Searchable], names: list[str], lang: Lang, cache: Path) -> dict[str, bytes]:
    """The index of these pages, from the cache if it is there."""
    place = cache / f"{lang}-{_key(pages, names)}.zip"
    if place.is_file() and (files := _unpacked(fs.read_bytes(place))) is not None:
        return files
    files = _made(pages, names, lang)
    cache.mkdir(parents=True, exist_ok=True)
    fs.write_atomically(place, _packed(files))
    for old in cache.glob(f"{lang}-*.zip"):
        if old != place:
            old.unlink(missing_ok=True)
    return files


def _made(pages: list[Searchable], names: list[str], lang: Lang) -> dict[str, bytes]:
    known = lexicon.Lexicon((f"{page.title}\n{page.text}" for page in pages), names)
    by_name = {records.digest(page): page for page in pages}
    language = records.LANGUAGES[lang]
    return pagefind.index_files(
        {name: records.record(page, known, language) for name, page in by_name.items()},
        {name: records.shown(page) for name, page in by_name.items()},
    )


def _key(pages: list[Searchable], names: list[str]) -> str:
    """Changes with every text, with Pagefind, and with the code that makes keys of words."""
    said = hashlib.sha256(version("pagefind_bin").encode())
    for module in _RULES:
        said.update(fs.read_bytes(str(module.__file__)))
    for page in pages:
        said.update(json.dumps(asdict(page), sort_keys=True).encode())
    said.update(json.dumps(names).encode())
    return said.hexdigest()[:32]


def _packed(files: dict[str, bytes]) -> bytes:
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_STORED) as archive:
        for path, data in files.items():
            archive.writestr(path, data)
    return whole.getvalue()


def _unpacked(data: bytes) -> dict[str, bytes] | None:
    """The files of an archive; None if it is damaged (each file carries a checksum)."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return {path: archive.read(path) for path in archive.namelist()}
    except zipfile.BadZipFile:
        return None
