"""HTML that is safe to publish, and a list of what had to go.

In comes the HTML of one section, which may hold anything a person (or a program they copied from) wrote; out goes HTML
with nothing but the elements and attributes named here. nh3 is the law: it parses as browsers do and keeps only what is
listed. ``removed`` only looks, so that a writer hears what was taken out; nothing depends on its being right.
"""

import html
import re
from collections.abc import Iterator
from typing import Final

import nh3

from sitegen.values import Struct

_INLINE: Final = frozenset(
    {"a", "abbr", "b", "bdi", "br", "cite", "code", "del", "dfn", "em", "i", "img", "ins", "kbd", "mark", "q", "s"}
    | {"samp", "small", "span", "strong", "sub", "sup", "time", "u", "var", "wbr"}
)
_BLOCKS: Final = frozenset(
    {"address", "article", "aside", "blockquote", "caption", "col", "colgroup", "dd", "details", "div", "dl", "dt"}
    | {"figcaption", "figure", "h3", "h4", "h5", "h6", "hr", "li", "ol", "p", "pre", "section", "summary"}
    | {"table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul"}
)
_EVERYWHERE: Final = frozenset({"class", "dir", "id", "lang", "title"})
_ATTRIBUTES: Final = {
    "a": {"href", "hreflang", "aria-label"},
    "col": {"span"},
    "colgroup": {"span"},
    "details": {"open"},
    "div": {"aria-label"},
    "img": {"alt", "src"},
    "li": {"value"},
    "ol": {"reversed", "start"},
    "td": {"colspan", "rowspan"},
    "th": {"abbr", "colspan", "rowspan"},
    "time": {"datetime"},
}
_ATTRIBUTE_VALUES: Final = {
    "a": {"role": {"doc-noteref", "doc-backlink"}},
    "div": {"role": {"group"}, "tabindex": {"0"}},
    "th": {"scope": {"col", "row", "colgroup", "rowgroup"}},
}
SCHEMES: Final = frozenset({"http", "https", "mailto", "tel"})
"""What an address may begin with; the rest (javascript:, data:, file: …) can harm a reader or works for nobody."""

PUBLISHABLE: Final = _INLINE | _BLOCKS
"""The elements that may stand in a section."""

_USUAL_BEGINNINGS: Final = ("https://", "http://", "mailto:", "tel:", "#")

# Elements whose content a browser reads as something else than text and markup. The content goes with the tag.
_NOT_TEXT: Final = frozenset(
    {"script", "style", "textarea", "title", "iframe", "noembed", "noframes", "xmp", "template", "select", "noscript"}
    | {"object", "svg", "math"}
)
_SWALLOWS: Final = re.compile(
    r"<(?=(script|style|textarea|title|iframe|noembed|noframes|xmp|template|select|plaintext)(?![\w-]))", re.IGNORECASE
)
_COMMENT: Final = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_TAG: Final = re.compile(r"""<(/?)([a-zA-Z][^\s/>]*)((?:[^>"']|"[^"]*"|'[^']*')*)>?""")
_ATTRIBUTE: Final = re.compile(r"""([^\s"'>/=]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+))?""")
_SCHEME: Final = re.compile(r"([a-zA-Z][a-zA-Z0-9+.-]*):")
_IGNORED_IN_ADDRESSES: Final = re.compile("[\x00-\x20\x7f]")
_VOID: Final = frozenset({"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"})
_RAISED_HEADING: Final = re.compile(r"<(/?)h[12](?=[\s>/])", re.IGNORECASE)

_ASCII_LOWER: Final = {upper: upper + 32 for upper in range(ord("A"), ord("Z") + 1)}

DEEPEST: Final = 200
"""How many elements may be open at once. Browsers stop nesting at about 500 and shuffle the rest."""


def _cleaner(tags: frozenset[str]) -> nh3.Cleaner:
    return nh3.Cleaner(
        tags=tags,
        clean_content_tags=_NOT_TEXT,
        attributes={"*": _EVERYWHERE, **{tag: names for tag, names in _ATTRIBUTES.items() if tag in tags}},
        tag_attribute_values={tag: values for tag, values in _ATTRIBUTE_VALUES.items() if tag in tags},
        url_schemes=SCHEMES,
        link_rel=None,
    )


_SECTION_CLEANER: Final = _cleaner(PUBLISHABLE)
_TITLE_CLEANER: Final = _cleaner(_INLINE)


class Removed(Struct, frozen=True, kw_only=True):
    """Something that is not published.

    Attributes:
        what: how to say it: ``<script>``, ``style="…"``.
        literal: what to look for in the file, as written there if it is raw HTML.
        url: the address, if that was the trouble; else empty.
    """

    what: str
    literal: str
    url: str = ""

    @property
    def runs(self) -> bool:
        """Whether it would have run a program in the reader's browser, and so was meant to, or smuggled in."""
        return self.what == "<script>" or self.what.startswith("on")


def is_publishable(tag: str) -> bool:
    """Whether an element of this name may stand in the text."""
    return tag in PUBLISHABLE


def keeps(tag: str, name: str, value: str) -> bool:
    """Whether an attribute of a publishable element, other than an address, stays."""
    if name in _EVERYWHERE or name in _ATTRIBUTES.get(tag, ()):
        return True
    return value in _ATTRIBUTE_VALUES.get(tag, {}).get(name, ())


def is_plain_address(value: str) -> bool:
    """Whether an address needs no second look: it has one of the usual beginnings, or none."""
    return value.startswith(_USUAL_BEGINNINGS) or (":" not in value and "&" not in value)


class TooDeep(Exception):  # noqa: N818 -- says what happened, and is caught where the file's name is known
    """More elements inside each other than ``DEEPEST``."""


def safe_section(markup: str) -> str:
    """What may be published of the HTML of a section. Its elements are all closed."""
    return _SECTION_CLEANER.clean(_contained(_RAISED_HEADING.sub(r"<\1h3", markup)))


def safe_title(markup: str) -> str:
    """What may be published of the HTML inside a heading: inline elements only."""
    return _TITLE_CLEANER.clean(_contained(markup))


def removed(markup: str) -> Iterator[Removed]:
    """What a sanitiser takes out of some HTML, in order.

    Comments are not named: they are notes for other writers and go without a word.

    Raises:
        TooDeep: too many elements are inside each other.
    """
    if "<!--" in markup:
        markup = _COMMENT.sub("", markup)
    depth = 0
    for closing, written_name, attributes in _TAG.findall(markup):
        name = written_name.lower()
        if name not in _VOID:
            depth = max(0, depth - 1) if closing else depth + 1
        if depth > DEEPEST:
            raise TooDeep
        if closing:
            continue
        if name not in _INLINE and name not in _BLOCKS and name not in {"h1", "h2"}:
            yield Removed(what=f"<{name}>", literal=f"<{written_name}")
        elif attributes and not attributes.isspace():
            yield from _removed_attributes(name, attributes)


def _removed_attributes(tag: str, attributes: str) -> Iterator[Removed]:
    for written_name, quoted in _ATTRIBUTE.findall(attributes):
        name = written_name.lower()
        value = html.unescape(quoted.strip("\"'"))
        if name in {"href", "src"} and name in _ATTRIBUTES.get(tag, ()):
            scheme = _SCHEME.match(_IGNORED_IN_ADDRESSES.sub("", value))
            if scheme and scheme[1].lower() not in SCHEMES:
                yield Removed(what=scheme[0].lower(), literal=quoted.strip("\"'"), url=" ".join(value.split()))
        elif name not in _EVERYWHERE and name not in _ATTRIBUTES.get(tag, ()):
            values = _ATTRIBUTE_VALUES.get(tag, {}).get(name, ())
            if value not in values:
                yield Removed(what=f'{name}="…"' if quoted else name, literal=written_name)


def _contained(markup: str) -> str:
    """Makes text of tags that would take all that follows with them, since nothing closes them."""
    if not _SWALLOWS.search(markup):
        return markup
    # Lower case in ASCII only, so that places in both are the same.
    lower = markup.translate(_ASCII_LOWER)
    last_end = {name: lower.rfind(f"</{name}") for name in {tag[1].lower() for tag in _SWALLOWS.finditer(markup)}}
    return _SWALLOWS.sub(lambda tag: "<" if tag.start() < last_end[tag[1].lower()] else "&lt;", markup)
