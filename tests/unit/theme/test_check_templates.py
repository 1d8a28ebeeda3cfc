import pytest

from sitegen.theme.faults import TemplateProblem

FILE = "themes/plain/templates/redirect.html"


@pytest.mark.parametrize(
    ("template", "problem"),
    [
        ("\n{% if view.url %}", ":2 template-syntax"),
        ("{{ view.url }", ":1 template-syntax"),
        ("{% unknown %}", ":1 template-syntax"),
        ("\n\n{% include 'parts/teasr.html' %}", ":3 template-missing → parts/teaser.html"),
        ("{% extends 'layout.html' %}", ":1 template-missing"),
        ("{% include view.url %}", ":1 template-dynamic-name"),
        ("{% extends view.url ~ '.html' %}", ":1 template-dynamic-name"),
        ("{% import view.url as x with context %}", ":1 template-dynamic-name"),
        ("{% import 'parts/teaser.html' as x %}", ":1 template-without-context"),
        ("{% from 'parts/teaser.html' import x %}", ":1 template-without-context"),
        ("{% include 'parts/teaser.html' without context %}", ":1 template-without-context"),
        ("{{ view.url|safe }}", ":1 template-filter-refused"),
        ("{{ view|attr('url') }}", ":1 template-filter-refused"),
        ("{% autoescape false %}{{ view.url }}{% endautoescape %}", ":1 template-filter-refused"),
        ("{{ view.url|uper }}", ":1 template-filter-unknown → upper"),
        ("{{ view.url is evn }}", ":1 template-filter-unknown → even"),
        ("{{ asset('teasr.css') }}", ":1 asset-missing → teaser.css"),
        ("{% include 'redirect.html' %}", ":1 template-circle"),
    ],
)
def test_a_mistake_is_found_before_any_page_is_made(site, template, problem):
    site.template("parts/teaser.html", "")
    site.asset("teaser.css", "")
    site.template("redirect.html", template)
    assert site.problems() == [FILE + problem]


def test_what_is_optional_may_be_missing(site):
    site.template("redirect.html", "{% include ['parts/a.html', 'parts/b.html'] ignore missing %}")
    assert site.problems() == []


def test_templates_that_extend_each_other_are_reported_once(site):
    site.template("redirect.html", '{% extends "base.html" %}')
    site.template("base.html", '\n{% extends "redirect.html" %}')
    (problem,) = site.problems()
    assert "template-circle" in problem


def test_a_mistake_that_is_not_looked_for_at_load_still_names_its_line(site):
    site.template("parts/broken.html", "\n\n{{ 1 // (view.url|length - 3) }}")
    with pytest.raises(TemplateProblem) as caught:
        site.render('{% include "parts/broken.html" %}')
    assert str(caught.value.diagnostic.location) == "themes/plain/templates/parts/broken.html:3"
    assert caught.value.diagnostic.code == "template-failed"


def test_a_page_whose_template_cannot_be_read_or_is_missing_is_a_problem(site):
    with pytest.raises(TemplateProblem) as caught:
        site.render("\n{% if %}")
    assert caught.value.diagnostic.code == "template-syntax"
    assert str(caught.value.diagnostic.location) == f"{FILE}:2"
    (site.root / FILE).unlink()
    with pytest.raises(TemplateProblem) as caught:
        site.render()
    assert caught.value.diagnostic.code == "template-missing"


@pytest.mark.parametrize(
    "attempt",
    [
        "view.__class__",
        "view['__class__']",
        "''.__class__.__mro__",
        "''|map(attribute='__class__')|list",
        "range(10**9)",
    ],
)
def test_nothing_but_the_view_can_be_reached(site, attempt):
    try:
        html = site.render(f"{{{{ {attempt} }}}}")
    except TemplateProblem:
        return
    assert "class" not in html


@pytest.mark.parametrize("name", ["lipsum", "config", "self.x", "environment", "context", "get_flashed_messages"])
def test_jinja_s_other_globals_do_not_exist(site, name):
    with pytest.raises(TemplateProblem):
        site.render(f"{{{{ {name}() }}}}")
