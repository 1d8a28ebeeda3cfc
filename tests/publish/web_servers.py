"""Real web servers on the loopback interface, each with a configuration of its own in a folder of its own."""

import http.client
import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

_PATH = os.pathsep.join([os.environ.get("PATH", ""), "/usr/sbin", "/usr/local/sbin"])

_NGINX = """\
daemon off;
worker_processes 1;
{user}
pid {folder}/nginx.pid;
error_log {folder}/error.log;
events {{ worker_connections 64; }}
http {{
    access_log off;
    include /etc/nginx/mime.types;
    default_type application/octet-stream;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    server {{
        listen 127.0.0.1:{port};
        add_header X-From-Above "lost in every location that says something";
        include {snippet};
    }}
}}
"""
_CADDY = """\
{{
    admin off
    auto_https off
}}
http://127.0.0.1:{port} {{
    import {snippet}
}}
"""


@dataclass(frozen=True)
class Answer:
    status: int
    headers: http.client.HTTPMessage
    body: bytes

    @property
    def location(self) -> str:
        return self.headers["Location"] or ""

    @property
    def kind(self) -> str:
        return self.headers["Content-Type"] or ""

    @property
    def policy(self) -> str:
        return self.headers["Content-Security-Policy"] or ""

    @property
    def caching(self) -> str:
        return self.headers["Cache-Control"] or ""


@dataclass(frozen=True)
class WebServer:
    name: str
    port: int
    said: Path

    def get(self, path: str, **headers: str) -> Answer:
        """Asks for a path exactly as it is written: already encoded, nothing tidied up, no redirect followed."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        try:
            sent = {name.replace("_", "-"): value for name, value in headers.items()}
            connection.request("GET", path, headers=sent)
            answer = connection.getresponse()
            return Answer(status=answer.status, headers=answer.msg, body=answer.read())
        finally:
            connection.close()


def program(name: str) -> str | None:
    return shutil.which(name, path=_PATH)


@contextmanager
def web_server(name: str, snippet: str, folder: Path) -> Iterator[WebServer]:
    """Runs nginx or Caddy with a snippet made by ``sitegen hosting``."""
    folder.mkdir(parents=True)
    port = _free_port()
    made = folder / "snippet"
    made.write_text(snippet, encoding="utf-8")
    config = folder / "config"
    user = "user root;" if os.geteuid() == 0 else ""
    form = _NGINX if name == "nginx" else _CADDY
    config.write_text(form.format(folder=folder, port=port, snippet=made, user=user), encoding="utf-8")
    words = ["-e", f"{folder}/error.log", "-p", f"{folder}/", "-c", str(config)]
    if name == "caddy":
        words = ["run", "--config", str(config), "--adapter", "caddyfile"]
    command = [str(program(name)), *words]
    environment = {"PATH": _PATH, "HOME": str(folder)}
    with (folder / "said").open("wb") as said:
        process = subprocess.Popen(command, env=environment, stdout=said, stderr=said)
        try:
            _wait_for(port, process, folder)
            yield WebServer(name=name, port=port, said=folder / "said")
        finally:
            process.terminate()
            process.wait(timeout=20)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait_for(port: int, process: subprocess.Popen[bytes], folder: Path) -> None:
    for _ in range(200):
        if process.poll() is not None:
            break
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    logs = [path.read_text(errors="replace") for path in (folder / "said", folder / "error.log") if path.is_file()]
    raise AssertionError("the server did not start:\n" + "\n".join(logs))
