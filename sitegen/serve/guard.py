"""Who may ask. A page on the web must not be able to read what is being written here.

Pages of other hosts can send requests to this machine, and can even make their own name lead here (DNS rebinding), so a
request must call us by a name that only this machine has, and must not say that another site's page sent it.
Comes in: headers. Goes out: yes or no. (CVE-2025-24010 tells what happens to a server that does not ask.)
"""

import ipaddress
from collections.abc import Collection
from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send

LOOPBACK_NAMES = frozenset({"localhost", "127.0.0.1", "[::1]"})


def is_loopback(host: str) -> bool:
    """Whether an interface can be reached from this machine only."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False


def names_of(host: str) -> frozenset[str]:
    """The names by which this server may be called when it listens on an interface."""
    if host in {"0.0.0.0", "::"}:  # noqa: S104  the person asked for it, and was warned
        return frozenset()
    return LOOPBACK_NAMES | {f"[{host}]" if ":" in host else host}


def is_welcome(headers: Headers, names: Collection[str]) -> bool:
    """Whether a request calls us by one of our names, and no page of another site sent it.

    Args:
        headers: of the request.
        names: without port. None at all: any name that is a numeric address, since those cannot be rebound.
    """
    host = headers.get("host", "")
    name = _name(f"//{host}")
    if not (name in names if names else _is_address(name)):
        return False
    origin = headers.get("origin")
    if origin is not None and origin != f"http://{host}":
        return False
    return headers.get("sec-fetch-site", "same-origin") in {"same-origin", "none"} or (
        # A link on another page that a person follows is harmless: that page does not get to see ours.
        headers.get("sec-fetch-mode") == "navigate" and headers.get("sec-fetch-dest") == "document"
    )


def _name(address: str) -> str:
    try:
        name = urlsplit(address).hostname or ""
    except ValueError:
        return ""
    return f"[{name}]" if ":" in name else name


def _is_address(name: str) -> bool:
    try:
        ipaddress.ip_address(name.strip("[]"))
    except ValueError:
        return name == "localhost"
    return True


class Guard:
    """Turns away who is not welcome, and every method that could change something."""

    def __init__(self, app: ASGIApp, names: Collection[str]) -> None:
        """Stands before an application."""
        self._app = app
        self._names = names

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request."""
        if scope["type"] != "http":
            if scope["type"] == "lifespan":
                await self._app(scope, receive, send)
            return
        if scope["method"] not in {"GET", "HEAD"}:
            await PlainTextResponse("only GET\n", 405)(scope, receive, send)
        elif not is_welcome(Headers(scope=scope), self._names):
            await PlainTextResponse("this preview is for this machine only\n", 403)(scope, receive, send)
        else:
            await self._app(scope, receive, send)
