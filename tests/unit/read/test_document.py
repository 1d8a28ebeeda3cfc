from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sitegen.diagnostics import CATALOGUE, Location
from sitegen.lang.language import Lang
from sitegen.model.document import Document, DocumentKind
from sitegen.model.facts import SharedFacts
from sitegen.read.discover import Found, discover
from sitegen.read.document import DocumentRead, ReadSettings, read_document

BOTH = ReadSettings(languages=(Lang.AR, Lang.EN))
ROOT = Path(__file__).parents[3]


def found(path: str = "content/reports/rome/ar.md", **other: object) -> Found:
    return Found(**({"path": path, "kind": DocumentKind.REPORT, "key": "rome", "lang": Lang.AR} | other))


def read(text: str, where: Found | None = None, to: ReadSettings = BOTH) -> DocumentRead:
    result = read_document(where or found(), text.encode(), to)
    for problem in result.diagnostics:
        entry = CATALOGUE[problem.code]
        for wording in (entry.en, entry.ar):
            assert wording.say(problem.args)
            wording.hint(problem.args)
    return result


def document(text: str, where: Found | None = None) -> Document:
    result = read(text, where)
    assert result.diagnostics == ()
    assert result.document is not None
    return result.document


def problems(text: str, where: Found | None = None, to: ReadSettings = BOTH) -> list[tuple[str, str]]:
    result = read(text, where, to)
    assert result.document is None
    return [(p.code, f"{p.location.line}:{p.location.column}") for p in result.diagnostics]


HEAD = "---\ntitle: زيارة إلى روما\nsummary: يومان في روما.\n"


def test_a_document_with_everything():
    head = """\
slug: rome-2024
aliases: [/ar/2019/rome/, old/rome.html]
draft: no
updated: 2024-05-07
translators: [omar]
toc: false
authors: [nayla]
"""
    read_document_ = document(f"{HEAD}{head}---\n\n## اليوم الأول: الوصول\n\nنص.\n")
    facts = read_document_.facts
    assert (read_document_.kind, read_document_.key, read_document_.lang) == (DocumentKind.REPORT, "rome", Lang.AR)
    assert read_document_.source == "content/reports/rome/ar.md"
    assert facts.title.value == "زيارة إلى روما"
    assert facts.title.location == Location(file=read_document_.source, line=2, column=8, length=14)
    assert facts.summary == "يومان في روما."
    assert facts.slug is not None
    assert (facts.slug.value, facts.slug.location.line) == ("rome-2024", 4)
    assert [(a.value, a.location.column) for a in facts.aliases] == [("/ar/2019/rome/", 11), ("/old/rome.html", 27)]
    assert (facts.draft, facts.toc, facts.updated) == (False, False, date(2024, 5, 7))
    assert [t.value for t in facts.translators] == ["omar"]
    assert read_document_.shared.authors is not None
    assert [(a.value, a.location.line) for a in read_document_.shared.authors.value] == [("nayla", 10)]
    (day,) = [section for section in read_document_.body.sections if section.has_heading]
    assert (day.day, day.title, day.location.line) == (1, "الوصول", 13)


def test_what_is_not_said_is_as_usual():
    facts = document(f"{HEAD}slug:\naliases: []\ntranslators: ''\n---\nنص\n").facts
    assert (facts.slug, facts.aliases, facts.draft, facts.updated, facts.toc) == (None, (), False, None, True)


def test_a_standing_page_needs_no_summary_and_knows_no_trip():
    page = found("content/pages/about/ar.md", kind=DocumentKind.PAGE, key="about")
    about = document("---\ntitle: عن الموقع\nphotos: {a.jpg: {alt: صورة}}\n---\nنص\n", page)
    assert (about.kind, about.facts.summary) == (DocumentKind.PAGE, "")
    assert about.shared.photos is not None
    assert about.shared.photos.value["a.jpg"].alt is not None
    assert problems("---\ntitle: عن\ntrip: {start: 2024-05-06}\n---\nنص\n", page) == [("unknown-field", "3:1")]


def test_numbers_and_words_of_yaml_stay_as_written():
    facts = document("---\ntitle: 1.50\nsummary: no\nslug: 2024\n---\nx\n").facts
    assert (facts.title.value, facts.summary) == ("1.50", "no")
    assert facts.slug is not None
    assert facts.slug.value == "2024"


def test_a_title_over_two_lines_is_one_line():
    assert document("---\ntitle: >\n  زيارة\n  روما\nsummary: x\n---\nx\n").facts.title.value == "زيارة روما"


def test_front_matter_overrides_the_path():
    english = document("---\ntitle: Rome\nsummary: x\nlang: EN\nkey: italy/rome\n---\nText\n", found(lang=None))
    assert (english.lang, english.key, english.shared) == (Lang.EN, "italy/rome", SharedFacts())


def test_a_language_that_nobody_tells():
    result = read(f"{HEAD}---\nx\n", found("content/reports/rome.md", lang=None))
    assert [(p.code, p.args["example"]) for p in result.diagnostics] == [("language-unknown", "rome.ar.md")]
    assert result.document is None


@pytest.mark.parametrize(("lang", "languages"), [("fr", (Lang.AR, Lang.EN)), ("en", (Lang.AR,))])
def test_a_language_that_the_site_lacks(lang, languages):
    text = f"{HEAD}lang: {lang}\n---\nx\n"
    assert problems(text, found(lang=None), ReadSettings(languages=languages)) == [("language-not-configured", "4:7")]


@pytest.mark.parametrize(
    ("line", "code", "suggestion"),
    [
        ("slug: a/b", "slug-character", "a-b"),
        ("slug: ..", "slug-character", None),
        ("slug: Rome", "slug-upper-case", "rome"),
        ("slug: a b", "slug-character", "a-b"),
        ("slug: rome.html", "slug-character", "rome-html"),
        ("slug: مُدُن", "slug-marks", "مدن"),
        (f"slug: {'a' * 81}", "slug-too-long", None),
        ("aliases: [../x]", "bad-alias", None),
        ("aliases: ['https://a.org/x']", "bad-alias", None),
        ("aliases: [/]", "bad-alias", None),
        ("aliases: [/x?a=1]", "bad-alias", None),
        ("aliases: [//a.org/x]", "bad-alias", None),
        ("key: ../x", "bad-key", None),
        ("key: /x", "bad-key", None),
        ("key: a//b", "bad-key", None),
        ("draft: maybe", "not-yes-or-no", None),
        ("updated: yesterday", "not-a-date", None),
        ("translators: omar", "expected-list", "translators: [omar]"),
        ("lang: [ar]", "expected-text", None),
    ],
)
def test_a_mistake_is_named_at_its_line(line, code, suggestion):
    result = read(f"{HEAD}{line}\n---\nx\n")
    assert [(p.code, p.location.line) for p in result.diagnostics] == [(code, 4)]
    assert result.diagnostics[0].args.get("suggestion") == suggestion
    assert result.document is None


@pytest.mark.parametrize("head", ["summary: x", "title:\nsummary: x", 'title: " "\nsummary: x'])
def test_a_title_is_required(head):
    assert [code for code, _ in problems(f"---\n{head}\n---\nx\n")] == ["missing-field"]


def test_a_report_needs_a_summary():
    result = read("---\ntitle: x\n---\nx\n")
    assert [(p.code, p.args["field"], p.location.line) for p in result.diagnostics] == [("missing-field", "summary", 2)]


def test_problems_of_front_matter_and_text_come_together():
    text = "---\ntitle: x\nauthor: y\nupdated: 2024-13-01\n---\nنص \u202eمقلوب\n"
    codes = [code for code, _ in problems(text)]
    assert codes[:3] == ["missing-field", "unknown-field", "impossible-date"]
    assert "bidi-override" in codes


def test_a_field_with_a_misspelt_name_is_not_missing_too():
    assert [code for code, _ in problems("---\ntitle: x\nsumary: y\n---\nx\n")] == ["unknown-field"]


def test_a_document_without_text_is_a_mistake_unless_it_is_a_draft():
    (problem,) = read("---\ntitle: x\nsummary: y\n---\n\n").diagnostics
    assert (problem.code, problem.location.line) == ("text-missing", 4)
    assert read("---\ntitle: x\nsummary: y\ndraft: true\n---\n").document is not None


def test_a_text_too_tangled_to_convert_does_not_hide_the_front_matter():
    codes = [code for code, _ in problems("---\ntitle: x\n---\n" + "[" * 20_000 + "\n")]
    assert codes[0] == "missing-field"
    assert len(codes) == 2


def test_a_file_that_cannot_be_decoded():
    result = read_document(found(), b"\xff\xfe", BOTH)
    assert result.document is None
    assert [p.code for p in result.diagnostics] == ["not-utf8"]


def test_no_front_matter_at_all():
    assert [code for code, _ in problems("Rome\n", found(lang=None))] == ["front-matter-missing"]


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from(["---", "title: x", "date: [", "- a", "trip:", "  start: ٢٠", "x: {", "slug: ../", "", "نص"])
    )
)
def test_no_front_matter_crashes(lines):
    read("\n".join(lines))


def test_the_demonstration_documents_are_read_without_errors():
    site = discover(ROOT, (Lang.AR, Lang.EN))
    assert site.diagnostics == ()
    assert site.documents
    for each in site.documents:
        result = read_document(each, (ROOT / site.on_disk(each.path)).read_bytes(), BOTH)
        assert result.document is not None, result.diagnostics
