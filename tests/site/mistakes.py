"""A good site that is then broken by one mistake, and what the person who made it is told.

The good site is built once and copied for each mistake, so that "the last good output stays" can be seen byte by byte.
"""

import shutil
from dataclasses import dataclass
from pathlib import Path

from sitegen.diagnostics import CATALOGUE
from sitegen.diagnostics.formats.machine import sentence
from tests.mini_site import BASE, REPORT, Built, MiniSite

AR = "content/reports/rome-water/ar.md"
EN = "content/reports/rome-water/en.md"
FACTS = "content/reports/rome-water/report.yaml"

HEAD = "title: المياه في روما\nsummary: ما رآه وفد صيدا."
TEXT = "مقدمة قصيرة.\n\n## اليوم الأول: الوصول\n\nوصل الوفد.\n\n## اليوم الثاني: المحطة\n\nزار الوفد المحطة."
DATES = "date: 2026-03-10\nauthors: [nayla]\ntopics: [water]\n"
TRIP = "  start: 2026-03-01\n  end: 2026-03-02\n  delegation: [saida]\n  hosts: [rome]\n  organisers: [network]\n"


def file(path: str, text: str) -> str:
    """One file, as ``MiniSite.add`` takes it."""
    return f"-- {path} --\n{text}\n"


def document(head: str = HEAD, text: str = TEXT, path: str = AR) -> str:
    """A Markdown file; its front matter begins in line 2, and with the usual one its text in line 5."""
    return file(path, f"---\n{head}\n---\n{text}")


def facts(dates: str = DATES, trip: str = TRIP) -> str:
    """The shared facts of the report; ``trip:`` is in line 4 if there are three lines before it."""
    return file(FACTS, f"{dates}trip:\n{trip}")


@dataclass(frozen=True)
class Mistake:
    """One mistake.

    Attributes:
        files: what is written over the good site.
        at: file:line:column, as the person sees it.
        en, ar: words of what they are told to write instead.
        others: further problems that follow from it and are right to be told; usually none.
    """

    name: str
    files: str
    code: str
    at: str
    en: str
    ar: str
    others: tuple[str, ...] = ()

    def __str__(self) -> str:
        return self.name


def good_site(root: Path) -> MiniSite:
    """Builds the site that all mistakes begin from."""
    site = MiniSite(root, BASE).add(REPORT)
    assert site.build().published
    return site


def copy_of(site: MiniSite, root: Path) -> MiniSite:
    shutil.copytree(site.root, root / "site", symlinks=True)
    return MiniSite(root, "")


def output_files(site: MiniSite) -> dict[str, bytes]:
    paths = (path for path in sorted(site.output.rglob("*")) if path.is_file())
    return {path.relative_to(site.output).as_posix(): path.read_bytes() for path in paths}


def is_told(site: MiniSite, mistake: Mistake) -> Built:
    """Builds a site with a mistake; nothing is published, and the mistake is told once, at its place, in words."""
    before = output_files(site)
    built = site.build()
    assert not built.published
    assert output_files(site) == before
    assert sorted(built.codes) == sorted([mistake.code, *mistake.others]), built.codes
    assert mistake.code in built.errors
    problem = next(problem for problem in built.problems if problem.code == mistake.code)
    assert str(problem.location) == mistake.at, problem
    for lang, words in (("en", mistake.en), ("ar", mistake.ar)):
        said = sentence(problem, lang)  # type: ignore[arg-type]  # the two literals
        assert words in said, said
        assert "{" not in said or "{" in "".join(problem.args.values()) or "{#" in said, said
    assert CATALOGUE[mistake.code].about
    return built
