"""What decides the result of a build besides the site: this program, its libraries and the interpreter."""

import hashlib
import os
import sys
from contextlib import suppress
from functools import lru_cache
from pathlib import Path

from sitegen import fs

#: Libraries whose version can change a byte of a site.
LIBRARIES = frozenset(
    {"babel", "jinja2", "markdown", "markupsafe", "msgspec", "nh3", "pagefind", "pillow", "pydantic", "pyyaml"}
)


@lru_cache(maxsize=1)
def engine_digest() -> bytes:
    """Changes with every line of the program, with the version of every library, and with that of Python."""
    found = hashlib.blake2b(f"{sys.version}\n".encode(), digest_size=16)
    for library in _libraries():
        found.update(f"{library}\n".encode())
    package = Path(__file__).parent
    for name in fs.walk_names(package, skip={"__pycache__"}).names:
        if name.endswith(".py"):
            found.update(f"{name}\n".encode())
            found.update(fs.read_bytes(f"{package}/{name}"))
    return found.digest()


def _libraries() -> list[str]:
    """Names and versions of the libraries: so are the folders called in which installers describe them.

    ``importlib.metadata`` would take longer to load than a build with nothing to do may.
    """
    found: set[str] = set()
    for folder in sys.path:
        with suppress(OSError):
            names = [name for name in os.listdir(folder or ".") if name.endswith("-info")]  # noqa: PTH208
            found.update(name for name in names if name.partition("-")[0].lower() in LIBRARIES)
    return sorted(found)


def shipped_folders() -> tuple[Path, ...]:
    """Where the themes are that come with the program: inside the package, or beside it in a checkout."""
    package = Path(__file__).resolve().parent
    return (package / "themes", package.parent / "themes")
