"""What an object store means when it says no: exceptions of ``obstore`` become diagnostics.

Only the status and the short code of an answer are passed on (``403 SignatureDoesNotMatch``): the rest of the text may
hold an address with a key in it.
"""

import re
from collections.abc import Callable
from typing import Final

from sitegen.publish import object_store_problems as store_problems
from sitegen.publish import problems
from sitegen.publish.target import LastingError, PassingError, TargetError
from sitegen.values import Struct

_STATUS: Final = re.compile(r"status code: (\d{3})\b")
_CODE: Final = re.compile(r"<Code>(\w{1,60})</Code>")

_NO_BUCKET: Final = frozenset({"NoSuchBucket", "ContainerNotFound"})
_NO_ROOM: Final = frozenset({"QuotaExceeded", "InsufficientStorage", "AccountIsFull", "EntityTooLarge"})
_CLOCK: Final = frozenset({"RequestTimeTooSkewed", "RequestExpired", "RequestNotYetValid"})
_BUSY: Final = frozenset({"SlowDown", "ServerBusy", "OperationAborted", "ConditionalRequestConflict", "RequestTimeout"})
_BUSY_STATUS: Final = frozenset({408, 429, 500, 502, 503, 504})
_REFUSED: Final = frozenset({401, 403})
_FULL: Final = 507
_NOT_IMPLEMENTED: Final = 501


class _Answer(Struct, frozen=True, kw_only=True):
    """What the store said.

    Attributes:
        status: of HTTP; 0 if there was no answer at all.
        code: the store's own short name for it; may be empty.
    """

    status: int
    code: str

    @property
    def shown(self) -> str:
        return f"{self.status} {self.code}".strip()


def _answer(error: Exception) -> _Answer:
    text = str(error)
    status, code = _STATUS.search(text), _CODE.search(text)
    return _Answer(status=int(status[1]) if status else 0, code=code[1] if code else "")


def means_no_bucket(error: Exception) -> bool:
    """Whether there is nothing because the whole bucket is missing."""
    return _answer(error).code in _NO_BUCKET


def means_no_conditions(error: Exception) -> bool:
    """Whether the store knows no conditional writes."""
    answer = _answer(error)
    return answer.status == _NOT_IMPLEMENTED or answer.code == "NotImplemented"


def target_error(error: Exception, shown: str) -> TargetError:
    """The error that the engine understands, with a diagnostic for people.

    Args:
        error: what the library raised.
        shown: what messages call the target.
    """
    answer = _answer(error)
    make = next((make for means, make in _MEANINGS if means(answer)), _refused)
    return make(shown, answer.shown)


def _refused(shown: str, answer: str) -> TargetError:
    return LastingError(store_problems.refused(shown, answer))


_MEANINGS: Final[tuple[tuple[Callable[[_Answer], bool], Callable[[str, str], TargetError]], ...]] = (
    (lambda answer: answer.code in _NO_BUCKET, lambda shown, _: LastingError(store_problems.no_bucket(shown))),
    (
        lambda answer: answer.code in _NO_ROOM or answer.status == _FULL,
        lambda shown, _: LastingError(problems.no_room(shown)),
    ),
    (lambda answer: answer.code in _CLOCK, lambda shown, _: LastingError(store_problems.clock(shown))),
    (lambda answer: answer.status == 0, lambda shown, _: PassingError(store_problems.unreachable(shown))),
    (
        lambda answer: answer.code in _BUSY or answer.status in _BUSY_STATUS,
        lambda shown, text: PassingError(store_problems.refused(shown, text)),
    ),
    (
        lambda answer: answer.status in _REFUSED,
        lambda shown, text: LastingError(problems.credentials_refused(shown, text)),
    ),
)
"""What an answer means: the first that is so."""
