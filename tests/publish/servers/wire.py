"""The wire between a publisher and a store: passes everything on, keeps a list of the requests, and can be cut.

A test gives a function that is asked about every request, by its number, before the store sees it.
"""

import re
import socket
import struct
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import Literal

Fate = Literal["pass", "reset"]

_REQUEST = re.compile(rb"^(GET|HEAD|PUT|POST|DELETE) (\S+) HTTP/1\.1\r\n")
_RESET = struct.pack("ii", 1, 0)  # SO_LINGER for no time at all: closing sends RST


@dataclass(frozen=True)
class Request:
    method: str
    path: str

    @property
    def writes(self) -> bool:
        return self.method in {"PUT", "POST", "DELETE"}


def _pass(_number: int, _request: Request) -> Fate:
    return "pass"


class Wire:
    """Listens on a port of 127.0.0.1 and passes on to another one."""

    def __init__(self, to: int) -> None:
        self._to = to
        self._lock = threading.Lock()
        self.requests: list[Request] = []
        self.fate: Callable[[int, Request], Fate] = _pass
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listener.getsockname()[1]
        threading.Thread(target=self._accept, daemon=True).start()

    @property
    def endpoint(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def writes(self) -> list[Request]:
        return [request for request in self.requests if request.writes]

    def forget(self) -> None:
        """From now on everything passes, and requests are counted from none."""
        with self._lock:
            self.requests = []
            self.fate = _pass

    def close(self) -> None:
        self._listener.close()

    def _accept(self) -> None:
        with suppress(OSError):  # the listener was closed
            while True:
                client, _ = self._listener.accept()
                threading.Thread(target=self._serve, args=(client,), daemon=True).start()

    def _serve(self, client: socket.socket) -> None:
        try:
            server = socket.create_connection(("127.0.0.1", self._to))
        except OSError:
            _cut(client)
            return
        threading.Thread(target=_pump, args=(server, client), daemon=True).start()
        with suppress(OSError):
            while data := client.recv(65536):
                if (found := _REQUEST.match(data)) and self._asked(found) == "reset":
                    _cut(client)
                    _cut(server)
                    return
                server.sendall(data)
        _cut(server)

    def _asked(self, found: re.Match[bytes]) -> Fate:
        request = Request(method=found[1].decode(), path=found[2].decode())
        with self._lock:
            self.requests.append(request)
            number, fate = len(self.requests), self.fate
        return fate(number, request)


def _pump(source: socket.socket, target: socket.socket) -> None:
    with suppress(OSError):
        while data := source.recv(65536):
            target.sendall(data)
    _cut(target)


def _cut(connection: socket.socket) -> None:
    with suppress(OSError):
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _RESET)
        connection.shutdown(socket.SHUT_RDWR)
    connection.close()
