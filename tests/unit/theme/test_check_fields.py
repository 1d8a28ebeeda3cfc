import pytest

from sitegen.theme.faults import TemplateProblem


def of(site, kind, text, **parts: object):
    site.template(f"{kind}.html", text)
    for name, part in parts.items():
        site.template(f"parts/{name}.html", part)
    return [line.removeprefix("themes/plain/templates/") for line in site.problems()]


@pytest.mark.parametrize(
    ("template", "problem"),
    [
        ("\n{{ view.titel }}", "report.html:2 template-field-unknown → title"),
        ("{{ view.trip.starts }}", "report.html:1 template-field-unknown → start"),
        ("{{ view['titel'] }}", "report.html:1 template-field-unknown → title"),
        ("{{ site.titel }}", "report.html:1 template-field-unknown → title"),
        ("{{ page.language }}", "report.html:1 template-field-unknown → lang"),
        ("{{ settings.logo }}", "report.html:1 template-field-unknown"),
        ("{{ vew.title }}", "report.html:1 template-name-unknown → view"),
        ("{% for day in view.days %}{{ day.titel }}{% endfor %}", "report.html:1 template-field-unknown → title"),
        ("{% for day in view.days %}{% endfor %}{{ day.title }}", "report.html:1 template-name-unknown"),
        ("{% for d in view.days if d.numbr %}{% endfor %}", "report.html:1 template-field-unknown → number"),
        ("{{ (view.days|first).titel }}", "report.html:1 template-field-unknown → title"),
        ("{{ view.days[0].titel }}", "report.html:1 template-field-unknown → title"),
        ("{{ view.days|map(attribute='titel')|join }}", "report.html:1 template-field-unknown → title"),
        ("{% for d in view.days|selectattr('dat') %}{% endfor %}", "report.html:1 template-field-unknown → date"),
        ("{% set t = view.trip %}{{ t.strat }}", "report.html:1 template-field-unknown → start"),
        ("{% with t = view.cover %}{{ t.urll }}{% endwith %}", "report.html:1 template-field-unknown → url"),
        ("{{ 'a' if view.titel else 'b' }}", "report.html:1 template-field-unknown → title"),
        ("{% macro m(x) %}{{ view.titel }}{% endmacro %}", "report.html:1 template-field-unknown → title"),
        ("{{ view.cover.alt.valu|upper }}", "report.html:1 template-field-unknown → value"),
        ("{% set x %}{{ view.titel }}{% endset %}", "report.html:1 template-field-unknown → title"),
        ("{% filter upper %}{{ view.titel }}{% endfilter %}", "report.html:1 template-field-unknown → title"),
    ],
)
def test_a_field_that_the_view_does_not_have_is_found_before_any_page_is_made(site, template, problem):
    assert of(site, "report", template) == [problem]


@pytest.mark.parametrize(
    "template",
    [
        "{% if view.cover %}{{ view.cover.alt.value|upper }}{% endif %}",
        "{% if view.doors is defined %}{{ view.doors.whatever }}{% endif %}",
        "{% if view.doors is defined and view.doors %}{{ view.doors|length }}{% endif %}",
        "{% if view.doors is not defined or view.doors %}x{% endif %}",
        "{{ view.doors|default('') }}",
        "{{ view.doors.x if view.doors is defined else 'y' }}",
        "{% if page.kind == 'landing' %}{{ view.doors }}{% elif page.kind in ('home',) %}{{ view.map }}{% endif %}",
        "{% set ns = namespace(n=0) %}{% for d in view.days %}{% set ns.n = d.number %}{{ loop.index }}{% endfor %}",
        "{% for a, b in [(1, 2)] %}{{ a }}{{ b }}{% endfor %}",
        "{% macro m(x) %}{{ x.anything }}{{ caller() }}{% endmacro %}{% call m(1) %}{% endcall %}",
        "{{ view.published.year }}{{ view.title.upper() }}{{ page.lang.direction }}",
        "{% set x = 1 %}{% block b %}{{ x }}{% endblock %}",
    ],
)
def test_what_may_be_right_is_not_reported(site, template):
    assert of(site, "report", template) == []


def test_parts_are_checked_with_what_they_are_given(site):
    text = '{% for item in view.related %}{% include "parts/teaser.html" %}{% endfor %}'
    assert of(site, "report", text, teaser="{{ item.titel }}") == ["parts/teaser.html:1 template-field-unknown → title"]
    assert of(site, "report", '{% include "parts/teaser.html" %}', teaser="{{ item }}") == [
        "parts/teaser.html:1 template-name-unknown → site"
    ]


def test_blocks_are_checked_where_they_are_filled_and_where_super_leads(site):
    site.template(
        "base.html", "{% block main %}{{ view.titel }}{% endblock %}{% block end %}{{ view.ttle }}{% endblock %}"
    )
    child = (
        '{% extends "base.html" %}{% block main %}\n{{ view.summry }}{% endblock %}'
        "{% block end %}{{ super() }}{% endblock %}"
    )
    assert of(site, "report", child) == [
        "base.html:1 template-field-unknown → title",
        "report.html:2 template-field-unknown → summary",
    ]
    (found,) = [found for found in site.load().diagnostics if "base" in found.location.file]
    assert found.args["field"] == "ttle"


def test_one_template_may_serve_several_views(site):
    site.template("base.html", "{% if view.switch is defined and view.switch %}{{ view.switch.url }}{% endif %}")
    assert of(site, "landing", '{% extends "base.html" %}') == []
    assert of(site, "report", '{% extends "base.html" %}') == []


def test_macros_can_be_imported(site):
    text = (
        '{% import "parts/m.html" as m with context %}{{ m.a(view) }}'
        '{% from "parts/m.html" import a as b with context %}{{ b(1) }}'
    )
    assert of(site, "report", text, m="{% macro a(x) %}{{ x.y }}{{ view.titel }}{% endmacro %}") == [
        "parts/m.html:1 template-field-unknown → title"
    ]


def test_a_field_that_only_rendering_can_miss_is_reported_with_its_line(site):
    with pytest.raises(TemplateProblem) as caught:
        site.render("{% macro show(x) %}\n{{ x.ulr }}{% endmacro %}{{ show(view) }}")
    found = caught.value.diagnostic
    assert str(found.location) == "themes/plain/templates/redirect.html:2"
    assert (found.code, found.args["holder"], found.args["suggestion"]) == (
        "template-field-unknown",
        "RedirectView",
        "url",
    )
