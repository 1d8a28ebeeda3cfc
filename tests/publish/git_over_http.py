"""A code host as git sees it through http: git's own server program behind a password."""

import base64
import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.parse import urlsplit


class CodeHost(ThreadingHTTPServer):
    """Serves the repositories below a folder to whoever knows the password."""

    def __init__(self, root: Path, password: str) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.root = root
        self.expected = "Basic " + base64.b64encode(f"x-access-token:{password}".encode()).decode()


class _Handler(BaseHTTPRequestHandler):
    server: CodeHost

    def do_GET(self) -> None:
        self._answer(b"")

    def do_POST(self) -> None:
        self._answer(self._body())

    def _body(self) -> bytes:
        if self.headers.get("Transfer-Encoding") != "chunked":
            return self.rfile.read(int(self.headers.get("Content-Length", 0)))
        body = b""
        while size := int(self.rfile.readline(), 16):
            body += self.rfile.read(size)
            self.rfile.readline()
        self.rfile.readline()
        return body

    def _answer(self, body: bytes) -> None:
        if self.headers.get("Authorization") != self.server.expected:
            self._send("401 Unauthorized", [("WWW-Authenticate", 'Basic realm="code"')], b"")
            return
        said = subprocess.run(
            ["git", "http-backend"], input=body, env=self._environment(body), capture_output=True, check=True
        ).stdout
        head, _, data = said.partition(b"\r\n\r\n")
        lines = [(name, value) for name, _, value in (line.partition(": ") for line in head.decode().split("\r\n"))]
        status = next((value for name, value in lines if name == "Status"), "200 OK")
        self._send(status, [line for line in lines if line[0] != "Status"], data)

    def _environment(self, body: bytes) -> dict[str, str]:
        parts = urlsplit(self.path)
        return {
            "PATH": os.environ["PATH"],
            "GIT_PROJECT_ROOT": str(self.server.root),
            "GIT_HTTP_EXPORT_ALL": "1",
            "GIT_PROTOCOL": self.headers.get("Git-Protocol", ""),
            "REMOTE_USER": "writer",
            "REQUEST_METHOD": self.command,
            "PATH_INFO": parts.path,
            "QUERY_STRING": parts.query,
            "CONTENT_TYPE": self.headers.get("Content-Type", ""),
            "CONTENT_LENGTH": str(len(body)),
            "HTTP_CONTENT_ENCODING": self.headers.get("Content-Encoding", ""),
        }

    def _send(self, status: str, lines: list[tuple[str, str]], data: bytes) -> None:
        self.send_response(int(status.split(maxsplit=1)[0]))
        for name, value in (*lines, ("Content-Length", str(len(data)))):
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *_: object) -> None:
        pass


@contextmanager
def code_host(root: Path, password: str) -> Iterator[str]:
    """A host that is running; gives its address."""
    with CodeHost(root, password) as server:
        thread = Thread(target=server.serve_forever)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
            thread.join()
