"""The command line in Arabic: its help, and what it says when it is used wrongly.

In come commands, out go the same commands with Arabic words, which stand in ``locale/``. The library that reads the
command line (click) takes its own messages from the same place, by Python's gettext.
"""

import copy
import gettext
import inspect
import os
import sys
from pathlib import Path
from typing import Final, TextIO

import click

_DOMAIN: Final = "sitegen"
_WORDS: Final = Path(__file__).parent / "locale"


def speak_arabic() -> None:
    """From now on, click's messages are Arabic. For the whole process."""
    os.environ["LANGUAGE"] = "ar"
    gettext.bindtextdomain(_DOMAIN, _WORDS)
    gettext.textdomain(_DOMAIN)


def in_arabic(command: click.Command) -> click.Command:
    """The same command, and all below it, with its help in Arabic."""
    spoken = copy.copy(command)
    spoken.context_class = _Context
    spoken.help = _translated(command.help)
    spoken.params = [_option(each) for each in command.params]
    if isinstance(spoken, click.Group):
        spoken.commands = {name: in_arabic(each) for name, each in spoken.commands.items()}
    return spoken


def drawn(text: str, stream: TextIO) -> str:
    """Arabic as the terminal behind a stream needs it; as it is if there is no terminal."""
    if not stream.isatty():
        return text
    from sitegen.commands.showing import Style  # noqa: PLC0415  --help must not wait for the libraries

    return Style(environment=dict(os.environ)).draw(text)


class _Context(click.Context):
    """Help as the terminal needs it."""

    def get_help(self) -> str:
        return drawn(super().get_help(), sys.stdout)


def _option(given: click.Parameter) -> click.Parameter:
    if not isinstance(given, click.Option):
        return given
    spoken = copy.copy(given)
    spoken.help = _translated(given.help)
    return spoken


def _translated(text: str | None) -> str | None:
    return gettext.gettext(inspect.cleandoc(text)) if text else text
