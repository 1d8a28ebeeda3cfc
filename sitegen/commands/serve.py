"""``sitegen serve``: shows the site while it is written. Nothing of it is ever put into ``output/``."""

import socket
import time
import webbrowser
from collections.abc import Callable
from functools import partial
from pathlib import Path

from sitegen.commands.exit_codes import Exit
from sitegen.commands.review import review_style
from sitegen.commands.showing import Style, say, show_problems, tally
from sitegen.diagnostics.judgement import Judged
from sitegen.diagnostics.reasons import reason
from sitegen.engine import shipped_folders
from sitegen.lang.language import Lang
from sitegen.pipeline.order import Order
from sitegen.pipeline.preview import Preview
from sitegen.pipeline.translating import review
from sitegen.serve.guard import is_loopback
from sitegen.serve.running import Watched, open_socket, run
from sitegen.values import Struct, field, replace

FOLDERS = ("content", "static", "templates", "themes")
FILES = ("config.yaml",)
#: So many ports after the wanted one are tried if it is taken.
TRIES = 20

WORDS = {
    "taken": {
        Lang.EN: "Port {port} of {host} cannot be used: {reason}. Choose another one: sitegen serve --port 8100",
        Lang.AR: "لا يمكن للمعاينة أن تستعمل المنفذ {port} على {host}: {reason}. اختر غيره: sitegen serve --port 8100",
    },
    "open": {
        Lang.EN: "Careful: with --host {host}, everyone in this network can read the site, drafts included. "
        "Without --host only this computer can.",
        Lang.AR: "انتبه: مع الخيار \u200e--host {host} يستطيع كل من في هذه الشبكة قراءة الموقع، ومعه المسودات. "
        "من دون \u200e--host لا يراه إلا هذا الحاسوب.",
    },
    "ready": {
        Lang.EN: "The site is at {address} (all problems: {problems}). It follows every change. Ctrl+C ends it.",
        Lang.AR: "الموقع على العنوان {address} (كل المشكلات: {problems}). يتبع كل تعديل. للإنهاء: Ctrl+C.",
    },
    "fresh": {Lang.EN: "Updated in {ms} ms. {tally}", Lang.AR: "حُدّث الموقع في {ms} ملّي ثانية. {tally}"},
    "held": {
        Lang.EN: "Not updated: the pages stay as they were until the errors are mended. {tally}",
        Lang.AR: "لم يُحدَّث الموقع: تبقى الصفحات كما كانت إلى أن تُصلَح الأخطاء. {tally}",
    },
    "bye": {Lang.EN: "The preview has ended.", Lang.AR: "انتهت المعاينة."},
}


class _Reporter(Struct, kw_only=True):
    """Tells the terminal what every look at the folder brought; a problem only once, until it was mended."""

    preview: Preview
    style: Style
    root: Path
    told: tuple[Judged, ...] = ()
    version: int = 0
    started: float = field(default_factory=time.perf_counter)

    def begin(self) -> None:
        self.started = time.perf_counter()

    def tell(self) -> None:
        milliseconds = round((time.perf_counter() - self.started) * 1000)
        problems = self.preview.problems
        if new := tuple(each for each in problems if each not in self.told):
            show_problems(new, self.style, self.root, self.preview.conceal)
        key = "held" if self.preview.version == self.version else "fresh"
        found = tally(problems, self.style.lang)
        say(_words(self.style, key, ms=str(milliseconds), tally=found).rstrip(), self.style)
        self.told, self.version = problems, self.preview.version


def run_serve(order: Order, style: Style, *, host: str, port: int, open_browser: bool) -> Exit:
    """Serves until Ctrl+C.

    Args:
        order: drafts and future reports are shown if it says so.
        style: how to speak.
        host: the interface; anything but this machine's own gets a warning.
        port: the first one to try; 0 for any.
        open_browser: show the site in the person's browser.
    """
    listening = _listen(host, port, style)
    if listening is None:
        return Exit.WRONG_USE
    if not is_loopback(host):
        say(_words(style, "open", host=host), style)
    preview = Preview(order)
    reporter = _Reporter(preview=preview, style=style, root=order.root)
    preview.refresh()
    reporter.tell()
    base = f"http://{_named(host)}:{listening.getsockname()[1]}"

    def started(_stop: Callable[[], None]) -> None:
        address = base + preview.base_path
        say(_words(style, "ready", address=address, problems=f"{base}/_sitegen/"), style)
        if open_browser:
            webbrowser.open(address)

    watched = Watched(
        root=order.root,
        folders=[*(order.root / name for name in FOLDERS), *shipped_folders()],
        files=[order.root / name for name in FILES],
    )
    try:
        run(
            preview,
            listening,
            watched,
            host=host,
            own_pages={
                "review": partial(_review, order, style.lang),
                "review.css": lambda _rest: review_style().decode(),
            },
            noticed=reporter.begin,
            refreshed=reporter.tell,
            started=started,
        )
    except KeyboardInterrupt:
        say(_words(style, "bye"), style)
    return Exit.DONE


def _review(order: Order, lang: Lang, asked: str) -> str | None:
    """The review page of a report, by the rest of the address; None if there is no such report."""
    page = review(replace(order, jobs=1), asked.strip("/"), lang, style_url="/_sitegen/review.css")
    return page if isinstance(page, str) else None


def _listen(host: str, port: int, style: Style) -> socket.socket | None:
    """The first free port of a few; a person who runs two previews need not think of numbers."""
    said = ""
    for wanted in range(port, port + TRIES) if port else (0,):
        try:
            return open_socket(host, wanted)
        except OSError as error:
            said = error.strerror or str(error)
    why = reason(said, "ar" if style.lang is Lang.AR else "en")
    say(_words(style, "taken", host=host, port=str(port), reason=why), style)
    return None


def _named(host: str) -> str:
    """The interface as it stands in an address."""
    if host in {"0.0.0.0", "::"}:  # noqa: S104  all interfaces: this machine's own name leads there too
        return "127.0.0.1"
    return f"[{host}]" if ":" in host else host


def _words(style: Style, key: str, **values: str) -> str:
    return WORDS[key][style.lang].format(**values)
