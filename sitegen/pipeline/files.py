"""Every file of the site, one at a time: assets, copies, photos, pages, feeds, and lists for search engines.

Each file is looked at on its way out. With a ``Delivery``, files go to the output folder, and pages that are there
already and would be the same again are not made again.
"""

from collections.abc import Callable, Collection, Iterator

from sitegen.check.pages import LinkAudit
from sitegen.check.secret_names import SecretNameAudit
from sitegen.diagnostics import Diagnostic
from sitegen.encoding import encode
from sitegen.hosting.policies import PolicyCollector
from sitegen.media.metadata import metadata_problem
from sitegen.model.output import Output, OutputKind
from sitegen.pipeline.cards import share_cards
from sitegen.pipeline.hosting import host_outputs
from sitegen.pipeline.order import Order, Part, Stage, Why
from sitegen.pipeline.pages import MadePage, PageMaker, neighbours_of, read_made, read_seen, wanted_places
from sitegen.pipeline.photos import photo_copies
from sitegen.pipeline.search import search_index
from sitegen.pipeline.secrets import written_where
from sitegen.pipeline.upkeep import KeptFile
from sitegen.pipeline.workshop import Delivery, Findings, Workshop, copied_file
from sitegen.pool import map_in_order
from sitegen.render.feeds import Press, feed_plans
from sitegen.render.plan import Place, places
from sitegen.render.sitemap import robots, sitemaps
from sitegen.render.urls import output_path
from sitegen.search.outputs import FOLDER as SEARCH
from sitegen.write.stage import Examined


def files(
    workshop: Workshop, order: Order, findings: Findings, delivery: Delivery | None = None
) -> Iterator[Examined | None]:
    """Makes every file of the site.

    Returns:
        what came of each file; None without a delivery, which only finds what is wrong.
    """
    yield from _Making(workshop, order, findings, delivery).everything()


def touch_up(
    workshop: Workshop, order: Order, findings: Findings, delivery: Delivery, changed: Collection[str]
) -> list[Examined] | None:
    """Makes what holds the words of some documents, while all else that the site is made from is what it was.

    Args:
        workshop: as for ``files``; ``order``, ``findings`` and ``delivery`` likewise.
        order: what was asked for.
        findings: what is wrong with what was made; complete afterwards.
        delivery: where files go.
        changed: paths of those documents.

    Returns:
        what came of every file of the site; None if this is not enough, and everything has to be looked at.
    """
    return _Making(workshop, order, findings, delivery).touch_up(frozenset(changed))


class _Making:
    """The making of the files of one build."""

    def __init__(self, workshop: Workshop, order: Order, findings: Findings, delivery: Delivery | None) -> None:
        self._workshop = workshop
        self._sources = workshop.sources
        self._order = order
        self._findings = findings
        self._delivery = delivery
        self._maker = PageMaker(workshop.sources, workshop.theme, workshop.secrets)
        self._audit = LinkAudit()
        self._secrets = SecretNameAudit(workshop.secrets)
        self._policies = PolicyCollector()

    def everything(self) -> Iterator[Examined | None]:
        workshop, order, problems = self._workshop, self._order, self._findings.diagnostics
        before = (
            workshop.theme.assets(),
            (copied_file(address, source, workshop, order) for address, source in self._sources.site.files.items()),
            photo_copies(self._sources, workshop.found, order, problems),
            share_cards(self._sources, workshop.faces, order, problems),
        )
        with order.measure(Part.MEDIA):
            for outputs in before:
                yield from map(self._delivered, outputs)
        lists: list[Examined | None] = []

        def make_lists() -> None:
            with order.measure(Part.LISTS):
                lists.extend(self._lists())

        with order.measure(Part.PAGES):
            yield from self._pages(wanted_places(self._sources.site, workshop.secrets), make_lists)
        with order.measure(Part.SEARCH):
            yield from map(self._delivered, search_index(self._sources, order, problems))
        with order.measure(Part.LISTS):
            yield from lists
            hosting = host_outputs(self._sources, self._policies.policies(), workshop.secrets, order, problems)
            yield from map(self._delivered, hosting)
        if not problems:  # a page that failed would only look like many broken links
            problems += self._audit.problems()
        self._say_secrets()

    def touch_up(self, changed: frozenset[str]) -> list[Examined] | None:
        if self._delivery is None:
            return None
        upkeep, examiner, made = self._delivery.upkeep, self._delivery.examiner, []
        again = {path for path, kept in upkeep.last.files.items() if not changed.isdisjoint(kept.texts)}
        searching = bool(changed) and self._sources.site.config.search
        for path, kept in upkeep.last.files.items():
            if path in again or (searching and path.startswith(f"{SEARCH}/")):
                continue
            file = upkeep.still_there(path, examiner)
            if file is None:
                return None
            upkeep.now[path] = kept
            self._findings.why[Why.SAME] += kept.record.kind is OutputKind.PAGE
            made.append(file)
        made += filter(None, self._pages([place for place in places(self._sources.site) if _path(place) in again]))
        made += filter(None, self._lists(again))
        if searching:
            found = search_index(self._sources, self._order, self._findings.diagnostics)
            made += filter(None, map(self._delivered, found))
        if self._findings.diagnostics or self._secrets.problems or not self._links_are_fine(again):
            return None
        return made

    def _links_are_fine(self, again: Collection[str]) -> bool:
        """Whether no link of the site was broken by pages that were made again."""
        if self._delivery is None:
            return False
        upkeep = self._delivery.upkeep
        for path in again:
            if path not in upkeep.now:
                return False
            kept, old = upkeep.now[path], upkeep.last.files[path]
            if kept.seen is None:
                continue
            seen, before = upkeep.seen(kept), upkeep.seen(old)
            if seen is None or before is None or not set(before.links.ids) <= set(seen.links.ids):
                return False
            if not all(self._leads_somewhere(*target) for target in seen.links.targets):
                return False
        return True

    def _leads_somewhere(self, file: str, place: str) -> bool:
        if self._delivery is None or (kept := self._delivery.upkeep.now.get(file)) is None:
            return False
        if not place or kept.seen is None:
            return True
        seen = self._delivery.upkeep.seen(kept)
        return seen is not None and place in seen.links.ids

    def _delivered(self, output: Output, texts: tuple[str, ...] = ()) -> Examined | None:
        """Looks at a file that is no page, and sends it where it belongs."""
        self._audit.see(output.path)
        self._findings.load.add(output.path, len(output.data), output.data)
        self._secrets.see(output.path, output.data)
        if output.kind in {OutputKind.ASSET, OutputKind.MEDIA} and (
            problem := metadata_problem(output.data, output.path)
        ):
            self._findings.diagnostics.append(problem)
        if self._delivery is None:
            return None
        file = self._delivery.examiner.examine(output)
        self._delivery.upkeep.now[output.path] = KeptFile(record=file.record, modified=file.modified, texts=texts)
        return file

    def _lists(self, only: Collection[str] | None = None) -> Iterator[Examined | None]:
        """Feeds, and what else programs read. Of a part, feeds only: nothing else there holds the words of documents.

        Args:
            only: paths of the files that are wanted; without it, all.
        """
        press = Press(self._sources)
        for feed in feed_plans(self._sources, only):
            texts = tuple(sorted({report.best(feed.lang).source for report in feed.reports}))
            for output in press.files(feed):
                yield self._delivered(output, texts)
        if only is None:
            yield from map(self._delivered, sitemaps(self._sources))
            yield self._delivered(robots(self._sources))

    def _pages(self, wanted: list[Place], meanwhile: Callable[[], None] = lambda: None) -> Iterator[Examined | None]:
        """Makes pages. ``meanwhile``: what this process makes while the others begin with them."""

        def piece(number: int) -> bytes:
            # Numbers and bytes travel between processes: to pickle values takes as long as to look at a page.
            return encode(self._page(wanted[number]))

        pieces = map_in_order(piece, range(len(wanted)), self._order.jobs, meanwhile=meanwhile)
        for done, made in enumerate(map(read_made, pieces), 1):
            self._order.observe(Stage.RENDER, done, len(wanted))
            if made.problem is not None:
                self._findings.diagnostics.append(made.problem)
                continue
            self._findings.why[made.why] += 1
            yield self._take(made)

    def _page(self, place: Place) -> MadePage:
        """Makes a page, in any process."""
        memory, maker, delivery = self._workshop.memory, self._maker, self._delivery
        memory.asked()
        page = maker.page(place)
        texts = memory.asked()
        path, key, why = _path(place), b"", Why.FIRST
        if delivery is not None:
            key = maker.key(page)
            kept = delivery.upkeep.last.files.get(path)
            if kept and kept.key == key and (file := delivery.upkeep.still_there(path, delivery.examiner)):
                seen = delivery.upkeep.seen_bytes(kept)
                if seen is not None:
                    size = kept.record.size
                    return MadePage(path=path, key=key, why=Why.SAME, file=file, seen=seen, texts=kept.texts, size=size)
            why = delivery.upkeep.why(path, key, texts)
        output = maker.output(page)
        if isinstance(output, Diagnostic):
            return MadePage(path=path, problem=output)
        seen = maker.seen(output)
        return MadePage(
            path=path,
            key=key,
            why=why,
            file=delivery.examiner.examine(output) if delivery else None,
            seen=seen,
            ticket=delivery.upkeep.put_seen(seen) if delivery else None,
            mentions=maker.mentions(output),
            texts=tuple(sorted(texts)),
            beside=neighbours_of(place, self._sources.site),
            size=len(output.data),
        )

    def _take(self, made: MadePage) -> Examined | None:
        """Takes note of a page that was made or need not be made."""
        if self._delivery is not None and made.file is not None:
            upkeep, file = self._delivery.upkeep, made.file
            upkeep.now[made.path] = (
                upkeep.last.files[made.path]
                if made.why is Why.SAME
                else KeptFile(
                    record=file.record,
                    modified=file.modified,
                    key=made.key,
                    seen=made.ticket,
                    texts=made.texts,
                    beside=made.beside,
                )
            )
        seen = read_seen(made.seen)
        self._audit.see(made.path, seen.links)
        self._findings.load.add(made.path, made.size)
        self._policies.see(made.path, seen.policy)
        self._secrets.note(made.path, made.mentions)
        return made.file

    def _say_secrets(self) -> None:
        if self._secrets.problems:
            workshop, order, problems = self._workshop, self._order, self._findings.diagnostics
            problems += self._secrets.problems
            paths = workshop.sources_of_text
            problems += written_where(workshop.secrets, self._secrets.entries, paths, workshop.found, order)


def _path(place: Place) -> str:
    return output_path(place.address)
