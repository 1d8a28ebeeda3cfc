"""A quotation whose last line begins with a dash is a pull quote, and that line is its speaker.

In comes the tree before inline markup is read; out goes a figure whose caption holds the speaker. Written so::

    > We came to learn, and we left with a plan.
    > — Nayla, Tripoli
"""

import re
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

_SPEAKER = re.compile(r"(?:\A|\n)[ ]*(?:[\u2014\u2013\u2015]|--)[ ]*(?P<speaker>[^\s\u2014\u2013\u2015-][^\n]*)\s*\Z")


class PullQuotes(Treeprocessor):
    """Turns such quotations into figures with a caption, before inline markup is read."""

    def run(self, root: Element) -> None:
        """Changes the tree in place."""
        own, every = root.findall("blockquote"), [*root.iter("blockquote")]
        parents = (root,) if len(own) == len(every) else root.iter()
        quotes = [(parent, quote) for parent in parents for quote in parent if quote.tag == "blockquote"]
        for parent, quote in quotes:
            speaker = _take_speaker(quote)
            if speaker:
                _make_figure(parent, quote, speaker)


def _take_speaker(quote: Element) -> str:
    """Removes the speaker's line from the quotation and returns it without its dash; empty if there is none."""
    last = quote[-1] if len(quote) else None
    if last is None or last.tag != "p" or len(last):
        return ""
    found = _SPEAKER.search(last.text or "")
    if found is None:
        return ""
    rest = (last.text or "")[: found.start()].rstrip()
    if rest:
        last.text = rest
    elif len(quote) > 1:
        quote.remove(last)
    else:
        return ""  # nothing but the line itself: a line of dialogue
    return found["speaker"].strip()


def _make_figure(parent: Element, quote: Element, speaker: str) -> None:
    figure = Element("figure", {"class": "pull"})
    figure.tail, quote.tail = quote.tail, None
    parent[list(parent).index(quote)] = figure
    figure.append(quote)
    caption = SubElement(figure, "figcaption")
    caption.text = "\u2014 "
    SubElement(caption, "span").text = speaker


class PullQuoteExtension(Extension):
    """Registers ``PullQuotes``."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 -- the library's name
        """Called by Python-Markdown once, when the parser is built."""
        md.treeprocessors.register(PullQuotes(md), "pull_quotes", 40)  # before inline (20), after footnotes (50)
