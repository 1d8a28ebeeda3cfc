"""Finds what must run left to right inside Arabic text: telephone numbers, addresses of every kind, versions.

In comes plain text, out go spans of it; whoever writes HTML wraps them in ``<bdi dir="ltr">``. Raw, the groups of
``+961 6 123-456`` are seen in reverse order. Dates, years, ranges and quantities are *not* such things: they are read
in the direction of their sentence. Never knows markup.
"""

import re
from typing import Final, Literal

from sitegen.lang.numbers import fold_digits

SpanKind = Literal["url", "email", "handle", "phone", "version"]

_DIGIT: Final = "[0-9\u0660-\u0669\u06f0-\u06f9]"
_ZERO: Final = "[0\u0660\u06f0]"
_SPACE: Final = " \u00a0\u202f\u2009"
_GAP: Final = rf"[{_SPACE}./\u2010\u2011-]"  # one sign between two groups of a telephone number
_GROUP: Final = rf"(?:\({_DIGIT}{{1,4}}\)|{_DIGIT}++)"  # possessive: a long number has one way to be read
_GROUPS: Final = rf"{_GROUP}(?:[{_SPACE}]?{_GAP}?[{_SPACE}]?{_GROUP}){{0,8}}"
_AFTER_NUMBER: Final = rf"(?!{_DIGIT}|[A-Za-z]|[.,:/\u066b\u066c\u2013-]{_DIGIT})"

_CANDIDATE: Final = re.compile(
    # In the order of trust: an address may hold what looks like a handle or a version.
    r"(?P<url>(?<![A-Za-z0-9])(?:https?://|www\.(?=[A-Za-z0-9]))[^\s<>\"«»“”،؛؟]+)"
    r"|(?P<email>(?<![A-Za-z0-9._%+-])[A-Za-z0-9][A-Za-z0-9._%+-]*@[A-Za-z0-9](?:[A-Za-z0-9-]*\.)+[A-Za-z]{2,})"
    r"|(?P<handle>(?<![A-Za-z0-9_@./])@[A-Za-z0-9_](?:[A-Za-z0-9_.]*[A-Za-z0-9_])?)"
    r"|(?P<version>(?<![A-Za-z0-9._-])(?:[vV][0-9]+(?:\.[0-9]+)*|[0-9]+(?:\.[0-9]+){2,3})(?:-[A-Za-z0-9.]*[A-Za-z0-9])?"
    r"(?![A-Za-z0-9_]|[.,/-][0-9]))"
    rf"|(?P<phone>(?<![A-Za-z_@#+.,:/-])(?<!{_DIGIT})(?:\+[{_SPACE}]?(?={_DIGIT}|\()|(?={_DIGIT}|\({_DIGIT})){_GROUPS}"
    rf"{_AFTER_NUMBER})"
)

# What a version holds, two points among digits, or as many digits as a telephone number has, near enough to each other.
# Written so that it begins with one character out of a set, which is found faster than the beginning of one of three.
_NUMBER: Final = re.compile(
    rf"{_DIGIT}(?:(?<=[vV][0-9])|(?<=[0-9])\.[0-9]+\.[0-9]|(?:[(){_SPACE}./\u2010\u2011-]{{0,5}}{_DIGIT}){{6}})"
)

_CLOSING: Final = ".,;:!?'\u2019\u2026"
_DATE: Final = re.compile(
    r"(?:[12][0-9]{3}[-/.][0-9]{1,2}[-/.][0-9]{1,2}|[0-9]{1,2}[-/.][0-9]{1,2}[-/.](?:[12][0-9])?[0-9]{2})"
)
# Lebanese numbers are also written without a zero before them: "71/123-456", "71 123 456".
_LOCAL: Final = re.compile(
    rf"[0-9]{{1,2}}[/-][0-9]{{3}}[{_SPACE}-]?[0-9]{{3}}|(?:7[0-9]|81)[{_SPACE}][0-9]{{3}}[{_SPACE}-]?[0-9]{{3}}"
)
_QUANTITY: Final = re.compile(rf"{_DIGIT}{{1,3}}(?:[{_SPACE}]{_DIGIT}{{3}})+")
_FRACTION: Final = re.compile(r"0\.[0-9]+")
_FIRST_GROUP: Final = re.compile(rf"\+?[{_SPACE}]?{_GROUP}")
_FEWEST_DIGITS: Final = 7
_MOST_DIGITS: Final = 17  # 15 by ITU-T E.164, and "00" instead of the plus sign


def may_hold_spans(text: str) -> bool:
    """False where there surely are no spans in a text; costs a small part of looking for them."""
    if "@" in text or "://" in text or "www." in text:
        return True
    return may_hold_numbers(text)


def may_hold_numbers(text: str) -> bool:
    """The same for those spans that are no addresses and no handles."""
    return _NUMBER.search(text) is not None


def ltr_spans(text: str) -> list[tuple[int, int, SpanKind]]:
    """The spans of a text that run left to right whatever surrounds them.

    Args:
        text: plain text, without markup.

    Returns:
        ``(start, end, kind)`` in code points, in order, without overlaps.
    """
    spans: list[tuple[int, int, SpanKind]] = []
    if not may_hold_spans(text):
        return spans
    position = 0
    while candidate := _CANDIDATE.search(text, position):
        span = _span(candidate)
        if span is not None:
            spans.append(span)
        position = span[1] if span is not None else _resume(candidate)
    return spans


def _span(candidate: re.Match[str]) -> tuple[int, int, SpanKind] | None:
    start, end, found = *candidate.span(), candidate[0]
    match candidate.lastgroup:
        case "url":
            return (start, start + len(_without_closing(found)), "url")
        case "email":
            return (start, end, "email")
        case "handle":
            return (start, end, "handle")
        case "version":
            return None if _DATE.fullmatch(found) else (start, end, "version")
        case _:
            return (start, end, "phone") if _is_phone(fold_digits(found)) else None


def _resume(refused: re.Match[str]) -> int:
    """Where to look on: "2019 06/123-456" is a year and then a number, but "1 000 000 000" is one quantity."""
    if refused.lastgroup != "phone" or _QUANTITY.fullmatch(refused[0]):
        return refused.end()
    first = _FIRST_GROUP.match(refused[0])
    return refused.start() + first.end() if first else refused.end()


def _without_closing(url: str) -> str:
    """The address without the punctuation of its sentence; a bracket stays if it was opened inside."""
    while url and (url[-1] in _CLOSING or (url[-1] == ")" and url.count("(") < url.count(")"))):
        url = url[:-1]
    return url


def _is_phone(written: str) -> bool:
    """Whether a chain of groups of ASCII digits is a telephone number rather than a date or a quantity."""
    digits = sum(character.isdecimal() for character in written)
    if not _FEWEST_DIGITS <= digits <= _MOST_DIGITS or _DATE.fullmatch(written) or _FRACTION.fullmatch(written):
        return False
    return written[0] == "+" or written.lstrip("(")[0] == "0" or _LOCAL.fullmatch(written) is not None
