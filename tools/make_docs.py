"""Writes the parts of the documentation that are made from the code. A test compares them with what it would write.

python tools/make_docs.py
"""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from sitegen.diagnostics import CATALOGUE, Entry
from sitegen.hosting.hosts import hosts
from sitegen.model.host import Host, Measure
from sitegen.read.json_schema import schemas

ROOT = Path(__file__).parent.parent
sys.path.append(str(Path(__file__).parent))  # a test loads this file from elsewhere
from theme_reference import themes  # noqa: E402  beside this file


def diagnostics() -> str:
    """docs/diagnostics.md: a heading for every code, in the order of the alphabet."""
    head = (
        "# Diagnostics\n\n"
        "Every problem that sitegen can report, by its code. An **error** stops the build, and the last good site "
        "stays as it is; a **warning** does not, unless you ask for it with `--strict`. `config.yaml` can turn "
        "a warning off or make it an error:\n\n"
        "```yaml\nchecks:\n  section-only-here: off\n  photo-without-consent: error\n```\n\n"
        "Words in ‹angle brackets› stand for what is read in your file. `sitegen check --lang ar` says everything in "
        "Arabic.\n"
    )
    return head + "".join(_section(CATALOGUE[code]) for code in sorted(CATALOGUE))


def _section(entry: Entry) -> str:
    fix = " `sitegen check --fix` repairs it." if entry.fixable else ""
    lines = [f"\n## {entry.code}\n", f"**{entry.severity.value}** · {entry.about}{fix}\n"]
    for lang, words in (("en", entry.en), ("ar", entry.ar)):
        said = [_shown(words.message), *(_shown(hint) for hint in words.hints)]
        body = " · ".join(said)
        lines.append(f"> {body}\n" if lang == "en" else f'<blockquote dir="rtl" lang="ar">{body}</blockquote>\n')
    return "\n".join(lines)


def _shown(template: str) -> str:
    braces = template.replace("{{", "\0").replace("}}", "\1")
    return braces.replace("{", "‹").replace("}", "›").replace("\0", "{").replace("\1", "}").replace("<", "&lt;")


def fields() -> str:
    """docs/fields.md: every field that a person can write, from the schemas that check them."""
    head = (
        "# Fields\n\n"
        "Every field of every file, in English and Arabic. **Bold** fields are required. Where `{ar, en}` is possible, "
        "a plain text means: the same in both languages. Editors can complete and check these fields: `sitegen schema` "
        "prints the JSON Schemas.\n"
    )
    return head + "".join(_table(name, schema) for name, schema in schemas().items())


TITLES = {
    "config": "config.yaml",
    "report": "content/reports/…/report.yaml",
    "front-matter": "Front matter of a report (ar.md, en.md), besides the shared facts of report.yaml",
    "page-front-matter": "Front matter of a standing page",
    "cities": "content/cities.yaml, for each city",
    "people": "content/people.yaml, for each person",
    "organisations": "content/organisations.yaml, for each organisation",
    "topics": "content/topics.yaml, for each topic",
    "glossary": "content/glossary.yaml, for each term",
    "private": "content/private.yaml, which is never published",
}


def _table(name: str, schema: dict[str, Any]) -> str:
    root = next(iter(schema.get("patternProperties", {}).values()), schema)
    shared = set(_resolved(schemas()["report"], schema)["properties"]) if name == "front-matter" else set()
    rows = [row for row in _rows(root, schema) if row[0].strip("*`").partition(".")[0] not in shared]
    lines = [f"\n## {TITLES[name]}\n", "| field | what it is | المعنى |", "|---|---|---|"]
    lines += [f"| {field} | {english} | {arabic} |" for field, english, arabic in rows]
    return "\n".join(lines) + "\n"


def _rows(node: dict[str, Any], schema: dict[str, Any], prefix: str = "") -> Iterator[tuple[str, str, str]]:
    node = _resolved(node, schema)
    for field, about in node.get("properties", {}).items():
        name = f"`{prefix}{field}`"
        english, _, arabic = about.get("description", "").partition(" – ")
        yield f"**{name}**" if field in node.get("required", ()) else name, english, arabic
        inner = _resolved(about, schema)
        if inner.get("properties") and set(inner["properties"]) != {"ar", "en"}:
            yield from _rows(inner, schema, f"{prefix}{field}.")
        elif named := _under_any_name(about, schema):
            yield from _rows(named, schema, f"{prefix}{field}.‹name›.")


def _under_any_name(about: dict[str, Any], schema: dict[str, Any]) -> dict[str, Any]:
    """What stands below names that the writer chooses; empty if there is nothing of the kind."""
    for option in (about, *about.get("anyOf", ())):
        for inner in option.get("patternProperties", {}).values():
            found = _resolved(inner, schema)
            if found.get("properties"):
                return found
    return {}


def _resolved(node: dict[str, Any], schema: dict[str, Any]) -> dict[str, Any]:
    """Follows references, takes the object of alternatives, and the items of lists."""
    if "$ref" in node:
        return _resolved(schema["$defs"][node["$ref"].rpartition("/")[2]], schema)
    for option in node.get("anyOf", ()):
        inner = _resolved(option, schema)
        if inner.get("properties"):
            return inner
    if isinstance(node.get("items"), dict):
        return _resolved(node["items"], schema)
    if "properties" not in node and isinstance(node.get("additionalProperties"), dict):
        return _resolved(node["additionalProperties"], schema)
    return node


MEASURES = {
    Measure.FILES: "files",
    Measure.FILES_AND_FOLDERS: "files and folders",
    Measure.FILE_SIZE: "bytes of one file",
    Measure.TOTAL_SIZE: "bytes in all",
    Measure.REDIRECTS: "rules in `_redirects`",
    Measure.REDIRECT_LENGTH: "characters of a line of `_redirects`",
    Measure.HEADER_RULES: "rules in `_headers`",
    Measure.HEADER_LENGTH: "characters of a line of `_headers`",
}


def limits() -> str:
    """docs/hosts.md: what every host allows, from the table that the check reads."""
    head = (
        "# Hosts and their limits\n\n"
        "What `sitegen check` and `sitegen publish` compare a site with, for the hosts under `hosts:` and for the "
        "`host:` of a target. “Not confirmed”: the host may have such a limit, and it was not found in its own words; "
        "nothing is checked then. The table is [`sitegen/hosting/hosts.toml`](../sitegen/hosting/hosts.toml).\n"
    )
    return head + "".join(_host(host) for host in hosts().values())


def _host(host: Host) -> str:
    rows = [
        f"| {MEASURES[measure]} | {limit.most:,} | {limit.dated} | <{limit.source}> |"
        for measure, limit in host.limits.items()
    ]
    rows += [f"| {MEASURES[measure]} | not confirmed | | |" for measure in MEASURES if measure in host.unconfirmed]
    table = ["| at most | | as of | source |", "|---|---|---|---|", *rows] if rows else ["No limits."]
    return "\n".join([f"\n## {host.name}: `{host.id}`\n", *table, ""])


FILES = {
    "docs/diagnostics.md": diagnostics,
    "docs/fields.md": fields,
    "docs/hosts.md": limits,
    "docs/themes.md": themes,
}


def main() -> None:
    """Writes every file."""
    for name, make in FILES.items():
        (ROOT / name).parent.mkdir(parents=True, exist_ok=True)
        (ROOT / name).write_text(make(), encoding="utf-8")
        print(f"wrote {name}")


if __name__ == "__main__":
    main()
