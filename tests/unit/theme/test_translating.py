import pytest

from sitegen.lang.language import Lang
from sitegen.model.text import Text
from sitegen.model.view.common import Head
from sitegen.model.view.listing import RedirectView
from sitegen.theme.faults import TemplateProblem

CITIES = """msgid "%(num)s city"
msgid_plural "%(num)s cities"
msgstr[0] "لا مدن"
msgstr[1] "مدينة واحدة"
msgstr[2] "مدينتان"
msgstr[3] "%(num)s مدن"
msgstr[4] "%(num)d مدينة"
msgstr[5] "%(num)s مدينة"
"""


def test_messages_are_translated_and_what_is_put_into_them_is_escaped(site):
    site.messages('msgid "By %(who)s"\nmsgstr "بقلم <b>%(who)s</b>"\n')
    template = "{{ _('By %(who)s', who=view.url) }}|{% trans who=view.url %}By {{ who }}{% endtrans %}"
    view = RedirectView(head=Head(title=""), url="<&>")
    assert site.render(template, view) == "بقلم <b>&lt;&amp;&gt;</b>|بقلم <b>&lt;&amp;&gt;</b>"
    assert site.render(template, view, Lang.EN) == "By &lt;&amp;&gt;|By &lt;&amp;&gt;"


@pytest.mark.parametrize(
    ("n", "ar", "en"),
    [
        (0, "لا مدن", "0 cities"),
        (2, "مدينتان", "2 cities"),
        (3, "٣ مدن", "3 cities"),
        (1234, "١٬٢٣٤ مدينة", "1,234 cities"),
    ],
)
def test_the_number_chooses_the_form_and_is_printed_in_the_site_s_digits(site, n, ar, en):
    site.messages(CITIES)
    function = f"{{{{ ngettext('%(num)s city', '%(num)s cities', {n}) }}}}"
    tag = f"{{% trans num={n} %}}{{{{ num }}}} city{{% pluralize %}}{{{{ num }}}} cities{{% endtrans %}}"
    assert site.render(f"{function}|{tag}", digits="arab") == f"{ar}|{ar}"
    assert site.render(f"{function}|{tag}", lang=Lang.EN, digits="arab") == f"{en}|{en}"


def test_messages_with_a_context(site):
    site.messages('msgctxt "month"\nmsgid "May"\nmsgstr "أيار"\n')
    assert site.render("{{ pgettext('month', 'May') }} {{ pgettext('month', 'May')|length }}") == "أيار 4"


def test_every_message_must_be_translated(site):
    site.template("redirect.html", "\n{{ _('Home') }}{{ _('Home') }}{% trans %}Back{% endtrans %}")
    site.messages('msgid "Back"\nmsgstr ""\n')
    (back, home) = sorted(site.load().diagnostics, key=lambda found: found.args["message"])
    assert str(back.location) == "themes/plain/locale/ar/LC_MESSAGES/theme.po:5"
    assert str(home.location) == "themes/plain/locale/ar/LC_MESSAGES/theme.po"
    assert [found.code for found in (back, home)] == ["message-missing", "message-missing"]
    assert [str(place) for place in home.related] == ["themes/plain/templates/redirect.html:2"]
    assert site.problems(languages=(Lang.EN,)) == []


def test_wrong_translations_are_reported_where_they_stand(site):
    site.messages(
        CITIES.replace('msgstr[5] "%(num)s مدينة"\n', "")
        + '\nmsgid "By %(who)s"\nmsgstr "بقلم %(wo)s"\n\n#, fuzzy\nmsgid "a"\nmsgstr "ا"\n\nmsgid "b"\nmsgstr "5% ب"\n'
    )
    file = "themes/plain/locale/ar/LC_MESSAGES/theme.po"
    assert site.problems() == [
        f"{file}:5 message-plural-forms",
        f"{file}:13 message-placeholder-lost",
        f"{file}:13 message-placeholder-unknown",
        f"{file}:17 message-fuzzy",
        f"{file}:20 message-percent",
    ]


def test_a_catalogue_that_cannot_be_read(site):
    site.messages("msgid نص\n")
    (problem,) = site.problems()
    assert problem.endswith("catalog-unreadable")


def test_messages_that_nobody_could_translate_or_fill_are_reported(site):
    site.template(
        "redirect.html", "{{ _(view.url) }}\n{{ _('By %(who)s') }}\n{{ ngettext('%(num)s a', '%(num)s %(b)s', 3) }}"
    )
    assert site.problems(languages=(Lang.EN,)) == [
        "themes/plain/templates/redirect.html:1 template-message-dynamic",
        "themes/plain/templates/redirect.html:2 template-message-value",
        "themes/plain/templates/redirect.html:3 template-message-value",
    ]


def test_a_translation_that_cannot_be_filled_is_a_problem_and_no_traceback(site):
    site.messages('msgid "Home"\nmsgstr "بقلم %(who)s"\n')
    with pytest.raises(TemplateProblem) as caught:
        site.render("\n{{ _('Home') }}")
    assert str(caught.value.diagnostic.location) == "themes/plain/templates/redirect.html:2"
    assert caught.value.diagnostic.code == "template-message"


def test_pages_get_their_titles_from_the_same_catalogue(site):
    site.messages('msgid "Home"\nmsgstr "الرئيسية"\n')
    assert site.load().theme.catalog(Lang.AR).gettext("Home") == "الرئيسية"


def test_texts_of_the_model_can_be_put_into_messages(site):
    template = "{{ _('By %(who)s', who=site.title) }}"
    assert site.render(template, title=Text(value="A & B", lang=Lang.EN)) == "By A &amp; B"
