"""Frozen values as bytes, and back: for what is kept between two builds, and to tell whether two values are the same.

MessagePack, read strictly into the values of ``model``: bytes of a stranger can be refused, never run. Beside
``values``, the only user of msgspec.
"""

import hashlib
from collections.abc import Callable
from typing import Any, TypeVar

import msgspec

T = TypeVar("T")

_ENCODER = msgspec.msgpack.Encoder()
#: A part of a value that stays bytes until somebody reads it with a decoder of its own.
Encoded = msgspec.Raw
DIGEST_BYTES = 16


class NotReadableError(Exception):
    """These bytes are not such a value."""


def encode(value: object) -> bytes:
    """A value made of structs, enums, dates, tuples, mappings and texts. The same bytes for the same value.

    Sets have no order, so they must not be in it.
    """
    return _ENCODER.encode(value)


def decoder(shape: type[T] | Any) -> Callable[[bytes], T]:
    """Reads values of a type back.

    Args:
        shape: any type without two structs in one union.

    Returns:
        a function that raises ``NotReadableError`` on bytes that are not such a value.
    """
    made = msgspec.msgpack.Decoder(shape)

    def decode(data: bytes) -> T:
        try:
            value: T = made.decode(data)
        except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
            raise NotReadableError(str(error)) from error
        return value

    return decode


def digest_of(data: bytes) -> bytes:
    """What two equal pieces of data have in common."""
    return hashlib.blake2b(data, digest_size=DIGEST_BYTES).digest()


def digest(value: object) -> bytes:
    """What two equal values have in common."""
    return digest_of(encode(value))
