"""The server: requests become work for the main thread, its answers become responses, changes become news.

Everything below ``/_sitegen/`` is the server's own. What is shown is asked for by path and never looked up on a disk
here, so no request can reach a file that the site does not have.
"""

import asyncio
import json
import mimetypes
import re
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from http import HTTPStatus
from pathlib import Path
from typing import Final, TypeVar
from urllib.parse import quote

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response, StreamingResponse
from starlette.routing import Route
from starlette.types import ASGIApp

from sitegen.serve.guard import Guard
from sitegen.serve.injection import followed
from sitegen.serve.paths import file_path
from sitegen.serve.problems import overlay, problems_page
from sitegen.serve.shown import Shown
from sitegen.serve.workbench import Workbench
from sitegen.values import Struct, field

T = TypeVar("T")

BROWSER: Final = Path(__file__).parent / "browser"
OWN: Final = "/_sitegen"
TYPES: Final = {
    ".avif": "image/avif",
    ".webp": "image/webp",
    ".woff2": "font/woff2",
    ".js": "text/javascript",
    ".mjs": "text/javascript",
    ".wasm": "application/wasm",
    ".xml": "application/xml",
    ".json": "application/json",
    ".svg": "image/svg+xml",
}
#: A name that holds a digest of what the file says: another text would have another name.
NAMED_BY_DIGEST: Final = re.compile(r"\.[0-9a-f]{8}\.\w+\Z")
FOR_EVER: Final = "max-age=31536000, immutable"
HEADERS: Final = {"cache-control": "no-store", "x-content-type-options": "nosniff", "referrer-policy": "no-referrer"}
#: Seconds between two signs of life on a stream, so that one whose reader is gone is noticed.
HEARTBEAT: Final = 15.0

#: Answers for further addresses below ``/_sitegen/``, by the first part of their path: the rest comes in, HTML goes
#: out, or a stylesheet if the name ends so; None: not found.
OwnPages = Mapping[str, Callable[[str], str | None]]


class News(Struct):
    """Wakes everyone who waits for a change."""

    count: int = 0
    closed: bool = False
    _event: asyncio.Event = field(default_factory=asyncio.Event)

    def tell(self) -> None:
        """Something changed."""
        self.count += 1
        self._event.set()
        self._event = asyncio.Event()

    def close(self) -> None:
        """Nothing will change any more."""
        self.closed = True
        self.tell()

    async def wait(self, seconds: float) -> bool:
        """Whether something changed within so many seconds."""
        try:
            await asyncio.wait_for(self._event.wait(), seconds)
        except TimeoutError:
            return False
        return True


class Application:
    """The pages of what is shown, and the server's own."""

    def __init__(self, shown: Shown, work: Workbench, news: News, own_pages: OwnPages) -> None:
        """Takes what all answers come from."""
        self._shown = shown
        self._work = work
        self._news = news
        self._own_pages = own_pages

    async def _ask(self, work: Callable[[], T]) -> T:
        return await asyncio.wrap_future(self._work.submit(work))

    async def page(self, request: Request) -> Response:
        """A file of the site, or the page for addresses that do not exist."""
        return await self._ask(lambda: self._answer(request.url.path, request.scope["path"]))

    def _answer(self, quoted: str, path: str) -> Response:
        shown = self._shown
        if not path.startswith(shown.base_path) and path in {"/", shown.base_path.rstrip("/")}:
            return RedirectResponse(quote(shown.base_path), HTTPStatus.TEMPORARY_REDIRECT, HEADERS)
        name = file_path(path, shown.base_path)
        data = shown.file(name) if name else None
        if data is not None and name:
            return self._sent(data, name, HTTPStatus.OK)
        if name and not name.endswith("index.html") and shown.file(f"{name}/index.html") is not None:
            return RedirectResponse(f"{quoted.rstrip('/')}/", HTTPStatus.TEMPORARY_REDIRECT, HEADERS)
        missing = shown.file("404.html")
        if missing is None:
            nothing = problems_page(shown.problems, shown.line, nothing_to_show=True)
            return self._sent(nothing.encode(), "404.html", HTTPStatus.NOT_FOUND)
        return self._sent(missing, "404.html", HTTPStatus.NOT_FOUND)

    def _sent(self, data: bytes, name: str, status: HTTPStatus) -> Response:
        ending = Path(name).suffix.lower()
        if ending in {".html", ".htm"}:
            return HTMLResponse(followed(data, self._shown.version), status, HEADERS)
        kind = TYPES.get(ending) or mimetypes.guess_type(name)[0] or "application/octet-stream"
        headers = {**HEADERS, "cache-control": FOR_EVER} if NAMED_BY_DIGEST.search(name) else HEADERS
        return Response(data, status, headers, media_type=kind)

    async def overlay(self, _request: Request) -> Response:
        """What lies over every page while there are errors; no content while there are none."""
        html = await self._ask(lambda: overlay(self._shown.problems, self._shown.line))
        return HTMLResponse(html, headers=HEADERS) if html else Response(status_code=204, headers=HEADERS)

    async def problems(self, _request: Request) -> Response:
        """The list of everything that is wrong."""
        page = await self._ask(lambda: problems_page(self._shown.problems, self._shown.line))
        return HTMLResponse(followed(page.encode(), self._shown.version), headers=HEADERS)

    async def own_file(self, request: Request) -> Response:
        """The script and the styles."""
        path = BROWSER / Path(request.url.path).name
        return Response(path.read_bytes(), headers=HEADERS, media_type=TYPES.get(path.suffix, "text/css"))

    async def own_page(self, request: Request) -> Response:
        """A page that somebody else makes."""
        name, _, rest = request.scope["path"].removeprefix(f"{OWN}/").partition("/")
        make = self._own_pages.get(name)
        text = await self._ask(lambda: make(rest)) if make else None
        if text is None:
            return Response("404\n", HTTPStatus.NOT_FOUND, HEADERS)
        if name.endswith(".css"):
            return Response(text, headers=HEADERS, media_type="text/css")
        return HTMLResponse(followed(text.encode(), self._shown.version), headers=HEADERS)

    async def events(self, request: Request) -> Response:
        """The stream of news."""
        headers = {**HEADERS, "x-accel-buffering": "no"}
        return StreamingResponse(self._events(request), headers=headers, media_type="text/event-stream")

    async def _events(self, request: Request) -> AsyncIterator[str]:
        yield "retry: 500\n\n"
        changed = True
        while not self._news.closed and not await request.is_disconnected():
            if changed:
                news = {"version": self._shown.version, "news": self._news.count}
                yield f"data: {json.dumps(news)}\n\n"
            else:
                yield ": still here\n\n"
            changed = await self._news.wait(HEARTBEAT)


def make_app(
    shown: Shown,
    work: Workbench,
    news: News,
    *,
    names: frozenset[str],
    own_pages: OwnPages,
    alongside: Callable[[], Awaitable[None]],
) -> ASGIApp:
    """The whole server as an ASGI application.

    Args:
        shown: what is shown; used only through ``work``.
        work: done by the main thread.
        news: of changes.
        names: by which the server may be called; see ``Guard``.
        own_pages: further pages below ``/_sitegen/``, by the first part of their path.
        alongside: runs as long as the server does.
    """
    app = Application(shown, work, news, own_pages)

    @asynccontextmanager
    async def lifespan(_app: Starlette) -> AsyncIterator[None]:
        task = asyncio.create_task(_forever(alongside))
        yield
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)

    routes = [
        Route(f"{OWN}/", app.problems),
        Route(f"{OWN}/events", app.events),
        Route(f"{OWN}/overlay", app.overlay),
        *(Route(f"{OWN}/{file.name}", app.own_file) for file in sorted(BROWSER.iterdir()) if file.is_file()),
        Route(f"{OWN}/{{rest:path}}", app.own_page),
        Route("/{path:path}", app.page),
    ]
    return Guard(Starlette(routes=routes, lifespan=lifespan), names)


async def _forever(work: Callable[[], Awaitable[None]]) -> None:
    await work()
