"""The quick parser and the library's own way make the same of every text."""

from functools import lru_cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown.extensions.tables import PIPE_LEFT, PIPE_NONE, PIPE_RIGHT, TableProcessor

from sitegen.lang.language import Lang
from sitegen.read.frontmatter import split
from sitegen.read.markdown import Converted, convert, sanitise
from sitegen.read.markdown.extensions.tables import LogicalTables
from sitegen.read.markdown.inline_html import plain_text
from sitegen.read.markdown.parser import Parser
from sitegen.read.markdown.shortcuts.blocks import is_plain
from sitegen.read.markdown.shortcuts.parser import QuickParser

ROOT = Path(__file__).parents[4]
TEXTS = sorted(
    path for folder in ("content", "docs", "tests/cases") for path in (ROOT / folder).rglob("*.md") if path.is_file()
)
library = lru_cache(maxsize=None)(Parser)


def quick(body: str, lang: Lang) -> Converted:
    return convert(body, lang=lang, file="x.md", first_line=1, smart_quotes=True)


def plain(body: str, lang: Lang) -> Converted:
    return convert(body, lang=lang, file="x.md", first_line=1, smart_quotes=True, parsers=library)


@pytest.mark.parametrize("lang", Lang)
def test_every_text_of_the_project_is_read_the_same(lang: Lang) -> None:
    assert len(TEXTS) > 50
    for path in TEXTS:
        body = split(path.read_text(encoding="utf-8"), path.name).body
        assert quick(body, lang) == plain(body, lang), path


MARKS = [
    *("# ", "## ", "### ", "#tag ", "- ", "* ", "+ ", "1. ", "٣. ", "> ", ">", "    ", "  ", " ", "\t", "\n", "\n\n"),
    *("  \n", "\n\n\n", "---\n", "===\n", "```\n", "~~~\n", ":   ", "!!! note\n    ", "| a | b |\n|---|--:|\n"),
    *("*", "**", "***", "_", "__", "`", "``", "\\", "[", "]", "(", ")", "!", "<", ">", "&", "{", "}", "|", '"', "'"),
    *("[a](b)", "[ط](ar.md)", "[*a* b](c_d)", '[x](u "t")', "[x](u 't')", "![p](a.jpg)", '![p](a.jpg "c *d*")'),
    *("[^1]", "[^n]", "\n[^1]: note\n", "\n[^n]: *حاشية*\n", "\n[r]: /u\n", "[x][r]", "\n*[NMC]: Network\n", "NMC"),
    *(
        "`code`",
        "*e*",
        "**s**",
        "**s *e* s**",
        "a*b*c",
        "\\*",
        "&amp;",
        "&nbsp;",
        "AT&T",
        "<br>",
        "<b>x</b>",
        "<div>\n",
    ),
    *("</div>\n", '<div markdown="1">\n', "<https://a.b>", "<a@b.co>", "{.c}", "{#id}", "{lang=en}", "{: .d }"),
    *("www.x.org", "info@x.org", "+961 3 123456", "كلمة", "والمدينة", "word", "a_b", "…", "\u00a0", "\x0b", "\u2028"),
]
texts = st.lists(
    st.one_of(st.sampled_from(MARKS), st.text(alphabet="ab تب*[]()`_!.\n", max_size=8)), min_size=1, max_size=24
).map("".join)


@settings(max_examples=400, deadline=None)
@given(body=texts, lang=st.sampled_from(Lang))
def test_every_text_that_can_be_made_is_read_the_same(body: str, lang: Lang) -> None:
    assert quick(body, lang) == plain(body, lang)


@settings(max_examples=400, deadline=None)
@given(body=texts, lang=st.sampled_from(Lang))
def test_what_is_not_sanitised_would_come_out_as_it_is(body: str, lang: Lang) -> None:
    parser = QuickParser(lang)
    root = parser.read(body)
    html = parser.html([block for block in root if block.tag not in {"h1", "h2"}])
    assert not html.is_safe or sanitise.safe_section(html.text) == html.text
    assert not html.is_safe or html.words.split() == plain_text(html.text).split()
    assert not html.is_known or not list(sanitise.removed(html.text))


@pytest.mark.parametrize(
    "body",
    [
        '**see [*the* plan](plan.md "it\'s") now**, `x`: https://example.org/a_b',
        "> Quote\n> — Speaker\n\n- a\n- b\n    1. c\n\n### Heading\n\n| a | b |\n|---|--:|\n| 1 | 2 |",
        'Term\n:   Definition\n\n!!! note\n    Text\n\n![p](a.jpg "c")',
    ],
)
def test_ordinary_sections_are_not_sanitised_again(body: str) -> None:
    parser = QuickParser(Lang.EN)
    html = parser.html(block for block in parser.read(body) if block.get("class") != "footnotes")
    assert html.is_safe


@pytest.mark.parametrize("body", ["<i>x</i>", "[x](javascript:alert)", "[x](http://[y)", "a & b", "*x*{onclick=y}"])
def test_what_a_person_could_have_smuggled_in_is_sanitised(body: str) -> None:
    parser = QuickParser(Lang.EN)
    assert not parser.html(parser.read(body)).is_safe


@pytest.mark.parametrize(
    "body",
    [
        "[a `b](c)` d",
        "*a `b* c` d*",
        '**see [*the* plan](plan.md "it\'s (new)") now**, *then*[^1].\n\n[^1]: Note.',
        '![a *b*](c_d.jpg "e") [f_g](h)',
        "``a`` `b",
        "`a``b`",
        "## Day 1: a > *b* [c](d) | e",
        "*a** b*",
        "a * b *c*",
        "text\n \n",
        "word\n- item",
        " \nword\n- item",
        "- item\n- [a](b)\n    - *c*\n\n    more",
        "a | b\n        -|-\n1 | 2",
    ],
)
def test_what_lies_at_the_edge_is_read_the_same(body: str) -> None:
    for lang in Lang:
        assert quick(body, lang) == plain(body, lang)


@given(
    row=st.text(st.sampled_from("|\\`a ب-:"), max_size=20),
    border=st.sampled_from((PIPE_NONE, PIPE_LEFT, PIPE_RIGHT, PIPE_LEFT | PIPE_RIGHT)),
)
def test_rows_of_tables_are_cut_as_the_library_cuts_them(row: str, border: int) -> None:
    parser = library(Lang.AR).parser
    ours, theirs = LogicalTables(parser, {}), TableProcessor(parser, {})
    ours.border = theirs.border = border
    assert ours._split_row(row) == theirs._split_row(row)


def test_a_paragraph_of_prose_is_seen_to_be_one() -> None:
    assert is_plain("زار الوفد المدينة.\nA second line – with a dash.")
    assert not is_plain("- item")
    assert not is_plain("text\n# heading")
    assert not is_plain("")
