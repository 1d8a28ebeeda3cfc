"""A build that finds everything as the last one left it looks at nothing: which changes it must notice all the same."""

import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from sitegen.pipeline import rest
from sitegen.pipeline.story import build
from sitegen.values import replace
from tests.mini_site import MiniSite

SITE = """
-- config.yaml --
title: {ar: شبكة, en: Network}
-- content/cities.yaml --
saida: {name: {ar: صيدا, en: Saida}, country: {ar: لبنان, en: Lebanon}, lat: 33.5, lon: 35.3}
-- static/file.txt --
x
-- content/pages/about/ar.md --
---
title: من نحن
---
نص.
"""


@pytest.fixture
def site(tmp_path: Path) -> MiniSite:
    return MiniSite(tmp_path, SITE)


@pytest.fixture(autouse=True)
def quick_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rest, "RECENT", 0)


def built(site: MiniSite) -> Path:
    target = site.root / "output"
    order = site.order()
    ground = rest.look(order, ())
    rest.rest(order, target, ground, build(order, target))
    return target


def nothing_to_do(site: MiniSite, **changed: object) -> bool:
    order = replace(site.order(), **changed)  # type: ignore[arg-type]
    return rest.resting(order, site.root / "output", rest.look(order, ())) is not None


def test_after_a_build_there_is_nothing_to_do_and_its_outcome_is_said_again(site: MiniSite) -> None:
    target = built(site)
    order = site.order()
    outcome = rest.resting(order, target, rest.look(order, ()))
    assert outcome is not None
    again = build(order, target)
    assert (outcome.problems, outcome.pages) == (again.problems, again.pages)
    assert outcome.written is not None
    assert again.written is not None
    assert outcome.written.unchanged == again.written.unchanged


def changed(path: str, text: str = "changed") -> Callable[[Path], None]:
    return lambda root: (root / path).write_text(text, encoding="utf-8") and None


EDITS: dict[str, Callable[[Path], object]] = {
    "a text": changed("content/pages/about/ar.md", "---\ntitle: نحن\n---\nنص.\n"),
    "a registry": changed("content/cities.yaml", "{}"),
    "the settings": changed("config.yaml", "title: {ar: شبكة, en: Net}\n"),
    "a new file": changed("content/pages/new.png"),
    "a file to be copied": changed("static/file.txt", "y"),
    "a deleted file": lambda root: (root / "static/file.txt").unlink(),
    "a renamed file": lambda root: (root / "static/file.txt").rename(root / "static/other.txt"),
    "a template of the site": lambda root: ((root / "templates").mkdir(), changed("templates/x.html")(root)),
    "a page edited by hand": changed("output/ar/about/index.html"),
    "a page deleted by hand": lambda root: (root / "output/ar/about/index.html").unlink(),
    "a stranger's file in the output folder": changed("output/stranger.html"),
    "only the time of a file": lambda root: os.utime(root / "static/file.txt", (1, 1)),
    "a damaged memory": changed(".sitegen/cache/rest"),
    "no memory": lambda root: (root / ".sitegen/cache/rest").unlink(),
}


@pytest.mark.parametrize("edit", EDITS)
def test_whatever_changes_is_left_to_a_whole_build(site: MiniSite, edit: str) -> None:
    built(site)
    assert nothing_to_do(site)
    EDITS[edit](site.root)
    assert not nothing_to_do(site)


def test_another_order_is_another_build(site: MiniSite) -> None:
    built(site)
    assert not nothing_to_do(site, base_url="https://example.org/")
    assert not nothing_to_do(site, strict=True)


def test_what_was_changed_a_moment_before_a_build_looked_is_looked_at_again(
    site: MiniSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rest, "RECENT", 3_600_000_000_000)
    os.utime(site.root / "static/file.txt", (time.time(), time.time()))  # noqa: TID251  the disk's own time is meant
    built(site)
    assert not nothing_to_do(site)


def test_a_site_with_names_that_must_not_be_published_is_always_looked_at(site: MiniSite) -> None:
    (site.root / "content/private.yaml").write_text("names: [نور الخطيب]\n", encoding="utf-8")
    built(site)
    assert not nothing_to_do(site)


def test_what_is_remembered_of_the_output_folder_is_what_the_disk_says(site: MiniSite) -> None:
    target = built(site)
    for text in ("نص آخر.", "نص ثالث."):
        site.put("content/pages/about/ar.md", f"---\ntitle: من نحن\n---\n{text}\n".encode())
        built(site)
        assert nothing_to_do(site)
        assert text in (target / "ar/about/index.html").read_text(encoding="utf-8")
