"""content/addresses.lock becomes addresses. In comes its text, out go they and what is wrong with it.

The file is written by the program; what can go wrong is a merge of two versions of it, or a hand.
"""

from sitegen.diagnostics import Diagnostic, Location
from sitegen.model.ledger import KEPT, KeptAddress
from sitegen.values import Struct

_KINDS = {kind.value: kind for kind in KEPT}
_PARTS = 3


class LedgerRead(Struct, frozen=True, kw_only=True):
    """What the file says. Lines that cannot be understood are reported."""

    addresses: tuple[KeptAddress, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()


def read_ledger(text: str, file: str) -> LedgerRead:
    """Reads the file.

    Args:
        text: all of it, decoded.
        file: its path relative to the site's root.
    """
    addresses: list[KeptAddress] = []
    problems: list[Diagnostic] = []
    for number, line in enumerate(text.splitlines(), 1):
        if not line or line.startswith("#"):
            continue
        parts = line.split(" ", _PARTS - 1)
        place = Location(file=file, line=number, column=1, length=len(parts[0]))
        if len(parts) == _PARTS and parts[0].startswith("/") and parts[1] in _KINDS and parts[2]:
            addresses.append(KeptAddress(address=parts[0], kind=_KINDS[parts[1]], key=parts[2], location=place))
        else:
            problems.append(Diagnostic(code="ledger-line", location=place, args={"value": line}))
    return LedgerRead(addresses=tuple(addresses), diagnostics=tuple(problems))
