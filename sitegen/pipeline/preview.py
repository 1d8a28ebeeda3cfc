"""The site as it would be, file by file: made when somebody looks at it, and never written anywhere.

In come an order and, again and again, the moment to look at the folder; out go single files and all problems. What a
file holds is what ``build`` would write, byte for byte; only nobody waits for the pages that nobody looks at. A site
with errors changes nothing that can be seen: the last good one stays, as it does in ``build``.
"""

import gc
from collections.abc import Iterable, Iterator, Mapping
from posixpath import dirname

from sitegen import fs
from sitegen.check.secret_names import SecretNameAudit
from sitegen.diagnostics import Diagnostic, Location, Severity
from sitegen.diagnostics.judgement import Judged, has_errors, judge
from sitegen.lang.secret_names import SecretNames
from sitegen.memo import Memo
from sitegen.model.output import Output
from sitegen.pipeline.cards import share_card
from sitegen.pipeline.files import files
from sitegen.pipeline.order import Order
from sitegen.pipeline.pages import PageMaker
from sitegen.pipeline.photos import photo_copy, photo_owners
from sitegen.pipeline.search import search_index
from sitegen.pipeline.secrets import concealed, written_where
from sitegen.pipeline.story import survey
from sitegen.pipeline.workshop import Findings, Workshop, copied_file, lists
from sitegen.read.memory import Memory
from sitegen.read.problems import unreadable
from sitegen.render.cards import FOLDER as CARDS
from sitegen.render.plan import places
from sitegen.render.urls import output_path
from sitegen.search.outputs import FOLDER as SEARCH
from sitegen.translation.sections import owners
from sitegen.values import replace


class Glance:
    """One state of the site, whose files are made one at a time."""

    def __init__(self, workshop: Workshop, order: Order) -> None:
        """Makes no file yet."""
        self._workshop = workshop
        self._order = order
        self._places = {output_path(place.address): place for place in places(workshop.sources.site)}
        self._maker = PageMaker(workshop.sources, workshop.theme, workshop.secrets)
        self._assets = {asset.path: asset.data for asset in workshop.theme.assets()}
        self._photos: Mapping[str, str] | None = None
        self._search: Mapping[str, bytes] | None = None
        self._lists: Mapping[str, bytes] | None = None

    def file(self, path: str) -> bytes | Diagnostic | None:  # noqa: PLR0911  one for each kind of file
        """A file by its path in the output folder, or why it cannot be made; None if there is no such file.

        Raises:
            OSError: a source is there no more, or the disk is full.
        """
        if (place := self._places.get(path)) is not None:
            page = self._maker.html(self._maker.page(place))
            return page if isinstance(page, Diagnostic) else page.encode()
        if (asset := self._assets.get(path)) is not None:
            return asset
        sources = self._workshop.sources
        if (source := sources.site.files.get(f"/{path}")) is not None:
            return copied_file(f"/{path}", source, self._workshop, self._order).data
        if (picture := self._picture(path)) is not None:
            return picture
        if path.startswith(f"{SEARCH}/"):
            if self._search is None:
                self._search = _by_path(search_index(sources, self._order, []))
            return self._search.get(path)
        if path.endswith(".html"):
            return None
        if self._lists is None:
            self._lists = _by_path(lists(self._workshop))
        return self._lists.get(path)

    def private_names(self, path: str, data: bytes) -> tuple[Diagnostic, ...]:
        """Names that must not be published in a file that was just made, and where its own texts say them."""
        secrets = self._workshop.secrets
        audit = SecretNameAudit(secrets)
        audit.see(path, data)
        if not audit.problems:
            return ()
        texts = self._texts_of(path)
        return (*audit.problems, *written_where(secrets, audit.entries, texts, self._workshop.found, self._order))

    def _texts_of(self, path: str) -> list[str]:
        """The files that a page is made from, without those of other reports: looking at all would take too long."""
        site, place = self._workshop.sources.site, self._places.get(path)
        own = {
            document.source
            for owner in owners(site)
            if place is not None and owner.key == place.id.key
            for document in owner.documents.values()
        }
        folders = {"", "content", *map(dirname, own)}
        everything = self._workshop.sources_of_text
        return [text for text in everything if text in own or (text.endswith(".yaml") and dirname(text) in folders)]

    def _picture(self, path: str) -> bytes | Diagnostic | None:
        """A smaller copy of a photo, or a share card."""
        sources = self._workshop.sources
        if path.startswith(f"{CARDS}/"):
            return share_card(path, sources, self._workshop.faces, self._order)
        if self._photos is None:
            self._photos = photo_owners(sources)
        if (photo := self._photos.get(path)) is not None:
            return photo_copy(path, photo, sources, self._workshop.found, self._order)
        return None


def _unreadable(error: OSError) -> Diagnostic:
    return unreadable(str(error.filename or "content"), error)


def _by_path(outputs: Iterable[Output]) -> dict[str, bytes]:
    return {output.path: output.data for output in outputs}


class Preview:
    """A site that is being written. For one thread."""

    def __init__(self, order: Order) -> None:
        """Looks at nothing yet."""
        self._order = order
        self._memo = Memo()
        self._memory = Memory(order.reading)
        self._shown: Glance | None = None
        self._checks: Mapping[str, Severity] = {}
        self._secrets = SecretNames(())
        self._surveyed: tuple[Diagnostic, ...] = ()
        self._found: dict[str, tuple[Diagnostic, ...]] = {}
        self._examined: tuple[Diagnostic, ...] = ()
        self._judged: tuple[Judged, ...] | None = None
        self._examination: Iterator[object] | None = None
        self._findings = Findings()
        self._last_good: dict[str, bytes] = {}
        self.base_path = "/"
        self.version = 0

    @property
    def problems(self) -> tuple[Judged, ...]:
        """What is known to be wrong: with the sources, with pages that were asked for, and with all others so far.

        No name that must not be published is in it: it is shown in terminals and browsers.
        """
        if self._judged is None:
            found = (each for problems in self._found.values() for each in problems)
            known = concealed((*self._surveyed, *found, *self._examined), self._secrets, self._order.root)
            self._judged = judge(known, self._checks)
        return self._judged

    def refresh(self, touched: frozenset[str] | None = None) -> None:
        """Looks at the folder again. The first time on all processors, then there is little to do.

        Args:
            touched: absolute paths of all that changed since the last look; None if that is not known.
        """
        self._judged = None
        try:
            made = survey(self._order, self._memo, self._memory, touched)
        except OSError as error:  # moved or deleted while it was read; the next change brings the next look
            self._surveyed = (_unreadable(error),)
            return
        self._memory.settle()
        if self._order.jobs > 1:
            gc.freeze()  # what was read stays for long, and looking through all of it takes longer than reading it
        self._order = replace(self._order, jobs=1)
        self._surveyed, self._checks, self._secrets = made.diagnostics, made.checks, made.secrets
        self._found, self._examined, self._examination = {}, (), None
        workshop = made.workshop
        good = not has_errors(judge(made.diagnostics, made.checks), strict=self._order.strict)
        if workshop is None or not (good or self._shown is None):
            return
        self._shown = Glance(workshop, self._order)
        self.base_path = workshop.sources.urls.base_path
        self.version += 1
        self._findings = Findings()
        self._examination = files(workshop, self._order, self._findings) if good else None

    def file(self, path: str) -> bytes | None:
        """A file of the site; a page that cannot be made now is answered as it was when it could be."""
        if self._shown is None:
            return None
        try:
            made = self._shown.file(path)
        except OSError as error:  # as above
            made = _unreadable(error)
        if isinstance(made, Diagnostic):
            self._note(path, (made,))
            return self._last_good.get(path)
        self._note(path, self._shown.private_names(path, made) if made is not None else ())
        if made is not None and path.endswith(".html"):
            self._last_good[path] = made
        return made

    def _note(self, path: str, found: tuple[Diagnostic, ...]) -> None:
        """Remembers what is wrong with a file."""
        if self._found.get(path, ()) != found:
            self._found[path] = found
            self._judged = None

    def examine(self) -> bool:
        """Makes one more file of those that nobody asked for, to see what is wrong with it; False after the last."""
        if self._examination is None:
            return False
        if next(self._examination, self) is self:
            self._examination = None
        if len(self._findings.diagnostics) != len(self._examined):
            self._examined = tuple(self._findings.diagnostics)
            self._judged = None
        return self._examination is not None

    def line(self, location: Location) -> str:
        """The line of the file that a problem names; empty if there is none."""
        path = self._order.root / location.file
        if not location.line or not path.is_file() or not fs.inside(self._order.root, path):
            return ""
        lines = fs.read_bytes(path).decode("utf-8-sig", "replace").replace("\r\n", "\n").split("\n")
        return self.conceal(lines[location.line - 1]) if location.line <= len(lines) else ""

    def conceal(self, text: str) -> str:
        """The text as it may be shown; only a sign if it holds a name that must not be published."""
        return self._secrets.conceal(text)
