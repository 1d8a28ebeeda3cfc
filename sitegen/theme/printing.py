"""How values get into a page: escaped, with one call for each.

Jinja's own code finalizes, escapes and wraps every value in three calls, which takes longer than all else on a page.
"""

from functools import lru_cache
from typing import Any

from jinja2.compiler import CodeGenerator, Frame
from markupsafe import Markup, escape

#: Names, addresses, titles and summaries stand on many pages and in many lists. So many texts are those of some eight
#: thousand reports in two languages, in some twenty megabytes; what else was printed last is forgotten.
REMEMBERED = 1 << 15
_escaped = lru_cache(maxsize=REMEMBERED)(escape)


def printed(value: object) -> str:
    """A value as it stands in a page. An absent one prints nothing; "None" would be a word on the page."""
    kind = type(value)
    if kind is str:
        return _escaped(value)
    if kind is Markup:
        return value  # type: ignore[return-value]  # mypy does not follow ``kind``
    return "" if value is None else escape(value)


def finalized(value: object) -> object:
    """The same for what is known when a template is compiled, which Jinja escapes itself."""
    return "" if value is None else value


class Generator(CodeGenerator):
    """Compiles ``{{ value }}`` to a call of ``printed``, which it finds as a method of the environment."""

    def _output_child_pre(self, node: Any, frame: Frame, finalize: Any) -> None:
        if frame.eval_ctx.volatile or not frame.eval_ctx.autoescape:
            super()._output_child_pre(node, frame, finalize)
        else:
            self.write("environment.printed(")

    def _output_child_post(self, node: Any, frame: Frame, finalize: Any) -> None:
        if frame.eval_ctx.volatile or not frame.eval_ctx.autoescape:
            super()._output_child_post(node, frame, finalize)
        else:
            self.write(")")
