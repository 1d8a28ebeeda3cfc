import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sitegen.diagnostics import CATALOGUE
from sitegen.read import limits

REPORT = (
    "## اليوم الأول\n\n"
    + "زرنا [البلدية](https://example.org/) في *ليستر* و**لندن**.\n\n- بند\n    - بند\n\n> قول\n\n" * 100
)


def found(body, first_line=1):
    return [(f.code, f.location.line, f.location.column, dict(f.args)) for f in limits.check(body, "ar.md", first_line)]


def test_a_long_report_passes():
    assert found(REPORT) == []


def test_signs_are_counted_by_block_not_by_document():
    assert found(("[" * 1000 + "\n\n") * 5) == []
    assert found("x\n\n" + "[" * 1001, 11) == [("too-many-signs", 13, 1001, {"sign": "[", "limit": "1000"})]


def test_a_blank_line_may_hold_spaces():
    assert found(("[" * 1000 + "\n \t\n") * 5) == []


@pytest.mark.parametrize(
    ("body", "sign"),
    [
        ("[نص " * 2000, "["),
        ("![" * 2000, "["),
        ("[\n" * 2000, "["),
        ("*a**" * 20_000, "*"),
        ("a_ " * 20_000, "*"),
        ("``a`" * 2000, "`"),
        ("# a {" * 5000, "{"),
        ("# a\n" * 5000, "#"),
        ("---\n" * 5000, "---"),
        ("a\n=\n" * 5000, "---"),
        ("<a " * 5000, "<"),
        ("<!" * 2000, "<!"),
        ("\n".join(f"*[a{i}]: x" for i in range(600)), "*["),
        ("\n\n".join(f"[^{i}]: x" for i in range(3000)), "[^"),
    ],
)
def test_what_would_keep_the_parser_busy_is_refused(body, sign):
    assert [args["sign"] for code, *_, args in found(body) if code == "too-many-signs"] == [sign]


@pytest.mark.parametrize(
    "body",
    [
        ">" * 51 + "a",
        "> " * 51 + "a",
        "- " * 51 + "a",
        "1. " * 51 + "a",
        "\n".join("    " * i + "- a" for i in range(80)),
        "\t" * 51 + "- a",
    ],
)
def test_deep_nesting_is_refused(body):
    assert [code for code, *_ in found(body)] == ["too-many-levels"]


def test_fifty_levels_pass():
    assert found("> " * 50 + "a\n" + "    " * 49 + "- a") == []


def test_each_kind_is_reported_once_at_its_first_place():
    body = ("[" * 1001 + "\n\n") * 3 + ("> " * 60 + "\n") * 3
    assert [(code, line) for code, line, *_ in found(body)] == [("too-many-signs", 1), ("too-many-levels", 7)]


@pytest.mark.parametrize("piece", [" ", "\n", " \n", "a\n", "- ", ">", "\t", "[", "*", "---\n", "    - a\n"])
def test_looking_takes_little_time(piece):
    body = piece * (1_000_000 // len(piece))
    start = time.process_time()
    limits.check(body, "x.md", 1)
    assert time.process_time() - start < 2


@given(st.text(alphabet="[]*_`<>!-#{}=\n \t1.^:a", max_size=200))
@settings(max_examples=100)
def test_no_text_makes_it_raise(body):
    for diagnostic in limits.check(body * 20, "x.md", 1):
        assert CATALOGUE[diagnostic.code].ar.say(diagnostic.args)
