"""Asks a person at a terminal, one question at a time; takes what the command line said already.

Questions and a way to understand answers come in, understood answers go out.
"""

import sys
from collections.abc import Callable
from typing import TypeVar

from sitegen.commands.showing import Style, say
from sitegen.lang.language import Lang
from sitegen.values import Struct

T = TypeVar("T")

Words = dict[Lang, str]

_MISSING: Words = {Lang.EN: "{flag} is missing: {question}", Lang.AR: "ينقص {flag}: {question}"}


class NotAnswered(Exception):  # noqa: N818  says what happened: nobody can answer, or what was said makes no sense
    """There is no terminal to ask at, and the command line did not say it (well enough)."""


class Wrong(Struct, frozen=True, kw_only=True):
    """An answer that was not understood, and what to write instead."""

    why: Words


class Asker(Struct, frozen=True, kw_only=True):
    """Asks in the language of ``style``.

    Attributes:
        terminal: somebody is there to answer.
        style: how to speak.
    """

    terminal: bool
    style: Style

    def ask(
        self, question: Words, flag: str, given: str | None, understand: Callable[[str], T | Wrong], default: str | None
    ) -> T:
        """One answer.

        Args:
            question: as it is put to a person.
            flag: how the same is said on the command line.
            given: what was said there; None if nothing.
            understand: makes sense of an answer, or says why there is none in it.
            default: what an empty answer means; None if it must be answered.

        Raises:
            NotAnswered: it cannot be asked, or the input ended.
        """
        answer = given
        if answer is None and not self.terminal:
            answer = default
        while True:
            if answer is None and not self.terminal:
                say(_MISSING[self.style.lang].format(flag=flag, question=question[self.style.lang]), self.style)
                raise NotAnswered
            if answer is None:
                answer = self._read(question, default)
            if not answer.strip() and default is not None:
                answer = default
            found = understand(answer)
            if not isinstance(found, Wrong):
                return found
            say(
                f"{flag}: {found.why[self.style.lang]}" if given is not None else found.why[self.style.lang], self.style
            )
            if not self.terminal or given is not None:
                raise NotAnswered
            answer = None

    def _read(self, question: Words, default: str | None) -> str:
        shown = f"{question[self.style.lang]} [{default}]" if default else question[self.style.lang]
        sys.stderr.write(self.style.draw(f"{shown}: "))
        sys.stderr.flush()
        answer = sys.stdin.readline()
        if not answer:
            raise NotAnswered
        return answer.strip()
