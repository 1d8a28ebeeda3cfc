import pytest

from sitegen.lang.language import Lang

SETTINGS = """settings:
  fonts: {type: choice, choices: [naskh, sans], default: naskh}
  map: {type: boolean, default: true}
  columns: {type: number, default: 3}
  line: {type: colour, default: "#abc"}
  share: {type: list, default: [whatsapp]}
  parts: {type: list, choices: [lead, latest, map], default: [lead, map]}
  note: {type: text, default: ""}
  logo: {type: file, default: ""}
tokens:
  colours: {ink: {light: "#111", dark: "#eee"}, paper: {light: "#fff", dark: "#000"}}
  measure: 38rem
contrast: [{foreground: ink, background: paper, kind: text}]
"""


@pytest.fixture
def themed(site):
    site.theme("plain", SETTINGS)
    site.asset("site.css", '@import "tokens.css";')
    return site


def stylesheet(site, **settings: object):
    (output,) = site.load(settings=settings).theme.assets()
    return output.data.decode()


def test_defaults_hold_until_the_site_says_otherwise(themed):
    template = (
        "{{ settings.fonts }} {{ settings.map }} {{ settings.line }} {{ settings.share|join }} {{ settings.note }}"
    )
    assert themed.render(template) == "naskh True #aabbcc whatsapp "
    given = {"fonts": "sans", "map": False, "line": "#000", "share": ["x", "email"], "note": {"ar": "أهلًا"}}
    assert themed.render(template, settings=given) == "sans False #000000 xemail أهلًا"


def test_a_text_is_shown_in_the_language_of_the_page_or_marked(themed):
    given = {"note": {"en": "Hello"}}
    assert themed.render("{{ settings.note|bdi }}", settings=given) == '<bdi lang="en" dir="ltr">Hello</bdi>'


def test_settings_that_do_not_exist_or_do_not_fit_are_reported(themed):
    given = {"font": "sans", "map": "yes", "columns": True, "share": "x", "appearance": "night", "colours": "#fff"}
    found = themed.load(settings=given).diagnostics
    assert [(one.code, one.args["setting"], one.args.get("suggestion")) for one in found] == [
        ("theme-setting-unknown", "font", "fonts"),
        *[("theme-setting-value", name, None) for name in ("map", "columns", "share", "colours", "appearance")],
    ]
    assert {str(one.location) for one in found} == {"config.yaml"}


def test_colours_of_the_site_are_checked(themed):
    given = {"colours": {"inc": "#000", "ink": "black"}, "tokens": {"measure": "1;}"}}
    found = themed.load(settings=given).diagnostics
    assert sorted((one.code, one.args["setting"]) for one in found) == [
        ("theme-setting-unknown", "colours.inc"),
        ("theme-setting-value", "colours.ink"),
        ("theme-setting-value", "tokens.measure"),
    ]


def test_a_file_of_the_site_is_published_with_the_theme(themed):
    themed.write("static/logo.svg", "<svg/>")
    html = themed.render(
        "{% if settings.logo %}{{ asset(settings.logo) }}{% endif %}", settings={"logo": "static/logo.svg"}
    )
    assert html.startswith("/blog/assets/static/logo.")
    assert themed.render("{% if settings.logo %}x{% endif %}") == ""


def test_each_language_may_have_a_file_of_its_own(themed):
    themed.write("static/ar.svg", "<svg/>")
    themed.write("static/en.svg", "<svg id='en'/>")
    logo = "{{ settings.logo }} {{ asset(settings.logo) }}"
    given = {"logo": {"ar": "static/ar.svg", "en": "static/en.svg"}}
    assert themed.render(logo, settings=given).startswith("static/ar.svg /blog/assets/static/ar.")
    assert themed.render(logo, settings=given, lang=Lang.EN).startswith("static/en.svg /blog/assets/static/en.")
    assert themed.render(logo, settings={"logo": {"en": "static/en.svg"}}).startswith("static/en.svg")
    assert themed.problems(settings={"logo": {"ar": "static/ar.svg", "en": "static/none.svg"}}) == [
        "config.yaml theme-setting-file"
    ]
    assert themed.problems(settings={"logo": {"fr": "static/ar.svg"}}) == ["config.yaml theme-setting-value"]


def test_a_list_of_choices_keeps_the_order_of_the_site(themed):
    assert themed.render("{{ settings.parts|join(' ') }}", settings={"parts": ["map", "lead"]}) == "map lead"
    assert themed.render("{{ settings.parts|join(' ') }}", settings={"parts": []}) == ""


@pytest.mark.parametrize("parts", [["map", "news"], ["map", "map"], "map"])
def test_a_list_holds_each_choice_once_and_nothing_else(themed, parts):
    (found,) = themed.load(settings={"parts": parts}).diagnostics
    assert found.code == "theme-setting-value"
    assert found.args["example"] == "[lead, latest, map]"


def test_templates_see_the_colours_of_the_site(themed):
    colours = "{{ settings.colours.ink.light }} {{ settings.colours['paper'].dark }}"
    assert themed.render(colours) == "#111111 #000000"
    assert themed.render(colours, settings={"dark": {"paper": "#010203"}}) == "#111111 #010203"
    themed.template("redirect.html", "{{ settings.colours.inc.light }}")
    assert themed.problems() == ["themes/plain/templates/redirect.html:1 template-field-unknown → ink"]


@pytest.mark.parametrize("path", ["static/none.svg", "../secret", "/etc/passwd", "static"])
def test_a_file_that_is_not_in_the_site_is_reported(themed, path):
    (themed.root.parent / "secret").write_text("x")
    assert themed.problems(settings={"logo": path}) == ["config.yaml theme-setting-file"]


def test_overridden_colours_reach_the_stylesheet(themed):
    css = stylesheet(themed, colours={"ink": "#222222"}, dark={"ink": "#dddddd"}, tokens={"measure": "40rem"})
    assert css == (
        ":root{color-scheme:light;--colour-ink:#222222;--colour-paper:#ffffff;--measure:40rem}"
        "@media screen and (prefers-color-scheme:dark)"
        "{:root{color-scheme:dark;--colour-ink:#dddddd;--colour-paper:#000000}}"
    )


def test_appearance_chooses_the_scheme(themed):
    assert "dark" not in stylesheet(themed, appearance="light")
    assert "@media screen{:root{color-scheme:dark" in stylesheet(themed, appearance="dark")


def test_a_light_colour_gets_a_readable_dark_twin_of_its_hue(themed):
    css = stylesheet(themed, colours={"ink": "#5a0f12"})
    assert "--colour-ink:#5a0f12" in css
    assert "--colour-ink:#fae2e3" in css


def test_a_pair_that_cannot_be_read_is_refused_with_the_nearest_colour_that_can(themed):
    (found,) = themed.load(settings={"colours": {"ink": "#999999"}, "dark": {"ink": "#fff"}}).diagnostics
    assert str(found.location) == "config.yaml"
    assert dict(found.args) == {
        "foreground": "ink #999999",
        "background": "paper #ffffff",
        "scheme": "light",
        "ratio": "2.84",
        "minimum": "4.5",
        "key": "colours.ink",
        "suggestion": "#767676",
    }


def test_the_site_is_told_to_change_what_it_set_itself(themed):
    (found,) = themed.load(settings={"colours": {"paper": "#555555"}, "dark": {"paper": "#000"}}).diagnostics
    assert found.args["key"] == "colours.paper"


def test_a_pair_of_the_theme_itself_is_reported_where_it_stands(site):
    site.theme("plain", SETTINGS.replace('ink: {light: "#111"', 'ink: {light: "#aaa"'))
    (found,) = site.load().diagnostics
    assert found.location.file == "themes/plain/theme.yaml"
    assert found.args["key"] == "tokens.colours.ink.light"


def test_a_pair_of_colours_that_do_not_exist(site):
    site.theme("plain", SETTINGS.replace("background: paper", "background: papper"))
    assert [line.split(" ", 1)[1] for line in site.problems()] == ["theme-token-unknown → paper"]


def test_a_suggestion_passes_in_every_pair_of_the_colour(site):
    pairs = "[{foreground: ink, background: paper, kind: text}, {foreground: ink, background: sand, kind: text}]"
    site.theme("plain", f'tokens: {{colours: {{ink: "#000", paper: "#fff", sand: "#ddd"}}}}\ncontrast: {pairs}')
    found = site.load(settings={"colours": {"ink": "#999999"}}).diagnostics
    assert {one.args["suggestion"] for one in found} == {"#616161"}
    assert site.problems(settings={"colours": {"ink": "#616161"}}) == []
