"""The commands as a person or a script meets them."""

import json
from pathlib import Path

import pytest

from tests.command_line import run
from tests.mini_site import BASE, REPORT, MiniSite

pytestmark = pytest.mark.usefixtures("theme_made_once")


@pytest.fixture
def broken(tmp_path: Path) -> MiniSite:
    return (
        MiniSite(tmp_path, BASE)
        .add(REPORT)
        .put(
            "content/reports/rome-water/ar.md",
            "---\ntitle: المياه\nsumary: ملخص\nsummary: ملخص\n---\n\n[رابط](../athens/ar.md)\n".encode(),
        )
    )


def test_help_is_in_plain_words(tmp_path: Path):
    ended = run("--help", cwd=tmp_path)
    assert ended.code == 0
    assert "Makes a website of trip reports" in ended.out
    for command in ("build", "check", "init", "schema"):
        assert command in ended.out


def test_a_folder_without_a_site_is_wrong_use(tmp_path: Path):
    ended = run("build", cwd=tmp_path)
    assert ended.code == 2
    assert "Traceback" not in ended.err


def test_an_unknown_flag_is_wrong_use(site: MiniSite):
    assert run("build", "--fast", cwd=site.root).code == 2


def test_problems_are_shown_with_their_line_and_what_to_write(broken: MiniSite):
    ended = run("check", cwd=broken.root)
    assert ended.code == 1
    assert "content/reports/rome-water/ar.md:3:1  error  " in ended.err
    assert "sumary: ملخص" in ended.err
    assert "^^^^^^" in ended.err
    assert "summary" in ended.err


def test_problems_are_said_in_arabic_where_the_terminal_is_arabic(broken: MiniSite):
    by_flag = run("check", "--lang", "ar", cwd=broken.root)
    by_terminal = run("check", cwd=broken.root, LC_ALL="", LANG="ar_LB.UTF-8")
    assert by_flag.err == by_terminal.err
    assert "خطأ" in by_flag.err
    assert "error" not in by_flag.err


def test_problems_for_programs_go_to_the_output_and_can_be_read(broken: MiniSite):
    found = json.loads(run("check", "--format", "json", cwd=broken.root).out)
    codes = {each["code"]: each for each in found["diagnostics"]}
    assert codes["unknown-field"]["line"] == 3
    assert codes["unknown-field"]["severity"] == "error"

    log = json.loads(run("check", "--format", "sarif", cwd=broken.root).out)
    assert log["version"] == "2.1.0"
    (only,) = log["runs"]
    rules = [rule["id"] for rule in only["tool"]["driver"]["rules"]]
    for result in only["results"]:
        assert rules[result["ruleIndex"]] == result["ruleId"]
        assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"].startswith("content/")

    annotations = run("check", "--format", "github", cwd=broken.root).out.splitlines()
    assert annotations[0].startswith("::error file=content/reports/rome-water/ar.md,title=")


def test_warnings_stop_nothing_unless_they_are_asked_to(site: MiniSite):
    site.put("config.yaml", b"title: Network\n")
    assert run("build", cwd=site.root).code == 0
    assert run("build", "--strict", cwd=site.root).code == 3


def test_the_address_on_the_command_line_beats_the_environment_and_the_file(site: MiniSite):
    def canonical(*arguments: str, **environment: str) -> str:
        assert run("build", *arguments, cwd=site.root, **environment).code == 0
        return (site.output / "robots.txt").read_text(encoding="utf-8").splitlines()[-1]

    assert canonical() == "Sitemap: https://example.org/sitemap.xml"
    assert canonical(SITEGEN_BASE_URL="https://b.example/") == "Sitemap: https://b.example/sitemap.xml"
    both = canonical("--base-url", "https://a.example/x/", SITEGEN_BASE_URL="https://b.example/")
    assert both == "Sitemap: https://a.example/x/sitemap.xml"


def test_fix_repairs_what_is_safe_shows_it_and_keeps_every_other_byte(site: MiniSite):
    path = "content/reports/rome-water/ar.md"
    good = (site.root / path).read_bytes()
    site.put(path, b"\xef\xbb\xbf" + good.replace("## اليوم الأول".encode(), "\u200f## اليوم الأول".encode()))
    untouched = {p: p.read_bytes() for p in site.root.rglob("*") if p.is_file() and not p.match(path)}
    ended = run("check", "--fix", cwd=site.root)
    assert ended.code == 0
    assert "‹U+200F›##" in ended.err
    assert (site.root / path).read_bytes() == good
    for file, data in untouched.items():
        assert file.read_bytes() == data
    assert "repaired" not in run("check", "--fix", cwd=site.root).err


def test_check_writes_nothing(site: MiniSite):
    assert run("check", cwd=site.root).code == 0
    assert not site.output.exists()


def test_the_date_decides_what_is_due(site: MiniSite):
    report = site.output / "ar/reports/rome-water/index.html"
    assert run("build", "--date", "2026-03-09", cwd=site.root).code == 0
    assert not report.exists()
    assert run("build", cwd=site.root, SOURCE_DATE_EPOCH="1773100800").code == 0  # 10 March 2026
    assert report.exists()


def test_schemas_are_for_editors(tmp_path: Path):
    names = run("schema", cwd=tmp_path).out.split()
    assert {"config", "report", "front-matter", "cities"} <= set(names)
    schema = json.loads(run("schema", "report", cwd=tmp_path).out)
    assert schema["$schema"].startswith("https://json-schema.org/")
    assert "trip" in schema["properties"]
    assert run("schema", "--output", "schemas", cwd=tmp_path).code == 0
    assert len(list((tmp_path / "schemas").glob("*.schema.json"))) == len(names)
    assert run("schema", "nothing", cwd=tmp_path).code == 2


def test_init_never_overwrites(tmp_path: Path):
    (tmp_path / "blog").mkdir()
    (tmp_path / "blog/diary.txt").write_text("mine")
    ended = run("init", "blog", cwd=tmp_path)
    assert ended.code == 2
    assert [path.name for path in (tmp_path / "blog").iterdir()] == ["diary.txt"]
