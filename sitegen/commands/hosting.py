"""``sitegen hosting SERVER``: prints what a web server has to be told to serve the site as it was meant."""

import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Literal

from sitegen import fs
from sitegen.commands.exit_codes import Exit
from sitegen.commands.showing import Style, say, show_problems
from sitegen.diagnostics.judgement import judge
from sitegen.hosting.caddy import caddy_config
from sitegen.hosting.nginx import nginx_config
from sitegen.hosting.policies import Policies, PolicyCollector, policy_of
from sitegen.hosting.serving import Serving
from sitegen.lang.language import Lang
from sitegen.pipeline.hosting import serving_of
from sitegen.pipeline.order import Order
from sitegen.pipeline.secrets import concealed
from sitegen.pipeline.story import survey

Server = Literal["nginx", "caddy"]

_WRITERS: Mapping[Server, Callable[[Serving, str], str]] = {"nginx": nginx_config, "caddy": caddy_config}
WORDS = {
    "not-built": {
        Lang.EN: "There is no site in {output}. Build it first: its pages say what they may load.",
        Lang.AR: "لا موقع في {output}. ابنِه أوّلًا، فصفحاته هي التي تحدّد ما يجوز لها تحميله.",
    },
    "no-address": {
        Lang.EN: "config.yaml does not say base_url, the address where the site will live. It is needed here.",
        Lang.AR: "لا يذكر config.yaml عنوان الموقع base_url، وهو لازم هنا.",
    },
    "bad-folder": {
        Lang.EN: "{folder} cannot stand in the file of a web server. Write a full path without $ { } or line breaks.",
        Lang.AR: "لا يصلح {folder} في ملف خادم الويب. اكتب مسار المجلد كاملًا من دون $ أو { } أو سطر جديد.",
    },
}


def run_hosting(order: Order, style: Style, server: Server, *, output: Path, folder: str) -> Exit:
    """Prints the configuration.

    Args:
        order: which site.
        style: how to speak.
        server: for which program.
        output: where the site was built.
        folder: where its files will lie on the server.
    """
    if not folder.startswith("/") or any(c in "${}" or not c.isprintable() for c in folder):
        return _refused("bad-folder", style, folder=folder)
    made = survey(order)
    if made.workshop is None:
        problems = concealed(made.diagnostics, made.secrets, order.root)
        show_problems(judge(problems, made.checks), style, order.root, made.secrets.conceal)
        return Exit.CONTENT_ERRORS if made.usable else Exit.WRONG_USE
    sources = made.workshop.sources
    if not sources.urls.base_url:
        return _refused("no-address", style)
    policies = _policies(output)
    if policies is None:
        return _refused("not-built", style, output=str(output))
    sys.stdout.write(_WRITERS[server](serving_of(sources, policies, made.secrets), folder))
    return Exit.DONE


def _policies(output: Path) -> Policies | None:
    """What the pages in a folder may load; None if there are no pages."""
    if not (output / "index.html").is_file():
        return None
    collector = PolicyCollector()
    for file in fs.walk_files(output).files:
        if file.path.endswith(".html"):
            collector.see(file.path, policy_of(fs.read_bytes(output / file.path)))
    return collector.policies()


def _refused(key: str, style: Style, **values: str) -> Exit:
    text = WORDS[key][style.lang]
    for name, value in values.items():
        text = text.replace(f"{{{name}}}", value)
    say(text, style)
    return Exit.WRONG_USE
