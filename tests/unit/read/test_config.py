from datetime import date
from pathlib import Path

import pytest

from sitegen.diagnostics import CATALOGUE, Severity
from sitegen.lang.language import Lang
from sitegen.model.config import Config, MenuItem, PhotoSettings, SecurityTxt, ThemeChoice
from sitegen.model.publishing import DirectoryPlace, Limit, PublishTarget
from sitegen.model.text import Localized, Text
from sitegen.read.config import ConfigRead, read_config
from sitegen.values import replace

TITLE = Localized(ar=Text(value="Network", lang=Lang.EN), en=Text(value="Network", lang=Lang.EN))


def read(*lines: str, base_url: str | None = None) -> ConfigRead:
    return read_config("\n".join(("title: Network", *lines)), "config.yaml", base_url=base_url)


def without_places(config: Config | None) -> Config:
    """What was said, wherever it stood."""
    assert config is not None
    said = PublishTarget(name="", place=DirectoryPlace(path="")).location
    return replace(
        config, places={}, publish={name: replace(target, location=said) for name, target in config.publish.items()}
    )


def config(*lines: str) -> Config:
    result = read(*lines)
    assert result.diagnostics == ()
    assert result.config is not None
    return result.config


def only_problem(*lines: str) -> tuple[str, str, dict[str, str]]:
    result = read(*lines)
    assert result.config is None
    (problem,) = result.diagnostics
    entry = CATALOGUE[problem.code]
    for wording in (entry.en, entry.ar):
        assert wording.say(problem.args)
        assert wording.hint(problem.args) or problem.code == "not-one-of"
    return problem.code, str(problem.location), dict(problem.args)


def test_a_title_is_enough_and_the_rest_is_as_the_model_says():
    assert without_places(config()) == Config(title=TITLE, description=TITLE)


def test_everything_can_be_said():
    text = """
title: {ar: شبكة, en: Network}
description: {ar: وصف}
base_url: https://Example.org/reports
languages: [en, ar]
theme:
  name: mine
  settings: {accent: "#0b5563", radius: 0, dark: true, home: {lead: ""}}
digits: arab
month_names: maghreb
calendar: gregorian+hijri
menu:
- reports
- {target: about, label: {ar: من نحن, en: About us}}
permalinks: {report: "trips/{slug}"}
page_size: 6
untranslated: hide
markdown: {smart_quotes: off}
photos: {widths: [800, 400], formats: [webp, jpeg], max_pixels: 1000000}
search: off
share_cards: no
checks: {duplicate-key: error}
organisation: nmc
hosts: [github-pages, netlify]
security_txt: {contact: [desk@example.org, "https://example.org/help"], expires: 2027-06-30}
publish: {main: {directory: ../www, max_deletes: 10}}
"""
    result = read_config(text, "config.yaml", base_url=None)
    assert result.diagnostics == ()
    assert without_places(result.config) == Config(
        title=Localized(ar=Text(value="شبكة", lang=Lang.AR), en=Text(value="Network", lang=Lang.EN)),
        description=Localized(ar=Text(value="وصف", lang=Lang.AR)),
        base_url="https://example.org/reports/",
        languages=(Lang.EN, Lang.AR),
        theme=ThemeChoice(name="mine", settings={"accent": "#0b5563", "radius": 0, "dark": True, "home": {"lead": ""}}),
        digits="arab",
        month_names="maghreb",
        calendar="gregorian+hijri",
        menu=(
            MenuItem(target="reports"),
            MenuItem(
                target="about",
                label=Localized(ar=Text(value="من نحن", lang=Lang.AR), en=Text(value="About us", lang=Lang.EN)),
            ),
        ),
        report_permalink="trips/{slug}",
        page_size=6,
        untranslated="hide",
        smart_quotes=False,
        photos=PhotoSettings(widths=(400, 800), formats=("webp", "jpeg"), max_pixels=1_000_000),
        search=False,
        share_cards=False,
        checks={"duplicate-key": Severity.ERROR},
        organisation="nmc",
        hosts=("github-pages", "netlify"),
        security_txt=SecurityTxt(
            contact=("mailto:desk@example.org", "https://example.org/help"), expires=date(2027, 6, 30)
        ),
        publish={
            "main": PublishTarget(name="main", place=DirectoryPlace(path="../www"), max_deletes=Limit(count=10)),
        },
    )


def test_a_theme_may_be_its_name_alone():
    assert config("theme: mine").theme == ThemeChoice(name="mine")


def test_what_is_empty_is_absent():
    assert config("base_url:", "menu: []", "theme: {}", "checks: {}", 'description: ""', "digits:") == config()


def test_the_address_from_outside_beats_the_file():
    result = read("base_url: https://a.org/", base_url="http://localhost:8000/x")
    assert result.config is not None
    assert result.config.base_url == "http://localhost:8000/x/"


def test_a_bad_address_from_outside_is_a_problem():
    result = read(base_url="example.org")
    assert [(p.code, p.args["value"]) for p in result.diagnostics] == [("bad-base-url", "example.org")]
    assert result.config is None


@pytest.mark.parametrize(
    "address",
    [
        "example.org",
        "ftp://example.org/",
        "https://",
        "https://u:p@example.org/",
        "https://example.org/?a",
        "https://example.org/#a",
        "https://example.org/../x",
        "https://exa mple.org/",
        "https://[::1/",
        "https://example.org:port/",
    ],
)
def test_addresses_that_no_site_can_have(address):
    code, place, args = only_problem(f'base_url: "{address}"')
    assert (code, place, args["value"]) == ("bad-base-url", "config.yaml:2:11", address)


@pytest.mark.parametrize(
    ("line", "code", "place", "args"),
    [
        ("languagse: [ar]", "unknown-field", "2:1", {"field": "languagse", "suggestion": "languages"}),
        ("url: https://a.org/", "unknown-field", "2:1", {"suggestion": "base_url"}),
        ("languages: ar", "expected-list", "2:12", {"suggestion": "languages: [ar]", "value": "ar"}),
        ("languages: [ar, fr]", "not-one-of", "2:17", {"value": "fr", "allowed": "ar, en"}),
        ("languages: [ar, ar]", "listed-twice", "2:17", {"value": "ar"}),
        ("digits: latin", "not-one-of", "2:9", {"suggestion": "latn", "allowed": "latn, arab"}),
        ("page_size: many", "not-a-whole-number", "2:12", {"value": "many"}),
        ("page_size: 0", "number-out-of-range", "2:12", {"least": "1", "most": "1000"}),
        ("search: perhaps", "not-yes-or-no", "2:9", {"value": "perhaps"}),
        ("photos: [1]", "expected-mapping", "2:9", {"value": "[1]"}),
        ("theme: [rihla]", "expected-text", "2:8", {"value": "[rihla]"}),
        ("description: [a, b]", "expected-text", "2:14", {"value": "[a, b]"}),
        ("permalinks: {report: reports/x}", "bad-permalink", "2:22", {"value": "reports/x"}),
        ('permalinks: {report: "../{slug}"}', "bad-permalink", "2:22", {"value": "../{slug}"}),
        ("checks: {not-utf: off}", "unknown-check", "2:10", {"value": "not-utf", "suggestion": "not-utf8"}),
        ("checks: {not-utf8: off}", "check-always-error", "2:20", {"value": "off"}),
        ("checks: {not-utf8: fatal}", "not-one-of", "2:20", {"allowed": "error, warning, off"}),
        ("organisation: SCN", "bad-id", "2:15", {"suggestion": "scn"}),
        ("menu: [{label: x}]", "missing-field", "2:8", {"field": "menu > target", "example_en": "target: about"}),
        ("title: {ar: شبكة}", "duplicate-key", "2:1", {}),
    ],
)
def test_a_mistake_is_named_at_its_place(line, code, place, args):
    found, where, said = only_problem(line)
    assert (found, where) == (code, f"config.yaml:{place}")
    assert args.items() <= said.items()


def test_all_mistakes_come_at_once():
    result = read("digits: x", "page_size: y", "menue: z")
    assert sorted(p.code for p in result.diagnostics) == ["not-a-whole-number", "not-one-of", "unknown-field"]


@pytest.mark.parametrize("text", ["- a\n", "just words\n"])
def test_a_file_that_is_no_mapping(text):
    result = read_config(text, "config.yaml", base_url=None)
    assert result.config is None
    assert [p.code for p in result.diagnostics] == ["file-not-mapping"]


@pytest.mark.parametrize("text", ["", "# nothing\n", "~\n"])
def test_an_empty_file_lacks_a_title(text):
    result = read_config(text, "config.yaml", base_url=None)
    assert [(p.code, p.args["field"]) for p in result.diagnostics] == [("missing-field", "title")]


def test_the_demonstration_site_is_read_without_complaint():
    text = (Path(__file__).parents[3] / "config.yaml").read_text(encoding="utf-8")
    result = read_config(text, "config.yaml", base_url=None)
    assert result.diagnostics == ()
    assert result.config is not None
    assert result.config.page_size == 6


def test_netlify_and_cloudflare_read_the_same_file_differently():
    code, place, _ = only_problem("hosts: [netlify, github-pages, cloudflare-pages]")
    assert (code, place) == ("hosts-rivals", "config.yaml:2:8")


@pytest.mark.parametrize(
    "contact", ["desk", "desk@", "http://example.org/", "tel:01", "@nobody", "mailto:", "a b@c.org"]
)
def test_nobody_can_be_reached_like_this(contact):
    code, place, args = only_problem(f'security_txt: {{expires: 2027-01-01, contact: ["{contact}"]}}')
    assert (code, place, args["value"]) == ("bad-contact", "config.yaml:2:47", contact)


@pytest.mark.parametrize(
    "line", ["security_txt: {expires: 2027-01-01}", "security_txt: {expires: 2027-01-01, contact: []}"]
)
def test_security_txt_needs_somebody(line):
    assert [(p.code, p.args["field"]) for p in read(line).diagnostics] == [("missing-field", "security_txt > contact")]
