"""The command line: flags become arguments, outcomes become exit codes. With ``cli_*.py`` the only user of click.

Exit codes: 0 done, 1 errors in the content, 2 wrong use or settings, 3 warnings under ``--strict``, 4 publishing was
refused, 5 publishing is not complete, 130 interrupted.
``cli_world.py`` is where the world comes in: the clock, the environment, the current folder.
"""

import gc
import os
import sys
from collections.abc import Callable
from datetime import datetime
from io import StringIO
from pathlib import Path
from typing import Any, Final, Literal, NoReturn, TypeVar, cast

import click

from sitegen import __version__
from sitegen.cli_arabic import drawn, in_arabic, speak_arabic
from sitegen.cli_authoring import init, new, schema
from sitegen.cli_hosting import hosting
from sitegen.cli_publish import publish
from sitegen.cli_theme import theme
from sitegen.cli_translation import accept, import_, status
from sitegen.cli_world import Day
from sitegen.cli_world import looking as _looking
from sitegen.cli_world import place_options as _place_options
from sitegen.cli_world import spoken as _spoken
from sitegen.cli_world import today as _today
from sitegen.lang.language import Lang

F = TypeVar("F", bound=Callable[..., Any])

#: The exit code of a program that was stopped with Ctrl-C, as shells have it.
INTERRUPTED: Final = 130
FORMATS = click.Choice(["text", "json", "sarif", "github"])


def _site_options(command: F) -> F:
    """What every command needs that looks at a site."""
    options = (
        click.option(
            "--base-url",
            envvar="SITEGEN_BASE_URL",
            metavar="URL",
            help="The address where the site will live. Beats the one in config.yaml.",
        ),
        click.option("--drafts", is_flag=True, help="Include what is marked as a draft."),
        click.option("--future", is_flag=True, help="Include reports that are not due yet."),
        click.option(
            "--date",
            "today",
            type=Day(),
            help="Build as if it were this day (YYYY-MM-DD). Without it: today.",
        ),
        click.option("--strict", is_flag=True, help="Treat warnings as errors."),
        click.option(
            "--format",
            "style",
            type=FORMATS,
            default="text",
            show_default=True,
            help="How problems are shown: for people, for programs, or for code hosts.",
        ),
        click.option("--jobs", type=click.IntRange(min=1), help="How many processors to use. Without it: all."),
    )
    for option in reversed(options):
        command = option(command)
    return _place_options(command)


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="sitegen")
def cli() -> None:
    """Makes a website of trip reports, in Arabic and English, from Markdown files.

    Begin with "sitegen init blog", then "cd blog" and "sitegen build".
    """


@cli.command()
@_site_options
@click.option("--output", type=click.Path(path_type=Path), help="Where to put the site. Without it: output/.")
@click.option("--adopt-output", "adopt", is_flag=True, help="Take over an output folder that sitegen did not make.")
@click.option(
    "--summary",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Append what changed, all problems and the state of translations to this file, as Markdown.",
)
@click.option(
    "--compare",
    "before",
    type=click.Path(path_type=Path, file_okay=False),
    help="With --summary: the output folder of the build to compare with. Without it: the one that is built into.",
)
@click.option("--no-cache", is_flag=True, help="Make everything anew, and remember nothing.")
@click.option("--explain", is_flag=True, help="Say how many pages were made, and why.")
@click.option("--profile", is_flag=True, help="Say how long each part of the build took.")
def build(
    root: Path,
    output: Path | None,
    *,
    adopt: bool,
    summary: Path | None,
    before: Path | None,
    no_cache: bool,
    explain: bool,
    profile: bool,
    **options: Any,
) -> None:
    """Build the site.

    If anything is wrong with the content, everything that is wrong is listed and the last good site stays as it is.
    """
    from sitegen.commands.build import Wishes, run_build  # noqa: PLC0415  --help must not wait for the libraries

    target = (output or root / "output").absolute()
    wishes = Wishes(
        summary=summary and summary.absolute(),
        before=before and before.absolute(),
        anew=no_cache,
        explain=explain,
        profile=profile,
    )
    sys.exit(run_build(_order(root.absolute(), options), target, _style(options), wishes, adopt=adopt))


@cli.command()
@_site_options
@click.option("--fix", is_flag=True, help="Repair in the files what can be repaired safely, and show what was changed.")
@click.option(
    "--hidden",
    "files",
    multiple=True,
    metavar="FILE",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Only show what cannot be seen in this file, and what its lines look like to a reader.",
)
@click.option(
    "--finished",
    metavar="FOLDER",
    type=click.Path(path_type=Path, file_okay=False),
    help="Look at a site that was built into this folder, as publishing does before it changes anything.",
)
def check(root: Path, *, fix: bool, files: tuple[Path, ...], finished: Path | None, **options: Any) -> None:
    """Find everything that is wrong with the site, without writing it."""
    from sitegen.commands.check import run_check, run_finished_check, run_hidden_check  # noqa: PLC0415  as above

    order, style = _order(root.absolute(), options), _style(options)
    if finished is not None:
        sys.exit(run_finished_check(order, style, finished.absolute()))
    sys.exit(run_hidden_check(order, style, files) if files else run_check(order, style, fix=fix))


@cli.command()
@_site_options
@click.option(
    "--port",
    type=click.IntRange(min=0, max=65535),
    default=8000,
    show_default=True,
    help="Where to begin looking for a free port.",
)
@click.option("--host", default="127.0.0.1", show_default=True, help="Another interface shows drafts to the network.")
@click.option("--open", "open_browser", is_flag=True, help="Open the site in the browser.")
@click.option("--public", is_flag=True, help="Leave out drafts and what is not due yet, as in a build.")
def serve(root: Path, host: str, port: int, *, open_browser: bool, public: bool, **options: Any) -> None:
    """Show the site in a browser while you write. Every page follows what you save.

    Drafts and reports that are not due yet are shown with a mark. Nothing is written into output/.
    """
    from sitegen.commands.serve import run_serve  # noqa: PLC0415  as above

    shown = options if public else {**options, "drafts": True, "future": True}
    order = _order(root.absolute(), shown)
    sys.exit(run_serve(order, _style(options), host=host, port=port, open_browser=open_browser))


for each in (new, init, schema, status, accept, import_, theme, hosting, publish):
    cli.add_command(each)


def run() -> NoReturn:
    """Runs the command that was asked for, and ends the program with its exit code."""
    # A command ends before garbage could fill the memory, and looking for it took a seventh of a build.
    gc.disable()
    command: click.Command = cli
    if _spoken(sys.argv[1:]) == Lang.AR:
        speak_arabic()
        command = in_arabic(cli)
    try:
        code = command.main(prog_name="sitegen", standalone_mode=False)
    except click.ClickException as error:
        said = StringIO()
        error.show(said)
        sys.stderr.write(drawn(said.getvalue(), sys.stderr))
        sys.exit(error.exit_code)
    except click.Abort:
        sys.exit(INTERRUPTED)
    finally:  # nor need anybody look through all that a large site left in memory before the program ends
        gc.freeze()
    sys.exit(code)


@cli.command()
@click.argument("report")
@_place_options
def takedown(root: Path, language: str, report: str) -> None:
    """Take REPORT down: a neutral page stays at its addresses, and it disappears from lists, feeds and search."""
    from sitegen.commands.takedown import run_takedown  # noqa: PLC0415  as above

    order, style = _looking(root, language)
    sys.exit(run_takedown(order, style, report))


def _order(root: Path, options: dict[str, Any]) -> Any:
    from sitegen.commands.order import make_order  # noqa: PLC0415  as above

    day: datetime | None = options["today"]
    return make_order(
        root=root,
        today=day.date() if day else _today(),
        drafts=options["drafts"],
        future=options["future"],
        base_url=options["base_url"],
        jobs=options["jobs"],
        strict=options["strict"],
    )


def _style(options: dict[str, Any]) -> Any:
    from sitegen.commands.showing import Style  # noqa: PLC0415  as above

    style = cast("Literal['text', 'json', 'sarif', 'github']", options["style"])
    return Style(format=style, lang=Lang(options["language"]), environment=dict(os.environ))
