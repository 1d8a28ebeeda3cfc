"""Problems as data: what was found, where, and how it is said. Knows no other package of sitegen."""

from sitegen.diagnostics.catalogue import CATALOGUE
from sitegen.diagnostics.diagnostic import Diagnostic, Location, Severity
from sitegen.diagnostics.entry import Entry

__all__ = ["CATALOGUE", "Diagnostic", "Entry", "Location", "Severity"]
