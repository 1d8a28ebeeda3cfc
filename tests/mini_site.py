"""A whole site in one string, for tests that read as examples.

site = MiniSite(tmp_path).add('''
-- content/reports/rome/ar.md --
---
title: …
''')
built = site.build()
assert built.text("ar/reports/rome/index.html") …
"""

import re
import textwrap
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from sitegen.diagnostics import CATALOGUE, Diagnostic, Severity
from sitegen.model.release import Release
from sitegen.pipeline.order import Order, Outcome
from sitegen.pipeline.story import build, check

TODAY = date(2026, 11, 1)

_FILE = re.compile(r"^-- (\S+) --\n", re.MULTILINE)

BASE = """
-- config.yaml --
title: {ar: شبكة المدن, en: Network of Cities}
base_url: https://example.org/
-- content/cities.yaml --
saida: {name: {ar: صيدا, en: Saida}, country: {ar: لبنان, en: Lebanon}, lat: 33.56, lon: 35.37}
rome: {name: {ar: روما, en: Rome}, country: {ar: إيطاليا, en: Italy}, lat: 41.9, lon: 12.5}
athens: {name: {ar: أثينا, en: Athens}, country: {ar: اليونان, en: Greece}, lat: 37.98, lon: 23.73}
-- content/people.yaml --
nayla: {name: {ar: نايلة, en: Nayla}, role: {ar: محررة, en: Editor}}
-- content/organisations.yaml --
network: {name: {ar: الشبكة, en: The Network}}
-- content/topics.yaml --
water: {name: {ar: المياه, en: Water}}
youth: {name: {ar: الشباب, en: Youth}}
"""

REPORT = """
-- content/reports/rome-water/report.yaml --
date: 2026-03-10
authors: [nayla]
topics: [water]
trip:
  start: 2026-03-01
  end: 2026-03-02
  delegation: [saida]
  hosts: [rome]
  organisers: [network]
-- content/reports/rome-water/ar.md --
---
title: المياه في روما
summary: ما رآه وفد صيدا.
---

مقدمة قصيرة.

## اليوم الأول: الوصول

وصل الوفد.

## اليوم الثاني: المحطة

زار الوفد المحطة.
-- content/reports/rome-water/en.md --
---
title: Water in Rome
summary: What the delegation from Saida saw.
---

A short introduction.

## Day 1: Arrival

The delegation arrived.

## Day 2: The plant

The delegation visited the plant.
"""


@dataclass(frozen=True)
class Built:
    outcome: Outcome
    output: Path

    @property
    def published(self) -> bool:
        return self.outcome.written is not None and self.outcome.written.published

    @property
    def problems(self) -> list[Diagnostic]:
        return [each.diagnostic for each in self.outcome.problems]

    @property
    def codes(self) -> list[str]:
        return [problem.code for problem in self.problems]

    @property
    def errors(self) -> list[str]:
        return [each.diagnostic.code for each in self.outcome.problems if each.severity is Severity.ERROR]

    def text(self, path: str) -> str:
        return (self.output / path).read_text(encoding="utf-8")

    def files(self) -> dict[str, bytes]:
        return {
            path.relative_to(self.output).as_posix(): path.read_bytes()
            for path in sorted(self.output.rglob("*"))
            if path.is_file()
        }

    def said(self, code: str, lang: str = "en") -> str:
        """What a person reads about the first problem with this code: place, message and hint."""
        problem = next(problem for problem in self.problems if problem.code == code)
        words = CATALOGUE[code].ar if lang == "ar" else CATALOGUE[code].en
        return f"{problem.location} {words.say(problem.args)} – {words.hint(problem.args)}"


class MiniSite:
    def __init__(self, root: Path, text: str = BASE) -> None:
        self.root = root / "site"
        self.output = self.root / "output"
        self.add(text)

    def add(self, text: str) -> "MiniSite":
        """Writes the files of a text; one that exists is replaced."""
        pieces = _FILE.split(textwrap.dedent(text))
        for path, content in zip(pieces[1::2], pieces[2::2], strict=True):
            self.put(path, content.encode())
        return self

    def put(self, path: str, data: bytes) -> "MiniSite":
        target = self.root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
        return self

    def remove(self, path: str) -> "MiniSite":
        (self.root / path).unlink()
        return self

    def order(self, **asked: Any) -> Order:
        release = Release(
            today=asked.pop("today", TODAY), drafts=asked.pop("drafts", False), future=asked.pop("future", False)
        )
        return Order(root=self.root, release=release, **asked)

    def build(self, **asked: Any) -> Built:
        return Built(outcome=build(self.order(**asked), self.output, durable=False), output=self.output)

    def check(self, **asked: Any) -> Built:
        return Built(outcome=check(self.order(**asked)), output=self.output)
