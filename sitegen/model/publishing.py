"""Where the site is published, as config.yaml says it. Holds no secret: those come from the environment only."""

from typing import Literal

from sitegen.diagnostics import Location
from sitegen.model.host import HostName
from sitegen.values import Struct, field

Compress = Literal["off", "beside", "instead"]
"""Packed forms of texts: none; ``page.html.gz`` beside ``page.html``; or packed under its own name, with a header."""


_ALL = 100


class Limit(Struct, frozen=True, kw_only=True):
    """How many files a publication may delete.

    Attributes:
        count: so many, or so many in a hundred.
        percent: which of the two.
    """

    count: int
    percent: bool = False

    def __str__(self) -> str:
        """As it is written."""
        return f"{self.count}%" if self.percent else str(self.count)

    def allows(self, deleted: int, published: int) -> bool:
        """Whether so many of so many published files may go. Of all of them, those too that killed publishers left."""
        if not self.percent:
            return deleted <= self.count
        return self.count >= _ALL or deleted * _ALL <= self.count * published


USUAL_LIMIT = Limit(count=25, percent=True)
"""A quarter of the site at once is more likely a mistake than a wish."""


class DirectoryPlace(Struct, frozen=True, kw_only=True, tag="directory"):
    """A folder on this machine.

    Attributes:
        path: absolute, or relative to the site's root.
        releases: every publication is a folder of its own and ``current`` leads to the newest; if not, files are
            replaced one by one in the folder itself.
        keep: how many earlier releases stay.
        compress: packed forms of texts.
    """

    path: str
    releases: bool = True
    keep: int = 3
    compress: Compress = "off"


class SshPlace(Struct, frozen=True, kw_only=True, tag="ssh"):
    """A folder on a machine that can be reached with ssh and rsync.

    Attributes:
        host: name, address, or a name in the user's own ``~/.ssh/config``.
        user: empty for what ssh would use.
        port: 0 for what ssh would use.
        path: of the folder there, absolute or below the home folder.
        host_key: the server's public key; empty if the user's ``known_hosts`` has it.
        releases: as in ``DirectoryPlace``.
        keep: as in ``DirectoryPlace``.
        compress: as in ``DirectoryPlace``.
    """

    host: str
    path: str
    user: str = ""
    port: int = 0
    host_key: str = ""
    releases: bool = True
    keep: int = 3
    compress: Compress = "off"


class GitPlace(Struct, frozen=True, kw_only=True, tag="git"):
    """A branch of a git repository.

    Attributes:
        remote: a URL, a path relative to the site's root, or the name of a remote of the site's own repository.
        branch: where the site goes.
        history: every publication is a commit after the one before, or the branch always has one commit only.
    """

    remote: str = "origin"
    branch: str = "gh-pages"
    history: Literal["keep", "squash"] = "keep"


Provider = Literal["s3", "gs", "az"]
"""Amazon S3 and all that speak like it, Google Cloud Storage, Azure Blob Storage."""


class ObjectStorePlace(Struct, frozen=True, kw_only=True, tag="object-store"):
    """A bucket in an object store, or a folder in one.

    Attributes:
        bucket: its name; in Azure: the container's.
        prefix: the folder; empty for the whole bucket.
        endpoint: the address of the store; empty for the provider's own.
        region: where the bucket is, for S3; empty for what the environment says.
        account: the storage account, for Azure; empty for what the environment says.
        keep: what a publication replaces is kept in the bucket, so that there is something to go back to.
        compress: packed forms of texts.
    """

    provider: Provider
    bucket: str
    prefix: str = ""
    endpoint: str = ""
    region: str = ""
    account: str = ""
    keep: bool = True
    compress: Compress = "off"

    @property
    def shown(self) -> str:
        """As messages name it."""
        return "/".join(filter(None, (f"{self.provider}://{self.bucket}", self.prefix)))


Place = DirectoryPlace | SshPlace | GitPlace | ObjectStorePlace


class PublishTarget(Struct, frozen=True, kw_only=True):
    """One target.

    Attributes:
        place: where it is.
        host: who serves what is put there; None if that was not said.
        max_deletes: a publication that would delete more is refused.
        location: where it is written.
    """

    name: str
    place: Place
    host: HostName | None = None
    max_deletes: Limit = USUAL_LIMIT
    location: Location = field(default_factory=lambda: Location(file="config.yaml"))
