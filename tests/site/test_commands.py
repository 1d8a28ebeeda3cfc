"""The commands as a person or a script meets them."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.mini_site import BASE, REPORT, MiniSite


def sitegen(*arguments: str | Path, cwd: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("SITEGEN", "LC_", "LANG"))}
    return subprocess.run(
        [sys.executable, "-m", "sitegen", *map(str, arguments)],
        cwd=cwd,
        env=clean | environment,
        capture_output=True,
        text=True,
        check=False,
    )


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
    ended = sitegen("--help", cwd=tmp_path)
    assert ended.returncode == 0
    assert "Makes a website of trip reports" in ended.stdout
    for command in ("build", "check", "init", "schema"):
        assert command in ended.stdout


def test_a_folder_without_a_site_is_wrong_use(tmp_path: Path):
    ended = sitegen("build", cwd=tmp_path)
    assert ended.returncode == 2
    assert "Traceback" not in ended.stderr


def test_an_unknown_flag_is_wrong_use(site: MiniSite):
    assert sitegen("build", "--fast", cwd=site.root).returncode == 2


def test_problems_are_shown_with_their_line_and_what_to_write(broken: MiniSite):
    ended = sitegen("check", cwd=broken.root)
    assert ended.returncode == 1
    assert "content/reports/rome-water/ar.md:3:1  error  " in ended.stderr
    assert "sumary: ملخص" in ended.stderr
    assert "^^^^^^" in ended.stderr
    assert "summary" in ended.stderr


def test_problems_are_said_in_arabic_where_the_terminal_is_arabic(broken: MiniSite):
    by_flag = sitegen("check", "--lang", "ar", cwd=broken.root)
    by_terminal = sitegen("check", cwd=broken.root, LANG="ar_LB.UTF-8")
    assert by_flag.stderr == by_terminal.stderr
    assert "خطأ" in by_flag.stderr
    assert "error" not in by_flag.stderr


def test_problems_for_programs_go_to_the_output_and_can_be_read(broken: MiniSite):
    found = json.loads(sitegen("check", "--format", "json", cwd=broken.root).stdout)
    codes = {each["code"]: each for each in found["diagnostics"]}
    assert codes["unknown-field"]["line"] == 3
    assert codes["unknown-field"]["severity"] == "error"

    log = json.loads(sitegen("check", "--format", "sarif", cwd=broken.root).stdout)
    assert log["version"] == "2.1.0"
    (run,) = log["runs"]
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    for result in run["results"]:
        assert rules[result["ruleIndex"]] == result["ruleId"]
        assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"].startswith("content/")

    annotations = sitegen("check", "--format", "github", cwd=broken.root).stdout.splitlines()
    assert annotations[0].startswith("::error file=content/reports/rome-water/ar.md,title=")


def test_warnings_stop_nothing_unless_they_are_asked_to(site: MiniSite):
    site.put("config.yaml", b"title: Network\n")
    assert sitegen("build", cwd=site.root).returncode == 0
    assert sitegen("build", "--strict", cwd=site.root).returncode == 3


def test_the_address_on_the_command_line_beats_the_environment_and_the_file(site: MiniSite):
    def canonical(*arguments: str, **environment: str) -> str:
        assert sitegen("build", *arguments, cwd=site.root, **environment).returncode == 0
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
    ended = sitegen("check", "--fix", cwd=site.root)
    assert ended.returncode == 0
    assert "‹U+200F›##" in ended.stderr
    assert (site.root / path).read_bytes() == good
    for file, data in untouched.items():
        assert file.read_bytes() == data
    assert "repaired" not in sitegen("check", "--fix", cwd=site.root).stderr


def test_check_writes_nothing(site: MiniSite):
    assert sitegen("check", cwd=site.root).returncode == 0
    assert not site.output.exists()


def test_the_date_decides_what_is_due(site: MiniSite):
    report = site.output / "ar/reports/rome-water/index.html"
    assert sitegen("build", "--date", "2026-03-09", cwd=site.root).returncode == 0
    assert not report.exists()
    assert sitegen("build", cwd=site.root, SOURCE_DATE_EPOCH="1773100800").returncode == 0  # 10 March 2026
    assert report.exists()


def test_schemas_are_for_editors(tmp_path: Path):
    names = sitegen("schema", cwd=tmp_path).stdout.split()
    assert {"config", "report", "front-matter", "cities"} <= set(names)
    schema = json.loads(sitegen("schema", "report", cwd=tmp_path).stdout)
    assert schema["$schema"].startswith("https://json-schema.org/")
    assert "trip" in schema["properties"]
    assert sitegen("schema", "--output", "schemas", cwd=tmp_path).returncode == 0
    assert len(list((tmp_path / "schemas").glob("*.schema.json"))) == len(names)
    assert sitegen("schema", "nothing", cwd=tmp_path).returncode == 2


def test_init_never_overwrites(tmp_path: Path):
    (tmp_path / "blog").mkdir()
    (tmp_path / "blog/diary.txt").write_text("mine")
    ended = sitegen("init", "blog", cwd=tmp_path)
    assert ended.returncode == 2
    assert [path.name for path in (tmp_path / "blog").iterdir()] == ["diary.txt"]
