"""Mistakes in config.yaml, in the site's own templates and in its themes."""

import pytest

from tests.mini_site import MiniSite
from tests.site.mistakes import TEXT, Mistake, document, file, is_told

CONFIG = "title: {ar: شبكة المدن, en: Network of Cities}\nbase_url: https://example.org/\n"
CATALOG = "themes/child/locale/ar/LC_MESSAGES/theme.po"
CHILD = file("config.yaml", f"{CONFIG}theme: child") + file(
    "themes/child/theme.yaml", "name: child\napi: 1\nextends: rihla"
)


def config(more: str) -> str:
    """config.yaml; what is added begins in line 3."""
    return file("config.yaml", CONFIG + more)


def catalog(original: str, translation: str) -> str:
    head = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n"Language: ar\\n"\n'
    return CHILD + file(CATALOG, f'{head}\nmsgid "{original}"\nmsgstr "{translation}"')


SETTINGS = [
    Mistake(
        name="a key twice",
        files=config("title: x"),
        code="duplicate-key",
        at="config.yaml:3:1",
        en="keep only one",
        ar="أبقِ واحدًا منهما",
    ),
    Mistake(
        name="an unknown key",
        files=config("languges: [ar]"),
        code="unknown-field",
        at="config.yaml:3:1",
        en="did you mean “languages”?",
        ar="هل تقصد «languages»؟",
    ),
    Mistake(
        name="a language that sitegen does not speak",
        files=config("languages: [ar, fr]"),
        code="not-one-of",
        at="config.yaml:3:17",
        en="“languages” cannot be “fr”; it can be: ar, en",
        ar="القيم الممكنة: ar, en",
    ),
    Mistake(
        name="an address without https",
        files=file("config.yaml", "title: x\nbase_url: example.org"),
        code="bad-base-url",
        at="config.yaml:2:11",
        en="write it in full, such as https://example.org/",
        ar="اكتبه كاملًا، مثل https://example.org/",
    ),
    Mistake(
        name="an empty file",
        files=file("config.yaml", ""),
        code="empty-file",
        at="config.yaml:1",
        en="fill it in",
        ar="املأه",
    ),
    Mistake(
        name="a severity of a code that nobody knows",
        files=config("checks: {photo-unusd: off}"),
        code="unknown-check",
        at="config.yaml:3:10",
        en="did you mean “photo-unused”?",
        ar="هل تقصد «photo-unused»؟",
    ),
    Mistake(
        name="an error that is turned off",
        files=config("checks: {photo-missing: off}"),
        code="check-always-error",
        at="config.yaml:3:25",
        en="only warnings can be changed",
        ar="التحذيرات وحدها تقبل التغيير",
    ),
    Mistake(
        name="a menu entry without a page",
        files=config("menu:\n- report"),
        code="menu-unknown",
        at="config.yaml:4:3",
        en="did you mean reports?",
        ar="هل تقصد reports؟",
    ),
]

THEMES = [
    Mistake(
        name="a theme that does not exist",
        files=config("theme: rihlah"),
        code="theme-unknown",
        at="config.yaml:3:8",
        en="there is no theme “rihlah” – did you mean “rihla”?",
        ar="لا يوجد مظهر اسمه «rihlah» – هل تقصد «rihla»؟",
    ),
    Mistake(
        name="a setting that the theme does not have",
        files=config("theme:\n  name: rihla\n  settings:\n    appearence: dark"),
        code="theme-setting-unknown",
        at="config.yaml:6:17",
        en="did you mean “appearance”?",
        ar="هل تقصد «appearance»؟",
    ),
    Mistake(
        name="a colour that cannot be read on its ground",
        files=config('theme:\n  name: rihla\n  settings:\n    colours: {ink: "#eeeeee"}'),
        code="contrast-too-low",
        at="config.yaml:6:20",
        en="at least 4.5:1 is needed – write",
        ar="والمطلوب 4.5:1 على الأقل – اكتب",
        others=("contrast-too-low",) * 3,  # ink stands on four grounds
    ),
    Mistake(
        name="a template that uses an unknown field",
        files=file(
            "templates/report.html",
            '{% extends "!rihla/report.html" %}\n{% block main %}{{ view.titel }}{% endblock %}',
        ),
        code="template-field-unknown",
        at="templates/report.html:2",
        en="has no field “titel” – did you mean “title”?",
        ar="حقل اسمه «titel» – هل تقصد «title»؟",
    ),
    Mistake(
        name="a template that Jinja cannot read",
        files=file("templates/not-found.html", "{% if %}"),
        code="template-syntax",
        at="templates/not-found.html:1",
        en="look for a tag that is not closed",
        ar="ابحث عن وسم لم يُغلق",
    ),
    Mistake(
        name="a message that names another placeholder",
        files=catalog("Page %(number)s of %(count)s", "الصفحة %(number)s من %(nombre)s ثم %(count)s"),
        code="message-placeholder-unknown",
        at=f"{CATALOG}:6",
        en="names %(nombre)s, which the message does not have (ar) – copy the placeholders from the msgid",
        ar="انسخ المواضع من msgid حرفًا حرفًا",
    ),
    Mistake(
        name="a message with a percent sign alone",
        files=catalog("Page %(number)s of %(count)s", "100% %(number)s %(count)s"),
        code="message-percent",
        at=f"{CATALOG}:6",
        en="write %% for a percent sign",
        ar="اكتب %% لعلامة النسبة",
    ),
    Mistake(
        name="a theme for another version",
        files=CHILD + file("themes/child/theme.yaml", "name: child\napi: 99\nextends: rihla"),
        code="theme-api",
        at="themes/child/theme.yaml:2:6",
        en="the theme asks for version “99” of the theme interface",
        ar="يطلب المظهر الإصدار «99» من واجهة المظاهر",
    ),
]


@pytest.mark.parametrize("mistake", SETTINGS, ids=str)
def test_a_mistake_in_the_settings_is_told(copied_site: MiniSite, mistake: Mistake):
    is_told(copied_site.add(mistake.files), mistake)


@pytest.mark.parametrize("mistake", THEMES, ids=str)
def test_a_mistake_in_a_theme_is_told(copied_site: MiniSite, mistake: Mistake):
    is_told(copied_site.add(mistake.files), mistake)


def test_a_folder_without_settings_is_told_so(copied_site: MiniSite):
    built = copied_site.remove("config.yaml").build()
    assert not built.published
    assert "run sitegen in the folder of the site" in built.said("no-config")
    assert "شغّل sitegen من مجلد الموقع" in built.said("no-config", "ar")


def test_a_message_that_lost_its_number_is_a_warning(copied_site: MiniSite):
    built = copied_site.add(catalog("Page %(number)s of %(count)s", "الصفحة %(number)s")).build()
    assert built.published
    assert built.codes == ["message-placeholder-lost"]
    assert "put %(count)s where the value should stand" in built.said("message-placeholder-lost")


def test_a_warning_can_be_made_an_error_and_turned_off(copied_site: MiniSite):
    copied_site.add(document(text=f"{TEXT}\n\n## قسم ثالث\n\nنص."))
    assert copied_site.build().codes == ["section-only-here"]
    copied_site.add(config("checks: {section-only-here: error}"))
    built = copied_site.build()
    assert (built.published, built.errors) == (False, ["section-only-here"])
    copied_site.add(config("checks: {section-only-here: off}"))
    built = copied_site.build()
    assert (built.published, built.codes) == (True, [])
