"""Fields that hold addresses on the web. Nothing here asks the network."""

import re
from typing import Annotated
from urllib.parse import SplitResult, urlsplit

from pydantic import BeforeValidator, WithJsonSchema

from sitegen.lang.bidi import INVISIBLE_MARKS
from sitegen.read.schema.base import problem
from sitegen.read.schema.texts import text_of

_NOT_IN_ADDRESSES = re.compile(r"[\x00-\x20\x7f<>\"\\^`{|}]")
_MAIL = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")
_PHONE = re.compile(r"tel:\+[0-9()-]+[0-9]")
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


def site_address(text: str) -> str | None:
    """The address of a site with a slash at its end, or None if it cannot be one.

    It begins with http:// or https://, may hold a path, and has no user, query or fragment.
    """
    parts = _split(text)
    if parts is None or parts.username or parts.password or "?" in text or "#" in text:
        return None
    if any(step in {".", ".."} for step in parts.path.split("/")) or "//" in parts.path:
        return None
    return f"{parts.scheme}://{parts.netloc.lower()}{parts.path.rstrip('/')}/"


def _base_url(value: object) -> str:
    address = site_address(text_of(value))
    if address is None:
        raise problem("bad-base-url")
    return address


def _contact(value: object) -> str:
    text = text_of(value)
    if _MAIL.fullmatch(text):
        return f"mailto:{text}"
    if _MAIL.fullmatch(text.removeprefix("mailto:")) or _PHONE.fullmatch(text) or _is_https(text):
        return text
    raise problem("bad-contact")


def _is_https(text: str) -> bool:
    parts = _split(text)
    return parts is not None and parts.scheme == "https"


WebAddress = Annotated[str, BeforeValidator(_web_address), WithJsonSchema({"type": "string", "format": "uri"})]
"""An address that begins with http:// or https://."""

BaseUrl = Annotated[str, BeforeValidator(_base_url), WithJsonSchema({"type": "string", "format": "uri"})]
"""Where the site lives; may hold a path."""

Contact = Annotated[str, BeforeValidator(_contact), WithJsonSchema({"type": "string"})]
"""A way to reach somebody (RFC 9116): a mail address, an https:// address, or a number such as tel:+961-1-000000."""
