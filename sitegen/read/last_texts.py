"""The texts that a process asked for last."""

from collections.abc import Callable

from sitegen.model.document import Body

#: How many texts a process holds at once: that of a page, and that of the page in the other language.
TEXTS_AT_ONCE = 4


class LastTexts:
    """The texts that were asked for last; a page asks for its text several times."""

    def __init__(self) -> None:
        """Holds none yet."""
        self._bodies: dict[tuple[str, bytes], Body] = {}
        self.asked: set[str] = set()

    def get(self, source: str, digest: bytes, fetch: Callable[[], Body]) -> Body:
        """The text of a document whose file has this digest."""
        self.asked.add(source)
        name = (source, digest)
        if name not in self._bodies:
            if len(self._bodies) >= TEXTS_AT_ONCE:
                del self._bodies[next(iter(self._bodies))]
            self._bodies[name] = fetch()
        return self._bodies[name]
