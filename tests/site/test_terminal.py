"""Arabic in a terminal that neither shapes nor orders it: drawn by sitegen, seen in a real terminal (tmux)."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from sitegen.lang.visual import terminal
from tests.mini_site import BASE, REPORT, MiniSite

pytestmark = pytest.mark.skipif(shutil.which("tmux") is None, reason="there is no tmux on this machine")

MESSAGE = "لا يوجد هنا حقل اسمه «sumary»"


class Terminal:
    """A window of 160 columns in a tmux server of its own."""

    def __init__(self, folder: Path) -> None:
        self._socket = folder / "tmux"

    def tmux(self, *arguments: str) -> str:
        environment = {**os.environ, "LC_ALL": "C.UTF-8"}
        command = ["tmux", "-u", "-S", str(self._socket), *arguments]
        return subprocess.run(command, env=environment, capture_output=True, text=True, check=True).stdout

    def show(self, command: str, cwd: Path) -> str:
        done = "all-done"
        self.tmux("new-session", "-d", "-x", "160", "-y", "60", "-c", str(cwd), f"{command}; echo {done}; sleep 60")
        for _ in range(300):
            seen = self.tmux("capture-pane", "-p")
            if done in seen:
                return seen
            time.sleep(0.1)
        raise AssertionError(f"nothing came in thirty seconds: {seen}")


@pytest.fixture
def window(tmp_path: Path) -> Iterator[Terminal]:
    opened = Terminal(tmp_path)
    yield opened
    opened.tmux("kill-server")


@pytest.fixture
def broken(tmp_path: Path) -> MiniSite:
    site = MiniSite(tmp_path, BASE).add(REPORT)
    return site.put(
        "content/reports/rome-water/ar.md", "---\ntitle: المياه\nsumary: ملخص\nsummary: م\n---\n\nنص.\n".encode()
    )


def command(**environment: str) -> str:
    given = " ".join(f"{name}={value}" for name, value in environment.items())
    return f"env {given} {sys.executable} -m sitegen check --lang ar"


@pytest.mark.parametrize("wish", ["on", "auto"])
def test_messages_are_shaped_and_ordered_where_the_terminal_does_neither(window: Terminal, broken: MiniSite, wish: str):
    seen = window.show(command(SITEGEN_BIDI=wish, VTE_VERSION="", TERM_PROGRAM=""), broken.root)
    assert terminal(MESSAGE, base="ltr") in seen
    assert MESSAGE not in seen


def test_a_terminal_that_does_it_itself_gets_plain_text(window: Terminal, broken: MiniSite):
    seen = window.show(command(VTE_VERSION="6800"), broken.root)
    assert MESSAGE in seen


def test_the_setting_can_turn_it_off(window: Terminal, broken: MiniSite):
    seen = window.show(command(SITEGEN_BIDI="off", VTE_VERSION="", TERM_PROGRAM=""), broken.root)
    assert MESSAGE in seen


def test_a_file_and_ci_get_plain_text(broken: MiniSite):
    ended = subprocess.run(
        [sys.executable, "-m", "sitegen", "check", "--lang", "ar"],
        cwd=broken.root,
        capture_output=True,
        text=True,
        check=False,
    )
    assert MESSAGE in ended.stderr


def test_the_place_marks_stand_below_the_word_they_mean(window: Terminal, broken: MiniSite):
    seen = window.show(command(SITEGEN_BIDI="on"), broken.root).splitlines()
    line = next(number for number, text in enumerate(seen) if "3 │" in text)
    assert "sumary" in seen[line]
    assert seen[line + 1].index("^") == seen[line].index("sumary")
