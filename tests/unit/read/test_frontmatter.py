import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sitegen.diagnostics import CATALOGUE
from sitegen.located_yaml import locate, plain
from sitegen.read import frontmatter


def problem(text):
    parts = frontmatter.split(text, "ar.md")
    (found,) = parts.diagnostics
    assert parts.node is None
    return found


def hint(text):
    found = problem(text)
    return CATALOGUE[found.code].en.hint(found.args)


def test_front_matter_and_body_know_their_lines():
    parts = frontmatter.split("---\ntitle: مدن\ndate: 2019-12-04\n---\n\n## اليوم الأول\n", "ar.md")
    assert parts.node is not None
    assert plain(parts.node) == {"title": "مدن", "date": "2019-12-04"}
    assert locate(parts.node, ("date",)).line == 3
    assert parts.body == "\n## اليوم الأول\n"
    assert parts.body_line == 5
    assert parts.diagnostics == ()


def test_blank_lines_above_and_spaces_behind_the_hyphens_do_no_harm():
    parts = frontmatter.split("\n\n--- \ntitle: x\n---\t\nbody", "ar.md")
    assert parts.node is not None
    assert locate(parts.node, ("title",)).line == 4
    assert (parts.body, parts.body_line) == ("body", 6)


def test_a_rule_in_the_body_is_no_boundary():
    assert frontmatter.split("---\na: 1\n---\none\n\n---\n\ntwo", "x.md").body == "one\n\n---\n\ntwo"


def test_hyphens_inside_a_value_are_no_boundary():
    assert frontmatter.split("---\na: b --- c\nd: |\n  ---\n---\nx", "x.md").body == "x"


def test_a_document_may_have_no_body():
    assert frontmatter.split("---\na: 1\n---", "x.md").body == ""


@pytest.mark.parametrize("text", ["نص فقط\n", "title: x\n---\nbody", "", "----\na: 1\n----\n", "+++\na = 1\n+++"])
def test_no_front_matter(text):
    found = problem(text)
    assert (found.code, found.location.line) == ("front-matter-missing", 1)
    assert frontmatter.split(text, "x.md").body == text


def test_the_dash_that_word_made_of_three_hyphens_is_named():
    assert hint("—\ntitle: x\n—\n") == 'the first line must be three hyphens (---), not "—"'
    assert hint("---\ntitle: x\n—\nbody\n") == 'line 3 must be three hyphens (---), not "—"'


def test_unclosed_front_matter_says_where_it_should_end():
    assert problem("---\ntitle: x\n\nbody\n").location.line == 1
    assert hint("---\ntitle: x\n\nbody\n") == "add a line --- before line 3"
    assert hint("---\ntitle: x\nbody") == "add a line --- after the last line of the front matter"


def test_a_rule_far_below_is_not_taken_for_the_closing_line():
    found = problem("---\ntitle: x\n\n## Day 1\n\nWe arrived: late.\n\n---\n\nThe end\n")
    assert (found.code, found.args) == ("front-matter-unclosed", {"line": "3"})


def test_a_mistake_below_a_blank_line_of_the_front_matter_stays_a_mistake():
    found = problem("---\ntitle: x\n\ndate 2019\nsummary: y\n---\nbody\n")
    assert (found.code, found.location.line) == ("yaml-no-colon", 4)


@pytest.mark.parametrize("header", ["", "\n", "# a note\n", "~\n"])
def test_empty_front_matter(header):
    assert problem(f"---\n{header}---\nbody").code in {"front-matter-empty", "front-matter-not-pairs"}


@pytest.mark.parametrize("header", ["title مدن", "- a\n- b", "title:مدن", "[a]"])
def test_front_matter_without_names(header):
    found = problem(f"---\n{header}\n---\nbody")
    assert (found.code, found.location.line) == ("front-matter-not-pairs", 2)


def test_a_yaml_mistake_has_its_line_in_the_file_and_the_body_is_still_there():
    parts = frontmatter.split("\n---\ndate: 2019-12-04\ntitle: مدن: نص\n---\nbody", "ar.md")
    (found,) = parts.diagnostics
    assert (found.code, found.location.line, found.location.column) == ("yaml-colon", 4, 11)
    assert (parts.node, parts.body) == (None, "body")


FRAGMENTS = ["---", "\n", "\n\n", "a: 1", "x", "—", "- ", "# h", "title: مدن", " ", "\t", "\r\n", "...", "|"]


@given(st.text(max_size=60) | st.lists(st.sampled_from(FRAGMENTS), max_size=20).map("".join))
@settings(max_examples=100)
def test_no_text_makes_it_raise_and_the_body_is_where_it_says(text):
    parts = frontmatter.split(text, "x.md")
    assert (parts.node is None) <= bool(parts.diagnostics)
    if parts.body:
        assert "\n".join(text.split("\n")[parts.body_line - 1 :]) == parts.body
