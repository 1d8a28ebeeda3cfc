"""Joins what report.yaml and the documents of a report say into one set of facts. Different answers are an error."""

from collections.abc import Iterable

from sitegen.diagnostics import Diagnostic
from sitegen.model.facts import PhotoFacts, SharedFacts
from sitegen.model.text import Localized
from sitegen.model.written import Written
from sitegen.values import Struct, fields

#: The fields as a writer knows them.
WRITTEN_AS = {
    "published": "date",
    "start": "trip > start",
    "end": "trip > end",
    "delegation": "trip > delegation",
    "hosts": "trip > hosts",
    "organisers": "trip > organisers",
    "supporters": "trip > supporters",
    "participants": "trip > participants",
}


_NAMES = fields(SharedFacts)
_NOTHING = SharedFacts()


def join(sources: Iterable[SharedFacts]) -> tuple[SharedFacts, tuple[Diagnostic, ...]]:
    """The facts of all sources together; where two sources disagree, the first one stands and a diagnostic shows both.

    Photos are joined one by one: report.yaml may describe some of them, a document others.
    """
    sources = tuple(source for source in sources if source != _NOTHING)
    if len(sources) == 1:
        return sources[0], ()
    joined: dict[str, Written[object] | None] = {}
    problems: list[Diagnostic] = []
    for name in _NAMES:
        answers = [answer for source in sources if (answer := getattr(source, name)) is not None]
        joined[name] = answers[0] if answers else None
        if name == "photos":
            joined[name] = _join_photos(answers)
            continue
        problems += [_conflict(name, answers[0], other) for other in answers[1:] if _differ(answers[0], other)]
    return SharedFacts(**joined), tuple(problems)  # type: ignore[arg-type]  # the names and types are SharedFacts' own


def _join_photos(answers: list[Written[dict[str, PhotoFacts]]]) -> Written[object] | None:
    if not answers:
        return None
    photos = {name: facts for answer in reversed(answers) for name, facts in answer.value.items()}
    return Written(value=photos, location=answers[0].location)


def _differ(first: Written[object], second: Written[object]) -> bool:
    return _bare(first) != _bare(second)


def _bare(value: object) -> object:
    """The value without the places it was written at."""
    if isinstance(value, Written):
        return _bare(value.value)
    if isinstance(value, tuple):
        return tuple(_bare(item) for item in value)
    if isinstance(value, Struct):
        return tuple(_bare(getattr(value, name)) for name in fields(value))
    return value


def _conflict(name: str, first: Written[object], second: Written[object]) -> Diagnostic:
    return Diagnostic(
        code="conflicting-facts",
        location=second.location,
        args={
            "field": WRITTEN_AS.get(name, name),
            "value": spell(second),
            "other_value": spell(first),
            "other": str(first.location),
        },
        related=(first.location,),
    )


def spell(value: object) -> str:
    """A value as a writer would type it, for messages."""
    value = _bare(value)
    if isinstance(value, tuple):
        return "[" + ", ".join(spell(item) for item in value) + "]"
    if isinstance(value, Localized):
        return str(value.ar or value.en)
    return str(value)
