from sitegen.lang.language import Lang
from sitegen.model.site import PageKind
from sitegen.model.view.common import Head
from sitegen.model.view.listing import StandingPageView
from sitegen.model.view.report import Fragment, SectionView
from tests.unit.theme.conftest import page, site_view


def standing_page(markup):
    section = SectionView(
        anchor="",
        heading="<em>h</em>",
        title="<t>",
        day=None,
        classes=(),
        fragments=(Fragment(markup=markup),),
        other_url="",
    )
    return StandingPageView(
        head=Head(title="", json_ld='{"a":"b&c"}'),
        switch=None,
        crumbs=(),
        title="",
        summary="",
        updated=None,
        cover=None,
        sections=(section,),
        footnotes=(),
        toc=False,
        concealed=False,
    )


def test_only_the_fields_of_finished_markup_are_not_escaped(site):
    template = (
        "{{ view.head.json_ld }}{% for s in view.sections %}{{ s.heading }}{{ s.title }}{{ s['heading'] }}"
        "{{ view.sections|map(attribute='heading')|join }}"
        "{% for f in s.fragments %}{{ f.markup }}{% endfor %}{% endfor %}"
    )
    assert site.render(template, standing_page("<p>x</p>")) == (
        '{"a":"b&c"}<em>h</em>&lt;t&gt;<em>h</em><em>h</em><p>x</p>'
    )


def test_a_template_knows_its_page(site):
    template = "{{ page.lang }} {{ page.direction }} {{ page.kind }} {{ page.section }} {{ page.address }}"
    site.template("city.html", template)
    made = site.load().theme.render(
        page(standing_page(""), PageKind.CITY, Lang.EN, section="cities", address="/en/cities/saida/"),
        site_view(Lang.EN),
    )
    assert made == "en ltr city cities /en/cities/saida/"


def test_the_same_page_is_the_same_bytes_in_any_order(site):
    site.template("redirect.html", "{{ page.lang }}{{ _('x') }}{{ 3|counted('day') }}")
    theme = site.load().theme
    pages = [(page(standing_page(""), lang=lang), site_view(lang)) for lang in (Lang.AR, Lang.EN, Lang.AR)]
    first = [theme.render(*one) for one in pages]
    assert first == [theme.render(*one) for one in reversed(pages)][::-1]


def test_the_digest_changes_with_all_that_a_page_can_depend_on(site):
    site.theme("plain", "settings: {a: {type: string, default: A}}")
    site.template("parts/a.html", "")
    site.messages('msgid "a"\nmsgstr "ا"\n')
    site.asset("x.css", "")
    seen = [site.load().theme.digest]
    assert site.load().theme.digest == seen[0]
    for change in (
        lambda: site.template("parts/a.html", "b"),
        lambda: site.messages('msgid "a"\nmsgstr "ب"\n'),
        lambda: site.asset("x.css", "a{b:c}"),
        lambda: site.write("templates/parts/a.html", "c"),
    ):
        change()
        seen.append(site.load().theme.digest)
    seen += [site.load(settings={"a": "B"}).theme.digest, site.load(settings={"appearance": "light"}).theme.digest]
    assert len(set(seen)) == len(seen)


def test_a_template_s_digest_changes_with_what_it_needs_and_nothing_else(site):
    site.template("redirect.html", '{% extends "base.html" %}')
    site.template("base.html", '{% include "parts/a.html" %}')
    site.template("parts/a.html", "")
    before = site.load().theme
    site.template("parts/a.html", "changed")
    after = site.load().theme
    assert before.template_digest("redirect.html") != after.template_digest("redirect.html")
    assert before.template_digest("home.html") == after.template_digest("home.html")


def test_a_comment_in_the_theme_s_stylesheet_changes_no_page(site):
    site.asset("x.css", "a{b:c}")
    before = site.load().theme.digest
    site.asset("x.css", "/* why */ a { b: c }")
    assert site.load().theme.digest == before
