r"""A document's text becomes its front matter, as located YAML, and its body, with the line where the body begins.

In comes repaired text, with ``\n`` as its only line ending. Never knows which keys there should be.
"""

import re

from frontmatter.default_handlers import YAMLHandler

from sitegen import located_yaml
from sitegen.diagnostics import Diagnostic, Location
from sitegen.encoding import digest_of
from sitegen.values import Struct

# python-frontmatter's own boundary also takes four hyphens, and swallows the blank lines after it, which would make
# every line number below it wrong.
_HANDLER = YAMLHandler(fm_boundary=re.compile(r"^---[ \t]*$", re.MULTILINE))

# What Word makes of three hyphens, and what hurried fingers do.
_DASHES = re.compile("[-\u2010-\u2015\u2212\u0640_=]+")
_KEY = re.compile(r"[A-Za-z_][\w-]*\s*:(?:\s|$)")


class FrontMatter(Struct, frozen=True, kw_only=True):
    """A document in its two parts.

    Attributes:
        node: None if there is no front matter that can be read; then ``diagnostics`` says why.
        body: the text below the closing line, or the whole text if there is no front matter at all.
        body_line: the number of the body's first line in the file, from 1.
        diagnostics: what is wrong with the front matter as a block and as YAML.
        digest: changes with every letter of the front matter, and with the line on which it begins.
    """

    node: located_yaml.Mapping | None
    body: str
    body_line: int
    diagnostics: tuple[Diagnostic, ...] = ()
    digest: bytes = b""


def split(text: str, file: str) -> FrontMatter:
    """Takes a document apart. Blank lines before the front matter do no harm.

    Args:
        text: the whole document.
        file: path for diagnostics.

    Returns:
        the parts; the codes are ``front-matter-missing``, ``-unclosed``, ``-empty``, ``-not-pairs`` and those of
        ``located_yaml``.
    """
    content = text.lstrip("\n")
    opening_line = len(text) - len(content) + 1
    if not _HANDLER.detect(content):
        return FrontMatter(node=None, body=text, body_line=1, diagnostics=(_missing(content, file, opening_line),))
    try:
        header, rest = _HANDLER.split(content)
    except ValueError:  # no second boundary
        return _unclosed(content.split("\n"), file, opening_line)
    if _is_body_taken_for_header(header, file):
        return _unclosed(("---" + header).split("\n"), file, opening_line)
    loaded = located_yaml.load(header, file, opening_line)
    node, diagnostics = _expect_pairs(loaded, Location(file=file, line=opening_line))
    return FrontMatter(
        node=node,
        body=rest.removeprefix("\n"),
        body_line=opening_line + header.count("\n") + 1,
        diagnostics=diagnostics,
        digest=digest_of(f"{opening_line}{header}".encode()),
    )


def _expect_pairs(
    loaded: located_yaml.Loaded, opening: Location
) -> tuple[located_yaml.Mapping | None, tuple[Diagnostic, ...]]:
    node, diagnostics = loaded.value, loaded.diagnostics
    if isinstance(node, located_yaml.Mapping) or any(found.code != "yaml-hash" for found in diagnostics):
        return (node if isinstance(node, located_yaml.Mapping) else None), diagnostics
    if node is None:
        return None, (*diagnostics, Diagnostic(code="front-matter-empty", location=opening))
    return None, (*diagnostics, Diagnostic(code="front-matter-not-pairs", location=node.location))


def _missing(content: str, file: str, line: int) -> Diagnostic:
    first = content.partition("\n")[0].strip()
    args = {"dash": first} if _DASHES.fullmatch(first) else {}
    return Diagnostic(code="front-matter-missing", location=Location(file=file, line=line), args=args)


def _is_body_taken_for_header(header: str, file: str) -> bool:
    """Whether the closing line is missing and a rule ``---`` further down in the text was taken for it.

    Then what stands above the first blank line is YAML, and below it there are words but nothing like ``name: value``.
    """
    head, _, tail = header.removeprefix("\n").partition("\n\n")
    lines = [line for line in tail.split("\n") if line.strip() and not line.startswith("#")]
    if not lines or lines[0].startswith((" ", "- ")) or any(_KEY.match(line) for line in lines):
        return False
    return isinstance(located_yaml.load(head, file).value, located_yaml.Mapping)


def _unclosed(lines: list[str], file: str, opening_line: int) -> FrontMatter:
    args: dict[str, str] = {}
    for number, line in enumerate(lines[1:], opening_line + 1):
        if _DASHES.fullmatch(line.strip()):
            args = {"line": str(number), "dash": line.strip()}
            break
        if not line.strip() and number > opening_line + 1:
            args = {"line": str(number)}
            break
    location = Location(file=file, line=opening_line, column=1, length=len(lines[0].rstrip()))
    found = Diagnostic(code="front-matter-unclosed", location=location, args=args)
    return FrontMatter(node=None, body="", body_line=opening_line + len(lines), diagnostics=(found,))
