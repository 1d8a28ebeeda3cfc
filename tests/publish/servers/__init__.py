"""Real servers on ports of this machine, started for one test run."""

from typing import Protocol

from tests.publish.servers.signing import Keys


class StoreServer(Protocol):
    """An object store that speaks S3."""

    name: str
    keys: Keys
    port: int

    @property
    def endpoint(self) -> str: ...

    def make_bucket(self, name: str) -> None: ...

    def public_path(self, bucket: str, key: str) -> str:
        """Where anybody can ask for an object."""
        ...

    def stop(self) -> None: ...
