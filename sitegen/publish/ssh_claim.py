"""Holds a server for one publisher over ssh, and makes sure that nobody published since it was looked at."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from sitegen.publish.manifest import Manifest
from sitegen.publish.problems import busy
from sitegen.publish.ssh_session import SshSession
from sitegen.publish.target import OvertakenError


@contextmanager
def claimed(session: SshSession, before: Manifest, published: Callable[[], Manifest | None]) -> Iterator[bool]:
    """Whether the server can lock. The lock is the shell's, so it ends with the connection, which ends here.

    Args:
        session: with the server.
        before: what was published when the plan was made; empty if nothing was.
        published: looks again.

    Raises:
        OvertakenError: somebody else published meanwhile.
    """
    locks = session.lock()
    try:
        if before != Manifest() and published() != before:
            raise OvertakenError(busy(session.shown))
        yield locks
    finally:
        session.close()
