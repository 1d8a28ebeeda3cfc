"""Indexes that were made before, in a folder that may be deleted at any time: for each language the last one."""

import io
import zipfile
from collections.abc import Mapping
from pathlib import Path

from sitegen import fs


def kept(folder: Path, language: str, digest: str) -> dict[str, bytes] | None:
    """The index that was made for this digest, by path; None if there is none, or it is damaged."""
    place = _place(folder, language, digest)
    if not place.is_file():
        return None
    try:
        with zipfile.ZipFile(io.BytesIO(fs.read_bytes(place))) as archive:  # each file in it carries a checksum
            return {path: archive.read(path) for path in archive.namelist()}
    except zipfile.BadZipFile:
        return None


def keep(folder: Path, language: str, digest: str, files: Mapping[str, bytes]) -> None:
    """Keeps an index instead of the language's last one.

    Raises:
        OSError: the disk is full or may not be written.
    """
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_STORED) as archive:
        for path, data in files.items():
            archive.writestr(path, data)
    place = _place(folder, language, digest)
    folder.mkdir(parents=True, exist_ok=True)
    fs.write_atomically(place, whole.getvalue())
    for old in folder.glob(f"{language}-*.zip"):
        if old != place:
            old.unlink(missing_ok=True)


def _place(folder: Path, language: str, digest: str) -> Path:
    return folder / f"{language}-{digest}.zip"
