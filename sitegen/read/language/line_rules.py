"""Rules of writing that need one line. Each takes a line with prose and gives what it found; none looks further.

Sources: W3C, Arabic & Persian Layout Requirements (alreq); the punctuation that Arabic schools and newspapers teach.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Final

from sitegen.lang.bidi import EMBEDDINGS, ISOLATES, ZWJ, has_arabic
from sitegen.lang.numbers import DIGITS, fold_digits
from sitegen.read.language.finding import LETTERS, TASHKEEL, Finding, around, around_replaced
from sitegen.read.language.prose import BLOT, Line

_TATWEEL = "\u0640"
_STRETCHED = re.compile(f"(?<=[{LETTERS}{TASHKEEL}]){_TATWEEL}+(?=[{LETTERS}])")

_ARABIC_SIGN: Final = {",": "،", ";": "؛", "?": "؟"}
_LATIN_SIGN = re.compile(
    f"(?<=[{LETTERS}])[{TASHKEEL}]*[*_»”)]{{0,3}}(?P<sign>[,;?])(?P<end>[ \u00a0*_»”\"')\\]|]|\\Z)?"
)

_SPACE_BEFORE = re.compile(
    f"(?<=[^\\s{BLOT}>|])(?P<space>[ \u00a0]+)(?=[،؛؟])"
    f"|(?<=[{LETTERS}{TASHKEEL}»”)])(?P<other>[ \u00a0]+)(?=[.:!](?:[\\s*_»”)]|\\Z))"
)

_DIGIT = "[0-9\u0660-\u0669\u06f0-\u06f9]"
_RANGE = re.compile(
    rf"(?<![\w/.,-])(?P<first>{_DIGIT}{{1,4}})(?P<sign>-)(?P<last>{_DIGIT}{{1,4}})(?![\w/-]|[.,]{_DIGIT})"
)

#: Persian and Urdu keys for letters that Arabic has, by what they should be. Final yeh is two letters in Arabic.
_PERSIAN: Final = {"\u06a9": "ك", "\u06aa": "ك", "\u06cc": "ي", "\u06be": "ه", "\u06c1": "ه", "\u06d5": "ه"}
_FARSI_YEH = "\u06cc"
_PERSIAN_LETTER = re.compile(f"[{''.join(_PERSIAN)}]")
_WORD = re.compile(f"[{LETTERS}{TASHKEEL}{_TATWEEL}]+")
# Letters that Arabic does not have: a word with one of them is a Persian, Urdu or Kurdish name, and right as it is.
_FOREIGN = re.compile("[\u067e\u0686\u0698\u06af\u0679\u0688\u0691\u06ba\u06d2\u0695\u06b5\u06c6\u06ce]")
_HEADING = re.compile(r"[ \t]*(?:>[ \t]*)*#{1,6}[ \t]")

_JOINER = re.compile(f"(?<=[{LETTERS}]){ZWJ}|{ZWJ}(?=[{LETTERS}])")
_DIRECTION = re.compile(f"[{''.join(sorted(EMBEDDINGS | ISOLATES))}]")
_BULLETS = "\u2022\u25aa\u25cf\u25e6\u25cb\u25a0\u00b7\uf0b7"
_FAKE_BEGINS_WITH = frozenset(f" \t{DIGITS}{_BULLETS}")
_FAKE_BEGINNING = re.compile(rf"[ \t]{{0,3}}(?:{_DIGIT}{{1,3}}[ ]?[)\u2013-]|[{_BULLETS}])")
_FAKE_ITEM = re.compile(
    rf"[ \t]{{0,3}}(?P<sign>(?P<number>{_DIGIT}{{1,3}})[ ]?(?:\)|[-\u2013](?=[ ]|[{LETTERS}]))(?=[ ]*[^\s\d-])"
    rf"|[{_BULLETS}](?=[ ]*\S))"
)


Sign = Callable[[str], bool]
"""Whether a text, of one line or of many, may hold anything that a rule finds. Takes next to no time."""


def _any_of(signs: Iterable[str]) -> Sign:
    each = tuple(signs)
    return lambda text: any(sign in text for sign in each)


def _one_like(pattern: str) -> Sign:
    search = re.compile(pattern).search
    return lambda text: search(text) is not None


def tatweel(line: Line) -> Iterator[Finding]:
    """A letter stretched for looks: search engines and screen readers read another word."""
    for found in _STRETCHED.finditer(line.prose):
        yield _replaceable("tatweel", line, *found.span(), "")


def latin_punctuation(line: Line) -> Iterator[Finding]:
    """The comma, semicolon or question mark of the Latin script after an Arabic letter."""
    for found in _LATIN_SIGN.finditer(line.prose):
        sign = found["sign"]
        start, end = found.span("sign")
        right = _ARABIC_SIGN[sign]
        args = {
            "sign": sign,
            "right": right,
            "value": around(line, start, end),
            "fixed": around_replaced(line, start, end, right),
        }
        certain = right if found["end"] is not None and line.fixable else None
        yield Finding(code="latin-punctuation", line=line, start=start, end=end, replacement=certain, args=args)


def space_before_punctuation(line: Line) -> Iterator[Finding]:
    """A space that would let the sign begin a line of its own."""
    if not has_arabic(line.prose):
        return
    for found in _SPACE_BEFORE.finditer(line.prose):
        start, end = found.span("space") if found["space"] else found.span("other")
        yield _replaceable("space-before-punctuation", line, start, end, "")


def hyphen_range(line: Line) -> Iterator[Finding]:
    """``12-15`` is shown as 12-15 or 15-12, depending on the word before it. The dash never turns."""
    if not has_arabic(line.prose):
        return
    for found in _RANGE.finditer(line.prose):
        dashed, first, last = f"{found['first']}\u2013{found['last']}", found["first"], found["last"]
        args = {"value": found[0], "fixed": dashed, "first": first, "last": last}
        yield Finding(code="hyphen-range", line=line, start=found.start(), end=found.end(), args=args)


def persian_letters(line: Line) -> Iterator[Finding]:
    """Letters of a Persian keyboard look the same in most fonts and are others for every search."""
    if _PERSIAN_LETTER.search(line.prose) is None:
        return
    for found in _WORD.finditer(line.prose):
        word = found[0]
        if _PERSIAN_LETTER.search(word) is None or _FOREIGN.search(word):
            continue
        bare = re.sub(f"[{TASHKEEL}]+\\Z", "", word)
        fixed = "".join(_PERSIAN.get(letter, letter) for letter in word)
        args = {"value": word, "fixed": fixed}
        if bare.endswith(_FARSI_YEH):
            args["other"] = fixed[: len(bare) - 1] + "ى" + fixed[len(bare) :]
        certain = "other" not in args and line.fixable and not _HEADING.match(line.text)  # a heading names an address
        yield Finding(
            code="persian-letter",
            line=line,
            start=found.start(),
            end=found.end(),
            replacement=fixed if certain else None,
            args=args,
        )


def joiners(line: Line) -> Iterator[Finding]:
    """An invisible joiner beside an Arabic letter."""
    for found in _JOINER.finditer(line.prose):
        args = {"value": around(line, *found.span()).replace(ZWJ, "")}
        yield Finding(code="zero-width-joiner", line=line, start=found.start(), end=found.end(), args=args)


def direction_marks(line: Line) -> Iterator[Finding]:
    """Invisible embeddings and isolates: Markdown has attributes for that, which can be seen."""
    if line.in_body and (found := _DIRECTION.search(line.text)) is not None:
        args = {"character": f"U+{ord(found[0]):04X}"}
        yield Finding(code="direction-marks", line=line, start=found.start(), end=found.end(), args=args)


def may_be_fake_item(text: str) -> bool:
    """The sign of ``fake_list``, for the text of one line."""
    return text[:1] in _FAKE_BEGINS_WITH and _FAKE_BEGINNING.match(text) is not None


def fake_list(line: Line) -> Iterator[Finding]:
    """``١-`` or ``•`` at the start of a line: it looks like a list in the file and becomes one long paragraph."""
    if line.in_body and (found := _FAKE_ITEM.match(line.prose)) is not None:
        sign = found["sign"]
        right = f"{fold_digits(found['number'])}." if found["number"] else "-"
        args = {"value": sign, "fixed": right}
        yield Finding(code="fake-list", line=line, start=found.start("sign"), end=found.end("sign"), args=args)


def _replaceable(code: str, line: Line, start: int, end: int, replacement: str) -> Finding:
    args = {"value": around(line, start, end), "fixed": around_replaced(line, start, end, replacement)}
    certain = replacement if line.fixable else None
    return Finding(code=code, line=line, start=start, end=end, replacement=certain, args=args)


#: The rules for lines that are not all ASCII, each with its sign, beside ``direction_marks``. Where no Arabic letter
#: stands in a text, none of them finds anything. ``fake_list`` is for every line.
ARABIC_RULES: Final[tuple[tuple[Callable[[Line], Iterator[Finding]], Sign], ...]] = (
    (tatweel, _any_of(_TATWEEL)),
    (latin_punctuation, _any_of(_ARABIC_SIGN)),
    (space_before_punctuation, _one_like("[ \u00a0][،؛؟.:!]")),
    (hyphen_range, _one_like(f"-(?<={_DIGIT}-){_DIGIT}")),
    (persian_letters, _any_of(_PERSIAN)),
    (joiners, _any_of(ZWJ)),
)
MARK_RULES: Final = ((direction_marks, _any_of(EMBEDDINGS | ISOLATES)),)
