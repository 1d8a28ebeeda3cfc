"""A bucket as its readers and its owner see it: pages asked for by anybody, and a list of all keys."""

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import unquote, urljoin, urlsplit

from tests.publish.servers import StoreServer
from tests.publish.servers.signing import Answer, request
from tests.site.html_pages import read_page

_LIST = "{http://s3.amazonaws.com/doc/2006-03-01/}"
_NEEDED_LINKS = {"stylesheet", "preload", "modulepreload", "icon", "manifest"}
_CSS_URL = re.compile(r"url\(\s*[\"']?([^\"')]+)")


@dataclass
class Bucket:
    """One bucket, or a folder in it."""

    server: StoreServer
    name: str
    folder: str = ""
    _keys: list[str] = field(default_factory=list)

    def get(self, path: str) -> Answer:
        """What anybody gets who asks for a path of the site."""
        return request(self.server.port, "GET", self.server.public_path(self.name, self._key(path)))

    def owned(self, key: str) -> bytes:
        """What the owner gets under a key of the whole bucket."""
        answer = request(self.server.port, "GET", f"/{self.name}/{key}", self.server.keys)
        assert answer.status == 200, answer.body
        return answer.body

    def put(self, key: str, data: bytes) -> None:
        """Something that the owner, or another program of theirs, puts there: a key of the whole bucket."""
        answer = request(self.server.port, "PUT", f"/{self.name}/{key}", self.server.keys, body=data)
        assert answer.status == 200, answer.body

    def list(self) -> frozenset[str]:
        """Every key of the whole bucket."""
        found: list[str] = []
        after = ""
        while True:
            query = {"prefix": "", "marker": after}
            answer = request(self.server.port, "GET", f"/{self.name}", self.server.keys, query=query)
            assert answer.status == 200, answer.body
            listing = ET.fromstring(answer.body)  # noqa: S314  our own server's
            some = [key.text or "" for key in listing.iter(f"{_LIST}Key")]
            found += some
            if not some or listing.findtext(f"{_LIST}IsTruncated") != "true":
                return frozenset(found)
            after = some[-1]

    def site(self) -> dict[str, Answer]:
        """Every file of the site as anybody gets it, by its path; without the lists that the publisher keeps."""
        start = f"{self.folder}/" if self.folder else ""
        paths = (key.removeprefix(start) for key in self.list() if key.startswith(start))
        return {path: self.get(path) for path in sorted(paths) if not path.startswith(".sitegen")}

    def _key(self, path: str) -> str:
        return f"{self.folder}/{path}" if self.folder else path


def missing_assets(site: dict[str, Answer]) -> list[str]:
    """What a page, or a stylesheet that it asks for, needs and what is not there: "page → asset"."""
    return [
        f"{path} → {needed}"
        for path, answer in site.items()
        if path.endswith((".html", ".css"))
        for needed in _needed(path, answer.body.decode())
        if needed not in site
    ]


def _needed(path: str, text: str) -> Iterator[str]:
    """Paths of the site that a browser asks for by itself when it shows a page."""
    addresses = _CSS_URL.findall(text) if path.endswith(".css") else _of_page(path, text)
    for address in addresses:
        parts = urlsplit(urljoin(f"https://example.org/{path}", address))
        if parts.scheme == "https" and parts.netloc == "example.org":
            yield unquote(parts.path).removeprefix("/")


def _of_page(path: str, text: str) -> Iterator[str]:
    page = read_page(path, text)
    for link in page.all("link"):
        if _NEEDED_LINKS & set(link.get("rel", "").split()):
            yield link["href"]
    for tag in ("script", "img", "source"):
        for element in page.all(tag):
            if element.get("src"):
                yield element["src"]
            for candidate in element.get("srcset", "").split(","):
                if candidate.strip():
                    yield candidate.split()[0]
    for meta in page.all("meta", property="og:image"):
        yield meta["content"]
