"""The default theme is the same stylesheet in both directions, and never spaces, slants or capitalises Arabic."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import tinycss2
from tinycss2.ast import Declaration, Node

THEME = Path(__file__).parents[2] / "themes" / "rihla"
STYLESHEETS = sorted((THEME / "assets").rglob("*.css"))
TEMPLATES = sorted((THEME / "templates").rglob("*.html"))

SIDES = r"(?:left|right|top|bottom)"
PHYSICAL_PROPERTY = re.compile(
    rf"""{SIDES}
      | (?:margin|padding|scroll-margin|scroll-padding|border)-{SIDES}(?:-\w+)?
      | border-(?:top|bottom)-(?:left|right)-radius
      | (?:min-|max-)?(?:width|height)""",
    re.VERBOSE,
)
TAKES_SIDES = {"float", "clear", "text-align", "text-align-last", "caption-side", "justify-content", "resize"}
TAKES_POSITIONS = {
    "background",
    "background-position",
    "object-position",
    "transform-origin",
    "background-image",
    "mask",
}
FOUR_SIDES = re.compile(r"(?:scroll-)?(?:margin|padding)|inset|border-(?:width|style|color|radius)")
MIRRORED_ONLY = {"translate", "scale", "rotate"}
ONLY_FOR_DIRECTION = re.compile(r":dir\(|\[dir")
NOT_FOR_ARABIC = re.compile(r":not\(:lang\(ar\)\)|:lang\(en\)|\[lang=\"?en\"?\]")


def offences(css: str) -> list[str]:
    """What in a stylesheet would be wrong in one of the two directions, or would harm Arabic script."""
    return [
        f"{declaration.source_line}: {selector} {{ {declaration.name}: {value} }} {why}"
        for selector, declaration in declarations(tinycss2.parse_stylesheet(css, True, True), "")
        for value in [tinycss2.serialize(declaration.value).strip()]
        for why in reasons(selector, declaration.lower_name, value)
    ]


def declarations(nodes: list[Node], selector: str) -> Iterator[tuple[str, Declaration]]:
    """Every declaration with its selector, also inside @media and @layer."""
    for node in nodes:
        if node.type == "declaration":
            yield selector, node
        elif node.type == "qualified-rule":
            own = f"{selector} {tinycss2.serialize(node.prelude).strip()}".strip()
            yield from declarations(tinycss2.parse_blocks_contents(node.content, True, True), own)
        elif node.type == "at-rule" and node.lower_at_keyword == "font-face":
            continue  # describes a file, styles nothing
        elif node.type == "at-rule" and node.content is not None:
            yield from declarations(tinycss2.parse_blocks_contents(node.content, True, True), selector)
        elif node.type == "error":
            raise ValueError(f"line {node.source_line}: {node.message}")


def reasons(selector: str, name: str, value: str) -> Iterator[str]:
    """Why one declaration is refused."""
    words = value.lower().split()
    if PHYSICAL_PROPERTY.fullmatch(name):
        yield "names a physical side"
    if name in TAKES_SIDES and {"left", "right"} & set(words):
        yield "names a physical side"
    if name in TAKES_POSITIONS and re.search(r"\b(?:left|right)\b", value.lower()):
        yield "names a physical side"
    if FOUR_SIDES.fullmatch(name) and sides_differ(name, components(value)):
        yield "has another value on the left than on the right"
    if moves_sideways(name, value) and not ONLY_FOR_DIRECTION.search(selector):
        yield "moves sideways in both directions alike"
    if harms_arabic(name, words) and not NOT_FOR_ARABIC.search(selector):
        yield "would reach Arabic"


def components(value: str) -> list[str]:
    """The values of a shorthand; a function such as calc() is one of them."""
    return [
        tinycss2.serialize([node])
        for node in tinycss2.parse_component_value_list(value, skip_comments=True)
        if node.type != "whitespace"
    ]


def sides_differ(name: str, values: list[str]) -> bool:
    """Four values go round clockwise; those of border-radius stand for corners, from two values on."""
    if name == "border-radius":
        corners = {1: [0, 0, 0, 0], 2: [0, 1, 0, 1], 3: [0, 1, 2, 1], 4: [0, 1, 2, 3]}[len(values)]
        first, second, third, fourth = (values[index] for index in corners)
        return first != second or third != fourth
    return len(values) == 4 and values[1] != values[3]


def moves_sideways(name: str, value: str) -> bool:
    """A movement along x, or a mirroring."""
    if name == "transform":
        return bool(re.search(r"translate(?:X|3d)?\(\s*(?!0[,)\s])|scaleX\(\s*-|skew", value))
    return name in MIRRORED_ONLY and value != "none" and not value.startswith("0 ")


def harms_arabic(name: str, words: list[str]) -> bool:
    """Spaces between joined letters, a false slant, capitals that do not exist."""
    if name in {"font", "font-style"}:
        return bool({"italic", "oblique"} & set(words))
    harmless = {"letter-spacing": {"0", "normal"}, "text-transform": {"none"}, "hyphens": {"manual", "none"}}
    return name in harmless and words[0] not in harmless[name]


@pytest.mark.parametrize(
    "rule",
    [
        "a { margin-left: 1px }",
        "a { padding-right: 1px }",
        "a { border-left: 1px solid }",
        "a { border-top-left-radius: 1px }",
        "a { left: 0 }",
        "a { width: 1px }",
        "a { max-height: 1px }",
        "a { float: left }",
        "a { text-align: right }",
        "a { background: url(x.svg) no-repeat left top }",
        "a { background-image: linear-gradient(to right, red, blue) }",
        "a { margin: 0 1px 0 2px }",
        "a { padding: 0 calc(1px + 2px) 0 calc(1px + 3px) }",
        "a { inset: 0 auto 0 0 }",
        "a { border-radius: 0 4px 4px 0 }",
        "a { transform: translateX(1px) }",
        "a { transform: translate(1px, 0) }",
        "a { translate: 1px }",
        "a { scale: -1 1 }",
        "a { letter-spacing: .1em }",
        "a { font-style: italic }",
        "a { font: italic 1rem serif }",
        "a { text-transform: uppercase }",
        "@media print { @layer x { a { margin-left: 1px } } }",
        "a { & b { margin-left: 1px } }",
    ],
)
def test_what_would_be_wrong_in_one_direction_is_noticed(rule: str) -> None:
    assert offences(rule)


@pytest.mark.parametrize(
    "rule",
    [
        "a { margin-inline-start: 1px; inset: 0; padding: 1px 2px 3px; text-align: start }",
        "a { margin: 0 calc(1px + 2px) 1px calc(1px + 2px) }",
        "a { border-radius: 4px }",
        "a { transform: translateY(1px); translate: 0 1px }",
        ".icon:dir(rtl) { transform: scaleX(-1) }",
        "em:not(:lang(ar)) { font-style: italic; letter-spacing: .1em }",
        "@media (min-width: 60rem) { a { inline-size: 1px } }",
    ],
)
def test_what_mirrors_by_itself_is_accepted(rule: str) -> None:
    assert offences(rule) == []


@pytest.mark.parametrize("path", STYLESHEETS, ids=lambda path: path.name)
def test_a_stylesheet_of_the_theme_is_right_in_both_directions(path: Path) -> None:
    assert offences(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("path", STYLESHEETS, ids=lambda path: path.name)
def test_a_stylesheet_asks_nothing_of_other_hosts(path: Path) -> None:
    assert not re.search(r"https?:|url\(\s*[\"']?//", path.read_text(encoding="utf-8").replace('[href^="http"]', ""))


def test_what_browsers_slant_by_themselves_stands_upright_in_arabic() -> None:
    sheet = (THEME / "assets" / "css" / "base.css").read_text(encoding="utf-8")
    upright = {
        selector
        for selector, declaration in declarations(tinycss2.parse_stylesheet(sheet, True, True), "")
        if declaration.lower_name == "font-style" and tinycss2.serialize(declaration.value).strip() == "normal"
    }
    assert ":is(em, i, cite, dfn, var, address):lang(ar)" in upright


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: str(path.relative_to(THEME / "templates")))
def test_a_template_has_no_inline_style_or_script(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert not re.search(r"\sstyle\s*=|<style\b|\son[a-z]+\s*=", text)
    assert not re.search(r"<script\b(?![^>]*(?:\bsrc=|application/ld\+json))", text)
