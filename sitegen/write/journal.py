"""What was decided to be done to the output folder, written down before the first change, so that it can be finished.

A build that is killed leaves its journal; the next build does the rest of it first (``changes.finish``). No journal
means that the output folder was not touched yet, and that whatever lies in the work folder may go.
"""

import json
from pathlib import Path

from sitegen import fs
from sitegen.values import Struct
from sitegen.write.plan import Step, Verb

_FORMAT = 1


class DamagedJournalError(Exception):
    """The journal is there and cannot be understood."""


class SmallChange(Struct, frozen=True, kw_only=True):
    """Files are replaced and removed one by one; the new ones wait in the work folder.

    Attributes:
        steps: all of them, in order. Those already done are harmless to do again.
    """

    steps: tuple[Step, ...]


class TreeExchange(Struct, frozen=True, kw_only=True):
    """The whole tree is exchanged for the one in the work folder.

    Attributes:
        inode: of the new tree's root. If the output folder has it, the exchange has happened.
    """

    inode: int


Journal = SmallChange | TreeExchange


def save_journal(path: Path, journal: Journal, *, durable: bool) -> None:
    """Writes the journal, whole or not at all."""
    content: dict[str, object] = {"format": _FORMAT}
    match journal:
        case SmallChange(steps=steps):
            content["steps"] = [[step.verb.value, step.path] for step in steps]
        case TreeExchange(inode=inode):
            content["exchange"] = inode
    fs.write_atomically(path, json.dumps(content, ensure_ascii=False).encode(), durable=durable)


def load_journal(path: Path) -> Journal | None:
    """The journal that a killed build left; None if there is none.

    Raises:
        DamagedJournalError: it cannot be understood.
        OSError: it cannot be read.
    """
    try:
        data = fs.read_bytes(path)
    except FileNotFoundError:
        return None
    try:
        content = json.loads(data)
        if content["format"] != _FORMAT:
            raise DamagedJournalError(f"format {content['format']}")
        if "exchange" in content:
            return TreeExchange(inode=int(content["exchange"]))
        return SmallChange(steps=tuple(Step(verb=Verb(verb), path=path) for verb, path in content["steps"]))
    except (ValueError, KeyError, TypeError) as error:
        raise DamagedJournalError(str(error)) from error
