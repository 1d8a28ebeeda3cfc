"""Links in angle brackets, ``<https://…>`` and ``<info@saida.gov.lb>``: plain text and plain addresses.

Python-Markdown writes e-mail addresses as numeric entities to hide them; a sanitiser undoes that, and it never hid
anything. An address that is only reachable as text would also escape the isolation of left-to-right runs.
"""

import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import AUTOLINK_RE, AUTOMAIL_RE, InlineProcessor
from markdown.util import AtomicString


class _Bracketed(InlineProcessor):
    def __init__(self, pattern: str, md: Markdown, scheme: str) -> None:
        super().__init__(pattern, md)
        self._scheme = scheme

    def handleMatch(  # type: ignore[override] # noqa: N802 -- the library's name, and the stubs' older signature
        self,
        m: re.Match[str],
        data: str,  # noqa: ARG002 -- the library's signature
    ) -> tuple[Element, int, int]:
        written = self.unescape(m.group(1)).removeprefix(self._scheme)
        link = Element("a", {"href": self._scheme + written})
        link.text = AtomicString(written)
        return link, m.start(0), m.end(0)


class Links(Extension):
    """Registers both forms."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 -- the library's name
        """Called by Python-Markdown once, when the parser is built."""
        md.inlinePatterns.register(_Bracketed(AUTOLINK_RE, md, ""), "autolink", 120)
        md.inlinePatterns.register(_Bracketed(AUTOMAIL_RE, md, "mailto:"), "automail", 110)
