"""The commands that write for the writer: ``new``, ``init`` and ``schema``."""

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, Literal, TypeVar

import click

from sitegen.cli_world import language as _language
from sitegen.cli_world import today
from sitegen.lang.language import Lang

F = TypeVar("F", bound=Callable[..., Any])

#: What ``sitegen new`` can be told instead of being asked: flag → explanation.
NEW_FLAGS = {
    "--languages": "Languages of the text, such as ar,en.",
    "--title-ar": "Title in Arabic.",
    "--title-en": "Title in English.",
    "--start": "First day of the trip, YYYY-MM-DD.",
    "--end": "Last day of the trip.",
    "--hosts": "Host cities: ids or names, with commas.",
    "--delegation": "Cities whose delegations travelled.",
    "--authors": "Authors: ids or names, with commas.",
    "--topics": "Topics: ids or names, with commas.",
    "--date": "Day of publication.",
    "--name-ar": "Name of an entry in Arabic.",
    "--name-en": "Name of an entry in English.",
    "--country-ar": "Country of a city in Arabic.",
    "--country-en": "Country of a city in English.",
    "--lat": "Latitude of a city in degrees.",
    "--lon": "Longitude of a city in degrees.",
}


def _new_options(command: F) -> F:
    options = [
        click.option(
            "--site",
            "root",
            type=click.Path(path_type=Path, file_okay=False),
            default=Path(),
            help="The folder that holds config.yaml. Without it: the current folder.",
        ),
        click.option("--key", help="The name of the folder, or the id of an entry."),
        *(click.option(flag, help=meaning) for flag, meaning in NEW_FLAGS.items()),
        click.option(
            "--lang",
            "language",
            type=click.Choice([lang.value for lang in Lang]),
            default=_language,
            help="The language of messages. Without it: the terminal's.",
        ),
    ]
    for option in reversed(options):
        command = option(command)
    return command


@click.command()
@click.argument("kind", type=click.Choice(["report", "page", "city", "person", "topic"]))
@click.argument("title", required=False)
@_new_options
def new(kind: str, title: str | None, root: Path, language: str, key: str | None, **words: str | None) -> None:
    """Begin a report, a page, or an entry for a city, person or topic.

    TITLE is the title of a report or page, or the id of an entry. On a terminal, sitegen asks for what is missing.
    """
    from sitegen.commands.new import Given, open_desk, run_new_page, run_new_report  # noqa: PLC0415  --help must not wait for the libraries
    from sitegen.commands.new_entry import run_new_entry  # noqa: PLC0415  as above

    given = Given(title=title, key=key, words={name: word for name, word in words.items() if word is not None})
    style = _style(language)
    desk = open_desk(root.absolute(), style, given, terminal=sys.stdin.isatty())
    if desk is None:
        sys.exit(2)
    if kind == "report":
        sys.exit(run_new_report(desk, today()))
    sys.exit(run_new_page(desk) if kind == "page" else run_new_entry(desk, kind))


@click.command()
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False), default=Path())
@click.option(
    "--ci",
    type=click.Choice(["github", "gitlab", "forgejo", "woodpecker"]),
    help="Write a recipe that builds and publishes the site there, too; also into the folder of a site that exists.",
)
@click.option(
    "--lang",
    "language",
    type=click.Choice([lang.value for lang in Lang]),
    default=_language,
    help="The language of messages. Without it: the terminal's.",
)
def init(folder: Path, language: str, ci: Literal["github", "gitlab", "forgejo", "woodpecker"] | None) -> None:
    """Begin a new site in FOLDER, with a first report in both languages."""
    from sitegen.commands.init import run_init  # noqa: PLC0415  as above

    sys.exit(run_init(folder.absolute(), today(), Lang(language), ci))


@click.command()
@click.argument("name", required=False)
@click.option("--output", type=click.Path(path_type=Path, file_okay=False), help="Write all schemas into this folder.")
@click.option("--vscode", is_flag=True, help="Teach VS Code the files of the site in the current folder (or --site).")
@click.option("--site", "root", type=click.Path(path_type=Path, file_okay=False), default=Path(), help="With --vscode.")
@click.option("--lang", "language", type=click.Choice([lang.value for lang in Lang]), default=_language)
def schema(name: str | None, output: Path | None, root: Path, language: str, *, vscode: bool) -> None:
    """Print the JSON Schema of a file, for editors. Without NAME: list the names."""
    from sitegen.commands.schema import run_schema  # noqa: PLC0415  as above
    from sitegen.commands.vscode import run_vscode  # noqa: PLC0415  as above

    if vscode:
        sys.exit(run_vscode(root.absolute(), _style(language)))
    sys.exit(run_schema(name, output, Lang(language)))


def _style(language: str) -> Any:
    from sitegen.commands.showing import Style  # noqa: PLC0415  as above

    return Style(lang=Lang(language), environment=dict(os.environ))
