"""What the forms of all generators have in common."""

import io
from functools import cache
from pathlib import Path
from typing import Final

from PIL import Image

from benchmarks.corpus.posts import Post

BASE_URL: Final = "https://example.org/"
TITLE: Final = {"ar": "شبكة المدن", "en": "Network of Cities"}
PAGE_SIZE: Final = 20
FEED_LENGTH: Final = 20
CSS: Final = (Path(__file__).parent.parent / "theme" / "assets" / "site.css").read_text(encoding="utf-8")
#: So small that nobody has to work for it: what is compared is text.
PHOTO_SIZE: Final = (16, 12)


def put(path: Path, text: str) -> None:
    """Writes a text file and its folders."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def put_photo(path: Path, post: Post) -> None:
    """Writes the photo of a post."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(_photo(sum(post.key.encode()) % 256))


@cache
def _photo(shade: int) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", PHOTO_SIZE, (shade, 120, 255 - shade)).save(out, "JPEG")
    return out.getvalue()
