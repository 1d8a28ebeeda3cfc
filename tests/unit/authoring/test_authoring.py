from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sitegen import located_yaml
from sitegen.authoring.answers import Known, language_of, understood, understood_date
from sitegen.authoring.new_files import suggest_key
from sitegen.authoring.registry_entries import appended
from sitegen.lang.language import Lang
from sitegen.located_yaml.words import yaml_text

CITIES = (
    Known(id="saida", names=["صيدا", "Saida", "Sidon"]),
    Known(id="athens", names=["أثينا", "Athens"]),
)


@pytest.mark.parametrize("typed", ["saida, athens", "صيدا، اثينا", "Sidon؛ ATHENS", " saida ,, athens, صيدا"])
def test_cities_are_understood_by_id_and_by_name_in_either_language(typed: str) -> None:
    assert understood(typed, CITIES).ids == ("saida", "athens")


def test_what_is_nearly_a_city_gets_a_suggestion() -> None:
    assert understood("Athns, xyzzy", CITIES).unknown == {"Athns": "athens", "xyzzy": ""}


@pytest.mark.parametrize("typed", ["2026-11-03", "٢٠٢٦-١١-٠٣", "2026/11/3", " 2026.11.03 "])
def test_days_are_understood_in_any_digits(typed: str) -> None:
    assert understood_date(typed) == date(2026, 11, 3)


@pytest.mark.parametrize("typed", ["", "tomorrow", "2026-13-01", "2026-02-30", "3-11", "2026-11-03-04"])
def test_what_is_no_day_is_none(typed: str) -> None:
    assert understood_date(typed) is None


def test_the_language_of_a_title_and_the_name_of_its_folder() -> None:
    assert language_of("المياه في روما (SCN)") is Lang.AR
    assert language_of("Water in Rome") is Lang.EN
    assert suggest_key({Lang.EN: "Water in Rome", Lang.AR: "المياه"}) == "water-in-rome"
    assert suggest_key({Lang.EN: "", Lang.AR: ""}, date(2026, 1, 2)) == "trip-2026-01-02"


@settings(max_examples=100)
@given(st.text(alphabet=st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Cf", "Zl", "Zp", "Co", "Cn"])))
def test_words_come_back_from_yaml_as_they_were_said(words: str) -> None:
    words = " ".join(words.split())
    loaded = located_yaml.load(f"name: {{ar: {yaml_text(words)}, en: x}}\n", "x.yaml")
    assert loaded.value is not None
    assert located_yaml.plain(loaded.value) == {"name": {"ar": words, "en": "x"}}


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("last", [True, False])
def test_an_entry_is_added_and_nothing_else_is_touched(end: str, *, last: bool) -> None:
    before = f"# غريب   spacing{end}a:  {{name: x}}{end if last else ''}".encode()
    after = appended(
        before, "$id:\n  name: {ar: $name_ar, en: $name_en}\n", {"id": "b", "name_ar": "ب", "name_en": "B: c"}
    )
    assert after.startswith(before)
    assert after.decode().replace("\r\n", "\n").endswith('{name: x}\n\nb:\n  name: {ar: ب, en: "B: c"}\n')
    assert after.count(b"\n") == after.count(end.encode())
