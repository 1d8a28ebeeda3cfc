"""The last touches on safe HTML, before it is cut: direction of code, ids that occur once, no hidden controls.

In and out goes HTML as nh3 writes it (see ``parts``).
"""

import re
from typing import Final

from sitegen.diagnostics import Location
from sitegen.lang.bidi import EMBEDDINGS, ISOLATES, OVERRIDES
from sitegen.read.markdown.findings import Findings
from sitegen.read.markdown.places import Places
from sitegen.values import Struct, field

_CODE: Final = re.compile(r'<(code|pre|kbd|samp)((?: [^\s"=>]+="[^"]*")*)>')
_ID: Final = ' id="'
_CONTROLS: Final = re.compile(f"[{''.join(sorted(EMBEDDINGS | OVERRIDES | ISOLATES))}]")


class Finisher(Struct, kw_only=True):
    """Finishes the sections of one document, one after another.

    Attributes:
        body: the document as written.
        anchors: the ids so far.
    """

    body: str
    places: Places
    findings: Findings
    anchors: set[str] = field(default_factory=set)
    _reported: set[str] = field(default_factory=set)

    def finish(self, markup: str, fallback: Location) -> tuple[str, tuple[str, ...]]:
        """The HTML as it will be published, and the ids in it."""
        markup = _CODE.sub(_left_to_right, markup)
        if "&" in self.body and _CONTROLS.search(markup) and not _CONTROLS.search(self.body):
            # Written as entities, they would escape the check of the text. Those in the text are reported there.
            self.findings.add("hidden-control", self.places.literal("&#", fallback))
            markup = _CONTROLS.sub("", markup)
        first, *others = markup.split(_ID)
        if not others:
            return markup, ()
        own: list[str] = []
        pieces = [first]
        for each in others:
            written, mark, after = each.partition('"')
            if not mark:  # in a text that speaks of HTML
                pieces += (_ID, each)
            elif anchor := self.claim(written, fallback):
                own.append(anchor)
                pieces += (_ID, anchor, mark, after)
            else:
                pieces.append(after)
        return "".join(pieces), tuple(own)

    def claim(self, anchor: str, fallback: Location) -> str:
        """An id as it may be used: without spaces, and empty if the document has it already, which is reported."""
        anchor = "-".join(anchor.split())
        if anchor in self.anchors:
            if anchor not in self._reported:
                self._reported.add(anchor)
                self.places.target(anchor, fallback)  # passes over the place that keeps it
            self.findings.add("anchor-twice", self.places.target(anchor, fallback), anchor=anchor)
            return ""
        if anchor:
            self.anchors.add(anchor)
        return anchor


def _left_to_right(code: re.Match[str]) -> str:
    tag, attributes = code[1], code[2]
    direction = "" if ' dir="' in attributes else ' dir="ltr"'
    focusable = ' tabindex="0"' if tag == "pre" else ""  # it scrolls, so it must be reachable by keyboard
    return f"<{tag}{attributes}{direction}{focusable}>"
