"""Names that must not be published: found wherever they would go out, never printed."""

import gzip
import json
from io import BytesIO

import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from sitegen.check.secret_names import SecretNameAudit
from sitegen.cli import cli
from sitegen.lang.secret_names import SecretNames
from tests.mini_site import Built, MiniSite

PRIVATE = """
-- content/private.yaml --
names:
- [نور الخطيب, Nour Khatib]
- {ar: أحمد إسماعيل, en: Ahmad Ismail}
- سهيلة
"""
AR = "content/reports/rome-water/ar.md"
PARTS = ("نور", "الخطيب", "Nour", "Khatib", "nour", "khatib")


pytestmark = pytest.mark.usefixtures("theme_made_once")


@pytest.fixture
def guarded(site: MiniSite) -> MiniSite:
    return site.add(PRIVATE)


def change(site: MiniSite, path: str, old: str, new: str) -> MiniSite:
    text = (site.root / path).read_text(encoding="utf-8")
    assert old in text
    return site.put(path, text.replace(old, new).encode())


def where(built: Built, code: str = "private-name-published") -> set[str]:
    return {problem.location.file for problem in built.problems if problem.code == code}


def test_a_site_without_the_names_is_published_without_the_list(guarded: MiniSite):
    built = guarded.build()
    assert built.codes == []
    assert not [path for path in built.files() if "private" in path]
    assert not [data for data in built.files().values() if "إسماعيل".encode() in data]


@pytest.mark.parametrize(
    "written",
    ["نور الخطيب", "نُـور الخطيب", "ولنور\nالخطيب", "**نور** الخَطيب", "الخطيب، نور", "NOUR KHATIB", "@nourkhatib"],
)
def test_a_name_stops_the_build_however_it_is_spelled(guarded: MiniSite, written: str):
    change(guarded, AR, "وصل الوفد.", f"وصل {written} اليوم.")
    built = guarded.build()
    assert not built.published
    assert "ar/reports/rome-water/index.html" in where(built)
    assert "ar/feed.json" in where(built)
    assert any(path.startswith("search-index/ar/") for path in where(built))


@pytest.mark.parametrize("field", ["alt", "caption", "credit"])
def test_a_name_in_the_texts_of_a_photo_is_found_where_it_is_written(guarded: MiniSite, field: str):
    with_photo(guarded, "station.jpg", f"{field}: {{ar: نور الخطيب في المحطة, en: At the station}}")
    found = guarded.check()
    assert "ar/reports/rome-water/index.html" in where(found)
    assert where(found, "private-name-written") == {"content/reports/rome-water/report.yaml"}


def test_the_name_of_a_photo_is_not_published_and_that_of_an_attachment_is_found(guarded: MiniSite):
    with_photo(guarded, "nour-khatib.jpg", "alt: {ar: المحطة, en: The station}")
    assert guarded.check().codes == []
    guarded.put("content/reports/rome-water/nour-khatib.pdf", b"%PDF")
    change(guarded, AR, "زار الوفد", "[المحضر](nour-khatib.pdf). زار الوفد")
    found = guarded.check()
    assert {path.partition("/")[0] for path in where(found, "private-name-in-address")} == {"files"}
    assert not [problem for problem in found.problems if "khatib" in str(problem).lower()]


def with_photo(site: MiniSite, name: str, texts: str) -> None:
    picture = BytesIO()
    Image.new("RGB", (900, 600), "teal").save(picture, "JPEG")
    site.put(f"content/reports/rome-water/{name}", picture.getvalue())
    facts = (site.root / "content/reports/rome-water/report.yaml").read_text(encoding="utf-8")
    facts += f"photos:\n  {name}:\n    {texts}\n    consent: no-faces\n"
    site.put("content/reports/rome-water/report.yaml", facts.encode())
    change(site, AR, "وصل الوفد.", f"وصل الوفد.\n\n![]({name})")


def test_the_person_is_told_the_line_and_the_entry(guarded: MiniSite):
    change(guarded, AR, "وصل الوفد.", "وصل احمد اسماعيل.")
    change(guarded, "content/cities.yaml", "ar: إيطاليا", "ar: سهيله")
    built = guarded.check()
    assert where(built, "private-name-written") == {AR, "content/cities.yaml"}
    said = built.said("private-name-written")
    assert said.startswith("content/cities.yaml:")
    assert "entry 3 of content/private.yaml" in said
    assert "العنصر 3" in built.said("private-name-written", "ar")


@pytest.mark.parametrize("form", ["text", "json", "sarif", "github"])
@pytest.mark.parametrize("lang", ["ar", "en"])
def test_no_output_of_any_kind_holds_a_name(guarded: MiniSite, form: str, lang: str):
    # Other slips in the same line, a file named after the person, a draft, a field that takes no name.
    change(guarded, AR, "وصل الوفد.", "وصل نُـور الخطيب, ثم ![](nour-khatib.jpg) عاد.")
    change(guarded, AR, "summary:", "nour-khatib: نور الخطيب\nsummary:")
    guarded.put("content/pages/draft/ar.md", "---\ntitle: مسودّة\ndraft: true\n---\n\nنـــص, عن نور الخطيب.\n".encode())
    guarded.put("content/reports/nour-khatib/ar.docx", b"x")
    run = CliRunner().invoke(cli, ["check", "--format", form, "--lang", lang, "--site", str(guarded.root)])
    assert run.exit_code == 1
    for part in ("نور", "الخطيب", "Nour", "Khatib", "nour-khatib"):
        assert part not in run.output


def test_fix_does_not_print_names_either(guarded: MiniSite):
    change(guarded, AR, "وصل الوفد.", "وصل نور الخطيب, ثم عاد.")
    run = CliRunner().invoke(cli, ["check", "--fix", "--site", str(guarded.root)])
    assert "نور" not in run.output
    assert "وصل نور الخطيب، ثم عاد." in (guarded.root / AR).read_text(encoding="utf-8")


def test_an_address_that_holds_a_name_is_found(guarded: MiniSite):
    change(guarded, AR, "summary:", "slug: nour-khatib\nsummary:")
    built = guarded.build()
    assert not built.published
    assert "private-name-in-address" in built.codes
    assert not [problem for problem in built.problems if any(part in str(problem) for part in PARTS)]


@pytest.mark.parametrize(
    "text", ["names: [", "- نور الخطيب", "namen: [نور الخطيب]", "names: [[[نور الخطيب]]]", "names: {a: نور}"]
)
def test_a_list_that_cannot_be_read_stops_the_build_and_is_not_shown(site: MiniSite, text: str):
    site.put("content/private.yaml", text.encode())
    run = CliRunner().invoke(cli, ["build", "--lang", "en", "--site", str(site.root)])
    assert run.exit_code == 1
    assert "private-file-unreadable" in run.output
    assert not [part for part in PARTS if part in run.output]


@pytest.mark.parametrize("path", ["static/private.yaml", "content/reports/private.yml", "content/private.yml"])
def test_a_list_in_the_wrong_place_stops_the_build(site: MiniSite, path: str):
    built = site.put(path, "names: [نور الخطيب]\n".encode()).build()
    assert built.errors == ["private-file-misplaced"]


def test_the_starter_keeps_the_list_out_of_git(tmp_path):
    CliRunner().invoke(cli, ["init", str(tmp_path / "blog")])
    assert "content/private.yaml" in (tmp_path / "blog/.gitignore").read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize(
    "data",
    [
        b"<p>Nour&shy; <b>Khatib</b></p>",
        "<img alt='نور الخطيب'>".encode(),
        json.dumps({"alt": "نور الخطيب"}).encode(),
        b"https://example.org/%D9%86%D9%88%D8%B1-%D8%A7%D9%84%D8%AE%D8%B7%D9%8A%D8%A8/",
        gzip.compress("x نور الخطيب".encode(), mtime=0),
        "نو\u200dر\u00a0الخطيب".encode(),
        "ﻧﻮﺭ ﺍﻟﺨﻄﻴﺐ".encode(),
    ],
)
def test_a_name_is_found_in_every_kind_of_file(data: bytes):
    audit = SecretNameAudit(SecretNames([(7, ["نور الخطيب", "Nour Khatib"])]))
    audit.see("a.bin", data)
    assert [problem.args for problem in audit.problems] == [{"entry": "7"}]


@pytest.mark.parametrize(
    "text", ["نور", "الخطيب وحده", "منور الخطيبة", "Nourah Khatib", "نور. قال الناس ثم جاء الخطيب"]
)
def test_what_is_not_the_name_is_no_hit(text: str):
    assert SecretNames([(1, ["نور الخطيب", "Nour Khatib"])]).found_in(text) == ()


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=200), st.text(alphabet="نورالخطيبأإآةى ـًabcé%&<>\\u0-", max_size=60))
def test_looking_never_fails_and_finds_what_stands_alone(text: str, name: str):
    names = SecretNames([(1, [name])])
    assert set(names.found_in(text)) <= {1}
    names.conceal_path(text)


@settings(max_examples=100, deadline=None)
@given(
    st.text(alphabet="نورالخطيبأإآةى abcé", min_size=3, max_size=40).filter(lambda name: any(map(str.isalpha, name)))
)
def test_a_name_that_stands_alone_is_found(name: str):
    assert SecretNames([(1, [name])]).found_in(f"x, {name}.") == (1,)
