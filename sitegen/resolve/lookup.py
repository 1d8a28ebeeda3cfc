"""Turns ids that a writer typed into the registry entries they name, and collects what is unknown."""

from collections.abc import Mapping
from typing import TypeVar

from sitegen.diagnostics import Diagnostic
from sitegen.lang.suggest import closest
from sitegen.model.registry import City, Organisation, Person, Registries, Topic
from sitegen.model.written import Written

E = TypeVar("E", bound=City | Person | Organisation | Topic)


class Lookup:
    """Finds entries by id; every id that is not found becomes one of ``problems``."""

    def __init__(self, registries: Registries) -> None:
        """Starts without problems. What is broken or could not be read was reported already."""
        self._broken = registries.broken
        self._unread = registries.unread
        self.problems: list[Diagnostic] = []

    def one(self, written: Written[str], entries: Mapping[str, E], registry: str) -> E | None:
        """The entry with this id, or None. ``registry`` is the file's name without its ending, such as ``cities``."""
        entry = entries.get(written.value)
        if entry is None and written.value not in self._broken and registry not in self._unread:
            args = {"id": written.value, "registry": registry}
            if suggestion := _meant(written.value, entries):
                args["suggestion"] = suggestion
            self.problems.append(Diagnostic(code="unknown-id", location=written.location, args=args))
        return entry

    def many(
        self, written: Written[tuple[Written[str], ...]] | None, entries: Mapping[str, E], registry: str
    ) -> tuple[E, ...]:
        """The entries of a list, in its order; those that are unknown are left out."""
        if written is None:
            return ()
        found = [self.one(each, entries, registry) for each in dict.fromkeys(written.value)]
        return tuple([entry for entry in found if entry is not None])


def _meant(word: str, entries: Mapping[str, E]) -> str | None:
    """The id that is nearest to a word; else that of the entry whose name is, for those who wrote the name itself."""
    names = {
        text.value: key for key, entry in entries.items() for text in (entry.name.ar, entry.name.en) if text is not None
    }
    named = closest(word, names)
    return closest(word, entries) or (names[named] if named else None)
