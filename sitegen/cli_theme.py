"""The commands about themes: ``theme preview`` and ``theme check``."""

import sys
from pathlib import Path

import click

from sitegen.cli_world import looking, place_options


@click.group()
def theme() -> None:
    """Look at the theme of a site."""


@theme.command("preview")
@place_options
@click.option("--output", type=click.Path(path_type=Path), help="Where to put it. Without it: .sitegen/preview/.")
def theme_preview(root: Path, language: str, output: Path | None) -> None:
    """Write a style guide: every part of the theme in both directions, with this site's settings."""
    from sitegen.commands.theme import run_preview  # noqa: PLC0415  --help must not wait for the libraries

    sys.exit(run_preview(root.absolute(), output and output.absolute(), looking(root, language)[1]))


@theme.command("check")
@place_options
def theme_check(root: Path, language: str) -> None:
    """Make sample pages of every kind with the theme, and find everything that is wrong with it."""
    from sitegen.commands.theme import run_theme_check  # noqa: PLC0415  as above

    sys.exit(run_theme_check(root.absolute(), looking(root, language)[1]))
