import unicodedata
from pathlib import Path
from typing import Never

import pytest

from sitegen.diagnostics import CATALOGUE
from sitegen.lang.language import Lang
from sitegen.model.document import DocumentKind
from sitegen.model.registry import RegistryKind
from sitegen.read.discover import Discovered, discover

BOTH = (Lang.AR, Lang.EN)


def site(root: Path, *paths: str, languages: tuple[Lang, ...] = BOTH) -> Discovered:
    for path in paths:
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(b"x")
    (root / "content").mkdir(exist_ok=True)
    return discover(root, languages)


def problems(found: Discovered) -> list[tuple[str, str]]:
    for problem in found.diagnostics:
        entry = CATALOGUE[problem.code]
        for wording in (entry.en, entry.ar):
            assert wording.say(problem.args)
            assert wording.hint(problem.args)
    return [(problem.code, problem.location.file) for problem in found.diagnostics]


@pytest.mark.parametrize(
    ("path", "key", "lang"),
    [
        ("content/reports/rome/ar.md", "rome", Lang.AR),
        ("content/reports/rome/EN.MD", "rome", Lang.EN),
        ("content/reports/rome.en.md", "rome", Lang.EN),
        ("content/en/reports/rome.md", "rome", Lang.EN),
        ("content/ar/reports/rome.ar.md", "rome", Lang.AR),
        ("content/reports/ar/rome.md", "rome", Lang.AR),
        ("content/reports/rome/index.ar.md", "rome", Lang.AR),
        ("content/ar/reports/rome/index.md", "rome", Lang.AR),
        ("content/reports/2024/rome/ar.md", "2024/rome", Lang.AR),
        ("content/reports/uk/london/ar.md", "uk/london", Lang.AR),
        ("content/en/reports/uk.md", "uk", Lang.EN),
        ("content/reports/تونس/ar.md", "تونس", Lang.AR),
        ("content/reports/rome.md", "rome", None),
        ("content/reports/v1.2.en.markdown", "v1.2", Lang.EN),
    ],
)
def test_the_language_is_taken_out_of_the_path_and_the_rest_is_the_key(tmp_path, path, key, lang):
    found = site(tmp_path, path)
    assert [(d.path, d.kind, d.key, d.lang) for d in found.documents] == [(path, DocumentKind.REPORT, key, lang)]
    assert problems(found) == []


def test_the_three_layouts_give_the_same_key(tmp_path):
    found = site(
        tmp_path,
        "content/reports/a/ar.md",
        "content/reports/a/en.md",
        "content/reports/b.ar.md",
        "content/reports/b.en.md",
        "content/ar/reports/c.md",
        "content/en/reports/c.md",
    )
    assert sorted((d.key, d.lang) for d in found.documents) == [(key, lang) for key in "abc" for lang in BOTH]


def test_standing_pages_are_documents_too(tmp_path):
    found = site(tmp_path, "content/pages/about/ar.md", "content/en/pages/about.md")
    assert {(d.kind, d.key, d.lang) for d in found.documents} == {
        (DocumentKind.PAGE, "about", Lang.AR),
        (DocumentKind.PAGE, "about", Lang.EN),
    }


def test_a_site_in_one_language_needs_no_marker(tmp_path):
    found = site(tmp_path, "content/reports/rome.md", "content/pages/about.md", languages=(Lang.AR,))
    assert [(d.key, d.lang) for d in found.documents] == [("about", Lang.AR), ("rome", Lang.AR)]


@pytest.mark.parametrize(
    ("path", "code", "args"),
    [
        ("content/reports/rome/fr.md", "language-not-configured", {"marker": "fr"}),
        ("content/reports/rome.fr.md", "language-not-configured", {"marker": "fr"}),
        ("content/fr/reports/rome.md", "language-not-configured", {"marker": "fr"}),
        ("content/reports/rome.ar-LB.md", "language-not-configured", {"instead": "ar"}),
        ("content/ar/reports/rome.en.md", "language-contradiction", {"first": "ar", "second": "en"}),
        ("content/reports/ar.md", "document-without-name", {"name": "ar.md"}),
        ("content/reports/index.ar.md", "document-without-name", {"name": "index.ar.md"}),
        ("content/ar/rome.md", "document-outside", {}),
        ("content/rome.ar.md", "document-outside", {}),
        ("content/reports/rome/ar.md.txt", "not-markdown", {"expected": "ar.md"}),
        ("content/reports/rome/ar.docx", "not-markdown", {"suffix": ".docx", "expected": "ar.md"}),
        ("content/reports/report.yaml", "report-yaml-outside", {}),
        ("content/pages/about/report.yaml", "report-yaml-outside", {}),
        ("content/cities.yml", "yaml-not-read", {"expected": "cities.yaml"}),
        ("content/reports/rome/report.yml", "yaml-not-read", {"expected": "report.yaml"}),
        ("content/reports/rome/facts.yaml", "yaml-not-read", {}),
    ],
)
def test_a_file_that_cannot_be_placed_is_named(tmp_path, path, code, args):
    found = site(tmp_path, path)
    assert problems(found) == [(code, path)]
    assert args.items() <= found.diagnostics[0].args.items()
    assert found.documents == ()


def test_a_known_language_that_the_site_lacks_can_be_added(tmp_path):
    found = site(tmp_path, "content/reports/rome/en.md", languages=(Lang.AR,))
    assert problems(found) == [("language-not-configured", "content/reports/rome/en.md")]
    assert found.diagnostics[0].args == {"marker": "en", "languages": "ar", "addable": "en"}


def test_every_kind_of_file_finds_its_pile(tmp_path):
    found = site(
        tmp_path,
        "content/cities.yaml",
        "content/people.yaml",
        "content/reports/rome/report.yaml",
        "content/en/reports/oslo/report.yaml",
        "content/reports/rome/team.JPG",
        "content/reports/rome/programme.ar.docx",
        "content/ar/pages/map.png",
        "content/translations.lock",
        "content/README.md",
        "static/CNAME",
        "static/.well-known/security.txt",
        "static/files/plan.pdf",
        "notes.md",
        "output/index.html",
    )
    assert found.registries == {
        RegistryKind.CITIES: "content/cities.yaml",
        RegistryKind.PEOPLE: "content/people.yaml",
    }
    assert [(s.path, s.key) for s in found.shared] == [
        ("content/en/reports/oslo/report.yaml", "oslo"),
        ("content/reports/rome/report.yaml", "rome"),
    ]
    assert found.photos == ("content/ar/pages/map.png", "content/reports/rome/team.JPG")
    assert found.attachments == ("content/reports/rome/programme.ar.docx",)
    assert found.static == ("static/.well-known/security.txt", "static/CNAME", "static/files/plan.pdf")
    assert found.documents == ()
    assert problems(found) == []


def test_hidden_files_and_leftovers_are_passed_over(tmp_path):
    names = (".DS_Store", "Thumbs.db", "ar.md~", ".ar.md.swp", "~$ar.docx", "._ar.md", ".git/config", "x.bak")
    found = site(tmp_path, *(f"{folder}/{name}" for folder in ("content/reports/rome", "static") for name in names))
    assert found == Discovered()


def test_no_content_folder(tmp_path):
    assert problems(discover(tmp_path, BOTH)) == [("no-content-folder", "content")]


def test_names_are_composed_and_the_disk_is_still_reachable(tmp_path):
    name = unicodedata.normalize("NFD", "أثينا")
    path = f"content/reports/{name}/ar.md"
    found = site(tmp_path, path)
    document = found.documents[0]
    assert document.key == "أثينا"
    assert document.path == "content/reports/أثينا/ar.md"
    assert found.on_disk(document.path) == path
    assert (tmp_path / found.on_disk(document.path)).is_file()


def test_two_spellings_of_one_name_collide(tmp_path):
    composed = "content/reports/أثينا.ar.md"
    found = site(tmp_path, composed, unicodedata.normalize("NFD", composed))
    assert problems(found) == [("same-file-name", composed)]
    assert len(found.documents) == 1


def test_names_that_nothing_can_carry_are_shown_with_escapes(tmp_path):
    found = site(tmp_path, "content/reports/ro\u200fme.ar.md", "static/a\nb", "static/\udcff")
    assert problems(found) == [
        ("unsafe-file-name", "content/reports/ro\\u200fme.ar.md"),
        ("unsafe-file-name", "static/\\udcff"),
        ("unsafe-file-name", "static/a\\nb"),
    ]


def test_links_may_not_leave_the_site(tmp_path):
    (tmp_path / "secret").write_text("x", encoding="utf-8")
    root = tmp_path / "site"
    rome = root / "content/reports/rome"
    rome.mkdir(parents=True)
    (root / "shared.jpg").write_bytes(b"x")
    (rome / "ar.md").symlink_to(tmp_path / "secret")
    (rome / "en.md").symlink_to("nowhere.md")
    (rome / "loop").symlink_to(rome, target_is_directory=True)
    (rome / "team.jpg").symlink_to(root / "shared.jpg")
    (root / "static").symlink_to(tmp_path, target_is_directory=True)
    found = discover(root, BOTH)
    assert problems(found) == [
        ("symlink-outside", "content/reports/rome/ar.md"),
        ("symlink-broken", "content/reports/rome/en.md"),
        ("symlink-to-folder", "content/reports/rome/loop"),
        ("symlink-outside", "static"),
    ]
    assert found.photos == ("content/reports/rome/team.jpg",)
    assert found.documents == ()


def test_a_folder_that_cannot_be_listed_is_a_problem(tmp_path, monkeypatch):
    def refuse(root: Path, **_: object) -> Never:
        raise PermissionError(13, "Permission denied", str(root / "reports"))

    monkeypatch.setattr("sitegen.fs.walk_names", refuse)
    found = site(tmp_path)
    assert problems(found) == [("unreadable", "content/reports")]
    assert found.diagnostics[0].args == {"reason": "Permission denied"}
