"""A site of a few files in any number of versions, and a reader who notices when a page lacks something.

Every version has another stylesheet, other photos and other texts, so that a page of one version is broken without
files that no other version has.
"""

import hashlib
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from sitegen.model.config import Config
from sitegen.model.output import Output, OutputKind
from sitegen.model.publishing import Limit, Place, PublishTarget
from sitegen.model.text import Localized
from sitegen.pipeline.publishing import Dispatch, publish_output
from sitegen.publish.publishing import Result, Wish
from sitegen.publish.target import World
from sitegen.write.writer import write_site

_REFERENCE = re.compile(rb'(?:href|src)="/([^"]+)"')
CITIES = ("صيدا", "روما", "athens", "طرابلس-الشام")


def outputs(version: int, pages: int = 12) -> list[Output]:
    """All files of one version; the ``about`` page is the same in all of them."""
    style = f"body {{ --version: {version} }}".encode()
    css = f"assets/site.{_digest(style)[:8]}.css"
    made = [Output(path=css, data=style, kind=OutputKind.ASSET)]
    for number in range(pages):
        photo = f"photo {number} of {version} ".encode() * 50
        name = f"media/{_digest(photo)[:16]}-480.jpg"
        page = f'<link href="/{css}"><img src="/{name}"> {version} '.encode() + b"text " * 400
        address = f"ar/{CITIES[number % len(CITIES)]}/{number}/index.html"
        made += [
            Output(path=name, data=photo, kind=OutputKind.MEDIA),
            Output(path=address, data=page, kind=OutputKind.PAGE),
        ]
    links = "".join(f'<a href="/{each.path}"></a>' for each in made if each.kind is OutputKind.PAGE)
    made.append(Output(path="ar/about/index.html", data=b"about us", kind=OutputKind.PAGE))
    made.append(Output(path="ar/feed.xml", data=f"<feed>{version}{links}</feed>".encode(), kind=OutputKind.FEED))
    return made


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def gaps(there: Callable[[str], bytes | None], names: Iterable[str]) -> list[str]:
    """What a reader would miss: everything that a page or feed refers to and that is not there."""
    missing = []
    for name in names:
        if name.endswith((".html", ".xml")) and (data := there(name)) is not None:
            wanted = (match.decode() for match in _REFERENCE.findall(data))
            missing += [f"{name} → {path}" for path in wanted if there(path) is None]
    return missing


def files_in(folder: Path) -> dict[str, bytes]:
    """Everything in a folder but what begins with ``.sitegen``."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not path.relative_to(folder).as_posix().startswith(".sitegen")
    }


def bytes_of(version: int, pages: int = 12) -> dict[str, bytes]:
    """A version as a reader should find it, without what stays for pages that are open."""
    return {each.path: each.data for each in outputs(version, pages)}


@dataclass
class Desk:
    """A machine that publishes: a site's folder with its output, a clock, and an environment."""

    root: Path
    time: float = 1_800_000_000.0
    publisher: str = "one"

    def __post_init__(self) -> None:
        self.output = self.root / "output"
        self.root.mkdir(parents=True, exist_ok=True)
        self.environment: dict[str, str] = {}
        self.slept: list[float] = []
        self.told: list[tuple[str, int, int]] = []

    def write(self, files: Iterable[Output]) -> "Desk":
        """Puts a version of the site into the output folder, as a build does."""
        (self.root / "config.yaml").touch()
        written = write_site(iter(files), target=self.output, site_root=self.root, durable=False)
        assert written.published, written.diagnostics
        return self

    def world(self) -> World:
        return World(
            root=self.root,
            scratch=self.root / ".sitegen" / "publish",
            environment=self.environment,
            now=lambda: self.time,
            sleep=self._sleep,
            publisher=self.publisher,
        )

    def _sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.time += seconds

    def publish(self, place: Place, limit: Limit | None = None, **wish: bool) -> Result:
        title = Localized()
        dispatch = Dispatch(
            config=Config(title=title, description=title, base_url="https://example.org/"),
            settings=PublishTarget(name="live", place=place),
            output=self.output,
            shown="output",
            wish=Wish(limit=limit, **wish),
        )
        return publish_output(dispatch, self.world(), lambda *told: self.told.append(told))


def codes(result: Result) -> list[str]:
    return [each.code for each in result.diagnostics]


def names_of(there: Iterable[str]) -> Iterator[str]:
    return (name for name in there if not name.startswith(".sitegen"))
