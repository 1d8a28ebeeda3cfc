"""Runs the server: the network in a thread of its own, all work in the thread that called."""

import asyncio
import gc
import socket
import threading
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

import uvicorn

from sitegen.serve.guard import names_of
from sitegen.serve.server import News, OwnPages, make_app
from sitegen.serve.shown import Shown
from sitegen.serve.watch import changes
from sitegen.serve.workbench import Workbench
from sitegen.values import Struct


class Watched(Struct, frozen=True, kw_only=True):
    """Where changes come from.

    Attributes:
        root: the folder of the site.
        folders: in the root or elsewhere, watched with all they hold; they need not exist.
        files: directly in the root.
    """

    root: Path
    folders: Sequence[Path]
    files: Sequence[Path]


def open_socket(host: str, port: int) -> socket.socket:
    """Takes a port of an interface; port 0 takes any that is free.

    Raises:
        OSError: it cannot be had.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    taken = socket.socket(family, socket.SOCK_STREAM)
    try:
        taken.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        taken.bind((host, port))
        taken.listen(64)  # so that whoever is told the address may come at once
    except OSError:
        taken.close()
        raise
    return taken


def run(
    shown: Shown,
    listening: socket.socket,
    watched: Watched,
    *,
    host: str,
    own_pages: OwnPages | None = None,
    noticed: Callable[[], None] = lambda: None,
    refreshed: Callable[[], None] = lambda: None,
    started: Callable[[Callable[[], None]], None] = lambda _stop: None,
) -> None:
    """Serves until interrupted (Ctrl+C) or stopped. To be called in the main thread, where time limits work.

    Args:
        shown: what is shown.
        listening: from ``open_socket``; closed at the end.
        watched: where changes come from.
        host: the interface, which decides by which names the server may be called.
        own_pages: further pages below ``/_sitegen/``.
        noticed: called when a change is about to be looked at, in this thread.
        refreshed: called after that.
        started: called once everything runs, with a function that stops it from any thread.

    Raises:
        KeyboardInterrupt: it was interrupted.
    """
    work, news = Workbench(), News()
    loops: list[asyncio.AbstractEventLoop] = []
    stopping: list[asyncio.Event] = []
    failed: list[Exception] = []

    def refresh(touched: frozenset[str] | None) -> None:
        noticed()
        # What is remembered stays for long: the collector need not look at all of it every time (half of a refresh).
        gc.disable()
        shown.refresh(touched)
        gc.freeze()
        gc.enable()
        refreshed()

    async def follow() -> None:
        stop = asyncio.Event()
        stopping.append(stop)
        loops.append(asyncio.get_running_loop())
        try:
            async for touched in changes(watched.root, watched.folders, watched.files, stop):
                await asyncio.wrap_future(work.submit(partial(refresh, touched)))
                news.tell()
        except Exception as error:  # noqa: BLE001  raised again by the main thread
            failed.append(error)
            work.stop()

    app = make_app(shown, work, news, names=names_of(host), own_pages=own_pages or {}, alongside=follow)
    config = uvicorn.Config(app, log_level="error", lifespan="on", timeout_graceful_shutdown=1, server_header=False)
    server = uvicorn.Server(config)
    network = threading.Thread(target=lambda: asyncio.run(server.serve(sockets=[listening])), daemon=True)

    def tell() -> None:
        if loops:
            loops[0].call_soon_threadsafe(news.tell)

    def close() -> None:
        if loops:
            loops[0].call_soon_threadsafe(news.close)
            loops[0].call_soon_threadsafe(stopping[0].set)
        server.should_exit = True

    gc.freeze()
    gc.enable()
    network.start()
    try:
        started(work.stop)
        work.run(lambda: _examine(shown, tell))
        if failed:
            raise failed[0]
    finally:
        close()
        # What is still asked for is answered, so that the network's thread can end.
        network.join(timeout=3)
        listening.close()


def _examine(shown: Shown, tell: Callable[[], None]) -> bool:
    """One idle step."""
    before = shown.problems
    more = shown.examine()
    if shown.problems != before:
        tell()
    if not more:  # nobody waits: now the collector may look at everything
        gc.unfreeze()
        gc.collect()
        gc.freeze()
    return more
