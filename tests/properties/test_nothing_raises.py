"""Whatever a person types or pastes: no traceback, and every problem can be said in both languages at a real place."""

import re
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sitegen.diagnostics import CATALOGUE, Diagnostic
from sitegen.diagnostics.formats.machine import to_github, to_json, to_sarif
from sitegen.diagnostics.formats.text import to_text
from sitegen.diagnostics.judgement import judge
from sitegen.lang.language import Lang
from sitegen.model.document import DocumentKind
from sitegen.model.registry import RegistryKind
from sitegen.read.config import read_config
from sitegen.read.discover import Found, FoundShared
from sitegen.read.document import ReadSettings, read_document, read_shared
from sitegen.read.registries import read_registry
from tests.mini_site import BASE, REPORT, MiniSite
from tests.site.mistakes import AR, FACTS

INVISIBLE = "\ufeff\u200b\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u00ad\u200c\u200d"
LETTERS = "ابتثجحخأإآؤئةىيـلا" + "\u064b\u0651\u0653" + "abcXYZ" + "٠١٢٣۴٥012345" + "، ؛ ؟ . : - – —"
YAML = ":,[]{}#&*!|>'\"%@`-?~<=\t\\"
MARKDOWN = "*_[]()<>#`~!|^+-=\\$:/{}@&;."
ODD = "\x00\x07\x0b\x1f\x85\xa0\u2028\u2029\ufffd\ufe8e\ufef4\ufee3\U0001f600\udc00"

SIGNS = st.sampled_from([*LETTERS, *YAML, *MARKDOWN, *INVISIBLE, " ", "\n"])
SCRAPS = st.sampled_from(
    [
        *(
            "title:",
            "summary: ",
            "date: ٢٠٢٦-٠٣-١٠",
            "date: 2026-13-41",
            "slug: ../x",
            "lang: fr",
            "draft: نعم",
            "---",
            "...",
        ),
        *(
            "trip:\n  start: 12:30\n",
            "authors: [أ، ب]",
            "&a",
            "*a",
            "<<: *a",
            "!!python/object:os.system",
            "? x",
            "key: /",
        ),
        *(
            "## اليوم الأول: روما\n",
            "## Day 99999999999999999999\n",
            "# x {#day-1}\n",
            "[^1]",
            "[^1]: x\n",
            "![x](y.jpg)",
        ),
        *("[x](../a/b.md#c)", "[x](javascript:x)", "<script>", "</p>", "<div markdown=1>", "<!--", "&#8238;", "&nbsp;"),
        *(
            "| a | b |\n|---|---|\n| c |\n",
            "> — قائل\n",
            '!!! note "x"\n    y\n',
            "*[HTML]: x\n",
            "{dir=ltr}",
            "{: #x .y z=w }",
        ),
        *(
            "    - ",
            "1. ",
            "١. ",
            "```",
            "~~~ x\n",
            "\r\n",
            "\r",
            "https://[::1",
            "//x",
            "mailto:",
            "file:///c:/x",
            "%zz",
            "%00",
        ),
    ]
)
TEXTS = st.lists(st.one_of(SIGNS, SCRAPS), max_size=60).map("".join)
DOCUMENTS = st.one_of(
    st.builds("---\n{}\n---\n{}".format, TEXTS, TEXTS),
    st.builds("---\ntitle: {}\nsummary: {}\n{}\n---\n{}".format, TEXTS, TEXTS, TEXTS, TEXTS),
    TEXTS,
)
BYTES = st.one_of(
    DOCUMENTS.map(lambda text: text.encode("utf-8", "surrogatepass")),
    DOCUMENTS.map(lambda text: text.encode("cp1256", "ignore")),
    st.text(st.sampled_from([*ODD, *LETTERS, "\n"]), max_size=40).map(
        lambda text: text.encode("utf-8", "surrogatepass")
    ),
    st.binary(max_size=40),
)
SETTINGS = ReadSettings(languages=(Lang.AR, Lang.EN))


def can_be_said(problems: tuple[Diagnostic, ...], data: bytes, file: str) -> None:
    """Every form and both languages can show the problems; each lies within the file."""
    lines = data.replace(b"\r\n", b"\n").replace(b"\r", b"\n").count(b"\n") + 1
    for problem in problems:
        assert problem.location.file == file
        assert 0 <= problem.location.line <= lines, problem
        for words in (CATALOGUE[problem.code].en, CATALOGUE[problem.code].ar):
            assert words.say(problem.args)
            assert "\n" not in words.hint(problem.args)
    judged = judge(problems, {})
    for lang in ("ar", "en"):
        assert len(to_text(judged, lang, lambda _: data.decode("utf-8", "replace")[:200])) == len(judged)
        assert to_json(judged, lang)
        assert to_sarif(judged, lang, "1")
        assert to_github(judged, lang) or not judged


@given(BYTES, st.sampled_from(list(DocumentKind)), st.sampled_from([*Lang, None]))
@settings(max_examples=100)
def test_no_document_makes_reading_raise(data: bytes, kind: DocumentKind, lang: Lang | None):
    read = read_document(Found(path=AR, kind=kind, key="rome-water", lang=lang), data, SETTINGS)
    can_be_said(read.diagnostics, data, AR)
    assert read.document is not None or read.diagnostics


@given(BYTES)
def test_no_facts_make_reading_raise(data: bytes):
    read = read_shared(FoundShared(path=FACTS, key="rome-water"), data)
    can_be_said(read.diagnostics, data, FACTS)
    assert read.shared is not None or read.diagnostics


@given(TEXTS, st.sampled_from(list(RegistryKind)))
def test_no_registry_makes_reading_raise(text: str, kind: RegistryKind):
    read = read_registry(kind, text, "content/x.yaml")
    can_be_said(read.diagnostics, text.encode(), "content/x.yaml")


@given(TEXTS)
def test_no_settings_make_reading_raise(text: str):
    read = read_config(text, "config.yaml", base_url=None)
    can_be_said(read.diagnostics, text.encode(), "config.yaml")
    assert read.config is not None or read.diagnostics


@pytest.mark.usefixtures("theme_made_once")
@given(head=TEXTS, text=TEXTS, trip=st.lists(SCRAPS, max_size=3).map("\n".join), day=st.dates(date(2026, 1, 1)))
@settings(max_examples=8, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture])
def test_no_site_makes_the_whole_way_raise(head: str, text: str, trip: str, day: date):
    """Half of these are published: then nothing dangerous is on any page."""
    with TemporaryDirectory() as folder:
        site = MiniSite(Path(folder), BASE).add(REPORT)
        document = f"---\ntitle: x\nsummary: y\n---\n{text}" if len(head) % 2 else f"---\ntitle: x\n{head}\n---\n{text}"
        site.put(AR, document.encode("utf-8", "surrogatepass"))
        if len(trip) % 2:
            facts = (site.root / FACTS).read_text(encoding="utf-8")
            site.put(FACTS, f"{facts}{trip}\n".encode())
        built = site.build(today=day)
        assert built.published == (not built.errors)
        for path in built.files() if built.published else ():
            if path.endswith(".html"):
                page = built.text(path)
                assert not re.search(r"""(?:href|src)=["']?\s*javascript:""", page)
                assert "\u202e" not in page
