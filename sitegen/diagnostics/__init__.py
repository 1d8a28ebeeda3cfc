"""Problems as data: what was found, where, and how it is said. Knows no other package of sitegen."""

from .catalogue import CATALOGUE
from .diagnostic import Diagnostic, Location, Severity
from .entry import Entry

__all__ = ["CATALOGUE", "Diagnostic", "Entry", "Location", "Severity"]
