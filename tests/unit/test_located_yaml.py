from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from sitegen import located_yaml
from sitegen.diagnostics import CATALOGUE, Location
from sitegen.diagnostics.entry import placeholders
from sitegen.located_yaml import Loaded, Mapping, Scalar, Sequence, key_location, loading, locate, plain, plainest


@pytest.fixture(params=["CSafeLoader", "SafeLoader"])
def _either_parser(request, monkeypatch) -> None:
    """PyYAML is built with or without libyaml; people must not notice."""
    if not hasattr(yaml, request.param):
        pytest.skip("PyYAML without libyaml")
    monkeypatch.setattr(loading, "_LOADER", getattr(yaml, request.param))


def value_of(text):
    loaded = located_yaml.load(text, "f.yaml")
    assert loaded.diagnostics == ()
    return plain(loaded.value)


def mistake(text):
    (found,) = located_yaml.load(text, "f.yaml").diagnostics
    entry = CATALOGUE[found.code]
    for wording in (entry.en, entry.ar):
        assert placeholders(wording.message) <= found.args.keys()
        assert wording.hint(found.args)
    return found.code, found.location.line, found.location.column


def hint(text):
    (found,) = located_yaml.load(text, "f.yaml").diagnostics
    return CATALOGUE[found.code].en.hint(found.args)


# What values mean.


@pytest.mark.parametrize(
    "raw", ["no", "yes", "on", "off", "True", "NULL", "12:30", "2024-05-06", "010", "0x1F", "1_000"]
)
@pytest.mark.usefixtures("_either_parser")
def test_what_looks_special_to_old_yaml_is_text(raw):
    assert value_of(f"a: {raw}") == {"a": raw}


@pytest.mark.parametrize("raw", ["1e3", ".inf", ".nan", "+", "-", ".", "٦", "1234567890123456"])
def test_what_is_no_plain_number_is_text(raw):
    assert value_of(f"[{raw}]" if raw != "-" else "['-']") == [raw]


@pytest.mark.parametrize(
    ("raw", "value"),
    [
        ("6", 6),
        ("-1.1398", -1.1398),
        ("0", 0),
        (".5", 0.5),
        ("true", True),
        ("false", False),
        ("null", None),
        ("~", None),
    ],
)
@pytest.mark.usefixtures("_either_parser")
def test_numbers_truth_and_nothing(raw, value):
    assert value_of(f"a: {raw}") == {"a": value}
    assert value_of(f"a: '{raw}'") == {"a": raw}


def test_an_empty_value_is_nothing():
    assert value_of("a:\nb: ''") == {"a": None, "b": ""}


@pytest.mark.parametrize("text", ["", "\n\n", "# a note\n"])
def test_no_content_is_no_value_and_no_mistake(text):
    assert located_yaml.load(text, "f.yaml") == loading.Loaded(value=None, diagnostics=())


def test_keys_are_text_as_written():
    assert value_of("no: 1\n2019: 2\ntrue: 3") == {"no": 1, "2019": 2, "true": 3}


def test_the_written_form_of_a_value_is_kept():
    node = located_yaml.load("a: 007\nb: ~", "f.yaml").value
    assert isinstance(node, Mapping)
    assert [pair.value.raw for pair in node.pairs if isinstance(pair.value, Scalar)] == ["007", "~"]


# Places.

TEXT = """\
title: مدن
trip:
  hosts: [leicester, لندن]
  "end": 2019
people:
- name: {ar: نص}
"""


@pytest.mark.usefixtures("_either_parser")
@pytest.mark.parametrize(
    ("path", "line", "column", "length"),
    [
        (("title",), 11, 8, 3),
        (("trip", "hosts", 1), 13, 22, 4),
        (("trip", "end"), 14, 10, 4),
        (("people", 0, "name", "ar"), 16, 14, 2),
        (("people", 0, "name", "Localized", "ar"), 16, 14, 2),
        (("trip", "hosts", 7), 13, 10, 17),
        (("trip", "start"), 13, 3, 0),
        (("trip", "[key]"), 12, 1, 4),
        ((), 11, 1, 0),
    ],
)
def test_a_validators_path_leads_to_the_nearest_place(path, line, column, length):
    node = located_yaml.load(TEXT, "f.yaml", first_line=11).value
    assert node is not None
    found = locate(node, path)
    assert (found.file, found.line, found.column) == ("f.yaml", line, column)
    assert found.length == length


def test_a_path_leads_to_its_key():
    node = located_yaml.load(TEXT, "f.yaml").value
    assert node is not None
    assert key_location(node, ("trip", "end")) == Location(file="f.yaml", line=4, column=3, length=5)
    assert key_location(node, ("trip", "hosts", 0)) == locate(node, ("trip", "hosts", 0))


def test_line_breaks_of_other_systems_and_separators_do_not_shift_lines():
    node = located_yaml.load("a: 1\r\nb: x\u2028y\nc: 3\rd: 4", "f.yaml").value
    assert isinstance(node, Mapping)
    assert [(pair.key, pair.key_location.line) for pair in node.pairs] == [("a", 1), ("b", 2), ("c", 3), ("d", 4)]


# Mistakes.


@pytest.mark.usefixtures("_either_parser")
@pytest.mark.parametrize(
    ("text", "code", "line", "column"),
    [
        ("title: مدن: نص", "yaml-colon", 1, 11),
        ("people:\n- name: x\n  role: a: b", "yaml-colon", 3, 10),
        ("a: {b: مدن: نص}", "yaml-colon", 1, 11),
        ("title مدن\ndate: x", "yaml-no-colon", 1, 1),
        ("a: 1\nfoo bar\nc: 3", "yaml-no-colon", 2, 1),
        ("a: 1\nb:2\nc: 3", "yaml-colon-space", 2, 2),
        ("a:b\nc: d", "yaml-colon-space", 1, 2),
        ("a:\n\tb: c", "yaml-tab", 2, 1),
        ("a:\n  - x\n\t- y", "yaml-tab", 3, 1),
        ("title: foo\n  date: bar", "yaml-indent", 2, 3),
        ("a:\n - x\n b: 1", "yaml-indent", 3, 2),
        ("  a: 1\nb: 2", "yaml-indent", 2, 1),
        ("a: 1\n- b", "yaml-indent", 2, 1),
        ('a: "x\nb: 1', "yaml-open-quote", 1, 4),
        ("a: 'x\nb: 1", "yaml-open-quote", 1, 4),
        ('a: "قال "نعم" له"\nb: 1', "yaml-after-quote", 1, 10),
        ("a: 'it's'\nb: 1", "yaml-after-quote", 1, 8),
        ("a: [x, y\nb: 1", "yaml-open-bracket", 1, 4),
        ("a: {x: y\nb: 1", "yaml-open-bracket", 1, 4),
        ("a: [x, y]]\nb: 1", "yaml-surplus-bracket", 1, 10),
        ('a: ["y" z]', "yaml-comma", 1, 9),
        ("a: *مهم*", "yaml-first-character", 1, 4),
        ("a: & co", "yaml-first-character", 1, 4),
        ("a: @x", "yaml-first-character", 1, 4),
        ("a: | x\n b", "yaml-first-character", 1, 4),
        ("%FOO\na: b", "yaml-first-character", 1, 1),
        ("a: - b", "yaml-list-line", 1, 4),
        ("? x: y", "yaml-key", 1, 3),
        ("a: b\n---\nc: d", "yaml-second-document", 2, 1),
        ("a: b\n...\nc: d\n", "yaml-second-document", 3, 1),
        ("a: !x", "yaml-tag", 1, 4),
        ("<<: {a: b}", "yaml-alias", 1, 1),
        ("a: [x, *b]", "yaml-alias", 1, 8),
        ("a: عن #طرابلس", "yaml-hash", 1, 7),
        ("a: #طرابلس", "yaml-hash", 1, 4),
        ("a: x\x07", "control-character", 1, 5),
        ('a: "\\u202e"', "yaml-escaped-character", 1, 4),
        ('a: "\\0"', "yaml-escaped-character", 1, 4),
    ],
)
def test_a_mistake_is_named_at_its_place(text, code, line, column):
    assert mistake(text) == (code, line, column)


@pytest.mark.parametrize("text", ['a: "C:\\path"', 'a: "\\U00110000"', 'a: "\\UFFFFFFFF"'])
@pytest.mark.usefixtures("_either_parser")
def test_a_backslash_that_means_nothing(text):
    assert mistake(text)[:2] == ("yaml-backslash", 1)


def test_hints_say_what_to_write():
    assert hint("title: مدن: نص") == 'put it in quotes: title: "مدن: نص"'
    assert hint("title: “مدن: نص”") == 'put it in quotes: title: "مدن: نص"'
    assert hint('title: "The "best" city"') == "write 'The \"best\" city'"
    assert hint("title: 'it's'") == 'write "it\'s"'
    assert hint("a: 1\nb:2\nc: 3") == "write b: 2"
    assert hint("a: *مهم*") == 'put it in quotes: "*مهم*"'


def test_a_key_that_stands_twice_names_both_lines():
    loaded = located_yaml.load("a: 1\nb: 2\na: 3", "f.yaml")
    (found,) = loaded.diagnostics
    assert (found.code, found.location.line, found.args["first"]) == ("duplicate-key", 3, "1")
    assert [place.line for place in found.related] == [1]
    assert loaded.value is not None
    assert plain(loaded.value) == {"a": 1, "b": 2}


def test_a_note_after_a_value_is_no_hashtag():
    assert value_of("date: 2019-12-04   # publication") == {"date": "2019-12-04"}


@pytest.mark.usefixtures("_either_parser")
def test_an_alias_bomb_is_refused_and_stays_small():
    lines = ["a: &a [x, x, x, x, x, x, x, x, x]"]
    lines += [f"{new}: &{new} [{','.join(['*' + old] * 9)}]" for old, new in zip("abcdefg", "bcdefgh", strict=True)]
    loaded = located_yaml.load("\n".join(lines), "f.yaml")
    assert {found.code for found in loaded.diagnostics} == {"yaml-alias"}
    assert [found.location.line for found in loaded.diagnostics] == list(range(1, 9))
    assert len(str(plain(loaded.value))) < 1000


@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "[{"])
@pytest.mark.usefixtures("_either_parser")
def test_deep_nesting_stops_early(opening):
    (found,) = located_yaml.load(opening * 20_000, "f.yaml").diagnostics
    assert found.code == "yaml-depth"


def test_twenty_levels_are_read():
    assert isinstance(located_yaml.load("[" * 20 + "x" + "]" * 20, "f.yaml").value, Sequence)


FRAGMENTS = ["a", "b: ", ":", "- ", "\n", "  ", "\t", "[", "]", "{", "}", ",", '"', "'", "#", "&x", "*x", "!", "|", ">"]
FRAGMENTS += ["---", "...", "%", "?", "<<", "مدن", "،", "\\", "\\U99999999", "\u2028", "\x85", "\r", "\ufeff", "\ud800"]


@given(st.text(max_size=60) | st.lists(st.sampled_from(FRAGMENTS), max_size=25).map("".join))
@settings(max_examples=100)
@pytest.mark.parametrize("parser", ["CSafeLoader", "SafeLoader"])
def test_no_text_makes_it_raise(parser, text):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(loading, "_LOADER", getattr(yaml, parser, yaml.SafeLoader))
        loaded = located_yaml.load(text, "f.yaml")
    assert all(found.location.line >= 1 for found in loaded.diagnostics)
    assert all(CATALOGUE[found.code].en.message.format_map(found.args) for found in loaded.diagnostics)
    if loaded.value is not None:
        plain(loaded.value)


# Texts in the plainest form are read without PyYAML.


YAML_PIECES = [
    *("a", "b: ", "key: ", "k:", "x.jpg: ", "<<: ", '"x y"', "'z'", "[a, b]", "[a,b]", "{a: b c, d: كلام}", "{a: b,"),
    *(
        "- ",
        "-",
        "  ",
        "    ",
        " ",
        "\n",
        "\n  ",
        "\n    ",
        "#c",
        " #c",
        "2009-03-31",
        "true",
        "null",
        "~",
        "1.5",
        "-1",
    ),
    *(
        "كلام هنا",
        "،",
        "é",
        "\u00a0",
        "\u0085",
        "\u200f",
        "\t",
        "'",
        '"',
        "?",
        "---",
        "...",
        "&a",
        "*a",
        "!t",
        "|",
        ">",
    ),
    *(
        "trip:\n  start: 2\n  hosts: [a]\n",
        "authors:\n  - a\n  - b c\n",
        ": ",
        "::",
        "a:b",
        "http://x",
        ",",
        "[",
        "]",
        "}",
    ),
]


@settings(max_examples=400, deadline=None)
@given(st.lists(st.sampled_from(YAML_PIECES), min_size=1, max_size=10).map("".join), st.sampled_from(["", "k: "]))
def test_a_text_in_the_plainest_form_is_read_as_pyyaml_reads_it(text, first):
    for whole in (first + text, f"{first}{text}\n"):
        _expect_the_same_of_pyyaml(whole)


def test_every_yaml_file_of_the_project_is_read_as_pyyaml_reads_it():
    root = Path(__file__).parents[2]
    texts = [path.read_text(encoding="utf-8") for path in sorted((root / "content").rglob("*.yaml"))]
    assert sum(map(_expect_the_same_of_pyyaml, texts)) > 3


@pytest.mark.parametrize(
    "text",
    [
        'title: "A: b"\nsummary: زار الوفد المدينة.\n',
        "date: 2009-03-31\nauthors: [giulia, sami]\n\n# the trip\ntrip:\n  hosts: [a]\n  people:\n    - a b\n",
        "met:\n- name: {ar: رئيسة البلدية, en: The mayor}\n  city: saida\n- name: Sami\n",
        "name: {ar: صيدا, en: Saida}\nurl: https://example.org/a\n",
    ],
)
def test_what_most_files_hold_is_in_the_plainest_form(text):
    assert _expect_the_same_of_pyyaml(text)


def _expect_the_same_of_pyyaml(text) -> bool:
    read = plainest.read(text, "f.yaml", 3)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(plainest, "read", lambda *_: None)
        assert read is None or located_yaml.load(text, "f.yaml", 3) == Loaded(value=read, diagnostics=())
    return read is not None
