import gzip
import json

import pytest

from sitegen.lang.language import Lang
from sitegen.model.output import OutputKind
from sitegen.model.search import Searchable
from sitegen.search import outputs, pagefind
from sitegen.search.outputs import index_site
from sitegen.search.pagefind import IndexingError, index_files
from sitegen.values import replace

PAGES = [
    Searchable(
        lang=Lang.AR,
        address="/ar/reports/rome/",
        title="المياه في روما",
        text="زار الوفد محطة & شرب",
        names=("روما", "Rome"),
        cities=("rome", "majdal-anjar"),
        topics=("water",),
        year="2026",
        label="روما · 2026",
    ),
    Searchable(lang=Lang.AR, address="/ar/about/", title="من نحن", text="شبكة مدن"),
    Searchable(lang=Lang.EN, address="/en/about/", title="About", text="A network of cities"),
]


def build(tmp_path, pages=PAGES, languages=(Lang.AR, Lang.EN)):
    return {output.path: output for output in index_site(pages, languages, tmp_path / "cache", jobs=2).outputs}


def hits(files, lang):
    """What the hits of an index show, by address."""
    found = {}
    for path, output in files.items():
        if path.startswith(f"search-index/{lang}/fragment/"):
            plain = gzip.decompress(output.data)
            assert plain.startswith(b"pagefind_dcd")
            hit = json.loads(plain.removeprefix(b"pagefind_dcd"))
            found[hit["url"]] = hit
    return found


def test_every_language_has_an_index_of_its_own_pages(tmp_path):
    files = build(tmp_path)
    assert set(hits(files, "ar")) == {"ar/reports/rome/", "ar/about/"}
    assert set(hits(files, "en")) == {"en/about/"}
    assert {output.kind for output in files.values()} == {OutputKind.FEED}


def test_a_hit_shows_what_readers_read_and_no_key(tmp_path):
    hit = hits(build(tmp_path), "ar")["ar/reports/rome/"]
    assert hit["content"] == "زار الوفد محطة & شرب"
    assert hit["meta"] == {"title": "المياه في روما", "label": "روما · 2026"}


def test_only_what_the_search_page_loads_is_published(tmp_path):
    folders = {path.split("/")[2] for path in build(tmp_path) if path.startswith("search-index/ar/")}
    assert {name for name in folders if not name.startswith("pagefind.q")} == {
        "fragment",
        "index",
        "pagefind-entry.json",
        "pagefind.js",
        "wasm.unknown.pagefind",
    }


def test_the_same_pages_make_the_same_bytes(tmp_path):
    one, other = build(tmp_path / "one"), build(tmp_path / "other", pages=PAGES[::-1])
    assert {path: output.data for path, output in one.items()} == {path: output.data for path, output in other.items()}


def test_unchanged_pages_are_not_indexed_again(tmp_path, monkeypatch):
    first = build(tmp_path)
    monkeypatch.setattr(outputs.pagefind, "index_files", lambda *_: pytest.fail("indexed again"))
    assert build(tmp_path) == first


def test_a_changed_text_is_indexed_again_in_its_language_only(tmp_path, monkeypatch):
    build(tmp_path)
    made = []
    original = pagefind.index_files
    monkeypatch.setattr(
        outputs.pagefind,
        "index_files",
        lambda records, shown: made.append(list(shown.values())) or original(records, shown),
    )
    changed = Searchable(lang=Lang.EN, address="/en/about/", title="About", text="A network of towns")
    files = build(tmp_path, pages=[*PAGES[:2], changed])
    assert [[hit["url"] for hit in shown] for shown in made] == [["en/about/"]]
    assert hits(files, "en")["en/about/"]["content"] == "A network of towns"


def test_a_damaged_cache_is_made_again(tmp_path):
    first = build(tmp_path)
    for kept in (tmp_path / "cache").iterdir():
        kept.write_bytes(kept.read_bytes()[:-2000] + b"\0" * 2000)
    assert build(tmp_path) == first


def test_old_indexes_are_cleaned_away(tmp_path):
    build(tmp_path)
    build(tmp_path, pages=PAGES[:2], languages=[Lang.AR])
    build(tmp_path, pages=PAGES[:1], languages=[Lang.AR])
    assert len(list((tmp_path / "cache").glob("ar-*"))) == 1


def test_it_says_whose_pages_were_indexed(tmp_path):
    def made(pages):
        return index_site(pages, (Lang.AR, Lang.EN), tmp_path, jobs=1).made

    assert made(PAGES) == (Lang.AR, Lang.EN)
    assert made(PAGES) == ()
    assert made(PAGES[1:]) == (Lang.AR, Lang.EN)  # English pages are told the names in Arabic ones, which are gone
    assert made([*PAGES[1:2], replace(PAGES[2], text="Towns")]) == (Lang.EN,)


def test_one_processor_and_several_make_the_same_bytes(tmp_path):
    one, several = (index_site(PAGES, Lang, tmp_path / str(jobs), jobs).outputs for jobs in (1, 4))
    assert one == several


def test_a_language_without_pages_has_no_index(tmp_path):
    assert not any("/en/" in path for path in build(tmp_path, pages=PAGES[:2]))


RECORD = {"a": "<html><body>a</body></html>"}


@pytest.fixture
def program(tmp_path, monkeypatch):
    """Puts a shell script in Pagefind's place; the folder that it must write into is ``$4``."""

    def put(script):
        path = tmp_path / "pagefind"
        path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
        path.chmod(0o755)
        monkeypatch.setenv("PAGEFIND_BINARY_PATH", str(path))

    return put


def test_without_pagefind_it_says_what_is_missing(tmp_path, monkeypatch):
    monkeypatch.setenv("PAGEFIND_BINARY_PATH", str(tmp_path / "nowhere"))
    with pytest.raises(IndexingError, match="nowhere: No such file or directory"):
        index_files(RECORD, {"a": {}})


def test_what_pagefind_says_is_passed_on(program):
    program("echo 'no room left' >&2; exit 1")
    with pytest.raises(IndexingError, match=r"^no room left$"):
        index_files(RECORD, {"a": {}})


@pytest.mark.parametrize("name", ["wasm.unknown.pagefind", "index/a.pf_index", "fragment/a.pf_fragment"])
def test_a_file_that_is_cut_short_is_never_published(program, name):
    program(f'mkdir -p "$4/index" "$4/fragment"; head -c 100000 /dev/urandom | gzip | head -c 65536 > "$4/{name}"')
    with pytest.raises(IndexingError, match=f"^{name} was not written to its end$"):
        index_files(RECORD, {"a": {}})


def test_a_hit_of_another_form_is_an_error(program):
    program('mkdir -p "$4/fragment"; echo pagefind_new | gzip > "$4/fragment/a.pf_fragment"')
    with pytest.raises(IndexingError, match="signature"):
        index_files(RECORD, {"a": {}})


def test_settings_of_pagefind_in_the_environment_change_nothing(tmp_path, monkeypatch):
    usual = build(tmp_path / "usual")
    monkeypatch.setenv("PAGEFIND_ROOT_SELECTOR", "nothing")
    assert build(tmp_path / "other") == usual
