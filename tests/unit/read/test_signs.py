"""What is passed over because a sign is missing would not have been found either.

Each test reads texts twice: as always, and with a look taken at everything.
"""

import re
import sys
from pathlib import Path
from types import SimpleNamespace
from xml.etree.ElementTree import Element

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sitegen.diagnostics import Location
from sitegen.lang import slug, typography
from sitegen.lang.bidi import block_language
from sitegen.lang.language import Lang
from sitegen.lang.reading_time import count_words
from sitegen.lang.typography import ltr_spans
from sitegen.model.glossary import Term
from sitegen.model.registry import City, Registries
from sitegen.model.text import Localized, Text
from sitegen.read.language import line_rules, terms
from sitegen.read.language.prose import BLOT, Line, prose, without_markup
from sitegen.read.language.terms import vocabulary_problems
from sitegen.read.language.vocabulary import WORD, vocabulary
from sitegen.read.markdown import convert, directions, parts, reading, running_text
from sitegen.read.markdown.parser import Parser
from sitegen.read.repair import repairing
from sitegen.read.repair.repairing import repair

ROOT = Path(__file__).parents[3]
TEXTS = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "content").rglob("*.md"))]
MARKS = [
    *(
        "زار الوفد",
        "المدينة",
        "كتــاب",
        "صيدا",
        "صيداء",
        "بصيدا",
        "وفد المدن",
        "لقاء عمل",
        "می",
        "ک",
        "پاریس",
        "ﺍﻟ",
        "أ\u0654",
    ),
    *(
        "visited",
        "Saida",
        "Sidon",
        "the wor-\n",
        "word,",
        "naïve",
        "e\u0301",
        "“x”",
        "«س»",
        '"q"',
        "'s",
        "...",
        "--",
        "—",
    ),
    *(
        "،",
        ",",
        ";",
        "?",
        "؟",
        " .",
        " ،",
        "\u00a0:",
        "12-15",
        "١٢-١٥",
        "٣",
        "۱۲",
        "1,000",
        "1. ",
        "١- ",
        "• ",
        "- ",
        "> ",
    ),
    *(
        "+961 6 123-456",
        "03/123456",
        "v1.2",
        "1.2.3",
        "2019-12-04",
        "@name",
        "a@b.co",
        "www.x.org",
        "WWW.X.ORG",
        "Href=",
    ),
    *(
        "https://a.b/c_d",
        "HTTP://A.B",
        "[a](b.md)",
        "[r]: /u",
        " [r]: /u",
        "[^1]",
        "`code`",
        "``a`b``",
        "<b>",
        "<!-- c -->",
    ),
    *(
        "{.c}",
        "{lang=en}",
        "\\*",
        "mailto:a@b.co",
        "src='x'",
        "![p](a.jpg)",
        "**س**",
        "*e*",
        "&amp;",
        "&#8238;",
        "#",
        "|",
    ),
    *(
        "\u200b",
        "\u200d",
        "\u200f",
        "\u202a",
        "\u202c",
        "\u2066",
        "\u2069",
        "\ufeff",
        "\u0640",
        "\u064b",
        "\u0651\u064e",
    ),
    *(" ", "  ", "\n", "\n\n", "\t", "```\n", "---\n", "title: س، ص\n", "## ", "| a | b |\n|---|---|\n| 1 | ٢ |\n"),
]
texts = st.lists(st.sampled_from(MARKS), min_size=1, max_size=20).map("".join)
quickly = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
PLACE = Location(file="x.yaml")


NOT_PROSE = sys.modules[Line.__module__].__dict__["_NOT_PROSE"]  # the package has a function of the module's name


def both(ar: str, en: str) -> Localized:
    return Localized(ar=Text(value=ar, lang=Lang.AR), en=Text(value=en, lang=Lang.EN))


TERMS = (
    Term(
        id="meeting",
        term=both("اجتماع عمل", "work meeting"),
        avoid={Lang.AR: ("لقاء عمل", "لقاء"), Lang.EN: ("word", "the word")},
        location=PLACE,
    ),
)
CITIES = {
    name: City(id=name, name=both(ar, en), country=both("لبنان", "Lebanon"), lat=0, lon=0, location=PLACE)
    for name, ar, en in (("saida", "صيدا", "Saida"), ("cities", "وفد المدن الكبير", "Visited Saida Word"))
}
REGISTRIES = Registries(cities=CITIES, people={}, organisations={}, topics={}, broken=frozenset(), unread=frozenset())


def lines_of(text: str) -> tuple[Line, ...]:
    return prose(text, "x.md", None)


@quickly
@given(text=texts)
def test_a_rule_finds_nothing_where_its_sign_is_missing(text: str) -> None:
    for line in lines_of(text):
        for rule, sign in (*line_rules.ARABIC_RULES, *line_rules.MARK_RULES):
            assert sign(line.text) or not list(rule(line)), rule
        assert line_rules.may_be_fake_item(line.text) or not list(line_rules.fake_list(line))


@quickly
@given(text=texts)
def test_prose_is_what_remains_of_everything_else(text: str) -> None:
    for line in text.split("\n"):
        blotted = NOT_PROSE.sub(lambda piece: BLOT * len(piece[0]), line)
        for start, end, _ in ltr_spans(blotted):
            blotted = blotted[:start] + BLOT * (end - start) + blotted[end:]
        assert without_markup(line) == blotted
        found = [each.prose for each in lines_of(f"text\n{line}")]
        assert found == ["text"] + [blotted] * bool(line.strip())


@quickly
@given(text=texts)
def test_spans_are_found_wherever_they_are(text: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        found = ltr_spans(text)
        patch.setattr(typography, "may_hold_spans", lambda _text: True)
        assert ltr_spans(text) == found


@quickly
@given(text=texts)
def test_ordinary_headings_have_the_slug_that_others_would_have(text: str) -> None:
    found = slug.heading_slug(text)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(slug, "_ORDINARY", re.compile("(?!)"))
        assert slug.heading_slug(text) == found


@quickly
@given(text=texts)
def test_words_are_counted_as_one_would_by_hand(text: str) -> None:
    assert count_words(text) == len(re.findall(r"\w\S*", text))


@quickly
@given(text=texts, lang=st.sampled_from(Lang))
def test_terms_are_found_wherever_they_are(text: str, lang: Lang) -> None:
    words = vocabulary(TERMS, REGISTRIES, lang)
    lines = lines_of(text)

    def all_tokens(lines: tuple[Line, ...], _beginnings: object) -> list[terms._Token]:
        return [terms._Token(word[0], line, word.start()) for line in lines for word in WORD.finditer(line.prose)]

    found = list(vocabulary_problems(lines, "x.md", words))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(terms, "_FEW", 0)
        assert list(vocabulary_problems(lines, "x.md", words)) == found
        patch.setattr(terms, "_tokens", all_tokens)
        patch.setattr(terms, "_beginnings", lambda _: SimpleNamespace(begins_phrase=lambda _: True))
        assert list(vocabulary_problems(lines, "x.md", words)) == found


@quickly
@given(text=texts)
def test_harmless_texts_are_repaired_in_no_other_way(text: str) -> None:
    for name in ("x.md", "x.yaml"):
        repaired = repair(text, name)
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(repairing, "_HARMLESS_WORDS", re.compile("(?!)"))
            patch.setattr(repairing, "_HARMLESS", re.compile("(?!)"))
            assert repair(text, name) == repaired


def test_every_text_of_the_project_is_repaired_the_same() -> None:
    found = [repair(text, "x.md") for text in TEXTS]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(repairing, "_HARMLESS_WORDS", re.compile("(?!)"))
        patch.setattr(repairing, "_HARMLESS", re.compile("(?!)"))
        assert [repair(text, "x.md") for text in TEXTS] == found


@quickly
@given(text=texts, lang=st.sampled_from(Lang))
def test_the_tree_is_finished_the_same_with_a_look_at_every_text(text: str, lang: Lang) -> None:
    def read() -> object:
        return convert(text, lang=lang, file="x.md", first_line=1, smart_quotes=True)

    def finish(root: Element, lang: Lang, parser: Parser, *, smart_quotes: bool, may_turn: bool) -> None:
        assert may_turn is True or lang is Lang.EN
        typesetter = running_text._Typesetter(parser, smart_quotes=smart_quotes)
        typesetter.visit(root, lang, lang.direction, in_link=False)

    found = read()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(running_text, "finish", finish)
        patch.setattr(reading, "may_turn", lambda _lang, _body: True)
        patch.setattr(reading, "mark_languages", lambda tree, lang, **_: directions.mark_languages(tree, lang))
        patch.setattr(running_text._Typesetter, "_stays", lambda *_args: False)
        patch.setattr(directions, "_begins_in", lambda *_args: False)
        patch.setattr(directions, "_other_language", lambda block, lang: block_language(directions._words(block), lang))
        patch.setattr(parts, "_is_complete", lambda _link: False)
        assert read() == found
