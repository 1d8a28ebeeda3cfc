"""A small site on a real disk: ``site.build({"index.html": "text"})``, and what is then in the output folder."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from sitegen.model.output import Output, OutputKind
from sitegen.write import MANIFEST, WriteResult, write_site

KINDS = {".css": OutputKind.ASSET, ".jpg": OutputKind.MEDIA, ".html": OutputKind.PAGE, ".xml": OutputKind.FEED}


def outputs(files: Mapping[str, str]) -> Iterator[Output]:
    for path, text in files.items():
        yield Output(path=path, data=text.encode(), kind=KINDS[Path(path).suffix])


def tree(folder: Path) -> dict[str, str]:
    """Every file below a folder but the manifest, with its text."""
    return {
        path.relative_to(folder).as_posix(): path.read_text()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != MANIFEST
    }


@dataclass(frozen=True)
class Site:
    root: Path

    @property
    def target(self) -> Path:
        return self.root / "output"

    def build(self, files: Mapping[str, str], **options) -> WriteResult:
        options = {"target": self.target, "site_root": self.root, "wait_seconds": 0, "durable": False, **options}
        return write_site(outputs(files), **options)

    def tree(self) -> dict[str, str]:
        return tree(self.target)

    def beside(self) -> list[str]:
        return sorted(path.name for path in self.root.iterdir())


@pytest.fixture
def site(tmp_path: Path) -> Site:
    root = tmp_path / "site"
    root.mkdir()
    return Site(root=root)


def codes(result: WriteResult) -> list[str]:
    return [diagnostic.code for diagnostic in result.diagnostics]
