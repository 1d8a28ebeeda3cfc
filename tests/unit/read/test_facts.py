from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sitegen.diagnostics import CATALOGUE, Location
from sitegen.lang.language import Lang
from sitegen.model.facts import CommitmentStatus, Consent, SharedFacts
from sitegen.model.text import Localized, Text
from sitegen.read.discover import FoundShared
from sitegen.read.document import SharedRead, read_shared

FILE = "content/reports/rome/report.yaml"
FOUND = FoundShared(path=FILE, key="rome")


def read(text: str) -> SharedRead:
    result = read_shared(FOUND, text.encode())
    for problem in result.diagnostics:
        entry = CATALOGUE[problem.code]
        for wording in (entry.en, entry.ar):
            assert wording.say(problem.args)
            wording.hint(problem.args)
    return result


def facts(text: str) -> SharedFacts:
    result = read(text)
    assert result.diagnostics == ()
    assert result.shared is not None
    assert (result.shared.key, result.shared.source) == ("rome", FILE)
    return result.shared.facts


def problems(text: str) -> list[tuple[str, str, dict[str, str]]]:
    result = read(text)
    assert result.shared is None
    return [(p.code, f"{p.location.line}:{p.location.column}", dict(p.args)) for p in result.diagnostics]


WHOLE = """\
date: 2019-12-04
embargo: 2019-12-10
authors: [nayla]
topics:
- youth
- prevention
trip:
  start: 2019-11-25
  end: 2019-11-26
  delegation: [saida, tripoli]
  hosts: [leicester]
  organisers: [scn]
  supporters: [danish-mfa]
  participants: 6
cover: ./team.jpg
photos:
  team.jpg:
    alt: {ar: الوفد, en: The delegation}
    caption: St Philip's Centre
    consent: yes
    faces: [[0.1, 0.2, 0.3, 0.4]]
people_met:
- {name: {en: A coordinator}, role: City council, city: leicester, url: https://a.org/}
- role: {ar: شرطي}
commitments:
- {what: A youth council, who: saida, due: 2020-06-30, status: done}
- what: {ar: زيارة}
"""


def test_every_fact_has_its_place():
    shared = facts(WHOLE)
    assert shared.published is not None
    assert shared.published.value == date(2019, 12, 4)
    assert shared.published.location == Location(file=FILE, line=1, column=7, length=10)
    assert shared.topics is not None
    assert [(t.value, t.location.line) for t in shared.topics.value] == [("youth", 5), ("prevention", 6)]
    assert shared.delegation is not None
    assert [(c.value, c.location.column) for c in shared.delegation.value] == [("saida", 16), ("tripoli", 23)]
    assert shared.end is not None
    assert (shared.end.value, shared.end.location.line) == (date(2019, 11, 26), 9)
    assert shared.participants is not None
    assert (shared.participants.value, shared.participants.location.line) == (6, 14)
    assert shared.cover is not None
    assert shared.cover.value == "team.jpg"


def test_photos_people_and_promises():
    shared = facts(WHOLE)
    assert shared.photos is not None
    photo = shared.photos.value["team.jpg"]
    assert photo.alt == Localized(ar=Text(value="الوفد", lang=Lang.AR), en=Text(value="The delegation", lang=Lang.EN))
    assert photo.consent is Consent.YES
    assert photo.faces == ((0.1, 0.2, 0.3, 0.4),)
    assert photo.location.line == 17
    assert shared.people_met is not None
    named, by_role = shared.people_met.value
    assert named.city is not None
    assert (named.city.value, named.city.location.line) == ("leicester", 23)
    assert by_role.name == Localized(ar=Text(value="شرطي", lang=Lang.AR))
    assert by_role.role is None
    assert shared.commitments is not None
    kept, begun = shared.commitments.value
    assert (kept.due, kept.status) == (date(2020, 6, 30), CommitmentStatus.DONE)
    assert (begun.who, begun.due, begun.status) == (None, None, CommitmentStatus.OPEN)


@pytest.mark.parametrize(
    "text", ["# nothing\n", "date:\nauthors: []\ntrip: {start: , hosts: [], end: ''}\nphotos: {a.jpg: {alt: ''}}\n"]
)
def test_what_is_empty_is_absent(text):
    assert facts(text) == SharedFacts()


def test_an_empty_item_does_not_move_the_places_of_the_others():
    shared = facts("topics:\n- ''\n- youth\n")
    assert shared.topics is not None
    assert [(t.value, t.location.line) for t in shared.topics.value] == [("youth", 3)]


@pytest.mark.parametrize(
    ("written", "code", "args"),
    [
        ("2024-13-01", "impossible-date", {"month": "13"}),
        ("2024-00-01", "impossible-date", {"month": "0"}),
        ("2023-02-29", "impossible-date", {"short": "2023-02", "days": "28"}),
        ("2024-04-31", "impossible-date", {"days": "30"}),
        ("0024-05-06", "impossible-date", {"year": "24"}),
        ("2024-5-6", "not-a-date", {"suggestion": "2024-05-06"}),
        ("2024/05/06", "not-a-date", {"suggestion": "2024-05-06"}),
        ("2024-05-06T10:00:00Z", "not-a-date", {"suggestion": "2024-05-06"}),
        ("2024-05-06 10:00", "not-a-date", {"suggestion": "2024-05-06"}),
        ("06/05/2024", "not-a-date", {"value": "06/05/2024"}),
        ("6 May 2024", "not-a-date", {}),
        ("6 أيار 2024", "not-a-date", {"value": "6 أيار 2024"}),
        ("20240506", "not-a-date", {}),
        ("true", "not-a-date", {}),
        ("[2024-05-06]", "expected-text", {"value": "[2024-05-06]"}),
    ],
)
def test_a_date_that_is_none_is_explained(written, code, args):
    ((found, place, said),) = problems(f"trip: {{start: {written}}}\n")
    assert (found, place, said["field"]) == (code, "1:15", "trip > start")
    assert args.items() <= said.items()
    entry = CATALOGUE[code]
    assert entry.en.hint(said)
    assert entry.ar.hint(said)


def test_arabic_digits_make_a_date_and_a_number():
    result = read('date: "٢٠٢٤-٠٥-٠٦"\ntrip: {participants: ٦}\n')
    assert [p.code for p in result.diagnostics] == ["date-digits"]
    assert result.shared is not None
    shared = result.shared.facts
    assert shared.published is not None
    assert shared.published.value == date(2024, 5, 6)
    assert shared.participants is not None
    assert shared.participants.value == 6


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="0123456789٠١٢۳-/. T", max_size=14))
def test_no_date_crashes(written):
    read(f"date: '{written}'\n")


@pytest.mark.parametrize(
    ("text", "code", "place", "args"),
    [
        ("hosts: [rome]", "unknown-field", "1:1", {"field": "hosts", "parent": "trip"}),
        ("title: x", "unknown-field", "1:1", {"per_language": "title"}),
        ("tags: [x]", "unknown-field", "1:1", {"suggestion": "topics"}),
        ("التاريخ: 2024-05-06", "unknown-field", "1:1", {"suggestion": "date"}),
        ("autors: [x]", "unknown-field", "1:1", {"suggestion": "authors"}),
        ("trip: {host: [x]}", "unknown-field", "1:8", {"suggestion": "hosts"}),
        ("xyzzy: 1", "unknown-field", "1:1", {"field": "xyzzy"}),
        ("topics: youth، prevention", "expected-list", "1:9", {"suggestion": "topics: [youth, prevention]"}),
        ("topics: {a: b}", "expected-list", "1:9", {"value": "{a: b}"}),
        ("topics: [[a]]", "expected-text", "1:10", {"field": "topics"}),
        ("topics: [a, b, a]", "listed-twice", "1:16", {"value": "a"}),
        ("trip: rome", "expected-mapping", "1:7", {"value": "rome"}),
        ("trip: {participants: six}", "not-a-whole-number", "1:22", {"value": "six"}),
        ("trip: {participants: -1}", "number-out-of-range", "1:22", {"value": "-1", "least": "0"}),
        ("trip: {participants: 6.5}", "not-a-whole-number", "1:22", {"value": "6.5"}),
        ("cover: /etc/passwd", "bad-file-path", "1:8", {"value": "/etc/passwd"}),
        ("cover: https://a.org/x.jpg", "bad-file-path", "1:8", {}),
        ("photos: {a.jpg: {consent: maybe}}", "not-one-of", "1:27", {"allowed": "yes, faces-blurred, no-faces"}),
        ("photos: {a.jpg: {decorative: x}}", "not-yes-or-no", "1:30", {"field": "photos > a.jpg > decorative"}),
        ("photos: {a.jpg: {faces: [[0.1, 0.2, 0.3]]}}", "bad-face-box", "1:26", {"value": "[0.1, 0.2, 0.3]"}),
        ("photos: {a.jpg: {faces: [[0.8, 0, 0.3, 0.1]]}}", "bad-face-box", "1:26", {}),
        ("photos: {a.jpg: {faces: [[100, 50, 20, 20]]}}", "bad-face-box", "1:26", {}),
        ("photos: {a.jpg: {faces: [[a, 0, 0.3, 0.1]]}}", "bad-face-box", "1:26", {}),
        ("photos: {a.jpg: {faces: [0.8, 0, 0.3, 0.1]}}", "bad-face-box", "1:26", {}),
        ("people_met: [{city: rome}]", "missing-field", "1:14", {"field": "people_met > name"}),
        ("commitments: [{who: rome}]", "missing-field", "1:15", {"field": "commitments > what"}),
        ("commitments: [{what: x, status: kept}]", "not-one-of", "1:33", {"allowed": "open, done, dropped"}),
    ],
)
def test_a_mistake_is_named_at_its_place(text, code, place, args):
    found, where, said = problems(text)[0]
    assert (found, where) == (code, place)
    assert args.items() <= said.items()


def test_all_mistakes_come_at_once_in_the_order_of_the_file():
    text = "date: x\ntrip:\n  start: 2024-13-01\n  hots: [a]\nphotos:\n  a.jpg: {consent: x}\n"
    assert [(code, place) for code, place, _ in problems(text)] == [
        ("not-a-date", "1:7"),
        ("impossible-date", "3:10"),
        ("unknown-field", "4:3"),
        ("not-one-of", "6:20"),
    ]


def test_words_for_machines_never_reach_a_person():
    for text in ("trip: 1", "topics: 1", "topics: [{}, [1]]", "photos: [1]", "people_met: {a: b}", "photos: {a: 1}"):
        for code, _, args in problems(text):
            said = CATALOGUE[code].en.say(args) + CATALOGUE[code].en.hint(args)
            assert not any(word in said.lower() for word in ("input", "valid", "dict", "string", "instance", "model"))


def test_a_file_that_is_not_utf8_is_refused():
    assert [p.code for p in read_shared(FOUND, b"date: \xff").diagnostics] == ["not-utf8"]


@pytest.mark.parametrize(
    "path", sorted(Path(__file__).parents[3].glob("content/**/report.yaml")), ids=lambda p: p.parent.name
)
def test_the_demonstration_facts_are_read_without_complaint(path):
    assert read_shared(FOUND, path.read_bytes()).diagnostics == ()
