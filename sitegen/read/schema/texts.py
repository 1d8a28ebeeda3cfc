"""Fields that hold words, ids or parts of addresses. Each takes what was written and gives it cleaned, or a problem."""

import re
from typing import Annotated

from pydantic import BeforeValidator, WithJsonSchema

from sitegen.lang.bidi import INVISIBLE_MARKS
from sitegen.lang.slug import SlugFault, heading_slug, slug_fault
from sitegen.read.schema.base import problem

ID_PATTERN = "^[a-z0-9]+(-[a-z0-9]+)*$"
_ID = re.compile(ID_PATTERN.strip("^$"))
_BLANK = re.compile(r"[ \t\r\n]+")  # not the no-break space: a writer put it there on purpose
_NOT_IN_PATHS = re.compile(r"[\x00-\x20\x7f\\?#%*<>\"|]")

_SLUG_CODE = {
    SlugFault.UPPER_CASE: "slug-upper-case",
    SlugFault.INVISIBLE: "slug-marks",
    SlugFault.NOT_NFC: "slug-marks",
    SlugFault.TASHKEEL: "slug-marks",
    SlugFault.TOO_LONG: "slug-too-long",
}


def text_of(value: object) -> str:
    """A single value as one line.

    Raises:
        PydanticCustomError: ``expected-text``, for a list or a mapping.
    """
    if not isinstance(value, str):
        raise problem("expected-text")
    return _BLANK.sub(" ", value).strip()


def _id(value: object) -> str:
    text = text_of(value)
    if not _ID.fullmatch(text):
        suggestion = heading_slug(text).replace("_", "-")
        raise problem("bad-id", **({"suggestion": suggestion} if _ID.fullmatch(suggestion) else {}))
    return text


def _slug(value: object) -> str:
    text = text_of(value)
    fault = slug_fault(text)
    if fault is None:
        return text
    suggestion = heading_slug(text)
    usable = slug_fault(suggestion) is None
    raise problem(_SLUG_CODE.get(fault, "slug-character"), **({"suggestion": suggestion} if usable else {}))


def _site_path(value: object) -> str:
    text = text_of(value)
    if not _is_clean_path(text.strip("/")) or text.startswith("//"):
        raise problem("bad-alias")
    return "/" + text.removeprefix("/")


def _key(value: object) -> str:
    text = text_of(value)
    if not _is_clean_path(text):
        raise problem("bad-key")
    return text


def _file_name(value: object) -> str:
    text = text_of(value)
    if text.startswith("/") or ":" in text or "\\" in text:
        raise problem("bad-file-path")
    return text.removeprefix("./")


def _is_clean_path(path: str) -> bool:
    """Whether a path is made of plain names: no empty ones, no dots that climb, nothing an address cannot hold."""
    if _NOT_IN_PATHS.search(path) or ":" in path or any(mark in path for mark in INVISIBLE_MARKS):
        return False
    return all(part not in {"", ".", ".."} for part in path.split("/"))


Line = Annotated[str, BeforeValidator(text_of), WithJsonSchema({"type": "string"})]
"""Words; line breaks become spaces."""

Id = Annotated[str, BeforeValidator(_id), WithJsonSchema({"type": "string", "pattern": ID_PATTERN})]
"""The id of a registry entry, where it is defined. It becomes part of addresses."""

Reference = Annotated[str, BeforeValidator(text_of), WithJsonSchema({"type": "string", "pattern": ID_PATTERN})]
"""The id of a registry entry, where it is used. Whether it exists, and what else was meant, is seen later."""

Slug = Annotated[str, BeforeValidator(_slug), WithJsonSchema({"type": "string", "pattern": r"^[^/\\.\s]+$"})]
"""The last part of an address."""

SitePath = Annotated[str, BeforeValidator(_site_path), WithJsonSchema({"type": "string"})]
"""An address on this site, without its host; goes out with a slash at its start."""

Key = Annotated[str, BeforeValidator(_key), WithJsonSchema({"type": "string"})]
"""What pairs the languages of a report: a name, or names with slashes between them."""

FileName = Annotated[str, BeforeValidator(_file_name), WithJsonSchema({"type": "string"})]
"""A file, relative to the folder of the document."""
