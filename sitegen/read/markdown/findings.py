"""The problems found while one document is read, in the order in which they turn up."""

from sitegen.diagnostics import Diagnostic, Location


class Findings:
    """Collects diagnostics. Lives as long as the reading of one document."""

    def __init__(self) -> None:
        """Nothing found yet."""
        self._found: list[Diagnostic] = []

    def add(self, code: str, location: Location, **args: str) -> None:
        """Notes a problem; ``args`` are the values for its wording."""
        self._found.append(Diagnostic(code=code, location=location, args=args))

    def sorted(self) -> tuple[Diagnostic, ...]:
        """Everything found, by place in the file."""
        return tuple(sorted(self._found, key=lambda found: found.sort_key))
