"""A store in memory that can be made to fail, and that looks at itself as a reader after every single change."""

from collections.abc import Callable, Collection, Mapping
from hashlib import sha256
from threading import RLock

from sitegen.publish.problems import failed
from sitegen.publish.target import CannotCompareError, Held, LastingError, OtherVersionError, PassingError
from tests.publish.little_site import gaps


class MemoryStore:
    keeps_headers = True
    shown = "memory://store"

    def __init__(self, compress: str = "off", *, compares: bool = True) -> None:
        self.compress = compress
        self.compares = compares
        self.held: dict[str, Held] = {}
        self.writes: list[tuple[str, str]] = []
        self.missed: list[str] = []
        self.fault: Callable[[str, str], None] = lambda _verb, _key: None
        self._lock = RLock()

    def key_problem(self, key: str) -> str:
        return "longer than 100 bytes" if len(key.encode()) > 100 else ""

    def get(self, key: str) -> Held | None:
        self.fault("get", key)
        return self.held.get(key)

    def put(self, key: str, data: bytes, headers: Mapping[str, str]) -> None:
        self.fault("put", key)
        self._set(key, data, headers)

    def put_if(self, key: str, data: bytes, headers: Mapping[str, str], *, version: str | None) -> str:
        self.fault("put", key)
        if not self.compares:
            raise CannotCompareError
        with self._lock:
            held = self.held.get(key)
            if (None if held is None else held.version) != version:
                raise OtherVersionError
            self._set(key, data, headers)
            return self.held[key].version

    def copy(self, key: str, to: str) -> None:
        self.fault("copy", key)
        held = self.held[key]
        self._set(to, held.data, held.headers or {})

    def delete(self, key: str) -> None:
        self.fault("delete", key)
        with self._lock:
            self.held.pop(key, None)
            self.writes.append(("delete", key))
            self._look()

    def present(self, keys: Collection[str]) -> frozenset[str]:
        self.fault("present", "")
        return frozenset(self.held) & frozenset(keys)

    def _set(self, key: str, data: bytes, headers: Mapping[str, str]) -> None:
        with self._lock:
            version = sha256(data + repr(sorted(headers.items())).encode()).hexdigest()
            self.held[key] = Held(data=data, version=version, headers=dict(headers))
            self.writes.append(("put", key))
            self._look()

    def _look(self) -> None:
        plain = {key: held.data for key, held in self.held.items()}
        if self.compress == "off":
            self.missed += gaps(plain.get, plain)

    def files(self) -> dict[str, bytes]:
        return {key: held.data for key, held in self.held.items() if not key.startswith(".sitegen")}

    def somebody_puts(self, key: str, data: bytes) -> None:
        self.held[key] = Held(data=data, version="theirs", headers={})


def passing(verb: str, key: str) -> None:
    raise PassingError(failed("memory://store", f"{verb} {key}: connection reset"))


def lasting(verb: str, key: str) -> None:
    raise LastingError(failed("memory://store", f"{verb} {key}: quota"))
