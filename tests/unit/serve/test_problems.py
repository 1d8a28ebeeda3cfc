"""Problems as they lie over a page: in both languages, escaped, and never with a name that must not be published."""

from sitegen.diagnostics import Diagnostic, Location
from sitegen.diagnostics.judgement import judge
from sitegen.serve.problems import overlay, problems_page


def test_a_problem_is_said_in_both_languages_with_its_line_escaped():
    place = Location(file="content/<b>.md", line=2, column=1, length=5)
    problems = judge([Diagnostic(code="unknown-field", location=place, args={"field": "<i>", "known": "title"})], {})
    html = overlay(problems, lambda _: "titel: <img src=x>")
    assert "content/&lt;b&gt;.md:2:1" in html
    assert "<mark>titel</mark>: &lt;img src=x&gt;" in html
    assert '<p lang="ar" dir="rtl"><span class="error">خطأ</span>' in html
    assert '<p lang="en" dir="ltr"><span class="error">error</span>' in html
    assert "<i>" not in html
    assert "<bdi>&lt;i&gt;</bdi>" in html


def test_a_value_cannot_pass_for_markup():
    place = Location(file="a.md", line=1)
    problems = judge(
        [Diagnostic(code="unknown-field", location=place, args={"field": "\ue000b\ue001", "known": ""})], {}
    )
    assert "<bdi>‹U+E000›b‹U+E001›</bdi>" in overlay(problems, lambda _: "")


def test_the_line_of_a_private_name_is_not_shown():
    place = Location(file="content/pages/about/ar.md", line=5)
    problems = judge([Diagnostic(code="private-name-written", location=place, args={"entry": "1"})], {})
    for html in (overlay(problems, lambda _: "نور الخطيب"), problems_page(problems, lambda _: "نور الخطيب")):
        assert "content/pages/about/ar.md:5" in html
        assert "الخطيب" not in html


def test_a_warning_lies_over_no_page():
    warning = Diagnostic(code="tatweel", location=Location(file="a.md", line=1), args={"value": "مـد", "fixed": "مد"})
    assert overlay(judge([warning], {}), lambda _: "") == ""
    assert "مـد" in problems_page(judge([warning], {}), lambda _: "")
