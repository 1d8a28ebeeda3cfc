from sitegen.model.config import ThemeChoice
from sitegen.model.site import PageKind
from sitegen.theme.load import load_theme


def test_a_child_shadows_its_parent_and_the_site_shadows_both(site):
    site.template(
        "redirect.html", '{% include "parts/a.html" %}{% include "parts/b.html" %}{% include "parts/c.html" %}'
    )
    for part in "abc":
        site.template(f"parts/{part}.html", f"parent {part}, ")
    site.theme(
        "child", "extends: plain", **{"templates/parts/a.html": "child a, ", "templates/parts/b.html": "child b, "}
    )
    site.write("templates/parts/a.html", "site a, ")
    assert site.render(name="child") == "site a, child b, parent c, "


def test_a_shadowed_template_can_be_extended(site):
    site.template("redirect.html", "<{% block main %}parent{% endblock %}>")
    site.theme(
        "child",
        "extends: plain",
        **{
            "templates/redirect.html": '{% extends "!plain/redirect.html" %}'
            "{% block main %}{{ super() }} and child{% endblock %}"
        },
    )
    assert site.render(name="child") == "<parent and child>"


def test_messages_settings_and_tokens_are_inherited(site):
    site.theme("plain", "settings: {a: {type: string, default: A}, b: {type: string, default: B}}")
    site.messages('msgid "Home"\nmsgstr "الرئيسية"\n\nmsgid "News"\nmsgstr "أخبار"\n')
    site.template("redirect.html", "{{ _('Home') }} {{ _('News') }} {{ settings.a }}{{ settings.b }}")
    site.theme("child", "extends: plain\nsettings: {b: {type: string, default: C}}")
    site.messages('msgid "News"\nmsgstr "مستجدات"\n', theme="child")
    assert site.render(name="child") == "الرئيسية مستجدات AC"


def test_a_theme_that_does_not_exist(site):
    assert site.problems("plan") == ["config.yaml theme-unknown → plain"]
    assert site.load("plan").theme is None
    site.theme("child", "extends: plein")
    assert site.problems("child") == ["themes/child/theme.yaml theme-unknown → plain"]


def test_a_name_cannot_lead_out_of_the_themes(site):
    site.write("content/theme.yaml", "name: content\napi: 1\n")
    assert site.problems("../content") == ["config.yaml theme-unknown"]


def test_themes_that_extend_each_other(site):
    site.theme("one", "extends: two")
    site.theme("two", "extends: one")
    loaded = site.load("one")
    assert loaded.theme is None
    assert [dict(found.args) for found in loaded.diagnostics] == [{"circle": "one → two → one"}]


def test_a_theme_that_comes_with_the_program_is_found_after_the_site_s_own(site, tmp_path_factory):
    elsewhere = tmp_path_factory.mktemp("shipped")
    (site.root / "themes/plain").rename(elsewhere / "plain")
    assert load_theme(site.root, ThemeChoice(name="plain"), shipped=(elsewhere,)).theme is not None


def test_a_theme_without_all_page_templates_is_told_which(site):
    site.theme("bare")
    assert "themes/bare/theme.yaml template-missing" in site.problems("bare")[0]
    assert len(site.problems("bare")) == len(PageKind)


def test_files_that_are_not_text(site):
    site.template("redirect.html", b"\xff")
    site.write("themes/plain/theme.yaml", b"name: \xff")
    assert site.problems() == ["themes/plain/templates/redirect.html not-utf8", "themes/plain/theme.yaml not-utf8"]
