"""Fields that hold addresses on the web. Nothing here asks the network."""

import re
from typing import Annotated
from urllib.parse import SplitResult, urlsplit

from pydantic import BeforeValidator, WithJsonSchema

from sitegen.lang.bidi import INVISIBLE_MARKS
from sitegen.read.schema.base import problem
from sitegen.read.schema.texts import text_of

_NOT_IN_ADDRESSES = re.compile(r"[\x00-\x20\x7f<>\"\\^`{|}]")
_HOST = re.compile(r"(?!-)[\w.-]+(?<![-.])|[0-9a-f:.]+")


def _split(text: str) -> SplitResult | None:
    """The parts of an http or https address, or None if it is none."""
    if _NOT_IN_ADDRESSES.search(text) or any(mark in text for mark in INVISIBLE_MARKS):
        return None
    try:
        parts = urlsplit(text)
        host, _ = parts.hostname, parts.port
    except ValueError:
        return None
    usable = parts.scheme in {"http", "https"} and host and _HOST.fullmatch(host) and ".." not in host
    return parts if usable else None


def _web_address(value: object) -> str:
    text = text_of(value)
    if _split(text) is None:
        suggestion = f"https://{text}"
        guessed = _split(suggestion) if "." in text.partition("/")[0] and ":" not in text else None
        raise problem("bad-web-address", **({"suggestion": suggestion} if guessed else {}))
    return text


def base_url_of(value: object) -> str:
    """The address of a site, with a slash at its end.

    Raises:
        PydanticCustomError: ``bad-base-url``: no http or https address, or one with a user, a query or a fragment.
    """
    text = text_of(value)
    parts = _split(text)
    if parts is None or parts.username or parts.password or "?" in text or "#" in text:
        raise problem("bad-base-url")
    if any(step in {".", ".."} for step in parts.path.split("/")) or "//" in parts.path:
        raise problem("bad-base-url")
    host = f"{parts.scheme}://{parts.netloc.lower()}"
    return f"{host}{parts.path.rstrip('/')}/"


WebAddress = Annotated[str, BeforeValidator(_web_address), WithJsonSchema({"type": "string", "format": "uri"})]
"""An address that begins with http:// or https://."""

BaseUrl = Annotated[str, BeforeValidator(base_url_of), WithJsonSchema({"type": "string", "format": "uri"})]
"""Where the site lives; may hold a path."""
