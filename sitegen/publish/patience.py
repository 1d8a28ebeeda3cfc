"""Trying again what may work in a moment, with longer and longer pauses. The clock comes in as an argument."""

from collections.abc import Callable
from typing import TypeVar

from sitegen.publish.target import LastingError, PassingError
from sitegen.values import Struct

T = TypeVar("T")


class Patience(Struct, frozen=True, kw_only=True):
    """How often something is tried, and how long the pauses are.

    Attributes:
        sleep: waits so many seconds.
        tries: at most.
        first: the first pause, in seconds; each further one is twice as long.
    """

    sleep: Callable[[float], None]
    tries: int = 5
    first: float = 0.5

    def insist(self, attempt: Callable[[], T]) -> T:
        """The first result that an attempt has.

        Raises:
            LastingError: of an attempt, or instead of the last ``PassingError``.
        """
        for number in range(self.tries - 1):
            try:
                return attempt()
            except PassingError:
                self.sleep(self.first * 2**number)
        try:
            return attempt()
        except PassingError as error:
            raise LastingError(error.diagnostic) from error
