"""The writing guide, followed as a new user would, at a real terminal: from nothing to a published report."""

import re
from pathlib import Path

import pytest

from tests.command_line import run
from tests.terminal import Terminal
from tools.guide import ANSWERS, BEGIN, CITY, DOCS, GUIDES, PERSON, REPORT, as_draft, example, words

PICTURES = ("preview", "mistake", "review")


def guide(language: str) -> str:
    return (DOCS / GUIDES[language]).read_text(encoding="utf-8")


def conversation(language: str) -> list[tuple[str, str]]:
    """The questions that the guide shows, and what is answered."""
    block = guide(language).partition("```text\n")[2].partition("```")[0]
    return [tuple(re.split(r":(?: |$)", line, maxsplit=1)) for line in block.splitlines()]  # type: ignore[misc]


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
@pytest.mark.parametrize("language", ["en", "ar"])
def test_from_nothing_to_a_published_report(tmp_path: Path, language: str, theme_made_once: None) -> None:  # noqa: ARG001
    site = tmp_path / "blog"
    assert run("init", "blog", cwd=tmp_path).code == 0
    for command in (CITY, PERSON):
        assert run(*words(command), cwd=site).code == 0
    terminal = Terminal("new", "report", "Water in Rome", "--site", str(site), "--lang", language)
    for question, answer in conversation(language):
        terminal.wait_for(re.sub(r"\[\d{4}-11-\d\d\]", "", question).strip())
        terminal.wait_for(": ")
        terminal.type(answer)
    assert terminal.end() == 0
    begun = (site / "content/reports" / REPORT / "report.yaml").read_text(encoding="utf-8")
    assert "hosts: [rome]" in begun
    assert "authors: [nayla]" in begun

    for path, text in example(language).items():
        (site / path).write_text(as_draft(path, text), encoding="utf-8")
    assert run("build", cwd=site).code == 0
    assert not (site / "output/en/reports" / REPORT).exists()
    assert run("accept", REPORT, cwd=site).code == 0
    for path, text in example(language).items():
        (site / path).write_text(text, encoding="utf-8")
    checked = run("check", cwd=site)
    assert set(re.findall(r"  (?:error|warning)  (\S+)", checked.err)) == {"no-base-url"}
    assert run("build", cwd=site).code == 0
    assert (site / "output/ar/reports" / REPORT / "index.html").is_file()


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_guide_shows_what_is_followed_here(language: str) -> None:
    text = guide(language)
    for command in ("sitegen init blog", "sitegen serve --open", *ANSWERS, f"sitegen accept {REPORT}", "sitegen build"):
        assert f"    {command}\n" in text
    for name in PICTURES:
        assert f"](pictures/writing-{name}-{language}.webp)" in text
        assert (DOCS / "pictures" / f"writing-{name}-{language}.webp").stat().st_size < 60_000
    assert len(conversation(language)) == len(ANSWERS[BEGIN]) + 1  # the languages are left as they are
