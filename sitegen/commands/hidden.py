"""``sitegen check --hidden FILE``: what cannot be seen in a file, and what its lines look like to a reader."""

import re
import unicodedata
from collections.abc import Callable, Iterator
from pathlib import Path

from sitegen.commands.exit_codes import Exit
from sitegen.commands.showing import Style, say
from sitegen.diagnostics.formats.text import visible
from sitegen.diagnostics.reasons import reason
from sitegen.lang.bidi import INVISIBLE_MARKS, LRO, NARROW_NBSP, NBSP, PDF, THIN_SPACE, language_of
from sitegen.lang.language import Lang
from sitegen.lang.visual import terminal

#: Spaces that look like others; shown too, because Markdown does not take them for spaces.
SPACES = {NBSP, NARROW_NBSP, THIN_SPACE}
#: Longer lines are shown up to here.
LONGEST = 400

WORDS = {
    "none": {Lang.EN: "{file}: nothing hidden.", Lang.AR: "{file}: لا شيء مخفيًا."},
    "unopened": {Lang.EN: "{file} cannot be opened: {reason}", Lang.AR: "لا يمكن فتح {file}: {reason}"},
    "unreadable": {
        Lang.EN: "{file} is no text in UTF-8. Save it as UTF-8 in your editor.",
        Lang.AR: "{file} ليس نصًّا بترميز UTF-8. احفظه في محرّرك بهذا الترميز.",
    },
    "line": {Lang.EN: "{file}, line {line}", Lang.AR: "{file}، السطر {line}"},
    "written": {Lang.EN: "written:", Lang.AR: "المكتوب:"},
    "seen": {Lang.EN: "a reader sees:", Lang.AR: "ما يراه القارئ:"},
    "signs": {Lang.EN: "hidden:", Lang.AR: "المخفي:"},
}


def run_hidden(files: tuple[Path, ...], style: Style, conceal: Callable[[str], str]) -> Exit:
    """Shows every line of the files in which something cannot be seen. Changes nothing.

    Args:
        files: text files.
        style: how to speak.
        conceal: makes a line fit for a log.
    """
    ended = Exit.DONE
    for file in files:
        try:
            text = file.read_bytes().decode("utf-8")
        except OSError as error:
            why = reason(error.strerror or str(error), "ar" if style.lang is Lang.AR else "en")
            say(_words(style, "unopened", file=str(file), reason=why), style)
            ended = Exit.WRONG_USE
            continue
        except UnicodeDecodeError:
            say(_words(style, "unreadable", file=str(file)), style)
            ended = Exit.WRONG_USE
            continue
        blocks = list(_blocks(text, str(file), style, conceal))
        for block in blocks or [_words(style, "none", file=str(file))]:
            say(block + "\n", style)
    return ended


def _blocks(text: str, file: str, style: Style, conceal: Callable[[str], str]) -> Iterator[str]:
    lang = _language(file, text)
    for number, line in enumerate(text.replace("\r\n", "\n").split("\n"), 1):
        hidden = [sign for sign in line if is_hidden(sign)]
        if not hidden:
            continue
        shown = conceal(line[:LONGEST])
        names = "; ".join(f"{name_of(sign)} × {hidden.count(sign)}" for sign in dict.fromkeys(hidden))
        yield "\n".join(
            [
                _words(style, "line", file=file, line=str(number)),
                f"    {_words(style, 'written')} {marked(shown)}",
                f"    {_words(style, 'seen')} {_as_seen(shown, lang, style)}",
                f"    {_words(style, 'signs')} {names}",
            ]
        )


def _language(file: str, text: str) -> Lang:
    """The language of the page that a file becomes: its name says so, else its letters."""
    marks = [part for part in re.split(r"[/\\.]", file) if part in set(Lang)]
    return Lang(marks[-1]) if marks else language_of(text, Lang.EN)


def is_hidden(sign: str) -> bool:
    """Whether a person cannot see a character, or cannot tell it from a plain space."""
    return sign in INVISIBLE_MARKS or sign in SPACES or (sign != "\t" and unicodedata.category(sign) in {"Cc", "Cf"})


def name_of(sign: str) -> str:
    """What Unicode calls a character: ``U+200F RIGHT-TO-LEFT MARK``."""
    return f"U+{ord(sign):04X} {unicodedata.name(sign, 'CONTROL')}"


def marked(line: str) -> str:
    """The line with its hidden characters written as numbers."""
    return visible("".join(f"‹U+{ord(sign):04X}›" if sign in SPACES else sign for sign in line))


def _as_seen(line: str, lang: Lang, style: Style) -> str:
    """The line as a browser lays it out. A terminal that orders text itself is told to leave this one as it is."""
    plain = "".join(sign for sign in line if sign == "\t" or unicodedata.category(sign) != "Cc")
    ordered = terminal(plain, base=lang.direction)
    return ordered if style.reorders else f"{LRO}{ordered}{PDF}"


def _words(style: Style, key: str, **values: str) -> str:
    return WORDS[key][style.lang].format(**values)
