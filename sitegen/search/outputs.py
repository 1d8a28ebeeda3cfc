"""The files that the search page loads: one index per language, made again only when a page changed.

Those of several languages are made at the same time, because Pagefind keeps one processor busy with each.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from functools import partial
from pathlib import Path

from sitegen import fs
from sitegen.encoding import encode
from sitegen.lang import bidi, endings, folding, numbers, prefixes
from sitegen.lang.language import Lang
from sitegen.model.output import Output, OutputKind
from sitegen.model.search import Searchable
from sitegen.pool import map_in_order
from sitegen.search import lexicon, pagefind, records
from sitegen.search.kept import keep, kept
from sitegen.values import Struct

#: Where the index lies in the output; the theme's search page knows it too.
FOLDER = "search-index"
#: Whose code decides the bytes of an index, besides Pagefind's.
_RULES = (bidi, endings, folding, numbers, prefixes, lexicon, pagefind, records)


class SearchIndex(Struct, frozen=True, kw_only=True):
    """The indexes of a site.

    Attributes:
        outputs: the files of every language that has pages.
        made: the languages whose pages were indexed just now; the others' had not changed.
    """

    outputs: tuple[Output, ...]
    made: tuple[Lang, ...]


def index_site(pages: Iterable[Searchable], languages: Iterable[Lang], cache: Path, jobs: int) -> SearchIndex:
    """The index of every language that has pages.

    Args:
        pages: of all languages.
        languages: those of the site.
        cache: a folder that may be deleted at any time; made when first needed.
        jobs: how many processors to use.

    Raises:
        pagefind.IndexingError: Pagefind could not be run.
        OSError: the disk is full or may not be written.
    """
    everything = sorted(pages, key=lambda page: page.address)
    names = sorted({name for page in everything for name in page.names})
    shares = {lang: mine for lang in languages if (mine := [page for page in everything if page.lang is lang])}
    digests = {lang: _digest(mine, names) for lang, mine in shares.items()}
    indexes = {lang: kept(cache, lang, digest) for lang, digest in digests.items()}
    missing = [lang for lang, index in indexes.items() if index is None]
    made = map_in_order(partial(_made, shares, names), missing, jobs, heavy=True)
    for lang, files in zip(missing, made, strict=True):
        keep(cache, lang, digests[lang], files)
        indexes[lang] = files
    return SearchIndex(
        outputs=tuple(
            Output(path=f"{FOLDER}/{lang}/{path}", data=data, kind=OutputKind.FEED)
            for lang, files in indexes.items()
            for path, data in (files or {}).items()
        ),
        made=tuple(missing),
    )


def _made(shares: Mapping[Lang, list[Searchable]], names: list[str], lang: Lang) -> dict[str, bytes]:
    pages = shares[lang]
    known = lexicon.Lexicon((f"{page.title}\n{page.text}" for page in pages), names)
    by_name = {records.digest(page): page for page in pages}
    language = records.LANGUAGES[lang]
    return pagefind.index_files(
        {name: records.record(page, known, language) for name, page in by_name.items()},
        {name: records.shown(page) for name, page in by_name.items()},
    )


def _digest(pages: list[Searchable], names: list[str]) -> str:
    """Changes with every text, with Pagefind, and with the code that makes keys of words."""
    from importlib.metadata import version  # noqa: PLC0415  not for a site without search

    said = hashlib.sha256(version("pagefind_bin").encode())
    for module in _RULES:
        said.update(fs.read_bytes(str(module.__file__)))
    for page in pages:
        said.update(encode(page))
    said.update(json.dumps(names).encode())
    return said.hexdigest()[:32]
