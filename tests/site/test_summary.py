"""The summary of a build that code hosts show beside a pull request."""

from pathlib import Path

import pytest

from tests.command_line import Ended, build
from tests.mini_site import BASE, REPORT, MiniSite


@pytest.fixture
def site(tmp_path):
    return MiniSite(tmp_path, BASE).add(REPORT)


def summary(site: MiniSite, *words: str | Path, lang: str = "en") -> tuple[Ended, str]:
    file = site.root.parent / "summary.md"
    file.unlink(missing_ok=True)
    ended = build(site.root, "--summary", file, "--lang", lang, *words)
    return ended, file.read_text(encoding="utf-8")


def row(text, name):
    """The cells of a line of a table, by its first cell."""
    (line,) = [line for line in text.splitlines() if line.startswith(f"| {name} ")]
    return [cell.strip() for cell in line.strip("|").split("|")][1:]


def test_it_says_which_pages_a_change_touches(site):
    ended, first = summary(site)
    assert ended.code == 0
    assert "There is no earlier site to compare with." in first
    site.add("-- content/pages/about/en.md --\n---\ntitle: About\nsummary: Us.\n---\nText.\n")
    site.remove("content/reports/rome-water/ar.md")
    _, second = summary(site)
    added, removed = second.partition("Added pages (")[2], second.partition("Removed pages (")[2]
    assert '- <code dir="ltr">/en/about/</code>' in added
    assert '- <code dir="ltr">/ar/reports/rome-water/</code>' in removed
    assert row(second, "Added")[0] == "1"
    _, third = summary(site)
    assert [row(third, name) for name in ("Changed", "Added", "Removed")] == [["0", "0"]] * 3
    assert "<details>" not in third


def test_it_compares_with_another_folder_if_it_is_told_to(site):
    before = site.root.parent / "before"
    build(site.root, "--output", before)
    site.put("content/reports/rome-water/en.md", b"---\ntitle: New\nsummary: New.\n---\nNew.\n")
    build(site.root)
    ended, said = summary(site, "--compare", before)
    assert ended.code == 0
    assert '- <code dir="ltr">/en/reports/rome-water/</code>' in said
    assert int(row(said, "Changed")[0]) > 1


def test_it_lists_problems_the_worst_first_and_nothing_in_them_is_markup(site):
    site.put("content/reports/rome-water/ar.md", "---\ntitle: ع\nsummary: م\nfoo: '|<b>*x*'\n---\nنص\n".encode())
    ended, said = summary(site)
    assert ended.code == 1
    assert said.startswith("## The site was not built\n")
    problem = next(line for line in said.splitlines() if line.startswith("| error "))
    assert "content/reports/rome-water/ar.md:4:1</code>" in problem
    assert problem.count("|") == 4
    assert "<b>" not in said


def test_it_says_which_translations_are_not_complete(site):
    _, said = summary(site)
    assert "Complete: 0 of 1." in said
    assert row(said, '<code dir="ltr">rome-water</code>') == ["not confirmed", "not confirmed"]


def test_it_is_in_arabic_too_and_runs_from_the_right(site):
    summary(site)
    _, said = summary(site, lang="ar")
    assert said.startswith('<div dir="rtl" lang="ar">\n\n## بُني الموقع\n')
    assert row(said, "تغيّر") == ["0", "0"]
    assert "المكتمل: 0 من 1." in said
    assert said.rstrip().endswith("</div>")


def test_a_site_in_one_language_has_no_translations(tmp_path):
    site = MiniSite(tmp_path, BASE.replace("base_url:", "languages: [en]\nbase_url:")).add(REPORT)
    site.remove("content/reports/rome-water/ar.md")
    ended, said = summary(site)
    assert ended.code == 0, ended.out
    assert "Translations" not in said


def test_it_is_appended_to_what_the_file_holds(site):
    file = site.root.parent / "summary.md"
    file.write_text("earlier\n", encoding="utf-8")
    build(site.root, "--summary", file)
    assert file.read_text(encoding="utf-8").startswith("earlier\n## The site was built")


def test_a_file_that_cannot_be_written_is_wrong_use(site):
    ended = build(site.root, "--summary", site.root / "nowhere" / "summary.md")
    assert ended.code == 2
    assert "could not be written" in ended.err
    assert "Traceback" not in ended.err


def test_a_damaged_list_of_an_earlier_build_is_no_earlier_site(site):
    before = site.root.parent / "before"
    before.mkdir()
    (before / ".sitegen-manifest.json").write_text("{", encoding="utf-8")
    ended, said = summary(site, "--compare", before)
    assert ended.code == 0
    assert "There is no earlier site to compare with." in said


def test_a_name_that_must_not_be_published_is_in_no_summary(site):
    build(site.root)
    text = (site.root / "content/reports/rome-water/en.md").read_bytes()
    site.put("content/reports/janedoe-visit/en.md", text.replace(b"title: ", b"draft: true\ntitle: "))
    site.put(
        "content/reports/janedoe-visit/report.yaml", (site.root / "content/reports/rome-water/report.yaml").read_bytes()
    )
    _, before = summary(site)
    assert "janedoe" in before
    site.put("content/private.yaml", b"names: [janedoe-visit]\n")
    _, after = summary(site)
    assert "janedoe" not in after


def test_it_says_so_of_a_site_in_which_only_a_word_was_corrected_too(site):
    config = site.root / "config.yaml"
    site.put("config.yaml", config.read_bytes() + b"search: false\n")
    build(site.root)
    file = site.root / "content/reports/rome-water/en.md"
    site.put("content/reports/rome-water/en.md", file.read_bytes().replace(b"The delegation", b"Our delegation"))
    _, said = summary(site)
    assert row(said, "Changed")[0] == "1"
    assert "Complete: 0 of 1." in said
