"""What decides the result of a build besides the site: this program, its libraries and the interpreter."""

import hashlib
import sys
from functools import lru_cache
from importlib.metadata import version
from pathlib import Path

#: Libraries whose version can change a byte of a site.
LIBRARIES = ("babel", "jinja2", "markdown", "markupsafe", "msgspec", "nh3", "pagefind", "pillow", "pydantic", "pyyaml")


@lru_cache(maxsize=1)
def engine_digest() -> bytes:
    """Changes with every line of the program, with the version of every library, and with that of Python."""
    found = hashlib.blake2b(f"{sys.version}\n".encode(), digest_size=16)
    for library in LIBRARIES:
        found.update(f"{library} {version(library)}\n".encode())
    package = Path(__file__).parent
    for path in sorted(package.rglob("*.py")):
        found.update(f"{path.relative_to(package).as_posix()}\n".encode())
        found.update(path.read_bytes())
    return found.digest()


def shipped_folders() -> tuple[Path, ...]:
    """Where the themes are that come with the program: inside the package, or beside it in a checkout."""
    package = Path(__file__).resolve().parent
    return (package / "themes", package.parent / "themes")
