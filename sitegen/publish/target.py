"""What a target has to be able to do, in two forms: a whole ``Target``, or a ``Store`` of which ``KeyByKey`` makes one.

A target never decides anything: what is put and deleted, in which order, and what may not be touched is in the plan.
It reports what goes wrong with the four errors below; each carries a diagnostic, and no text in it may hold a secret.
"""

from collections.abc import Callable, Collection, Mapping
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Protocol

from sitegen.diagnostics import Diagnostic
from sitegen.model.publishing import Compress
from sitegen.publish.manifest import Entry, Manifest
from sitegen.publish.plan import Plan
from sitegen.values import Struct, field


class TargetError(Exception):
    """Something is wrong with a target. ``diagnostic`` says what, and what to do."""

    def __init__(self, diagnostic: Diagnostic) -> None:
        """Carries one diagnostic."""
        super().__init__(diagnostic.code)
        self.diagnostic = diagnostic


class PassingError(TargetError):
    """It may work in a moment: a lost connection, a server that is too busy. Worth another try."""


class LastingError(TargetError):
    """It will not work until a person does something: wrong credentials, no room, a name that is not allowed."""


class BusyError(TargetError):
    """Another publisher is at work there. Nothing was changed."""


class OvertakenError(TargetError):
    """Another publisher has been at work there since the plan was made. Nothing was deleted; a new plan is needed."""


class Held(Struct, frozen=True, kw_only=True):
    """What stands under a key.

    Attributes:
        data: the stored bytes: packed ones if they were put packed.
        version: what ``put_if`` compares (an ETag, say); empty if the store has none.
        headers: those that were put with it, names in lower case; None if the store does not tell.
    """

    data: bytes
    version: str = ""
    headers: Mapping[str, str] | None = None


class CannotCompareError(Exception):
    """This store has no conditional writes. Publishing goes on without, and says so."""


class OtherVersionError(Exception):
    """What stands under the key is not the version that was expected. Nothing was written."""


class Store(Protocol):
    """A place that takes files one by one under a key. Methods may be called from several threads at once.

    Every method raises ``PassingError`` or ``LastingError`` if the store cannot be asked, and never retries by itself:
    the engine does, with its own clock.
    """

    @property
    def shown(self) -> str:
        """What messages call it, such as ``s3://bucket/folder``. Never with a user, a key or a query."""
        ...

    @property
    def compress(self) -> Compress:
        """Which packed forms it wants; ``instead`` only if it keeps the header ``content-encoding``."""
        ...

    @property
    def keeps_headers(self) -> bool:
        """Whether it sends the headers that are put with a file. If not, ``put`` is given none."""
        ...

    def key_problem(self, key: str) -> str:
        """Why a key cannot be put there (``longer than 1024 bytes``), or an empty string. Asks nobody."""
        ...

    def get(self, key: str) -> Held | None:
        """What stands under a key; None if nothing does."""
        ...

    def put(self, key: str, data: bytes, headers: Mapping[str, str]) -> None:
        """Puts or replaces a file in one step: a reader gets all of the old bytes or all of the new ones."""
        ...

    def put_if(self, key: str, data: bytes, headers: Mapping[str, str], *, version: str | None) -> str:
        """Puts a file only if what stands there has this version, or, for None, if nothing stands there.

        Returns:
            the new version.

        Raises:
            OtherVersionError: it is not so.
            CannotCompareError: the store cannot do this. Nothing was written.
        """
        ...

    def copy(self, key: str, to: str) -> None:
        """Copies what stands under a key to another one, without sending it through here if that is possible."""
        ...

    def delete(self, key: str) -> None:
        """Removes what stands under a key. That nothing does is no error."""
        ...

    def present(self, keys: Collection[str]) -> frozenset[str]:
        """Those of the keys under which anything stands, ours or not."""
        ...


Load = Callable[[Entry], bytes]
"""Gives the bytes that have to be stored for an entry, packed if the entry says so.

Raises ``LastingError`` if the output folder no longer holds them.
"""

Tell = Callable[[str, int, int], None]
"""Told a stage, and how many steps of it are done of how many: ``assets`` … ``feeds``, ``deletes``, ``waiting``."""


class Work(Struct, frozen=True, kw_only=True):
    """What a target needs to carry out a plan.

    Attributes:
        notes: warnings that came up on the way.
    """

    plan: Plan
    load: Load
    tell: Tell
    notes: list[Diagnostic] = field(default_factory=list)


class Target(Protocol):
    """A whole target, opened. ``KeyByKey`` makes one of a ``Store``."""

    @property
    def shown(self) -> str:
        """As in ``Store``."""
        ...

    @property
    def compress(self) -> Compress:
        """As in ``Store``."""
        ...

    @property
    def keeps_headers(self) -> bool:
        """As in ``Store``."""
        ...

    def path_problem(self, path: str) -> str:
        """Why a path cannot be put there, or an empty string."""
        ...

    def published(self) -> Manifest | None:
        """What its manifest says; None if nothing was ever published there. Changes nothing."""
        ...

    def strangers(self, paths: Collection[str]) -> frozenset[str]:
        """Those of the paths, none of which is ours, where something stands already."""
        ...

    def claim(self, plan: Plan, tell: Tell) -> AbstractContextManager[None]:
        """Keeps other publishers away while it is held. May wait for one that seems to have gone.

        Raises:
            BusyError: another one has it.
            OvertakenError: the target's manifest is not the one that the plan was made from.
        """
        ...

    def carry_out(self, work: Work) -> None:
        """Does what the plan says. Called while the claim is held.

        Raises:
            TargetError: it could not be done to its end; the next publication will finish it.
        """
        ...

    def earlier(self, current: Manifest) -> tuple[Manifest, Load] | None:
        """The publication before the current one, and its bytes; None if the target keeps none."""
        ...

    def go_back(self, work: Work) -> None:
        """Does what the plan says, which leads to the earlier publication. Called while the claim is held."""
        ...


class World(Struct, frozen=True, kw_only=True):
    """What a target may know of the world. Everything that varies from run to run is in here.

    Attributes:
        root: the site's folder; absolute.
        scratch: a folder of our own on the same disk, for what is needed while publishing. May not exist yet.
        environment: where credentials come from, and nowhere else.
        now: seconds since 1970.
        sleep: waits so many seconds.
        publisher: tells this publisher from every other one; not a secret.
    """

    root: Path
    scratch: Path
    environment: Mapping[str, str]
    now: Callable[[], float]
    sleep: Callable[[float], None]
    publisher: str
