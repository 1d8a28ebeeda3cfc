"""The commands about translations: ``status``, ``accept`` and ``import translation``."""

import sys
from pathlib import Path
from typing import Any, cast

import click

from sitegen.cli_world import looking, place_options
from sitegen.lang.language import Lang


@click.command()
@click.argument("report", required=False)
@place_options
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "html", "csv"]),
    default="text",
    show_default=True,
    help="A table for the terminal, or for programs, a browser, a spreadsheet.",
)
@click.option("--review", type=click.Path(path_type=Path, file_okay=False), help="Write review pages into this folder.")
@click.option(
    "--export",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Write what has to be translated in REPORT into this .docx or .csv file.",
)
@click.option("--to", "target", type=click.Choice([lang.value for lang in Lang]), help="With --export: this language.")
def status(root: Path, language: str, report: str | None, form: str, **asked: Any) -> None:
    """Show whether both languages of every report, or of REPORT, say the same."""
    from sitegen.commands.status import StatusFormat, run_status  # noqa: PLC0415  --help must not wait for the libraries

    order, style = looking(root, language)
    if asked["export"] is not None:
        from sitegen.commands.hand_off import run_export  # noqa: PLC0415  as above

        target = Lang(asked["target"]) if asked["target"] else None
        sys.exit(run_export(order, style, report, asked["export"].absolute(), target))
    if asked["review"] is not None:
        from sitegen.commands.review import run_review  # noqa: PLC0415  as above

        sys.exit(run_review(order, style, report, asked["review"].absolute()))
    sys.exit(run_status(order, style, cast("StatusFormat", form), report))


@click.command()
@click.argument("report", required=False)
@click.argument("section", required=False)
@place_options
@click.option("--all", "everything", is_flag=True, help="Confirm all reports.")
@click.option(
    "--cosmetic", is_flag=True, help="Only what was confirmed before and changed in a way that needs no translation."
)
@click.option(
    "--addresses",
    is_flag=True,
    help="Instead: confirm the addresses of the site as they are now. Those that are gone are no longer watched over.",
)
def accept(root: Path, language: str, report: str | None, section: str | None, **asked: bool) -> None:
    """Confirm that both languages of REPORT, or of one SECTION of it, say the same as they are now."""
    from sitegen.commands.addresses import run_accept_addresses  # noqa: PLC0415  as above
    from sitegen.commands.status import run_accept  # noqa: PLC0415  as above

    if asked["addresses"] and report is None and not asked["everything"] and not asked["cosmetic"]:
        sys.exit(run_accept_addresses(*looking(root, language, public=True)))
    if (report is None) != asked["everything"] or asked["addresses"]:
        raise click.UsageError(
            "اذكر التقرير، أو استعمل --all لجميع التقارير، أو --addresses وحده للعناوين."
            if language == "ar"
            else "Name a report, or use --all for all reports, or --addresses alone for addresses."
        )
    order, style = looking(root, language)
    sys.exit(run_accept(order, style, report, section, cosmetic=asked["cosmetic"]))


@click.group("import")
def import_() -> None:
    """Bring in texts from elsewhere."""


@import_.command("translation")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@place_options
@click.option("--yes", is_flag=True, help="Write without asking.")
def import_translation(root: Path, language: str, file: Path, *, yes: bool) -> None:
    """Bring a FILE that "sitegen status --export" wrote back into the reports, after it was translated."""
    from sitegen.commands.hand_off import run_import  # noqa: PLC0415  as above

    order, style = looking(root, language)
    sys.exit(run_import(order, style, file.absolute(), yes=yes))
