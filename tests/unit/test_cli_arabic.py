"""The command line speaks Arabic to whoever asks for it: help, and what is said when it is used wrongly."""

import gettext
import inspect
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from babel.messages.pofile import read_po
from click.testing import CliRunner

from sitegen.cli import cli
from sitegen.cli_arabic import in_arabic, speak_arabic
from sitegen.cli_world import spoken
from tests.command_line import command, environment, run
from tools.make_messages import WORDS, compiled

ARABIC = re.compile("[\u0621-\u064a]")


def helps(each: click.Command) -> Iterator[str]:
    yield from filter(None, (each.help, *(getattr(option, "help", None) for option in each.params)))
    if isinstance(each, click.Group):
        for below in each.commands.values():
            yield from helps(below)


def test_every_help_has_its_arabic_words():
    with WORDS.open("rb") as file:
        catalog = read_po(file, locale="ar")
    known = {message.id: message.string for message in catalog if message.id and isinstance(message.id, str)}
    wanted = {inspect.cleandoc(text) for text in helps(cli)}
    assert wanted - known.keys() == set()
    assert [text for text in wanted if not ARABIC.search(known[text])] == []


def test_placeholders_are_the_same_in_both_languages():
    with WORDS.open("rb") as file:
        for message in read_po(file, locale="ar"):
            strings = message.string if isinstance(message.string, tuple) else (message.string,)
            ids = message.id if isinstance(message.id, tuple) else (message.id,)
            known = {name for text in ids for name in re.findall(r"\{\w+", text)}
            assert all(set(re.findall(r"\{\w+", text)) <= known for text in strings), message.id


def test_the_compiled_words_are_those_of_the_catalogue():
    assert WORDS.with_suffix(".mo").read_bytes() == compiled()


def test_the_words_are_those_that_the_library_says():
    source = "".join(Path(module.__file__).read_text(encoding="utf-8") for module in click_modules())
    with WORDS.open("rb") as file:
        ours = {inspect.cleandoc(text) for text in helps(cli)}
        for message in read_po(file, locale="ar"):
            first = message.id[0] if isinstance(message.id, tuple) else message.id
            if first and first not in ours and "{" in first and "is no day" not in first:
                assert first.replace("\n", "\\n").replace("\t", "\\t") in source, first


def click_modules():
    return [getattr(click, name) for name in ("core", "exceptions", "types", "parser", "decorators")]


@pytest.fixture
def arabic(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("LANGUAGE", "")
    before = gettext.textdomain()
    speak_arabic()
    yield
    gettext.textdomain(before)


@pytest.mark.usefixtures("arabic")
@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--help"], "يعرض الموقع في المتصفح وأنت تكتب"),
        (["new", "--help"], "المدن المضيفة: معرّفاتها أو أسماؤها"),
        (["stauts"], "لا أمر باسم 'stauts'. هل تقصد 'status'؟"),
        (["status", "--nope"], "خطأ: لا خيار باسم '--nope'"),
        (["build", "--date", "soon"], "soon ليس يومًا. اكتبه هكذا: 2026-11-23"),
        (["build", "--site", "/no/such/folder"], "لا يوجد ملف config.yaml"),
        (["accept"], "اذكر التقرير، أو استعمل --all"),
    ],
)
def test_a_terminal_in_arabic_is_answered_in_arabic(words: list[str], said: str):
    ended = CliRunner().invoke(in_arabic(cli), words, prog_name="sitegen", env={"LC_ALL": "ar_LB.UTF-8"})
    assert said in ended.output
    assert "Usage" not in ended.output


def test_the_program_speaks_as_the_terminal_does():
    ended = subprocess.run(
        command("stauts"), env=environment(LC_ALL="ar_LB.UTF-8"), capture_output=True, text=True, check=False
    )
    assert ended.returncode == 2
    assert "لا أمر باسم 'stauts'. هل تقصد 'status'؟" in ended.stderr


def test_asking_for_a_language_beats_the_terminal_s(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("LC_ALL", "ar_LB.UTF-8")
    assert spoken([]) == "ar"
    assert spoken(["check", "--lang", "en"]) == "en"
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    assert spoken(["check", "--lang=ar"]) == "ar"
    assert spoken(["check", "--lang"]) == "en"


def test_english_is_left_as_it_is():
    assert "Show the site in a browser" in run("serve", "--help").out
    assert gettext.gettext("Usage:") == "Usage:"
