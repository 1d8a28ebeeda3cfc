"""From addresses to what stands in an ``href``: with the base path, or absolute for machines."""

from functools import lru_cache
from urllib.parse import quote, urlsplit

from sitegen.values import Struct

# What RFC 3986 allows in a path and a fragment; everything else, Arabic included, is percent-encoded as UTF-8.
_PATH = "/:@!$&'()*+,;=-._~%"


class Urls(Struct, frozen=True, kw_only=True):
    """Knows where the site will live.

    Attributes:
        base_url: such as ``https://org.github.io/site/``; empty if it was not said, then absolute addresses do not
            exist and machines are told less.
    """

    base_url: str = ""

    @property
    def base_path(self) -> str:
        """The path of the site on its host: ``/`` or ``/site/``."""
        return _base_path(self.base_url)

    def path(self, address: str, fragment: str = "") -> str:
        """For links inside the site. Arabic stays readable (an IRI, RFC 3987)."""
        return self.base_path + address.removeprefix("/") + (f"#{fragment}" if fragment else "")

    def absolute(self, address: str) -> str:
        """For machines: absolute and percent-encoded (RFC 3986); empty without a ``base_url``."""
        return _absolute(self.base_url, address) if self.base_url else ""


@lru_cache(maxsize=8)
def _base_path(base_url: str) -> str:
    return urlsplit(base_url).path.rstrip("/") + "/"


@lru_cache(maxsize=8)
def _host(base_url: str) -> str:
    parts = urlsplit(base_url)
    return f"{parts.scheme}://{parts.netloc}"


@lru_cache(maxsize=1024)
def _absolute(base_url: str, address: str) -> str:
    """A page names itself and its translation several times."""
    return _host(base_url) + quote(_base_path(base_url) + address.removeprefix("/"), safe=_PATH)


def output_path(address: str) -> str:
    """The file behind an address, relative to the output folder."""
    return address.removeprefix("/") + ("index.html" if address.endswith("/") else "")
