"""A small site on a real disk: ``site.build({"index.html": "text"})``, and what is then in the output folder."""

import subprocess
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from sitegen.model.output import Output, OutputKind
from sitegen.write import MANIFEST, WriteResult, write_site

KINDS = {".css": OutputKind.ASSET, ".jpg": OutputKind.MEDIA, ".html": OutputKind.PAGE, ".xml": OutputKind.FEED}


Files = Mapping[str, str] | Iterable[tuple[str, str]]


def outputs(files: Files) -> Iterator[Output]:
    for path, text in files.items() if isinstance(files, Mapping) else files:
        yield Output(path=path, data=text.encode(), kind=KINDS[Path(path).suffix])


def tree(folder: Path) -> dict[str, str]:
    """Every file below a folder but the manifest and ``late.txt``, with its text."""
    return {
        path.relative_to(folder).as_posix(): path.read_text()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name not in {MANIFEST, "late.txt"}
    }


@dataclass(frozen=True)
class Site:
    root: Path

    @property
    def target(self) -> Path:
        return self.root / "output"

    def build(self, files: Files, **given: object) -> WriteResult:
        options: dict = {"target": self.target, "site_root": self.root, "wait_seconds": 0, "durable": False, **given}
        return write_site(outputs(files), **options)

    def refuses(self, files: Files, **given: object) -> list[str]:
        """The codes of the reasons why this build is not published."""
        result = self.build(files, **given)
        assert result.published is not bool(result.diagnostics)
        return [diagnostic.code for diagnostic in result.diagnostics]

    def tree(self) -> dict[str, str]:
        return tree(self.target)

    def beside(self) -> list[str]:
        return sorted(path.name for path in self.root.iterdir())


@pytest.fixture
def site(tmp_path: Path) -> Site:
    root = tmp_path / "site"
    root.mkdir()
    return Site(root=root)


@pytest.fixture
def mount() -> Iterator:
    """``mount(folder, "-t", "tmpfs", ...)``, undone after the test; skips the test where it is not allowed."""
    mounted = []

    def do(folder: Path, *options: str) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        done = subprocess.run(["mount", *options, str(folder)], capture_output=True, text=True, check=False)
        if done.returncode:
            pytest.skip(f"mounting needs more rights: {done.stderr.strip()}")
        if "-o" not in options or "remount" not in options[options.index("-o") + 1]:
            mounted.append(folder)

    yield do
    for folder in reversed(mounted):
        subprocess.run(["umount", str(folder)], check=True)
