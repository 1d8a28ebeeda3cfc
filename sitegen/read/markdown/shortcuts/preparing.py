"""The text before it is cut into blocks: only those preprocessors run for which it holds a sign.

In and out goes the text of a whole document.
"""

import re

from markdown import Markdown
from markdown.util import ETX, STX

from sitegen.read.markdown.extensions.lists import may_need_separation

_BLANKS = re.compile(r"\n +(?:\n|\Z)")


def prepared(md: Markdown, body: str) -> str:
    """The same as all preprocessors of the parser make of a text, one after another."""
    text = _normalised(md, body)
    if "```" in text or "~~~" in text:
        text = _run(md, "fenced_code_block", text)
    if "<" in text or "&" in text:
        text = _run(md, "html_block", text)
    if may_need_separation(text):
        text = _run(md, "list_after_text", text)
    return text


def _normalised(md: Markdown, body: str) -> str:
    if "\t" in body or "\r" in body or STX in body or ETX in body or _BLANKS.search(body):
        return _run(md, "normalize_whitespace", body)
    return body + "\n\n"


def _run(md: Markdown, name: str, text: str) -> str:
    return "\n".join(md.preprocessors[name].run(text.split("\n")))
