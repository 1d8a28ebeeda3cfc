"""What a server has to know about one site, whichever program it runs."""

from collections.abc import Mapping
from urllib.parse import quote

from sitegen.hosting.policies import Policies
from sitegen.values import Struct, field

# What RFC 3986 allows in a path, without what has a meaning to servers' configuration files.
_PATH = "/@!&'()+,=-._~"


class Serving(Struct, frozen=True, kw_only=True):
    """One site, as servers see it.

    Attributes:
        base_path: ``/`` or ``/site/``.
        https: it lives at an https:// address.
        policies: what its pages may load.
        redirects: retired address → the address that took its place, both without the base path.
    """

    base_path: str = "/"
    https: bool = True
    policies: Policies = field(default_factory=Policies)
    redirects: Mapping[str, str] = field(default_factory=dict)

    def here(self, address: str) -> str:
        """An address of the site with the base path, as a server sees it once it has decoded a request."""
        return self.base_path + address.removeprefix("/")

    def location(self, address: str) -> str:
        """The same as it stands in a ``Location`` header."""
        return encoded(self.here(address))


def encoded(path: str) -> str:
    """A path, percent-encoded (RFC 3986): Arabic as UTF-8."""
    return quote(path, safe=_PATH)
