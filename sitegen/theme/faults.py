"""What can go wrong in a template, as exceptions on their way to becoming diagnostics.

In come exceptions of Jinja and of filters, out go diagnostics with the template's file and line. Never knows which page
was being made.
"""

from collections.abc import Collection, Mapping, Sequence
from types import TracebackType
from typing import Final

from jinja2 import TemplateNotFound, TemplateRuntimeError, TemplateSyntaxError
from jinja2.runtime import StrictUndefined
from jinja2.utils import missing

from sitegen.diagnostics import Diagnostic, Location
from sitegen.lang.suggest import closest
from sitegen.values import fields


class TemplateProblem(Exception):  # noqa: N818 - a person's mistake in a template, not an error of the program
    """A page cannot be made, for a reason that lies in a template.

    Attributes:
        diagnostic: which template, which line, what is wrong.
    """

    def __init__(self, diagnostic: Diagnostic) -> None:
        """Carries ``diagnostic``."""
        super().__init__(f"{diagnostic.location}: {diagnostic.code} {dict(diagnostic.args)}")
        self.diagnostic = diagnostic


class TemplateFault(TemplateRuntimeError):  # noqa: N818 - as TemplateProblem
    """Raised while a template runs, by a filter or by an undefined value. Its place is found afterwards.

    Attributes:
        code: of the diagnostic.
        details: its args.
        elsewhere: where to look if not in the template.
    """

    def __init__(self, code: str, details: Mapping[str, str], elsewhere: Location | None = None) -> None:
        """Will become a diagnostic with this code and these args."""
        super().__init__(f"{code}: {dict(details)}")
        self.code = code
        self.details = details
        self.elsewhere = elsewhere


def unknown(what: str, word: str, known: Sequence[str], **more: str) -> dict[str, str]:
    """The args of a diagnostic on a word that nobody knows: the word, as ``what``, what is known, what was meant."""
    args = {what: word, "known": ", ".join(known), **more}
    suggestion = closest(word, known)
    return {**args, "suggestion": suggestion} if suggestion else args


def unknown_file(what: str, name: str, known: Sequence[str]) -> dict[str, str]:
    """The same for the name of a file: only one with the same ending can have been meant."""
    stem, dot, ending = name.rpartition(".")
    stems = [other.removesuffix(dot + ending) for other in known if other.endswith(dot + ending)]
    suggestion = closest(stem, stems) if stem else None
    return {what: name} if suggestion is None else {what: name, "suggestion": suggestion + dot + ending}


class StrictlyUndefined(StrictUndefined):
    """An undefined value that knows what would have been there."""

    __slots__ = ()

    def __init__(self, hint: str | None = None, obj: object = missing, name: str | None = None, **_: object) -> None:
        """As Jinja makes them."""

        def fault(message: str) -> TemplateFault:
            # The message of Jinja names Python classes; a person needs the field's name and the nearest one.
            if hint is not None or name is None:
                return TemplateFault("template-failed", {"reason": message})
            if obj is missing:
                return TemplateFault("template-name-unknown", {"name": str(name)})
            args = unknown("field", str(name), fields_of(obj), holder=type(obj).__name__)
            return TemplateFault("template-field-unknown", args)

        super().__init__(hint, obj, name, exc=fault)  # type: ignore[arg-type]  # Jinja only calls it with the message


def fields_of(value: object) -> list[str]:
    """The names that a template may write after the dot of a value."""
    return sorted(fields(value)) or [name for name in dir(value) if not name.startswith("_")]


_OF_TEMPLATES: Final = (
    TemplateRuntimeError,
    TypeError,
    ValueError,
    LookupError,
    ArithmeticError,
    AttributeError,
    RecursionError,
)
"""What a mistake in a template can raise while it runs."""


def problem_of(error: Exception, shown: Collection[str], template: str) -> TemplateProblem | None:
    """The problem behind an exception that rendering raised; None if it did not come from a template.

    Args:
        error: with its traceback, whose frames of templates Jinja has marked with their file names.
        shown: the file names of all templates.
        template: the file of the template that was asked for, in case the traceback names none.
    """
    place = _place(error.__traceback__, shown)
    if isinstance(error, TemplateNotFound):
        return _problem("template-missing", place or Location(file=template), name=str(error.name))
    if isinstance(error, TemplateSyntaxError):
        return TemplateProblem(syntax_problem(error, template))
    if isinstance(error, TemplateFault):
        return _problem(error.code, error.elsewhere or place or Location(file=template), **dict(error.details))
    if place is None or not isinstance(error, _OF_TEMPLATES):
        return None
    return _problem("template-failed", place, reason=str(error) or type(error).__name__)


def syntax_problem(error: TemplateSyntaxError, file: str) -> Diagnostic:
    """The diagnostic for a template that Jinja cannot read."""
    location = Location(file=error.filename or file, line=error.lineno)
    return Diagnostic(code="template-syntax", location=location, args={"reason": error.message or ""})


def _problem(code: str, location: Location, **args: str) -> TemplateProblem:
    return TemplateProblem(Diagnostic(code=code, location=location, args=args))


def _place(traceback: TracebackType | None, shown: Collection[str]) -> Location | None:
    """The innermost line of a template."""
    place = None
    while traceback is not None:
        file = traceback.tb_frame.f_code.co_filename
        if file in shown:
            place = Location(file=file, line=traceback.tb_lineno)
        traceback = traceback.tb_next
    return place
