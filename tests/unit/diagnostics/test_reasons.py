"""What the system says in English reaches an Arabic reader in Arabic."""

import os
import re

import pytest

from sitegen.diagnostics import CATALOGUE
from sitegen.diagnostics.entry import wording
from sitegen.diagnostics.reasons import ARABIC, reason
from tests.command_line import run


def test_a_reason_of_the_system_is_said_in_the_language_of_the_message():
    args = {"reason": "Permission denied"}
    assert "لا إذن بذلك" in wording(CATALOGUE["unreadable"], "ar").say(args)
    assert "Permission denied" in wording(CATALOGUE["unreadable"], "en").say(args)


def test_what_is_not_known_stays_as_it_is():
    assert reason("the moon is full", "ar") == "the moon is full"


def test_the_known_reasons_are_what_systems_say():
    said = {os.strerror(number) for number in range(1, 140)} | {
        "Name or service not known",
        "Temporary failure in name resolution",
    }
    assert ARABIC.keys() <= said
    assert not [words for words in ARABIC.values() if re.search("[a-z]", words)]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["import", "translation", "nothing.docx"], "لا يمكن فتح الملف nothing.docx: لا ملف ولا مجلد بهذا الاسم"),
        (["check", "--hidden", "nothing.md"], "لا يمكن فتح nothing.md: لا ملف ولا مجلد بهذا الاسم"),
        (["schema", "nothing"], "لا مخطط باسم «nothing»"),
        (["new", "report", "X"], "ينقص --start: أول يوم في الرحلة"),
    ],
)
def test_commands_say_it_so_too(words: list[str], said: str, tmp_path):
    (tmp_path / "config.yaml").write_text("title: x\n", encoding="utf-8")
    ended = run(*words, "--lang", "ar", cwd=tmp_path)
    assert ended.code == 2
    assert said in ended.err
