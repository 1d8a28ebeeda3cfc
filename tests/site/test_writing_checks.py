"""How a text is written: what a person reads about it, and what ``check --fix`` does to the file."""

import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st

from sitegen.cli import cli
from sitegen.read.language import language_problems, with_language_fixes
from sitegen.read.language.sources import prose_of
from sitegen.read.repair import repair
from tests.mini_site import MiniSite

pytestmark = pytest.mark.usefixtures("theme_made_once")


@pytest.fixture
def empty_site(empty_site: MiniSite) -> MiniSite:
    """Without what takes time and has no words of its own."""
    config = (empty_site.root / "config.yaml").read_text(encoding="utf-8")
    return empty_site.put("config.yaml", f"{config}search: false\nshare_cards: false\n".encode())


def with_text(site: MiniSite, body: str, title: str = "من نحن") -> MiniSite:
    path = "content/pages/about/"
    site.put(path + "ar.md", f"---\ntitle: {title}\n---\n\n{body}\n".encode())
    return site.put(path + "en.md", b"---\ntitle: About us\n---\n\nText.\n")


def codes(site: MiniSite, body: str, title: str = "من نحن") -> list[str]:
    return with_text(site, body, title).check().codes


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ("زار الوفد مـــدينة.", "tatweel"),
        ("زار الوفد المدينة, ثم عاد.", "latin-punctuation"),
        ("هل زار الوفد المدينة?", "latin-punctuation"),
        ("زار الوفد المدينة ، ثم عاد.", "space-before-punctuation"),
        ("زار الوفد المدينة .", "space-before-punctuation"),
        ("من 12-15 آذار زار الوفد المدينة.", "hyphen-range"),
        ("هذا کتاب.", "persian-letter"),
        ("سنة 1440 ه\u200d في المدينة.", "zero-width-joiner"),
        ("زار \u2067الوفد\u2069 المدينة.", "direction-marks"),
        ("زار \u202aLondon\u202c الوفد.", "direction-marks"),
        ("١- الأول", "fake-list"),
        ("• الأول", "fake-list"),
        ("في ٢٠١٩ ثم في 2020 و2021.", "mixed-digits"),
        ("قال «نعم» ثم قال “لا”.", "mixed-quotes"),
        ("قال «نعم ثم عاد.", "quotes-unbalanced"),
        ("زرنا اثينا.", "name-spelled-otherwise"),
        ("زرنا طريق لأثـينا.", "tatweel"),
    ],
)
def test_a_slip_is_reported(empty_site: MiniSite, body: str, code: str):
    assert code in codes(empty_site, body)


@pytest.mark.parametrize(
    "body",
    [
        "سنة 1440 هـ، وولـ«نص» آخر.",
        "قال “نعم”، ثم “قال «لا» أخيرًا”.",
        "الهاتف +961 6 123-456، والموقع https://example.org/a,b;c?d=1",
        "كود: `كلمة, أخرى ، 12-15` ثم نص.",
        "في 2019-03-12 وصل الوفد، وغادر 12–15 آذار.",
        "1. أول\n2. ثانٍ\n\n- بند",
        "من گرگان إلى بيروت.",
        '[نص](https://example.com "قال هو").',
        '!!! note "ملاحظة"\n    نص «مقتبس».',
        "زرنا أثينا، وبأثينا مررنا، ولأثينا تاريخ… ثم عدنا.",
        "نص{lang=en dir=ltr}، ثم نص آخر.",
    ],
)
def test_what_is_right_is_left_alone(empty_site: MiniSite, body: str):
    assert codes(empty_site, body) == []


def test_english_text_has_no_arabic_rules(empty_site: MiniSite):
    text = '---\ntitle: About\n---\n\nReports , pages 12-15? Yes; "no" and “no”.\n\n3-day trips (2019) are fine .\n'
    assert with_text(empty_site, "نص.").put("content/pages/about/en.md", text.encode()).check().codes == []


def test_a_warning_says_what_to_write_in_both_languages(empty_site: MiniSite):
    found = with_text(empty_site, "من 12-15 آذار.").check()
    assert "content/pages/about/ar.md:5:4" in found.said("hyphen-range")
    assert "12–15" in found.said("hyphen-range")
    assert "من 12 إلى 15" in found.said("hyphen-range", "ar")


def test_a_code_can_be_turned_off_or_made_an_error(empty_site: MiniSite):
    config = (empty_site.root / "config.yaml").read_text(encoding="utf-8")
    empty_site.put("config.yaml", f"{config}checks: {{tatweel: off, fake-list: error}}\n".encode())
    found = with_text(empty_site, "مـــدينة\n\n• بند").check()
    assert found.errors == ["fake-list"]
    assert found.codes == ["fake-list"]


def test_fix_repairs_what_is_safe_and_keeps_every_other_byte(empty_site: MiniSite):
    before = (
        "---\ntitle: المياه, في روما\nsummary:   ما رآه ، الوفد   # note, here\n---\n\n"
        "مـــدينة, وسؤال? نعم .  \n`كود, هنا` [ر,ا](x,y.md) 12-15 ١- «نص\nکتاب فی\n"
    )
    path = empty_site.root / "content/pages/about/ar.md"
    empty_site.put("content/pages/about/ar.md", before.encode())
    run = CliRunner().invoke(cli, ["check", "--fix", "--lang", "en", "--site", str(empty_site.root)])
    assert path.read_text(encoding="utf-8") == (
        "---\ntitle: المياه، في روما\nsummary:   ما رآه، الوفد   # note, here\n---\n\n"
        "مدينة، وسؤال؟ نعم.  \n`كود, هنا` [ر,ا](x,y.md) 12-15 ١- «نص\nكتاب فی\n"
    )
    assert "+title: المياه، في روما" in run.output


def test_commas_that_belong_to_yaml_stay(empty_site: MiniSite):
    text = "rome: {name: {ar: روما, en: Rome}, country: {ar: إيطاليا, en: Italy}, lat: 4, lon: 1, aliases: [رومة, ر]}\n"
    empty_site.put("content/cities.yaml", text.encode())
    CliRunner().invoke(cli, ["check", "--fix", "--site", str(empty_site.root)])
    assert (empty_site.root / "content/cities.yaml").read_text(encoding="utf-8") == text


GLOSSARY = """
-- content/glossary.yaml --
host-city:
  term: {ar: المدينة المضيفة, en: host city}
  avoid: {ar: [المدينة المستضيفة, مدينة الاستقبال], en: [hosting city, host]}
  note: {ar: اتفقنا عليه سنة 2024, en: agreed in 2024}
"""


@pytest.mark.parametrize(
    "text", ["المدينة المستضيفة", "وبالمدينة المستضيفه", "مدينةٍ مستضيفة", "المدينة\nالمستضيفة", "**المدينة** المستضيفة"]
)
def test_a_term_to_avoid_is_found_with_prefixes_and_over_lines(empty_site: MiniSite, text: str):
    found = with_text(empty_site.add(GLOSSARY), f"نبدأ من {text} اليوم.").check()
    assert found.codes == ["glossary-term"]
    assert "المدينة المضيفة" in found.said("glossary-term", "ar")
    assert "اتفقنا عليه سنة 2024" in found.said("glossary-term", "ar")


def test_the_right_term_is_no_slip_though_it_holds_one(empty_site: MiniSite):
    empty_site.add(GLOSSARY)
    empty_site.put("content/pages/about/ar.md", "---\ntitle: عنّا\n---\n\nالمدينة المضيفة.\n".encode())
    empty_site.put("content/pages/about/en.md", b"---\ntitle: About\n---\n\nThe host city. The HOST paid.\n")
    found = empty_site.check()
    assert [(d.code, d.location.line, d.args["value"]) for d in found.problems] == [("glossary-term", 5, "HOST")]


def test_a_glossary_is_read_as_strictly_as_a_registry(empty_site: MiniSite):
    empty_site.put("content/glossary.yaml", "a: {note: x}\nb: {term: {ar: ت, en: t}, avoid: {fr: [x]}}\n".encode())
    found = with_text(empty_site, "نص.").check()
    assert {"unknown-field", "missing-field"} <= set(found.codes)
    assert all(str(d.location).startswith("content/glossary.yaml:") for d in found.problems)


def test_a_common_word_is_no_name(empty_site: MiniSite):
    empty_site.add("""
    -- content/people.yaml --
    ali: {name: {ar: علي, en: Ali}}
    sour: {name: {ar: صيدا, en: Sour}}
    """)
    assert codes(empty_site, "على الطريق رأينا صيدًا وعلي.") == []


def test_hidden_characters_are_shown_line_by_line(empty_site: MiniSite):
    file = empty_site.root / "ar.md"
    empty_site.put("ar.md", "سطر\n\u200fمدينة\u00a0(Leicester)\u202b\n".encode())
    run = CliRunner().invoke(cli, ["check", "--lang", "ar", "--site", str(empty_site.root), "--hidden", str(file)])
    assert run.exit_code == 0
    assert "السطر 2" in run.output
    assert "‹U+200F›مدينة‹U+00A0›(Leicester)‹U+202B›" in run.output
    assert "RIGHT-TO-LEFT EMBEDDING" in run.output
    assert "\u202d(Leicester)\u00a0ﺔﻨﻳﺪﻣ\u202c" in run.output
    assert "السطر 1" not in run.output


SIGNS = "ابتكيىةهوءأ ًُ،؛؟.,;?:!«»“”\"'-–0123٠١٢۳٤ یکھـ\u200d\u200f\u202a\u2067\n\n#>*_`[](){}<>|\\•1-a.B= %&@/:"


@settings(max_examples=100, deadline=None)
@given(st.text(alphabet=SIGNS, max_size=120), st.booleans())
def test_any_text_can_be_checked_and_repairing_twice_changes_nothing_more(body: str, in_front: bool):
    text = f"---\ntitle: {body}\n---\nنص\n" if in_front else f"---\ntitle: نص\n---\n{body}\n"
    text = repair(text, "ar.md").text
    lines = prose_of(text, "ar.md")
    assert all(len(line.prose) == len(line.text) for line in lines)
    for problem in language_problems(lines, "ar.md", whole=True):
        assert problem.location.line <= text.count("\n") + 1
    fixed = text
    for _ in range(5):
        fixed = with_language_fixes(fixed, prose_of(fixed, "ar.md"))
    assert with_language_fixes(fixed, prose_of(fixed, "ar.md")) == fixed
    assert fixed.count("\n") == text.count("\n")


@settings(max_examples=50, deadline=None)
@given(st.lists(st.text(alphabet="ابنورطخ يكأإى,?ـABCé", min_size=1, max_size=12), min_size=1, max_size=6))
def test_any_yaml_stays_what_it_says(words: list[str]):
    text = "".join(f"k{number}: {{ar: {word!r}, en: b}}\n" for number, word in enumerate(words))
    lines = prose_of(text, "x.yaml")
    assert with_language_fixes(text, lines).count(",") >= len(words)
