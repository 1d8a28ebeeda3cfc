"""What a web server should send with each file: its type with the charset, and how long browsers may keep it.

A path comes in. The table is our own: every system's is another one.
"""

from typing import Final

from sitegen.hosting.headers import caching
from sitegen.publish.manifest import Headers

_TEXTS: Final = {
    "css": "text/css",
    "csv": "text/csv",
    "htm": "text/html",
    "html": "text/html",
    "ics": "text/calendar",
    "js": "text/javascript",
    "json": "application/json",
    "map": "application/json",
    "md": "text/markdown",
    "mjs": "text/javascript",
    "svg": "image/svg+xml",
    "txt": "text/plain",
    "vtt": "text/vtt",
    "webmanifest": "application/manifest+json",
    "xml": "application/xml",
    "xsl": "application/xml",
}
_OTHERS: Final = {
    "avif": "image/avif",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "epub": "application/epub+zip",
    "gif": "image/gif",
    "gz": "application/gzip",
    "ico": "image/x-icon",
    "jpeg": "image/jpeg",
    "jpg": "image/jpeg",
    "m4a": "audio/mp4",
    "mp3": "audio/mpeg",
    "mp4": "video/mp4",
    "odt": "application/vnd.oasis.opendocument.text",
    "ogg": "audio/ogg",
    "otf": "font/otf",
    "pdf": "application/pdf",
    "png": "image/png",
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "ttf": "font/ttf",
    "wasm": "application/wasm",
    "wav": "audio/wav",
    "webm": "video/webm",
    "webp": "image/webp",
    "woff": "font/woff",
    "woff2": "font/woff2",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "zip": "application/zip",
}
_NO_CHARSET: Final = frozenset(
    {"application/json", "application/manifest+json"}
)  # RFC 8259: always UTF-8, no parameter
_FEEDS: Final = {"feed.xml": "application/atom+xml", "feed.json": "application/feed+json"}


def is_text(path: str) -> bool:
    """Whether packing makes a file much smaller."""
    return _extension(path) in _TEXTS


def content_type(path: str) -> str:
    """The media type of a file, with the charset where it has one."""
    name = path.rpartition("/")[2]
    extension = _extension(path)
    if name in _FEEDS:
        media = _FEEDS[name]
        return media if media.endswith("json") else f"{media}; charset=utf-8"
    if extension in _TEXTS:
        media = _TEXTS[extension]
        return media if media in _NO_CHARSET else f"{media}; charset=utf-8"
    return _OTHERS.get(extension, "application/octet-stream")


def headers_of(path: str) -> Headers:
    """The headers of a file that is stored as it is."""
    return (("cache-control", caching(path)), ("content-type", content_type(path)))


def _extension(path: str) -> str:
    return path.rpartition("/")[2].rpartition(".")[2].lower()
