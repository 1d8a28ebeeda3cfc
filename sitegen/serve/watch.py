"""Says what was saved in some folders. Folders come in, paths come out, burst by burst; never reads a file."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from pathlib import Path

from watchfiles import Change, DefaultFilter, awatch

#: Milliseconds: how long a burst of changes may last before it is answered, and how long a pause ends one.
LONGEST = 200
PAUSE = 10
#: Seconds between two looks for folders that were not there.
SEARCH = 2.0


class _Ours(DefaultFilter):
    """What editors leave behind, and what is made of the site, is passed over."""

    ignore_entity_patterns = (*DefaultFilter.ignore_entity_patterns, r"^\.sitegen-.*\.tmp$", r"^4913$")

    def __init__(self, files: frozenset[str], folders: tuple[str, ...]) -> None:
        super().__init__()
        self._files = files
        self._folders = folders

    def __call__(self, change: Change, path: str) -> bool:
        known = path in self._files or path in self._folders or path.startswith(tuple(f"{f}/" for f in self._folders))
        return known and super().__call__(change, path)


async def changes(
    root: Path, folders: Sequence[Path], files: Sequence[Path], stop: asyncio.Event
) -> AsyncIterator[frozenset[str] | None]:
    """The paths of every burst of changes; None if some may have been missed, so that anything may have changed.

    Args:
        root: holds the files, and folders that may appear later; watched without what is below it.
        folders: watched with all that is below them; they need not exist.
        files: directly in the root.
        stop: ends the watch when it is set.
    """
    ours = _Ours(frozenset(map(str, files)), tuple(map(str, folders)))
    gap = True  # nobody watched before
    while not stop.is_set():
        present = [folder for folder in folders if folder.is_dir()]
        again = asyncio.Event()
        queue: asyncio.Queue[frozenset[str]] = asyncio.Queue()
        watchers = [
            asyncio.create_task(_tell(queue, [root], ours, again, recursive=False)),
            *([asyncio.create_task(_tell(queue, present, ours, again, recursive=True))] if present else []),
        ]
        ended = asyncio.create_task(stop.wait())
        try:
            while not stop.is_set() and present == [folder for folder in folders if folder.is_dir()]:
                news = asyncio.create_task(queue.get())
                await asyncio.wait({news, ended, *watchers}, return_when=asyncio.FIRST_COMPLETED)
                if not news.done():
                    news.cancel()
                    for watcher in watchers:
                        if watcher.done():
                            watcher.result()
                    continue
                touched = news.result()
                while not queue.empty():
                    touched |= queue.get_nowait()
                yield None if gap else touched
                gap = False
        finally:
            gap = True  # until the next watch has begun
            again.set()
            ended.cancel()
            await asyncio.gather(*watchers, return_exceptions=True)


async def _tell(
    queue: "asyncio.Queue[frozenset[str]]", paths: list[Path], ours: _Ours, stop: asyncio.Event, *, recursive: bool
) -> None:
    async for found in awatch(
        *paths,
        watch_filter=ours,
        debounce=LONGEST,
        step=PAUSE,
        stop_event=stop,
        recursive=recursive,
        rust_timeout=int(SEARCH * 1000),
    ):
        await queue.put(frozenset(path for _, path in found))
