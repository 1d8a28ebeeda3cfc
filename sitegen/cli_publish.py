"""The command that puts the site on a host: ``publish``."""

import os
import secrets
import sys
import time
from datetime import datetime
from pathlib import Path
from typing import Any, Literal, cast

import click

from sitegen.cli_world import Day, looking, place_options
from sitegen.values import replace


@click.command()
@click.argument("target", required=False)
@place_options
@click.option("--output", type=click.Path(path_type=Path, file_okay=False), help="The built site. Without it: output/.")
@click.option("--no-build", "ready", is_flag=True, help="Publish what is in the output folder, without building it.")
@click.option("--dry-run", "--plan", "rehearse", is_flag=True, help="Only show what would be done.")
@click.option("--rollback", "go_back", is_flag=True, help="Go back to what was published before.")
@click.option("--max-deletes", "limit", metavar="N|N%", help="Refuse to delete more. Beats the target's max_deletes.")
@click.option("--adopt", is_flag=True, help="Take over files on the target that sitegen did not put there.")
@click.option("--base-url", envvar="SITEGEN_BASE_URL", metavar="URL", help="Beats the address in config.yaml.")
@click.option("--date", "day", type=Day(), help="Build as if it were this day (YYYY-MM-DD).")
@click.option("--allow-warnings", "lenient", is_flag=True, help="Publish although the site has warnings.")
@click.option("--strict", is_flag=True, help="Treat warnings about publishing itself as errors, too.")
@click.option("--jobs", type=click.IntRange(min=1), help="How many processors to use. Without it: all.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "sarif", "github"]),
    default="text",
    show_default=True,
    help="How problems are shown; json shows the plan too.",
)
def publish(target: str | None, root: Path, language: str, output: Path | None, **asked: Any) -> None:
    """Build the site and publish it to TARGET, a name under publish: in config.yaml.

    What is there already is not sent again; what is not ours is never touched; a page never appears before what it
    needs. Exit code 4: refused, nothing was changed. 5: not complete, the next run does what is left.
    """
    from sitegen.commands.publish import Asked, run_publish  # noqa: PLC0415  --help must not wait for the libraries
    from sitegen.publish.publishing import Wish  # noqa: PLC0415  as above
    from sitegen.publish.target import World  # noqa: PLC0415  as above
    from sitegen.read.schema.publish_targets import limit_of  # noqa: PLC0415  as above

    limit = None if asked["limit"] is None else limit_of(asked["limit"])
    if asked["limit"] is not None and limit is None:
        raise click.UsageError(
            "يُكتب مع \u200e--max-deletes عدد مثل 50 أو نسبة مثل 25%."
            if language == "ar"
            else "--max-deletes takes a number such as 50, or a percentage such as 25%."
        )
    order, style = looking(root, language, base_url=asked["base_url"], public=True)
    day: datetime | None = asked["day"]
    release = order.release if day is None else replace(order.release, today=day.date())
    order = replace(order, release=release, strict=not asked["lenient"], jobs=asked["jobs"] or order.jobs)
    style = replace(style, format=cast("Literal['text', 'json', 'sarif', 'github']", asked["form"]))
    wish = Wish(limit=limit, adopt=asked["adopt"], rehearse=asked["rehearse"], go_back=asked["go_back"])
    world = World(
        root=order.root,
        scratch=order.root / ".sitegen" / "publish",
        environment=dict(os.environ),
        now=time.time,  # noqa: TID251  where the clock comes in
        sleep=time.sleep,
        publisher=secrets.token_hex(8),
    )
    place = (output or order.root / "output").absolute()
    request = Asked(target=target, wish=wish, ready=asked["ready"], strict=asked["strict"])
    sys.exit(run_publish(order, place, style, request, world))
