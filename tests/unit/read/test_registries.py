from pathlib import Path

import pytest

from sitegen.diagnostics import CATALOGUE, Location
from sitegen.lang.language import Lang
from sitegen.model.registry import City, Organisation, Person, RegistryKind, Topic
from sitegen.model.text import Localized, Text
from sitegen.read.registries import read_cities, read_people, read_registry

LEICESTER = "leicester:\n  name: {ar: ليستر, en: Leicester}\n  country: UK\n  lat: 52.6369\n  lon: -1.1398\n"


def both(ar: str, en: str) -> Localized:
    return Localized(ar=Text(value=ar, lang=Lang.AR), en=Text(value=en, lang=Lang.EN))


def problems(read) -> list[tuple[str, str]]:
    for problem in read.diagnostics:
        entry = CATALOGUE[problem.code]
        for wording in (entry.en, entry.ar):
            assert wording.say(problem.args)
            assert wording.hint(problem.args)
    return [(p.code, f"{p.location.line}:{p.location.column}") for p in read.diagnostics]


def test_a_city_with_its_place():
    read = read_cities(LEICESTER, "content/cities.yaml")
    uk = Text(value="UK", lang=Lang.EN)
    assert read.diagnostics == ()
    assert read.entries == {
        "leicester": City(
            id="leicester",
            name=both("ليستر", "Leicester"),
            country=Localized(ar=uk, en=uk),
            lat=52.6369,
            lon=-1.1398,
            location=Location(file="content/cities.yaml", line=1, column=1, length=9),
        )
    }


def test_a_plain_name_is_in_the_language_of_its_letters():
    read = read_registry(RegistryKind.TOPICS, "youth: {name: الشباب}\ncode: {name: 2030}\n", "t.yaml")
    topic = read.entries["youth"]
    assert isinstance(topic, Topic)
    assert topic.name.ar == topic.name.en == Text(value="الشباب", lang=Lang.AR)
    assert read.entries["code"].name.best(Lang.AR).value == "2030"


def test_every_registry_has_its_own_kind_of_entry():
    people = read_people("nayla: {name: Nayla, role: Editor, organisation: nmc, url: https://a.org}", "p.yaml")
    person = people.entries["nayla"]
    assert isinstance(person, Person)
    assert (person.organisation, person.url) == ("nmc", "https://a.org")
    organisations = read_registry(RegistryKind.ORGANISATIONS, "nmc: {name: NMC}", "o.yaml")
    assert isinstance(organisations.entries["nmc"], Organisation)


def test_the_order_of_the_file_is_kept():
    read = read_registry(RegistryKind.TOPICS, "z: {name: Z}\na: {name: A}\nm: {name: M}\n", "t.yaml")
    assert list(read.entries) == ["z", "a", "m"]


def test_one_bad_entry_does_not_hide_the_others():
    read = read_cities(f"{LEICESTER}rome: {{name: Rome, country: Italy, lat: 95, lon: 12}}\nsfax:\n", "c.yaml")
    assert list(read.entries) == ["leicester"]
    assert read.broken == {"rome", "sfax"}
    assert problems(read) == [("missing-field", "7:1"), ("number-out-of-range", "6:41")]


@pytest.mark.parametrize(
    ("text", "code", "place", "args"),
    [
        ("Leicester: {name: L}", "bad-id", "1:1", {"value": "Leicester", "suggestion": "leicester"}),
        ("ليستر: {name: L}", "bad-id", "1:1", {"value": "ليستر"}),
        ("a_b: {name: L}", "bad-id", "1:1", {"suggestion": "a-b"}),
        ("../x: {name: L}", "bad-id", "1:1", {"value": "../x"}),
        ("a: {name: L, link: x}", "unknown-field", "1:14", {"field": "link", "suggestion": "url"}),
        ("a: {nam: L}", "unknown-field", "1:5", {"field": "nam", "suggestion": "name"}),
        ("a: {url: 'https://a.org'}", "missing-field", "1:4", {"field": "a > name"}),
        ("a: Leicester", "expected-mapping", "1:4", {"field": "a", "value": "Leicester"}),
        ("a: {name: {fr: L}}", "unknown-field", "1:12", {"field": "fr", "allowed": "ar, en"}),
        ("a: {name: [x]}", "expected-text", "1:11", {"field": "a > name", "value": "[x]"}),
        ("a: {name: {ar: [x]}}", "expected-text", "1:16", {"field": "a > name > ar"}),
        ("a: {name: L, url: a.org}", "bad-web-address", "1:19", {"suggestion": "https://a.org"}),
        ("a: {name: L, url: 'javascript:alert(1)'}", "bad-web-address", "1:19", {}),
    ],
)
def test_a_mistake_is_named_at_its_place(text, code, place, args):
    read = read_registry(RegistryKind.ORGANISATIONS, text, "o.yaml")
    assert read.entries == {}
    assert (code, place) in problems(read)
    said = next(p.args for p in read.diagnostics if p.code == code)
    assert args.items() <= said.items()


@pytest.mark.parametrize(
    ("lat", "code", "suggestion"),
    [
        ("north", "not-a-number", None),
        ("33,56", "not-a-number", "33.56"),
        ("90.5", "number-out-of-range", None),
        ("nan", "not-a-number", None),
        ("[1]", "not-a-number", None),
        ("true", "not-a-number", None),
    ],
)
def test_degrees_are_numbers_on_the_globe(lat, code, suggestion):
    read = read_cities(LEICESTER.replace("52.6369", lat), "c.yaml")
    assert problems(read) == [(code, "4:8")]
    assert read.diagnostics[0].args.get("suggestion") == suggestion


@pytest.mark.parametrize("lat", ["52", "+52", "'52.0'", "٥٢", "٥٢٫٠"])
def test_degrees_may_be_written_in_several_ways(lat):
    assert read_cities(LEICESTER.replace("52.6369", lat), "c.yaml").entries["leicester"].lat == 52


def test_an_empty_registry_is_no_mistake():
    assert read_cities("# none yet\n", "c.yaml").diagnostics == ()


def test_a_list_is_no_registry():
    assert problems(read_cities("- leicester\n", "c.yaml")) == [("file-not-mapping", "1:1")]


@pytest.mark.parametrize("kind", RegistryKind)
def test_the_demonstration_registries_are_read_without_complaint(kind):
    text = (Path(__file__).parents[3] / f"content/{kind}.yaml").read_text(encoding="utf-8")
    read = read_registry(kind, text, f"content/{kind}.yaml")
    assert read.diagnostics == ()
    assert read.entries
