"""Mistakes as the command line tells them: all at once, in order, in the language asked for, with the exit code."""

import os
import signal
import subprocess
import time
from pathlib import Path

import pytest

from tests.command_line import DAY, build, command, environment, run
from tests.mini_site import MiniSite
from tests.site.mistakes import AR, DATES, EN, FACTS, HEAD, TEXT, TRIP, document, facts, file, output_files


@pytest.fixture
def broken_site(copied_site: MiniSite) -> MiniSite:
    """Mistakes of many kinds in every file."""
    config = (copied_site.root / "config.yaml").read_text(encoding="utf-8")
    copied_site.add(file("config.yaml", f"{config}menu: [nowhere]"))
    copied_site.add(document("title: مدن: نص", f"{TEXT}\n\n[هنا](javascript:x)\n\nنص \u202e"))
    copied_site.add(document(f"{HEAD}\nslug: Rome", "[x](../athens/en.md)\n\n![x](team.jpg)", path=EN))
    copied_site.add(facts(DATES.replace("nayla", "naila"), TRIP.replace("2026-03-02", "2026-02-02")))
    copied_site.add(file("content/reports/second/ar.md", "لا رأس"))
    return copied_site


EVERYTHING = [
    ("menu-unknown", "config.yaml:3:8"),
    ("yaml-colon", f"{AR}:2:11"),
    ("link-forbidden", f"{AR}:14:7"),
    ("bidi-override", f"{AR}:16:4"),
    ("slug-upper-case", f"{EN}:4:7"),
    ("unknown-id", f"{FACTS}:2:11"),
    ("end-before-start", f"{FACTS}:6:8"),
    ("front-matter-missing", "content/reports/second/ar.md:1"),
]


def test_everything_that_is_wrong_is_told_in_one_run_in_order(broken_site: MiniSite):
    before = output_files(broken_site)
    ended = build(broken_site.root)
    assert ended.code == 1
    assert ended.told == EVERYTHING
    assert "Traceback" not in ended.err
    assert "The site was not built; the last good one stays as it was. 8 errors, 0 warnings" in ended.err
    assert output_files(broken_site) == before


def test_everything_is_told_in_arabic(broken_site: MiniSite):
    english = build(broken_site.root, "--lang", "en").problems
    ended = build(broken_site.root, "--lang", "ar")
    assert ended.code == 1
    assert "لم يُبنَ الموقع، وبقيت النسخة السابقة كما هي. الأخطاء: 8، التحذيرات: 0" in ended.err
    for ours, theirs in zip(ended.problems, english, strict=True):
        assert ours["code"] == theirs["code"]
        assert any("\u0600" <= letter <= "\u06ff" for letter in str(ours["message"]))
        assert ours["message"] != theirs["message"]
        assert bool(ours["hint"]) == bool(theirs["hint"])


def test_people_see_the_line_and_the_place_in_it(broken_site: MiniSite):
    ended = run("build", "--site", broken_site.root, "--date", DAY)
    assert ended.code == 1
    assert ended.out == ""
    assert (
        f'{AR}:2:11  error  yaml-colon  the value of "title" holds a colon: مدن: نص\n    2 │ title: مدن: نص\n'
        in ended.err
    )
    assert '      │           ^  put it in quotes: title: "مدن: نص"' in ended.err


def test_check_tells_the_same_and_writes_nothing(broken_site: MiniSite):
    before = {
        path: path.stat().st_mtime_ns for path in sorted(broken_site.root.rglob("*")) if ".sitegen" not in str(path)
    }
    ended = run("check", "--site", broken_site.root, "--date", DAY, "--format", "json")
    assert (ended.code, ended.told) == (1, EVERYTHING)
    assert before == {path: path.stat().st_mtime_ns for path in before}


def test_a_good_site_ends_with_zero(copied_site: MiniSite):
    ended = build(copied_site.root)
    assert (ended.code, ended.problems) == (0, [])


@pytest.mark.parametrize(("words", "code"), [((), 0), (("--strict",), 3)])
def test_warnings_end_with_three_only_if_asked(copied_site: MiniSite, words: tuple[str, ...], code: int):
    before = output_files(copied_site)
    copied_site.add(document(text=f"{TEXT}\n\n## قسم ثالث\n\nنص."))
    ended = build(copied_site.root, *words)
    assert (ended.code, [code for code, _ in ended.told]) == (code, ["section-only-here"])
    assert (output_files(copied_site) == before) is bool(words)


@pytest.mark.parametrize("text", ["title: x\nbase_url: example.org", "title: [x", None])
def test_wrong_settings_end_with_two(copied_site: MiniSite, text: str | None):
    before = output_files(copied_site)
    if text is None:
        copied_site.remove("config.yaml")
    else:
        copied_site.add(file("config.yaml", text))
    ended = build(copied_site.root)
    assert (ended.code, len(ended.told)) == (2, 1)
    assert "Traceback" not in ended.err
    assert output_files(copied_site) == before


@pytest.mark.parametrize("words", [("build", "--nope"), ("bild",), ("build", "--lang", "fr"), ("build", "--jobs", "0")])
def test_wrong_use_ends_with_two(words: tuple[str, ...]):
    ended = run(*words)
    assert ended.code == 2
    assert "Traceback" not in ended.err
    assert ended.err


def test_an_interrupted_build_ends_as_shells_expect_and_leaves_the_old_site(copied_site: MiniSite):
    before = output_files(copied_site)
    much = "\n\n".join(["- نص\n" * 900] * 8)
    for number in range(40):  # long enough that it cannot end before it is interrupted
        copied_site.put(f"content/pages/long-{number}/ar.md", f"---\ntitle: طويل\n---\n\n{much}".encode())
    words = command("build", "--site", copied_site.root, "--date", DAY)
    # Whoever is started in the background of a shell is deaf to this signal, with all that it starts: not so a person.
    before_it = signal.signal(signal.SIGINT, signal.default_int_handler)
    process = subprocess.Popen(words, stderr=subprocess.PIPE, text=True, env=environment())
    signal.signal(signal.SIGINT, before_it)
    while process.poll() is None and not _has_begun(process.pid):
        time.sleep(0.05)
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=60)
    assert process.returncode == 130
    assert "Traceback" not in err
    assert output_files(copied_site) == before


def _has_begun(process: int) -> bool:
    """Whether a process has done some work of its own, so that it can be interrupted in the middle of it."""
    status = Path(f"/proc/{process}/stat").read_text(encoding="ascii")
    ticks = int(status.rpartition(")")[2].split()[11])
    return ticks / os.sysconf("SC_CLK_TCK") > 1.0
