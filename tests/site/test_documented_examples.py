"""The examples in the documentation are sites that build."""

import re
from pathlib import Path

import pytest

from tests.demonstration import ROOT
from tests.mini_site import BASE, REPORT, MiniSite
from tools.guide import EXAMPLE


def examples(name: str) -> dict[str, str]:
    return dict(EXAMPLE.findall((ROOT / "docs" / name).read_text(encoding="utf-8")))


@pytest.mark.parametrize("guide", ["writing.md", "writing.ar.md"])
def test_the_report_of_the_writing_guide_builds_without_a_problem(tmp_path: Path, guide: str):
    site = MiniSite(tmp_path, BASE)
    for path, text in examples(guide).items():
        site.put(path, text.encode())
    built = site.build()
    assert built.published
    assert built.codes == []
    page = built.text("ar/reports/rome-water/index.html")
    assert "اليوم الأول" in page
    assert "المختبر" in page
    assert 'href="/en/reports/rome-water/#day-2"' in page


def test_both_writing_guides_show_the_same_report():
    english, arabic = examples("writing.md"), examples("writing.ar.md")
    assert list(english) == list(arabic)
    assert {path: text for path, text in english.items() if path.endswith(".md")} == {
        path: text for path, text in arabic.items() if path.endswith(".md")
    }


def test_the_list_of_the_safety_guide_protects(tmp_path: Path):
    site = MiniSite(tmp_path, BASE).add(REPORT)
    for path, text in examples("safety.md").items():
        site.put(path, text.encode())
    assert site.build().codes == []
    site.add("""
    -- content/pages/about/en.md --
    ---
    title: About us
    ---

    Written by Noor el Khatib.
    """)
    assert not site.build().published


def test_the_settings_of_the_settings_guide_are_right(tmp_path: Path):
    site = MiniSite(tmp_path, BASE).add(REPORT)
    site.add("""
    -- content/pages/about/ar.md --
    ---
    title: من نحن
    ---

    نص.
    -- content/pages/about/en.md --
    ---
    title: About us
    ---

    Text.
    """)
    for path, text in examples("config.md").items():
        site.put(path, text.encode())
    built = site.build()
    assert built.codes == []
    assert 'href="/site/en/reports/"' in built.text("en/index.html")


def test_the_targets_of_the_publishing_guide_are_right(tmp_path: Path):
    site = MiniSite(tmp_path, BASE).add(REPORT)
    for path, text in examples("publishing.md").items():
        site.put(path, text.encode())
    assert site.build().codes == []


@pytest.mark.parametrize("name", [path.name for path in sorted((ROOT / "docs").glob("*.md"))])
def test_links_in_the_documentation_lead_somewhere(name: str):
    text = (ROOT / "docs" / name).read_text(encoding="utf-8")
    for target in re.findall(r"\]\(([^)#:]+\.md)\)", re.sub(r"`[^`]*`", "", text)):
        assert (ROOT / "docs" / target).exists(), target
