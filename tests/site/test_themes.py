"""What a designer can change, seen from outside: settings in config.yaml, templates of the site, a child theme."""

import re
import shutil
from pathlib import Path

import pytest

from tests.mini_site import Built, MiniSite

ROOT = Path(__file__).parents[2]
HARBOUR = ROOT / "tests/themes/harbour"
GUIDE = ROOT / "docs/themes.md"
CONFIG = "title: {ar: شبكة المدن, en: Network of Cities}\nbase_url: https://example.org/\nsearch: false\n"
LOGO = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1v%dz"/></svg>'

PAGES = {"ar": "ar/reports/rome-water/index.html", "en": "en/reports/rome-water/index.html"}


def themed(site: MiniSite, settings: str = "", name: str = "rihla") -> Built:
    """Builds the site with theme settings, written as in config.yaml."""
    lines = "".join(f"    {line}\n" for line in settings.strip().splitlines())
    theme = f"theme:\n  name: {name}\n" + (f"  settings:\n{lines}" if lines else "")
    return site.put("config.yaml", (CONFIG + theme).encode()).build()


def harboured(site: MiniSite, settings: str = "") -> Built:
    shutil.copytree(HARBOUR, site.root / "themes/harbour")
    return themed(site, settings, name="harbour")


def stylesheet(built: Built, page: str = "ar/index.html") -> str:
    (address,) = re.findall(r'<link rel="stylesheet" href="/([^"]+)"', built.text(page))
    return built.text(address)


def sections(built: Built) -> list[str]:
    """What the home page shows, in order."""
    marks = {
        'class="front"': "lead",
        'class="numbers"': "numbers",
        'id="latest"': "latest",
        'id="cities"': "cities",
        'id="topics"': "topics",
        'id="network"': "map",
        'class="supporters"': "supporters",
    }
    html = built.text("ar/index.html")
    return [marks[found] for found in re.findall("|".join(map(re.escape, marks)), html)]


def test_a_colour_of_the_site_reaches_the_page_in_both_schemes(site: MiniSite):
    built = themed(site, 'colours: {paper: "#fefefe", accent: "#5b2a86"}\ndark: {paper: "#101014"}')
    assert built.published
    css = stylesheet(built)
    assert "--colour-accent:#5b2a86" in css
    light, dark = css.split("prefers-color-scheme:dark", 1)
    assert "--colour-paper:#fefefe" in light
    assert "--colour-paper:#101014" in dark
    home = built.text("en/index.html")
    assert 'content="#fefefe" media="(prefers-color-scheme: light)"' in home
    assert 'content="#101014" media="(prefers-color-scheme: dark)"' in home


@pytest.mark.parametrize(
    ("colour", "against", "minimum"),
    [("accent", "paper", "4.5"), ("focus", "paper", "3")],
)
def test_a_colour_that_cannot_be_read_is_refused_and_a_near_one_suggested(
    site: MiniSite, colour: str, against: str, minimum: str
):
    built = themed(site, f'colours: {{{colour}: "#e0d0ff"}}')
    assert not built.published
    found = next(one for one in built.problems if one.code == "contrast-too-low" and against in one.args["background"])
    assert (found.location.file, found.location.line) == ("config.yaml", 7)
    assert found.args["minimum"] == minimum
    better = found.args["suggestion"]
    assert better in built.said("contrast-too-low")
    assert better in built.said("contrast-too-low", "ar")
    assert themed(site, f'colours: {{{colour}: "{better}"}}').published


def test_each_language_has_its_logo(site: MiniSite):
    site.put("static/logo-ar.svg", LOGO % 1).put("static/logo-en.svg", LOGO % 2)
    built = themed(site, "logo: {ar: static/logo-ar.svg, en: static/logo-en.svg}")
    assert built.published
    for lang in ("ar", "en"):
        (address,) = re.findall(r'<img src="/(assets/static/[^"]+)" alt="">', built.text(PAGES[lang]))
        assert address.startswith(f"assets/static/logo-{lang}.")
        assert address in built.files()


def test_system_typefaces_mean_that_nothing_is_fetched(site: MiniSite):
    own, system = themed(site), themed(site, "fonts: system")
    assert system.published
    assert ".woff2" not in stylesheet(system)
    for lang in ("ar", "en"):
        assert "woff2" not in system.text(PAGES[lang])
    assert own.published


def test_the_home_page_shows_all_sections_until_the_site_says_otherwise(site: MiniSite):
    assert sections(themed(site)) == ["lead", "numbers", "cities", "topics", "map"]


def test_the_home_page_shows_the_sections_of_the_site_in_its_order(site: MiniSite):
    assert sections(themed(site, "home_sections: [map, topics, latest]")) == ["map", "topics", "latest"]
    assert sections(themed(site, "home_sections: []")) == []


def test_a_section_that_does_not_exist_is_refused_with_those_that_do(site: MiniSite):
    built = themed(site, "home_sections: [lead, news]")
    assert not built.published
    assert "config.yaml:7" in built.said("theme-setting-value")
    assert "[lead, numbers, latest" in built.said("theme-setting-value")


def test_a_child_theme_adds_to_a_block_of_its_parent(site: MiniSite):
    built = harboured(site)
    assert built.errors == []
    assert '<p class="motto"><span>من الميناء</span></p>' in built.text(PAGES["ar"])
    english = built.text(PAGES["en"])
    assert english.index("From the harbour") < english.index('id="day-1"')


def test_a_child_theme_takes_the_place_of_a_part(site: MiniSite):
    built = harboured(site)
    assert "one-number" in built.text("en/index.html")
    assert 'class="numbers"' not in built.text("en/index.html")


def test_a_child_theme_says_a_message_differently_and_keeps_the_others(site: MiniSite):
    built = harboured(site)
    assert "يومًا بعد يوم" in built.text(PAGES["ar"])
    assert "One day after another" in built.text(PAGES["en"])
    assert "انتقل إلى المحتوى" in built.text(PAGES["ar"])


def test_a_child_theme_changes_a_colour_and_adds_rules_to_one_stylesheet(site: MiniSite):
    css = stylesheet(harboured(site))
    assert "--colour-kicker:#0a5c36" in css
    assert "--colour-accent:#0b5563" in css
    assert ".motto{" in css.replace(" {", "{")
    assert ".masthead" in css
    assert "@import" not in css


def test_a_site_sets_what_the_child_and_what_the_parent_offers(site: MiniSite):
    built = harboured(site, 'motto: {ar: شعارنا}\nfonts: system\ncolours: {kicker: "#5b2a86"}')
    assert built.published
    assert "شعارنا" in built.text(PAGES["ar"])
    assert '<span lang="ar" dir="rtl">شعارنا</span>' in built.text(PAGES["en"])
    assert "--colour-kicker:#5b2a86" in stylesheet(built)


def test_a_colour_of_the_child_must_be_readable_too(site: MiniSite):
    shutil.copytree(HARBOUR, site.root / "themes/harbour")
    manifest = site.root / "themes/harbour/theme.yaml"
    manifest.write_text(manifest.read_text(encoding="utf-8").replace("#0a5c36", "#9fd8b8"), encoding="utf-8")
    built = themed(site, name="harbour")
    assert not built.published
    assert "contrast-too-low" in built.errors


def guide_examples(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", GUIDE.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE)


@pytest.mark.parametrize("example", [each for each in guide_examples("yaml") if each.startswith("theme:")])
def test_every_example_of_settings_in_the_guide_works(site: MiniSite, example: str):
    for name in ("logo-ar", "logo-en", "mark"):
        site.put(f"static/{name}.svg", LOGO % 1)
    built = site.put("config.yaml", (CONFIG + example).encode()).build()
    assert built.errors == []
    assert built.published


def test_the_theme_and_the_template_of_the_guide_work(site: MiniSite):
    (theme,) = [each for each in guide_examples("yaml") if "extends:" in each]
    (template,) = guide_examples("jinja")
    site.put("themes/harbour/theme.yaml", theme.encode()).put("templates/report.html", template.encode())
    built = themed(site, name="harbour")
    assert built.errors == []
    assert re.search(r'<p class="notice">يومان · .*روما', built.text(PAGES["ar"]))
