"""A bucket in an object store – S3 and all that speak like it, Google Cloud Storage, Azure – as a ``Store``.

The only user of ``obstore``. Every call is one request: order, retries and what may be deleted are the engine's.
"""

import json
from collections.abc import Callable, Collection, Mapping
from functools import partial
from typing import TYPE_CHECKING, Final, TypeVar

import obstore
from obstore.exceptions import AlreadyExistsError, BaseError, NotSupportedError, PreconditionError
from obstore.store import ObjectStore as Client

from sitegen.model.publishing import Compress
from sitegen.publish.object_store_answers import means_no_bucket, means_no_conditions, target_error
from sitegen.publish.target import CannotCompareError, Held, OtherVersionError

if TYPE_CHECKING:  # these exist for type checkers only
    from obstore import PutMode, UpdateVersion

_Result = TypeVar("_Result")

#: What a store keeps with an object and sends with it. Anything else would become metadata that no reader gets.
_SENT: Final = {
    name.lower(): name
    for name in ("Cache-Control", "Content-Disposition", "Content-Encoding", "Content-Language", "Content-Type")
}
#: S3 and Google count bytes and Azure characters: what all of them take.
LONGEST_KEY: Final = 1024
#: Up to so many keys are asked for one by one; for more, everything is listed, a thousand in one answer.
_FEW: Final = 20
_NOBODYS: Final["UpdateVersion"] = {"e_tag": f'"{"0" * 32}"', "version": "1"}


class ObjectStore:
    """A bucket, or a folder in one."""

    keeps_headers = True

    def __init__(self, client: Client, *, shown: str, prefix: str, compress: Compress) -> None:
        """Takes a client whose keys begin behind the prefix, and which retries nothing."""
        self._client = client
        self._prefix = prefix
        self._proven = False
        self.shown = shown
        self.compress = compress

    def key_problem(self, key: str) -> str:
        """Why a key cannot be put there, or an empty string."""
        whole = f"{self._prefix}/{key}" if self._prefix else key
        return f"{len(whole.encode())} > {LONGEST_KEY} bytes" if len(whole.encode()) > LONGEST_KEY else ""

    def get(self, key: str) -> Held | None:
        """What stands under a key, with the headers that readers get."""
        return self._ask_about(lambda: self._held(key))

    def _held(self, key: str) -> Held:
        result = obstore.get(self._client, key)
        return Held(
            data=bytes(result.bytes()),
            version=_version(result.meta["e_tag"], result.meta["version"]),
            headers={name.lower(): value for name, value in result.attributes.items() if name.lower() in _SENT},
        )

    def put(self, key: str, data: bytes, headers: Mapping[str, str]) -> None:
        """Puts or replaces an object. Its bytes are part of what is signed: the store checks that they all came."""
        self._ask(lambda: self._put(key, data, headers, "overwrite"))

    def _put(self, key: str, data: bytes, headers: Mapping[str, str], mode: "PutMode") -> str:
        attributes = {_SENT[name]: value for name, value in headers.items() if name in _SENT}
        result = obstore.put(self._client, key, data, attributes=attributes, mode=mode, use_multipart=False)
        return _version(result["e_tag"], result["version"])

    def put_if(self, key: str, data: bytes, headers: Mapping[str, str], *, version: str | None) -> str:
        """Puts an object only if this version, or nothing, stands there.

        Some stores take a condition and do not look at it. So the first time, one is sent that cannot be true: a store
        that takes it has no conditions. It has the bytes then, the same ones that it gets next without a condition.
        """
        if version is None:
            made = self._under(lambda: self._put(key, data, headers, "create"))
            self._prove(lambda: self._put(key, data, headers, "create"))
            return made
        self._prove(lambda: self._put(key, data, headers, _NOBODYS))
        expected: UpdateVersion = json.loads(version)
        try:
            return self._under(lambda: self._put(key, data, headers, expected))
        except OtherVersionError:
            # Ceph 16 compares its own value, which has no quotation marks, with all of what it is sent.
            bare: UpdateVersion = {**expected, "e_tag": (expected.get("e_tag") or "").strip('"')}
            return self._under(lambda: self._put(key, data, headers, bare))

    def _prove(self, impossible: Callable[[], str]) -> None:
        if self._proven:
            return
        try:
            self._under(impossible)
        except OtherVersionError:
            self._proven = True
        else:
            raise CannotCompareError

    def _under(self, request: Callable[[], _Result]) -> _Result:
        """The answer to a request with a condition."""
        try:
            return request()
        except (AlreadyExistsError, PreconditionError) as error:
            raise OtherVersionError from error
        except NotSupportedError as error:
            raise CannotCompareError from error
        except (BaseError, FileNotFoundError) as error:
            if means_no_conditions(error):
                raise CannotCompareError from error
            raise target_error(error, self.shown) from error

    def copy(self, key: str, to: str) -> None:
        """Copies an object inside the store, headers included."""
        self._ask(lambda: obstore.copy(self._client, key, to))

    def delete(self, key: str) -> None:
        """Removes an object, if there is one."""
        self._ask_about(lambda: obstore.delete(self._client, key))

    def present(self, keys: Collection[str]) -> frozenset[str]:
        """Those of the keys under which anything stands, whoever put it."""
        if len(keys) <= _FEW:
            return frozenset(key for key in keys if self._ask_about(partial(obstore.head, self._client, key)))
        return self._ask(lambda: frozenset(self._listed()).intersection(keys))

    def _listed(self) -> list[str]:
        return [each["path"] for some in obstore.list(self._client, chunk_size=1000) for each in some]

    def _ask_about(self, request: Callable[[], _Result]) -> _Result | None:
        """The answer, or None if nothing stands there. A bucket that is missing is an error, not nothing."""
        try:
            return request()
        except FileNotFoundError as error:
            if means_no_bucket(error):
                raise target_error(error, self.shown) from error
            return None
        except BaseError as error:
            raise target_error(error, self.shown) from error

    def _ask(self, request: Callable[[], _Result]) -> _Result:
        """The answer to a request for which something has to stand there."""
        try:
            return request()
        except (BaseError, FileNotFoundError) as error:
            raise target_error(error, self.shown) from error


def _version(etag: str | None, number: str | None) -> str:
    """Both ways in which stores count versions, in one text."""
    return json.dumps({name: value for name, value in (("e_tag", etag), ("version", number)) if value is not None})
