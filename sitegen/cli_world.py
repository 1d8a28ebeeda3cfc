"""Where the world comes in: the clock, the environment, the current folder; and options that many commands share."""

import os
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime
from gettext import gettext
from itertools import pairwise
from pathlib import Path
from typing import Any, TypeVar

import click

from sitegen.lang.language import Lang

F = TypeVar("F", bound=Callable[..., Any])


class Day(click.DateTime):
    """A day on the command line. What is none is answered in words, not with a pattern for programs."""

    def __init__(self) -> None:
        """Takes days as year-month-day."""
        super().__init__(["%Y-%m-%d"])

    def get_metavar(self, param: click.Parameter, ctx: click.Context) -> str:  # noqa: ARG002  click's own signature
        """How the help writes it."""
        return "YYYY-MM-DD"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """The day as a moment."""
        try:
            return super().convert(value, param, ctx)
        except click.BadParameter:
            said = gettext("{value} is no day. Write it like this: 2026-11-23")
            self.fail(said.format(value=value), param, ctx)


def today() -> date:
    """The date of the build: SOURCE_DATE_EPOCH if it is set (reproducible-builds.org), else today in UTC."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if epoch.isascii() and epoch.isdigit():
        return datetime.fromtimestamp(int(epoch), tz=UTC).date()
    return datetime.now(tz=UTC).date()  # noqa: TID251  the one place where the clock comes in


def language() -> str:
    """The language of messages: the terminal's, if it is Arabic; else English."""
    spoken = next((os.environ[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if os.environ.get(name)), "")
    return "ar" if spoken.startswith("ar") else "en"


def spoken(arguments: Sequence[str]) -> str:
    """The language that a command line asks for, before anything of it is understood; else the terminal's."""
    asked = [after for before, after in pairwise(arguments) if before == "--lang"]
    asked += [each.removeprefix("--lang=") for each in arguments if each.startswith("--lang=")]
    return next((each for each in reversed(asked) if each in set(Lang)), language())


def place_options(command: F) -> F:
    """What commands need that look at the texts of a site, not at its pages."""
    site = click.option(
        "--site",
        "root",
        type=click.Path(path_type=Path, file_okay=False),
        default=Path(),
        help="The folder that holds config.yaml. Without it: the current folder.",
    )
    spoken = click.option(
        "--lang",
        "language",
        type=click.Choice([lang.value for lang in Lang]),
        default=language,
        help="The language of messages. Without it: the terminal's.",
    )
    return site(spoken(command))


def looking(root: Path, lang: str, *, base_url: str | None = None, public: bool = False) -> Any:
    """An order for commands that look at texts, drafts included unless only ``public`` ones count; and how to speak."""
    from sitegen.commands.order import make_order  # noqa: PLC0415  --help must not wait for the libraries
    from sitegen.commands.showing import Style  # noqa: PLC0415  --help must not wait for the libraries

    order = make_order(
        root=root.absolute(),
        today=today(),
        drafts=not public,
        future=not public,
        base_url=base_url,
        jobs=None,
        strict=False,
    )
    return order, Style(lang=Lang(lang), environment=dict(os.environ))
