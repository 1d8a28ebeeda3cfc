"""What is wrong with a catalogue: texts that are missing, doubtful, or that would break a page when printed.

In come the bytes of a .po file and, if known, what the templates ask for; out goes a list of findings. Never knows
where the file lies: whoever does turns a finding into a diagnostic.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Literal

from sitegen.lang.language import Lang
from sitegen.lang.messages import CatalogError, Message, MessageId, entries, wanted_forms
from sitegen.lang.plurals import FORMS
from sitegen.values import Struct

Fault = Literal[
    "unreadable",
    "missing",
    "fuzzy",
    "plural-forms",
    "unknown-placeholder",
    "lost-placeholder",
    "stray-percent",
]

_PLACEHOLDER = re.compile(r"%\((?P<name>\w+)\)[-#0 +]*\d*(?:\.\d+)?[diouxXeEfFgGcrsa]")
# The Jinja extension passes the number itself under this name; the others are what people call it.
_NUMBER_NAMES = frozenset({"num", "n", "count", "number"})
# "Two days" is one word in Arabic, and "no results" names no number either.
_MAY_OMIT_NUMBER = frozenset({"zero", "one", "two"})


class CatalogFinding(Struct, frozen=True, kw_only=True):
    """One problem of a catalogue.

    Attributes:
        context: the message's context, or None.
        msgid: the message; empty when the whole file is meant.
        what: the kind of problem.
        detail: what it is about: a placeholder, a plural form, a number of forms, a reason.
        line: where the message starts, counted from 1; 0 when the file does not have it.
    """

    context: str | None
    msgid: str
    what: Fault
    detail: str = ""
    line: int = 0


def problems(po: bytes, lang: Lang, expected: Iterable[MessageId] = ()) -> list[CatalogFinding]:
    """Checks a catalogue.

    Args:
        po: the bytes of the .po file.
        lang: the language that it translates into. Nothing can be missing from an English one: ids are English.
        expected: what templates ask for; an id that the file does not have is reported as missing.

    Returns:
        the findings, by line; missing ids last, in the order given.
    """
    try:
        messages = list(entries(po, lang))
    except CatalogError as error:
        return [CatalogFinding(context=None, msgid="", what="unreadable", detail=error.reason, line=error.line)]
    found = [finding for message in messages for finding in _check(message, lang)]
    if lang is Lang.EN:
        return found
    present = {(message.context, message.singular) for message in messages}
    absent = dict.fromkeys(key for key in expected if key not in present)
    return found + [CatalogFinding(context=context, msgid=msgid, what="missing") for context, msgid in absent]


def _check(message: Message, lang: Lang) -> Iterator[CatalogFinding]:
    def finding(what: Fault, detail: str = "") -> CatalogFinding:
        return CatalogFinding(
            context=message.context, msgid=message.singular, what=what, detail=detail, line=message.line
        )

    if message.fuzzy:
        yield finding("fuzzy")
    if not any(message.forms):
        if lang is not Lang.EN:
            yield finding("missing")
        return
    given = sum(1 for form in message.forms if form)
    if given != wanted_forms(message, lang) or given != len(message.forms):
        yield finding("plural-forms", f"{given}/{wanted_forms(message, lang)}")
        return
    names = FORMS[lang] if message.plural is not None else ("other",)
    for name, form in zip(names, message.forms, strict=True):
        for what, detail in _check_form(form, message, may_omit_number=name in _MAY_OMIT_NUMBER):
            yield finding(what, detail)


def _check_form(form: str, message: Message, *, may_omit_number: bool) -> Iterator[tuple[Fault, str]]:
    model = message.singular if message.plural is None else message.plural
    known = placeholders(message.singular) | placeholders(model)
    needed = placeholders(model)
    if may_omit_number:
        needed &= placeholders(message.singular)
        needed -= _NUMBER_NAMES
    used = placeholders(form)
    for name in sorted(used - known):
        yield "unknown-placeholder", name
    for name in sorted(needed - used):
        yield "lost-placeholder", name
    if "%" in _PLACEHOLDER.sub("", form).replace("%%", ""):
        yield "stray-percent", form


def placeholders(text: str) -> set[str]:
    """The names in a text's ``%(name)s`` placeholders; a doubled percent sign begins none."""
    return {match["name"] for match in _PLACEHOLDER.finditer(text.replace("%%", ""))}
