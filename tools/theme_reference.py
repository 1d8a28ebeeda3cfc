"""The tables of docs/themes.md, made from theme.yaml, the templates, the filters and the views themselves."""

import inspect
import re
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from types import NoneType, UnionType
from typing import Literal, Union, get_args, get_origin, get_type_hints

from sitegen.lang.language import Lang
from sitegen.model.view.site import SiteView
from sitegen.theme import filters, filters_dates
from sitegen.theme.check_fields import VIEWS, page_template
from sitegen.theme.contrast import MINIMUM
from sitegen.theme.describing import describe
from sitegen.theme.manifest import Manifest, read_manifest
from sitegen.theme.voice import PageContext
from sitegen.values import fields, is_struct

ROOT = Path(__file__).parent.parent
THEME = ROOT / "themes" / "rihla"
TEMPLATES = THEME / "templates"

_REGION = re.compile(r"(<!-- table: (\w+) -->\n).*?(<!-- end -->)", re.DOTALL)
_ATTRIBUTE = re.compile(r"^    (\w+(?:, \w+)*): (.*)$")


def themes() -> str:
    """docs/themes.md: its own words, with the tables between the marks made anew."""
    text = (ROOT / "docs/themes.md").read_text(encoding="utf-8")
    return _REGION.sub(lambda region: f"{region[1]}{TABLES[region[2]]()}{region[3]}", text)


def _manifest() -> Manifest:
    manifest, problems = read_manifest((THEME / "theme.yaml").read_text(encoding="utf-8"), "theme.yaml", THEME.name)
    if problems:
        raise ValueError(f"theme.yaml of {THEME.name} is wrong: {problems}")
    return manifest


def settings() -> str:
    """What a site may set for the default theme."""
    lines = ["| setting | values | default | what it is | المعنى |", "|---|---|---|---|---|"]
    for name, spec in _manifest().settings.items():
        about = spec.description
        english, arabic = (about.best(lang) if about else "" for lang in (Lang.EN, Lang.AR))
        default = "all of them" if spec.default == spec.choices else str(spec.default or "–").lower()
        lines.append(f"| `{name}` | {_code(spec.example)} | {default} | {english} | {arabic} |")
    return _table(lines)


def tokens() -> str:
    """Colours and measures."""
    manifest = _manifest()
    lines = ["| token | light | dark |", "|---|---|---|"]
    lines += [f"| `{name}` | `{token.light}` | `{token.dark}` |" for name, token in manifest.colours.items()]
    lines += [f"| `{name}` | `{value}` | |" for name, value in manifest.tokens.items()]
    return _table(lines)


def contrast() -> str:
    """The pairs of colours that must be told apart."""
    lines = ["| foreground | background | at least |", "|---|---|---|"]
    lines += [
        f"| `{pair.foreground}` | `{pair.background}` | {MINIMUM[pair.kind]:g} : 1 |" for pair in _manifest().contrast
    ]
    return _table(lines)


def pages() -> str:
    """The template of every kind of page."""
    lines = ["| template | what it is | `view` |", "|---|---|---|"]
    for kind, view in VIEWS.items():
        about = describe(_template(page_template(kind))).about
        lines.append(f"| `{page_template(kind)}` | {about} | {_link(view)} |")
    frames = sorted(path.name for path in TEMPLATES.glob("*.html") if path.name not in map(page_template, VIEWS))
    lines += [f"| `{name}` | {describe(_template(name)).about} | any |" for name in frames]
    return _table(lines)


def blocks() -> str:
    """The blocks of every template."""
    lines = ["| template | extends | blocks that it opens |", "|---|---|---|"]
    for path in sorted(TEMPLATES.glob("*.html")):
        about = describe(path.read_text(encoding="utf-8"))
        parent = f"`{about.extends}`" if about.extends else ""
        lines.append(f"| `{path.name}` | {parent} | {_codes(about.blocks)} |")
    return _table(lines)


def parts() -> str:
    """Every component and what it wants."""
    lines = ["| part | what it is | wants |", "|---|---|---|"]
    for path in sorted((TEMPLATES / "parts").glob("*.html")):
        about = describe(path.read_text(encoding="utf-8"))
        lines.append(f"| `parts/{path.name}` | {about.about} | {_escaped(about.wants)} |")
    return _table(lines)


def functions() -> str:
    """Filters and functions besides Jinja's own and those for messages."""
    lines = ["| in a template | what it gives |", "|---|---|"]
    known = [(f"value\\|{name}", made) for name, made in {**filters.FILTERS, **filters_dates.FILTERS}.items()]
    known += [(f"{name}(…)", made) for name, made in {**filters.FUNCTIONS, **filters_dates.FUNCTIONS}.items()]
    lines += [f"| `{shown}` | {_first(made)} |" for shown, made in known]
    return _table(lines)


def views() -> str:
    """Every view and everything in it."""
    return "".join(_section(cls) for cls in _reachable())


def _reachable() -> list[type]:
    """The views, then what they are made of in the order of the alphabet."""
    first = list(dict.fromkeys((*VIEWS.values(), SiteView, PageContext)))
    found: dict[str, type] = {}
    waiting = list(first)
    while waiting:
        for hint in get_type_hints(waiting.pop()).values():
            for cls in _structs_in(hint):
                if cls not in first and cls.__name__ not in found:
                    found[cls.__name__] = cls
                    waiting.append(cls)
    return [*first, *(found[name] for name in sorted(found))]


def _structs_in(hint: object) -> Iterator[type]:
    if is_struct(hint):
        yield hint
    for argument in get_args(hint):
        yield from _structs_in(argument)


def _section(cls: type) -> str:
    said, meanings = _docstring(cls)
    lines = [f"\n#### {cls.__name__}\n", said, "", "| field | what it holds | |", "|---|---|---|"]
    hints = get_type_hints(cls)
    for field in fields(cls):
        meaning = meanings.get(field) or COMMON.get(field)
        if not meaning:
            raise ValueError(f"say what {cls.__name__}.{field} is, under Attributes in its docstring")
        lines.append(f"| `{field}` | {_type(hints[field])} | {_escaped(meaning)} |")
    return _table(lines)


def _docstring(cls: type) -> tuple[str, Mapping[str, str]]:
    """What a class says of itself, and of each of its fields."""
    said, _, listed = inspect.cleandoc(cls.__doc__ or "").partition("Attributes:\n")
    meanings: dict[str, str] = {}
    names: list[str] = []
    for line in listed.splitlines():
        if match := _ATTRIBUTE.match(line):
            names = match[1].split(", ")
            meanings |= dict.fromkeys(names, match[2])
        else:
            meanings |= {name: f"{meanings[name]} {line.strip()}".strip() for name in names}
    return " ".join(said.split()).replace("``", "`"), {name: text.replace("``", "`") for name, text in meanings.items()}


_PLAIN = {str: "text", int: "whole number", float: "number", bool: "true or false", date: "date", Lang: "Lang"}


#: What fields are that mean the same wherever they stand.
COMMON = {
    "head": "what the page says about itself to machines",
    "switch": "the way to the other language; none on a site of one language",
    "crumbs": "the way here, from the home page to the page itself",
    "url": "where it leads; empty if nowhere",
    "name": "how it is called",
    "title": "the words of the heading",
    "summary": "one or two sentences; may be empty",
    "country": "the name of its country",
    "lang": "the language that it is in",
    "direction": "of that language",
    "lat": "degrees north",
    "lon": "degrees east",
    "map": "none if there is nothing to draw",
    "delegation": "the cities that travelled",
    "hosts": "the cities that received them",
    "organisers": "who organised the trip",
    "supporters": "who made it possible",
    "authors": "who wrote it",
    "translators": "who translated it",
    "role": "what the person does",
    "city": "where the person works",
    "start": "first day of the trip",
    "end": "last day of the trip",
    "published": "day of publication",
    "updated": "day of the last change that readers should know of",
    "cover": "the lead photo",
    "sections": "the text, in order",
    "footnotes": "pieces of the list of notes; empty if there are none",
    "fragments": "pieces of the text, in order",
    "people_met": "whom the delegation met",
    "commitments": "what was promised",
    "toc": "the writer wants a list of sections",
    "concealed": "a draft or not yet due: only a preview shows it, with a mark",
    "topics": "what it is about",
    "cities": "those with reports",
    "years": "newest first",
    "reports": "newest first",
    "received": "visits that came to it",
    "latest": "the newest reports of this language",
    "archive_url": "the list of all reports",
    "map_url": "the page of the map",
    "landing_url": "the page of all languages",
    "by_topic": "topics to limit hits to",
    "by_year": "years to limit hits to",
    "value": "the words themselves; in a filter, what the index calls it",
    "description": "one or two sentences",
    "feeds": "that belong to the page",
    "open_graph": "for shared links; none on pages that nobody shares",
    "pager": "the pages of the list",
    "height": "in the same unit as the width",
    "width": "in pixels",
    "y": "likewise",
    "label_y": "likewise",
    "count": "how many reports are behind it",
    "image": "the picture that a shared link shows",
}


def _type(hint: object) -> str:
    if hint in _PLAIN:
        return _PLAIN[hint]  # type: ignore[index]  # a key of the table
    if is_struct(hint):
        return _link(hint)
    arguments = get_args(hint)
    if get_origin(hint) in {Union, UnionType}:
        kinds = [_type(each) for each in arguments if each is not NoneType]
        return " or ".join([*kinds, "none"] if NoneType in arguments else kinds)
    if get_origin(hint) is tuple:
        return f"list of {_type(arguments[0])}"
    if get_origin(hint) is Literal:
        return " or ".join(f"`{value}`" for value in arguments)
    raise TypeError(f"a view holds {hint}, which has no name in the documentation")


def _link(cls: type) -> str:
    return f"[{cls.__name__}](#{cls.__name__.lower()})"


def _first(function: object) -> str:
    return _escaped((inspect.getdoc(function) or "").split("\n\n")[0].replace("\n", " ").replace("``", "`"))


def _template(name: str) -> str:
    return (TEMPLATES / name).read_text(encoding="utf-8")


def _escaped(text: str) -> str:
    return text.replace("|", "\\|")


def _code(text: str) -> str:
    return f"`{_escaped(text)}`"


def _codes(names: tuple[str, ...]) -> str:
    return " ".join(f"`{name}`" for name in names)


def _table(lines: list[str]) -> str:
    return "\n".join(lines) + "\n"


TABLES = {made.__name__: made for made in (settings, tokens, contrast, pages, blocks, parts, functions, views)}
