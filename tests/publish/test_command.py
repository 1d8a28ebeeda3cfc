"""``sitegen publish`` as people and CI run it: what it says, and what it ends with."""

import json
import os
import pty
import re
import subprocess
from contextlib import suppress
from pathlib import Path

import pytest

from tests.command_line import DAY, Ended, command, environment, run
from tests.mini_site import BASE, REPORT, MiniSite

TARGETS = """
publish:
  live: {directory: ../www}
  plain: {directory: {path: ../plain, releases: no}, max_deletes: 0}
"""


@pytest.fixture
def site(tmp_path: Path) -> MiniSite:
    made = MiniSite(tmp_path, BASE + REPORT)
    config = made.root / "config.yaml"
    config.write_text(
        config.read_text(encoding="utf-8") + "search: off\nshare_cards: off\n" + TARGETS, encoding="utf-8"
    )
    return made


def publish(site: MiniSite, *words: str, **changes: str) -> Ended:
    return run("publish", *words, "--site", site.root, "--date", DAY, **changes)


def files(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_it_builds_checks_publishes_and_the_second_time_there_is_nothing_to_do(site, tmp_path):
    first = publish(site, "live")
    assert first.code == 0, first.err
    assert "Pages: " in first.err
    assert "Published to “live”: " in first.err
    page = tmp_path / "www/current/ar/reports/rome-water/index.html"
    assert page.read_bytes() == (site.output / "ar/reports/rome-water/index.html").read_bytes()
    second = publish(site, "live", "--lang", "ar")
    assert second.code == 0
    assert second.err.endswith("في «live» هذا الموقع نفسه، فلم يُكتب شيء.\n")


def test_a_site_with_errors_is_not_published(site, tmp_path):
    site.put("content/reports/rome-water/en.md", b"---\ntitle: [\n---\n")
    ended = publish(site, "live")
    assert ended.code == 1
    assert "Nothing was published to “live”, because the site was not built." in ended.err
    assert not (tmp_path / "www").exists()


def test_a_target_has_to_be_named_if_there_are_several_and_a_misspelt_one_is_recognised(site):
    nothing = publish(site)
    assert (nothing.code, nothing.err) == (2, "Which one? sitegen publish live | plain\n")
    wrong = publish(site, "lvie")
    assert wrong.code == 2
    assert "Did you mean: sitegen publish live" in wrong.err
    arabic = publish(site, "lvie", "--lang", "ar")
    assert "لا هدف باسم «lvie» في config.yaml" in arabic.err


def test_a_site_without_targets_says_where_to_write_one(tmp_path):
    ended = publish(MiniSite(tmp_path, BASE + REPORT))
    assert ended.code == 2
    assert "publish:" in ended.err


def test_the_plan_for_people_and_for_programs(site, tmp_path):
    shown = publish(site, "live", "--dry-run")
    assert shown.code == 0
    assert "  new      ar/reports/rome-water/index.html" in shown.err
    assert shown.err.index("assets/") < shown.err.index("ar/index.html") < shown.err.index("robots.txt")
    planned = publish(site, "live", "--no-build", "--plan", "--format", "json")
    told = json.loads(planned.out)
    assert (planned.code, told["target"], told["ending"]) == (0, "live", "planned")
    assert [group["stage"] for group in told["plan"]["puts"]] == ["assets", "media", "pages", "feeds"]
    assert "ar/reports/rome-water/index.html" in told["plan"]["puts"][2]["new"]
    assert not (tmp_path / "www").exists()


def test_too_many_deletions_end_with_4_and_the_flag_beats_the_target(site, tmp_path):
    assert publish(site, "plain").code == 0
    for name in ("ar.md", "en.md", "report.yaml"):
        site.remove(f"content/reports/rome-water/{name}")
    before = files(tmp_path / "plain")
    (site.root / "content/addresses.lock").unlink(missing_ok=True)
    refused = publish(site, "plain", "--allow-warnings")
    assert refused.code == 4, refused.err
    assert "publish-too-many-deletes" in refused.err
    assert "nothing there was changed" in refused.err
    assert files(tmp_path / "plain") == before
    done = publish(site, "plain", "--max-deletes", "100%", "--allow-warnings")
    assert done.code == 0, done.err
    assert not (tmp_path / "plain/ar/reports/rome-water").exists()
    assert publish(site, "plain", "--max-deletes", "many").code == 2


def test_a_publication_that_does_not_get_to_its_end_ends_with_5(site, tmp_path):
    (tmp_path / "www").write_text("a file where a folder should be")
    ended = publish(site, "live")
    assert ended.code == 5, ended.err
    assert "config.yaml:" in ended.err
    assert "did not get to its end" in ended.err
    arabic = publish(site, "live", "--no-build", "--lang", "ar")
    assert "لم يكتمل النشر في «live»" in arabic.err


def test_a_rollback_and_one_too_many(site, tmp_path):
    assert publish(site, "live").code == 0
    page = tmp_path / "www/current/en/reports/rome-water/index.html"
    before = page.read_bytes()
    text = site.root / "content/reports/rome-water/en.md"
    text.write_text(text.read_text(encoding="utf-8") + "\nOne more sentence.\n", encoding="utf-8")
    assert publish(site, "live", "--allow-warnings").code == 0
    assert page.read_bytes() != before
    assert publish(site, "live", "--rollback").code == 0
    assert page.read_bytes() == before
    again = publish(site, "live", "--rollback")
    assert again.code == 4
    assert "publish-nothing-earlier" in again.err


def test_an_output_folder_that_was_edited_is_not_published(site, tmp_path):
    assert publish(site, "live").code == 0
    (site.output / "ar/index.html").write_text("edited")
    ended = publish(site, "plain", "--no-build")
    assert ended.code == 4
    assert "output/ar/index.html is not what the build wrote" in ended.err
    assert not (tmp_path / "plain").exists()
    nothing = publish(site, "plain", "--no-build", "--output", str(tmp_path / "empty"))
    assert nothing.code == 4
    assert "publish-no-output" in nothing.err


def test_a_password_in_the_settings_is_refused_and_not_repeated(site):
    config = site.root / "config.yaml"
    config.write_text(config.read_text(encoding="utf-8") + "  git: {git: {remote: 'https://me:hunter22@host/x.git'}}\n")
    ended = publish(site, "live")
    assert ended.code == 2
    assert "secret-in-config" in ended.err
    assert "hunter22" not in ended.err
    told = publish(site, "live", "--format", "json")
    assert "hunter22" not in told.out + told.err


def test_a_secret_that_a_server_repeats_is_not_shown(site):
    config = site.root / "config.yaml"
    config.write_text(
        config.read_text(encoding="utf-8") + "  pages: {git: {remote: '/nowhere/s3cr3t-value/x.git'}}\n",
        encoding="utf-8",
    )
    ended = publish(site, "pages", SITEGEN_GIT_TOKEN="s3cr3t-value")  # noqa: S106  made up
    assert ended.code == 5, ended.err
    said = [line for line in ended.err.splitlines() if "publish-failed" in line]
    assert said
    assert "s3cr3t-value" not in said[0]


def test_on_a_terminal_there_is_a_bar_and_in_ci_a_line_for_each_stage(site):
    leader, follower = pty.openpty()
    words = command("publish", "live", "--site", site.root, "--date", DAY)
    process = subprocess.Popen(words, env=environment(TERM="xterm", COLUMNS="100"), stderr=follower)
    os.close(follower)
    seen = b""
    with suppress(OSError):  # the end of a terminal
        while piece := os.read(leader, 4096):
            seen += piece
    os.close(leader)
    assert process.wait() == 0
    assert "━".encode() in seen
    assert b"Pages: " not in seen
    assert b"Published to" in seen
    plain = publish(site, "plain", "--no-build")
    lines = [stage for stage, _ in re.findall(r"^(.+): (\d+)/\2$", plain.err, re.MULTILINE)]
    assert lines == ["Stylesheets, scripts, fonts", "Pages", "Feeds, search, lists"]
    assert "━" not in plain.err
