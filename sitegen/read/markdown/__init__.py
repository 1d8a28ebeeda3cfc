"""Markdown → sections of safe HTML, cut at references. ``convert`` is all that the rest of the program needs."""

from sitegen.read.markdown.reading import Converted, convert

__all__ = ["Converted", "convert"]
