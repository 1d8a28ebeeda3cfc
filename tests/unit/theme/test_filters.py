from datetime import date

import pytest

from sitegen.lang.language import Lang
from sitegen.model.text import Text
from sitegen.model.view.common import CountedLink, Head, NamedLink
from sitegen.model.view.listing import HomeView, Numbers
from sitegen.model.view.report import CommitmentView
from sitegen.model.view.site import MenuEntry
from sitegen.theme.faults import TemplateProblem

SAIDA = Text(value="صيدا", lang=Lang.AR)
ROME = Text(value="Rome <3", lang=Lang.EN)


def home(**changes: object):
    fields = {
        "head": Head(title="A & B"),
        "switch": None,
        "lead": None,
        "latest": (),
        "cities": (
            CountedLink(name=SAIDA, url="/ar/cities/saida/", count=1234),
            CountedLink(name=ROME, url="", count=0),
        ),
        "topics": (),
        "numbers": Numbers(reports=2, cities=12, countries=0, days=1500),
        "map": None,
        "archive_url": "/ar/reports/?a=1&b=2",
        "map_url": "",
        "supporters": (NamedLink(name=SAIDA), NamedLink(name=ROME, url="/r"), NamedLink(name=SAIDA)),
    }
    return HomeView(**{**fields, **changes})


@pytest.fixture
def render(site):
    def made(text, view=None, lang=Lang.AR, **options: object) -> str:
        return site.render(text, view or home(), lang, **options)

    return made


def test_text_is_escaped_everywhere(render):
    assert render('<a href="{{ view.archive_url }}">{{ view.head.title }}</a>') == (
        '<a href="/ar/reports/?a=1&amp;b=2">A &amp; B</a>'
    )
    assert render("{{ view.cities[1].name }}") == "Rome &lt;3"


def test_what_is_absent_prints_nothing(render):
    assert render("[{{ view.lead }}]") == "[]"


def test_a_name_is_isolated_and_says_its_language_if_it_is_the_other_one(render):
    template = "{% for city in view.cities %}{{ city.name|bdi }}<b{{ city.name|lang_attrs }}></b>{% endfor %}"
    assert render(template) == (
        '<bdi>صيدا</bdi><b></b><bdi lang="en" dir="ltr">Rome &lt;3</bdi><b lang="en" dir="ltr"></b>'
    )
    assert render(template, lang=Lang.EN) == (
        '<bdi lang="ar" dir="rtl">صيدا</bdi><b lang="ar" dir="rtl"></b><bdi>Rome &lt;3</bdi><b></b>'
    )


def test_names_in_a_phrase(render):
    rome = '<a href="/r"><bdi lang="en" dir="ltr">Rome &lt;3</bdi></a>'
    assert render("{{ view.supporters|names }}") == f"<bdi>صيدا</bdi> و{rome} و<bdi>صيدا</bdi>"
    assert render("{{ view.topics|names }}") == ""
    saida = '<bdi lang="ar" dir="rtl">صيدا</bdi>'
    plain = "{{ view.supporters|names(linked=false) }}"
    assert render(plain, lang=Lang.EN) == f"{saida}, <bdi>Rome &lt;3</bdi> and {saida}"


def test_numbers_and_counted_nouns(render):
    template = "{{ view.numbers.days|number }} {{ view.numbers.reports|counted('report') }}, {{ day_label(2) }}"
    assert render(template) == "1,500 تقريران, اليوم الثاني"
    assert render(template, lang=Lang.EN) == "1,500 2 reports, Day 2"
    assert render("{{ view.numbers.cities|counted('city') }}", digits="arab") == "١٢ مدينة"


def test_dates(render):
    due = CommitmentView(what=SAIDA, who=None, due=date(2019, 11, 25), status="open")
    template = (
        "{{ view.lead.due|date }}|{{ view.lead.due|day_month }}|{{ view.lead.due|iso }}|{{ view.lead.due|hijri }}|"
        "{{ date_range(view.lead.due, view.lead.due) }}"
    )
    view = home(lead=due)
    assert render(template, view) == (
        '25 تشرين الثاني 2019|25 تشرين الثاني|2019-11-25||<time datetime="2019-11-25">25 تشرين الثاني 2019</time>'
    )
    assert render("{{ view.lead.due|hijri }}", view, calendar="gregorian+hijri") == "28 ربيع الأول 1441 هـ"
    assert render("{{ view.lead.due|date }}", view, month_names="egypt", digits="arab") == "٢٥ نوفمبر ٢٠١٩"


def test_a_range_is_isolated(render):
    dates = MenuEntry(id=date(2019, 11, 25), label=date(2019, 11, 26), url="")
    assert render("{{ date_range(site.menu[0].id, site.menu[0].label) }}", menu=(dates,)) == (
        "<bdi>25–26 تشرين الثاني 2019</bdi>"
    )


def test_a_part_of_a_page_can_speak_the_other_language(site, render):
    site.messages('msgid "Reports"\nmsgstr "التقارير"\n')
    site.template("parts/n.html", "{{ _('Reports') }} {{ 3|counted('city') }} {{ city.name|bdi }}")
    template = (
        "{% for city in view.cities %}{% call in_language(city.name.lang) %}"
        '{% include "parts/n.html" %}{% endcall %}; {% endfor %}{{ _("Reports") }}'
    )
    assert render(template) == "التقارير 3 مدن <bdi>صيدا</bdi>; Reports 3 cities <bdi>Rome &lt;3</bdi>; التقارير"


def test_a_language_names_itself(render):
    assert render("{% for lang in site.languages %}{{ lang|language_name }} {% endfor %}") == "العربية English "


def test_an_unknown_noun_is_reported_with_its_line(site, render):
    with pytest.raises(TemplateProblem) as caught:
        render("\n{% set noun = 'citty' %}\n{{ 3|counted(noun) }}")
    assert str(caught.value.diagnostic.location) == "themes/plain/templates/redirect.html:3"
    assert caught.value.diagnostic.args["suggestion"] == "city"
    site.template("redirect.html", "\n{{ 3|counted('citty') }}")
    assert site.problems() == ["themes/plain/templates/redirect.html:2 template-noun-unknown → city"]
