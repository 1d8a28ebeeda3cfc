"""For programs: plain JSON, SARIF 2.1.0 (OASIS) for code-scanning services, and GitHub's workflow commands."""

import json
from collections.abc import Sequence
from typing import Literal

from sitegen.diagnostics.catalogue import CATALOGUE
from sitegen.diagnostics.diagnostic import Diagnostic, Location, Severity
from sitegen.diagnostics.entry import wording
from sitegen.diagnostics.judgement import Judged

Language = Literal["ar", "en"]

#: GitHub shows ten annotations of a kind per step and drops the rest without a word.
ANNOTATIONS = 10


def to_json(judged: Sequence[Judged], language: Language) -> str:
    """An object with ``version`` and ``diagnostics``; stable field names."""
    return _dump({"version": 1, "diagnostics": [_json(each, language) for each in judged]})


def _json(judged: Judged, language: Language) -> dict[str, object]:
    diagnostic = judged.diagnostic
    words = wording(CATALOGUE[diagnostic.code], language)
    return {
        "code": diagnostic.code,
        "severity": judged.severity.value,
        **_place(diagnostic.location),
        "message": words.say(diagnostic.args),
        "hint": words.hint(diagnostic.args),
        "fixable": CATALOGUE[diagnostic.code].fixable,
        "related": [_place(place) for place in diagnostic.related],
    }


def _place(location: Location) -> dict[str, object]:
    numbers = {"line": location.line, "column": location.column, "length": location.length}
    return {"file": location.file} | {name: number for name, number in numbers.items() if number}


def to_sarif(judged: Sequence[Judged], language: Language, version: str) -> str:
    """A SARIF log with one run. ``version`` is sitegen's."""
    codes = sorted({each.diagnostic.code for each in judged})
    driver = {
        "name": "sitegen",
        "version": version,
        "rules": [{"id": code, "shortDescription": {"text": CATALOGUE[code].about}} for code in codes],
    }
    return _dump(
        {
            "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
            "version": "2.1.0",
            "runs": [
                {
                    "tool": {"driver": driver},
                    "columnKind": "unicodeCodePoints",
                    "results": [_sarif(each, language, codes) for each in judged],
                }
            ],
        }
    )


def _sarif(judged: Judged, language: Language, codes: Sequence[str]) -> dict[str, object]:
    diagnostic = judged.diagnostic
    return {
        "ruleId": diagnostic.code,
        "ruleIndex": codes.index(diagnostic.code),
        "level": judged.severity.value,
        "message": {"text": sentence(diagnostic, language)},
        "locations": [_sarif_place(diagnostic.location)],
        "relatedLocations": [_sarif_place(place) for place in diagnostic.related],
    }


def _sarif_place(location: Location) -> dict[str, object]:
    place: dict[str, object] = {"artifactLocation": {"uri": location.file}}
    if location.line:
        region = {"startLine": location.line}
        if location.column:
            region["startColumn"] = location.column
            region["endColumn"] = location.column + max(location.length, 1)
        place["region"] = region
    return {"physicalLocation": place}


def to_github(judged: Sequence[Judged], language: Language) -> str:
    """Workflow commands, the worst first; says in words what GitHub would drop."""
    lines: list[str] = []
    for severity in (Severity.ERROR, Severity.WARNING):
        mine = [each.diagnostic for each in judged if each.severity is severity]
        lines += [_command(severity, diagnostic, language) for diagnostic in mine[:ANNOTATIONS]]
        if len(mine) > ANNOTATIONS:
            rest = "\n".join(f"{d.location}  {d.code}  {sentence(d, language)}" for d in mine[ANNOTATIONS:])
            lines.append(f"and {len(mine) - ANNOTATIONS} more of severity {severity.value}:\n{rest}")
    return "\n".join(lines)


def _command(severity: Severity, diagnostic: Diagnostic, language: Language) -> str:
    location = diagnostic.location
    properties = {"file": location.file, "title": diagnostic.code}
    if location.line:
        properties["line"] = str(location.line)
    if location.column:
        properties["col"] = str(location.column)
    listed = ",".join(f"{name}={_escape(value, property_=True)}" for name, value in properties.items())
    return f"::{severity.value} {listed}::{_escape(sentence(diagnostic, language))}"


def _escape(text: str, *, property_: bool = False) -> str:
    """As GitHub's toolkit does it, so that a text cannot begin a command of its own."""
    text = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return text.replace(":", "%3A").replace(",", "%2C") if property_ else text


def sentence(diagnostic: Diagnostic, language: Language) -> str:
    """Message and hint in one line."""
    words = wording(CATALOGUE[diagnostic.code], language)
    hint = words.hint(diagnostic.args)
    return words.say(diagnostic.args) + (f" – {hint}" if hint else "")


def _dump(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2)
