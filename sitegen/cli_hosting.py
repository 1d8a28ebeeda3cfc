"""The command about web servers: ``hosting``."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, cast

import click

from sitegen.cli_world import looking, place_options

if TYPE_CHECKING:
    from sitegen.commands.hosting import Server


@click.command()
@click.argument("server", type=click.Choice(["nginx", "caddy"]))
@place_options
@click.option("--output", type=click.Path(path_type=Path, file_okay=False), help="The built site. Without it: output/.")
@click.option("--folder", default="/srv/www/site", show_default=True, help="Where the site lies on the server.")
@click.option("--base-url", envvar="SITEGEN_BASE_URL", metavar="URL", help="Beats the address in config.yaml.")
def hosting(server: str, root: Path, language: str, output: Path | None, folder: str, base_url: str | None) -> None:
    """Print the configuration with which SERVER serves the site: headers, caching, old addresses, missing pages."""
    from sitegen.commands.hosting import run_hosting  # noqa: PLC0415  --help must not wait for the libraries

    order, style = looking(root, language, base_url=base_url, public=True)
    target = (output or root / "output").absolute()
    sys.exit(run_hosting(order, style, cast("Server", server), output=target, folder=folder))
