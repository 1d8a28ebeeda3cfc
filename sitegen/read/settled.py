"""What config.yaml, the registries and the lists of words say, kept between two builds.

Checking them takes longer than making a page anew, and they hardly ever change. What is kept counts as long as every
byte of these files is the same. Names that must not be published are never kept.
"""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from sitegen import fs
from sitegen.encoding import NotReadableError, decoder, digest, digest_of, encode
from sitegen.engine import engine_digest
from sitegen.model.config import Config
from sitegen.model.registry import RegistryKind
from sitegen.read.discover import GLOSSARY, PRIVATE
from sitegen.read.layout import CONTENT
from sitegen.read.site import CONFIG, Surroundings
from sitegen.sealed import Made, read_made, write_sealed
from sitegen.values import Struct

_FILE = "settings"
_READ_FROM = (CONFIG, GLOSSARY, PRIVATE, *(f"{CONTENT}/{kind}.yaml" for kind in RegistryKind))


class Settled(Struct, frozen=True, kw_only=True):
    """The settings of a site, and what its texts have in common."""

    config: Config
    around: Surroundings


_read: Callable[[bytes], Made[Settled]] = decoder(Made[Settled])


class Settings:
    """What is kept of one site."""

    def __init__(self, root: Path, folder: Path, base_url: str | None) -> None:
        """Looks at the files as they are now.

        Args:
            root: the folder of the site.
            folder: where it is kept.
            base_url: beats the one in config.yaml; None if it was not given.
        """
        self._root, self._folder, self._base_url = root, folder, base_url
        self._made_from = self._digest()

    def known(self) -> Settled | None:
        """What these files say, if that was kept."""
        return read_made(self._folder / _FILE, _read, self._made_from)

    def keep(self, settled: Settled) -> None:
        """Keeps what these files say, unless one was changed since they were looked at.

        A disk that does not take it makes the next build slower and is no failure of this one.
        """
        if settled.around.secrets or self._digest() != self._made_from:
            return
        kept = Made(made_from=self._made_from, value=settled)
        with suppress(OSError, NotReadableError):
            if _read(encode(kept)) == kept:  # settings of a theme may be of kinds that do not come back as they were
                write_sealed(self._folder / _FILE, kept)

    def _digest(self) -> bytes:
        return digest((engine_digest(), self._base_url, [self._digest_of(name) for name in _READ_FROM]))

    def _digest_of(self, name: str) -> bytes:
        try:
            return digest_of(fs.read_bytes(self._root / name))
        except OSError:
            return b""
