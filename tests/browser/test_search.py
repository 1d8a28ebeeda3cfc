"""Types queries into the real search page of a real site and reads the hits."""

import json
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import permutations, product
from pathlib import Path
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Browser, Page

from sitegen.lang.endings import stem
from sitegen.lang.folding import words
from sitegen.lang.prefixes import readings
from tests.browser import axe
from tests.browser.conftest import serve
from tests.mini_site import BASE, REPORT, MiniSite

TESTS = Path(__file__).parents[1]
SEARCH = json.loads((TESTS / "vectors" / "search.json").read_text(encoding="utf-8"))
FOLDING = json.loads((TESTS / "vectors" / "folding.json").read_text(encoding="utf-8"))

PROBE = """
-- content/reports/{key}/report.yaml --
date: 2026-0{month}-10
authors: [nayla]
topics: [{topic}]
trip: {{start: 2026-03-01, end: 2026-03-02, delegation: [saida], hosts: [{city}], organisers: [network]}}
-- content/reports/{key}/{lang}.md --
---
title: {title}
summary: …
---

{text}
"""


REGISTRIES = """
-- content/cities.yaml --
saida: {name: {ar: صيدا, en: Saida}, aliases: [Sidon], country: {ar: لبنان, en: Lebanon}, lat: 33.56, lon: 35.37}
rome: {name: {ar: روما, en: Rome}, aliases: [رومية, Roma], country: {ar: إيطاليا, en: Italy}, lat: 41.9, lon: 12.5}
athens: {name: {ar: أثينا, en: Athens}, country: {ar: اليونان, en: Greece}, lat: 37.98, lon: 23.73}
-- content/people.yaml --
nayla: {name: {ar: نايلة, en: Nayla}, role: {ar: محررة, en: Editor}}
karim: {name: {ar: كريم حدّاد, en: Karim Haddad}, aliases: [Kareem]}
zeina: {name: {ar: زينة, en: Zeina}}
-- content/organisations.yaml --
network: {name: {ar: الشبكة, en: The Network}, aliases: [TriNet]}
-- content/topics.yaml --
water: {name: {ar: المياه, en: Water}, aliases: [hydrology]}
youth: {name: {ar: الشباب, en: Youth}}
-- content/reports/met/report.yaml --
date: 2024-01-10
authors: [karim]
topics: [water]
trip: {start: 2023-12-30, end: 2024-01-02, delegation: [saida], hosts: [rome], organisers: [network]}
people_met:
- {name: {ar: السيدة لوتشيا فيرّي, en: Lucia Ferri}, role: {ar: رئيسة المياه, en: Head of water}}
-- content/reports/met/ar.md --
---
title: لقاء
summary: …
translators: [zeina]
---

نص قصير.
"""


def probe(key, text, lang="ar", city="athens", topic="youth", title="…", month=1):
    return PROBE.format(key=key, text=text, lang=lang, city=city, topic=topic, title=title, month=month)


def pages():
    """Every page of the vectors as a report: key → text."""
    groups = {
        f"{name}-{number}-{place}": text
        for name in ("same", "apart")
        for number, texts in enumerate(FOLDING[name])
        for place, text in enumerate(texts)
    }
    return {**SEARCH["pages"], **groups}


def every_letter():
    """Each letter, mark and sign of the scripts that editors type, between two Arabic and between two Latin letters."""
    blocks = [(0x20, 0x700), (0x750, 0x780), (0x8A0, 0x900), (0x1E00, 0x2070), (0xFB00, 0xFF00), (0xFF01, 0xFFEF)]
    for sign in (chr(code) for first, last in blocks for code in range(first, last)):
        if unicodedata.category(sign) != "Cn":  # newer browsers know letters that this Python does not
            yield f"س{sign}ن {sign}"
            yield f"X{sign}y"


def every_form():
    """Arabic words with everything before and after them that the rules know, and more than fits."""
    before = ["", *"وفبكل", "ال", "وال", "فال", "بال", "كال", "لل", "وب", "فل", "وبال", "ولل", "فلل", "وو"]
    after = ["", "ان", "ين", "ون", "ات", "تان", "تين", "ه", "ته", "تها", "تهم", "تهما", "تنا", "ها", "هم", "نا"]
    bodies = ["", "ب", "حي", "مدن", "لجن", "ليل", "كتاب", "منسق", "طرابلس"]
    yield from map("".join, product(before, bodies, [*after, "ي", "يه", "ا", "يات", "انيه"]))
    yield from ("visits", "studies", "churches", "planned", "aged", "being", "bus", "axes", "TownS", "2019", "الuclg")


@dataclass(frozen=True)
class Site:
    root: Path
    url: str


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The probe pages, at the root of a host that sends no headers of its own."""
    yield from built(tmp_path_factory.mktemp("search"), "https://example.org/", "")


@pytest.fixture(scope="module")
def site_below(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The same in a folder of a host."""
    yield from built(tmp_path_factory.mktemp("search-below"), "https://example.org/blog/", "/blog")


def built(folder, base_url, path):
    site = MiniSite(folder, BASE.replace("https://example.org/", base_url)).add(REGISTRIES).add(REPORT)
    for key, text in pages().items():
        site.add(probe(key, text))
    site.add(probe("rome-waste", "The lorries of Rome <b>collect</b> &amp; sort.", "en", "rome", "water", "Waste", 2))
    site.add(probe("rome-arabic", "خبر قصير", "ar", "rome", "water", "خبر", 2))
    result = site.build()
    assert result.published, [str(problem) for problem in result.problems]
    root = folder / "host"
    target = root / path.strip("/")
    target.parent.mkdir(parents=True, exist_ok=True)
    result.output.rename(target)
    server, address = serve(root)
    yield Site(root=target, url=address + path)
    server.shutdown()
    server.server_close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A tab; anything its console complains about fails the test."""
    context = browser.new_context()
    page = context.new_page()
    complaints: list[str] = []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on(
        "console", lambda message: complaints.append(message.text) if message.type in {"error", "warning"} else None
    )
    yield page
    context.close()
    assert complaints == []


def opened(page, site, lang="ar", query=""):
    page.goto(f"{site.url}/{lang}/search/{query}")
    return page


def ask(page, query):
    """Types and waits for the answer."""
    page.fill("#q", query)
    page.press("#q", "Enter")
    answered(page, query)


def answered(page, query):
    page.wait_for_function(
        "query => document.querySelector('.results:not([hidden])')?.dataset.answered === query", arg=query
    )


def hits(page, within=".results > .hits"):
    """The addresses of all hits, in order."""
    more = page.locator(".results__more button")
    while within == ".results > .hits" and more.is_visible():
        before = page.locator(f"{within} > li").count()
        more.click()
        page.wait_for_function(
            "([list, before]) => document.querySelectorAll(list).length > before", arg=[f"{within} > li", before]
        )
    return page.eval_on_selector_all(f"{within} .hit__title a", "links => links.map(link => link.pathname)")


def keys(page, within=".results > .hits"):
    return [path.rstrip("/").rpartition("/")[2] for path in hits(page, within)]


def test_the_script_makes_the_same_keys_as_the_index(page, site):
    opened(page, site)
    script = next((site.root / "assets" / "js").glob("terms.*.js")).name
    said = page.evaluate(
        """async ([script, {words, readings, stems}]) => {
            const terms = await import(script);
            return {
                words: words.map(([text]) => [text, terms.words(text)]),
                readings: readings.map(([word]) => [word, terms.readings(word)]),
                stems: stems.map(([word]) => [word, terms.stem(word)]),
            };
        }""",
        [f"{site.url}/assets/js/{script}", FOLDING],
    )
    assert said == {name: FOLDING[name] for name in ("words", "readings", "stems")}


def test_the_script_folds_every_letter_and_reads_every_form_as_the_index_does(page, site):
    opened(page, site)
    script = next((site.root / "assets" / "js").glob("terms.*.js")).name
    texts, forms = list(every_letter()), list(every_form())
    said = page.evaluate(
        """async ([script, texts, forms]) => {
            const terms = await import(script);
            return [
                texts.map((text) => terms.words(text)),
                forms.map((word) => [terms.readings(word), terms.readings(word).map(terms.stem)]),
            ];
        }""",
        [f"{site.url}/assets/js/{script}", texts, forms],
    )
    assert dict(zip(texts, said[0], strict=True)) == {text: words(text) for text in texts}
    assert dict(zip(forms, said[1], strict=True)) == {
        word: [list(readings(word)), [stem(reading) for reading in readings(word)]] for word in forms
    }


def test_every_query_of_the_vectors_finds_what_is_wanted_first(page, site):
    opened(page, site)
    for each in SEARCH["queries"]:
        ask(page, each["q"])
        wanted, found = set(each["wanted"]), keys(page)
        probes = [key for key in found if key in SEARCH["pages"]]
        assert wanted <= set(probes), (each["q"], found)
        above = probes[: max(probes.index(key) for key in wanted) + 1]
        allowed = wanted | {"munassiqa"}  # the same word with a feminine ending
        assert set(above) <= allowed, (each["q"], found)


def test_every_form_of_a_word_finds_every_other(page, site):
    opened(page, site)
    for number, texts in enumerate(FOLDING["same"]):
        every = {f"same-{number}-{place}" for place in range(len(texts))}
        for text in texts:
            ask(page, text)
            assert every <= set(keys(page)), text


def test_different_words_do_not_find_each_other(page, site):
    opened(page, site)
    for number, texts in enumerate(FOLDING["apart"]):
        for (mine, text), (other, _) in permutations(enumerate(texts), 2):
            ask(page, text)
            found = keys(page)
            assert f"apart-{number}-{mine}" in found
            assert f"apart-{number}-{other}" not in found


@pytest.mark.parametrize("query", ["زرافة", "aardvark", "مدن زرافة", "q", "9999"])
def test_a_word_that_no_page_has_finds_nothing(page, site, query):
    opened(page, site)
    ask(page, query)
    assert hits(page) == []
    assert page.inner_text(".results__count") == "لا نتائج"
    assert page.is_visible(".results__hint")


def test_the_beginning_of_a_word_finds_it_while_one_types(page, site):
    opened(page, site)
    page.focus("#q")
    page.keyboard.type("طراب")
    answered(page, "طراب")
    assert {"same-1-0", "same-1-1"} <= set(keys(page))


def test_names_are_found_in_both_languages_from_both(page, site):
    for lang in ("ar", "en"):
        opened(page, site, lang)
        for name in ("Rome", "روما", "لروما", "Saida", "المياه", "water", "Nayla", "لنايلة", "الشبكة", "Network"):
            ask(page, name)
            assert "rome-water" in keys(page), (lang, name)


def test_other_spellings_that_registries_list_are_found_from_both_languages(page, site):
    for lang in ("ar", "en"):
        opened(page, site, lang)
        for spelling in ("Sidon", "رومية", "ROMA", "TriNet", "hydrology"):
            ask(page, spelling)
            assert "rome-water" in keys(page), (lang, spelling)


@pytest.mark.parametrize("name", ["Kareem", "كريم", "Haddad", "زينة", "Zeina", "Lucia", "فيري", "2023", "٢٠٢٤"])
def test_a_report_in_one_language_is_found_by_the_people_in_it_and_its_years(page, site, name):
    opened(page, site)
    ask(page, name)
    assert keys(page) == ["met"]
    assert page.locator(".results > .hits .hit__excerpt").inner_text() == "… نص قصير. السيدة لوتشيا فيرّي · رئيسة المياه"


@pytest.mark.parametrize(
    ("number", "words"), [(1, "نتيجة واحدة"), (2, "نتيجتان"), (3, "3 نتائج"), (11, "11 نتيجة"), (102, "102 نتيجة")]
)
def test_hits_are_counted_as_arabic_counts(page, site, number, words):
    opened(page, site)
    counted = page.evaluate(
        """number => {
            const forms = document.querySelector(".results").dataset;
            const form = forms[new Intl.PluralRules("ar").select(number)];
            return form.replace("{n}", number);
        }""",
        number,
    )
    assert counted == words


def test_excerpts_are_what_the_page_says_with_the_found_words_marked(page, site):
    opened(page, site, "en")
    ask(page, "collected")
    assert page.inner_text(".results > .hits .hit__excerpt").endswith("The lorries of Rome collect & sort.")
    assert page.inner_text(".results > .hits mark") == "collect"
    assert page.inner_text(".results > .hits .kicker") == "Rome · 1–2 March 2026"


def test_filters_limit_the_hits_and_stand_in_the_address(page, site):
    opened(page, site)
    ask(page, "خبر")
    assert set(keys(page)) == {"rome-arabic"}
    page.select_option("#filter-city", "athens")
    page.wait_for_function("() => document.querySelector('.results__count').textContent === 'لا نتائج'")
    assert page.url.endswith("&city=athens")
    opened(page, site, query="?city=rome")
    page.wait_for_function("() => document.querySelectorAll('.results > .hits .hit').length > 2")
    assert set(keys(page)) == {"rome-arabic", "rome-water", "met"}
    assert page.input_value("#filter-city") == "rome"


@pytest.mark.parametrize(
    ("limits", "wanted"),
    [
        ({"author": "karim"}, {"met"}),
        ({"city": "rome", "author": "nayla"}, {"rome-water", "rome-arabic"}),
        ({"topic": "water", "year": "2024"}, {"met"}),
        ({"topic": "youth", "city": "rome"}, set()),
    ],
)
def test_filters_alone_list_what_they_leave(page, site, limits, wanted):
    opened(page, site, query=f"?{urlencode(limits)}")
    answered(page, "")
    assert set(keys(page)) == wanted
    assert {name: page.input_value(f"#filter-{name}") for name in limits} == limits


def test_an_unknown_filter_in_the_address_limits_nothing(page, site):
    opened(page, site, query="?q=خبر&city=atlantis")
    page.wait_for_selector(".results .hit")
    assert keys(page) == ["rome-arabic"]


def test_a_query_in_the_address_is_asked_at_once_and_back_asks_the_last_one(page, site):
    opened(page, site, query="?q=مستدامة")
    page.wait_for_selector(".results .hit")
    assert page.input_value("#q") == "مستدامة"
    assert {"mudun", "tashkeel"} == set(keys(page))
    ask(page, "إشراك")
    assert "?q=" in page.url
    page.go_back()
    page.wait_for_function("() => document.querySelector('#q').value === 'مستدامة'")


def test_hits_of_the_other_language_stand_below_in_their_own_direction(page, site):
    opened(page, site)
    ask(page, "Rome")
    page.wait_for_selector(".results__other:not([hidden]) .hit")
    other = page.locator(".results__other")
    assert (other.get_attribute("lang"), other.get_attribute("dir")) == ("en", "ltr")
    assert set(keys(page, ".results__other .hits")) == {"rome-water", "rome-waste"}
    assert all("/en/reports/" in path for path in hits(page, ".results__other .hits"))
    assert page.inner_text(".results__other-count") == "2 results"


def test_nothing_of_the_index_is_loaded_before_somebody_searches(page, site):
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    opened(page, site)
    page.wait_for_load_state("networkidle")
    assert not [url for url in asked if "/search-index/" in url]
    ask(page, "مدن")
    assert [url for url in asked if "/search-index/" in url]
    assert all(url.startswith(site.url) for url in asked)


def test_keys_lead_through_the_hits(page, site):
    opened(page, site)
    ask(page, "مدن")
    page.focus("#q")
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.closest('.hit') === document.querySelector('.results .hit')")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    assert page.evaluate("document.activeElement.id") == "q"
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/reports/**")


def test_the_count_is_announced(page, site):
    opened(page, site)
    status = page.get_by_role("status")
    assert status.count() == 1  # there before anything is said, or it would not be read out
    assert status.inner_text() == ""
    ask(page, "وقاية")
    assert status.inner_text() == f"{len(keys(page))} نتائج"
    page.fill("#q", "")
    page.wait_for_function("() => document.querySelector('[role=status]').textContent === ''")
    assert not page.is_visible(".results")


@pytest.mark.skipif(not axe.INSTALLED, reason="axe-core is not installed (tools/prepare_tests.py)")
@pytest.mark.parametrize("lang", ["ar", "en"])
@pytest.mark.parametrize("width", [320, 1280])
def test_axe_finds_nothing_with_results_open(page, site, lang, width):
    page.set_viewport_size({"width": width, "height": 900})
    opened(page, site, lang)
    ask(page, "Rome")
    page.wait_for_selector(".results__other:not([hidden]) .hit")
    axe.prepare(page)
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        assert axe.ask(page) == axe.Verdict(violations=[], doubts=[])
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_it_works_in_a_folder_of_a_host(page, site_below):
    opened(page, site_below)
    ask(page, "منسق")
    found = hits(page)
    assert "/blog/ar/reports/munassiq/" in found
    assert page.request.get(site_below.url.removesuffix("/blog") + found[0]).ok


def test_without_script_the_page_offers_other_ways(browser, site):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site.url}/ar/")
    page.fill("#masthead-q", "مدن")
    page.press("#masthead-q", "Enter")
    page.wait_for_url("**/ar/search/?q=*")
    assert page.is_visible("noscript p")
    assert page.get_attribute("noscript a", "href") == "/ar/reports/"
    assert page.locator("#topics, #years, #cities").count() == 3
    assert not page.is_visible(".search__filters")
    assert not page.is_visible(".results")
    context.close()


def test_a_lost_connection_is_said_and_the_next_try_succeeds(browser, site):
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{site.url}/en/search/")
    context.set_offline(True)
    page.fill("#q", "rome")
    page.press("#q", "Enter")
    page.wait_for_function(
        "() => document.querySelector('.results__count').textContent.includes('could not be loaded')"
    )
    page.wait_for_load_state("networkidle")
    context.set_offline(False)
    ask(page, "rome")
    page.wait_for_selector(".results .hit")
    context.close()
