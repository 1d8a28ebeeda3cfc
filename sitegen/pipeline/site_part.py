"""The part of a site that some files are made from: as small as can be, and checked against the last build."""

from collections.abc import Collection, Iterator, Mapping

from sitegen.diagnostics import Diagnostic
from sitegen.lang.language import Lang
from sitegen.memo import Memo
from sitegen.model.config import Config
from sitegen.model.document import Document, DocumentKind
from sitegen.model.output import Output
from sitegen.model.site import Neighbours, Site
from sitegen.pipeline.order import Order
from sitegen.pipeline.pages import PageMaker
from sitegen.pipeline.secrets import matcher
from sitegen.pipeline.upkeep import KeptFile
from sitegen.pipeline.workshop import Workshop, equipment_of, workshop_of
from sitegen.read.archive import KeptDocument
from sitegen.read.discover import Discovered
from sitegen.read.memory import Memory
from sitegen.read.site import Surroundings
from sitegen.render.feeds import Press, feed_plans
from sitegen.render.plan import places
from sitegen.render.urls import output_path
from sitegen.resolve.assemble import Material, resolve
from sitegen.resolve.references import linked_documents
from sitegen.theme.theme import Theme
from sitegen.values import replace
from sitegen.write.manifest import record_of


class SitePart:
    """The part of the site that some files are made from."""

    def __init__(
        self,
        order: Order,
        config: Config,
        around: Surroundings,
        found: Discovered,
        theme: Theme,
        memory: Memory,
        files: Mapping[str, KeptFile],
    ) -> None:
        """Finds out which reports the part consists of.

        Args:
            order: what was asked for.
            config: the settings of the site.
            around: its registries and lists of words.
            found: which files there are.
            theme: of the site.
            memory: what was read of all documents the last time.
            files: what is to be made, by path in the output folder, as it was made the last time.
        """
        self._order, self._config, self._around, self._found = order, config, around, found
        self._theme, self._memory, self._files = theme, memory, files
        self._by_path = {each.path: each for each in found.documents}
        self._kept = memory.kept.documents
        self._read: dict[str, Document | None] = {}
        texts = {text for kept in files.values() for text in kept.texts}
        linked = {path for text in texts if (document := self._document(text)) for path in linked_documents(document)}
        beside = {key for kept in files.values() for key in kept.beside if key}
        self._keys = {self._kept[path].key for path in (*texts, *(linked & self._kept.keys()))} | beside

    def workshop(self, amended: Mapping[str, KeptDocument]) -> Workshop:
        """Makes those files, from documents as they are kept, apart from some that are given."""
        order, found = self._order, self._found
        documents = [
            document
            for path, kept in self._kept.items()
            if kept.key in self._keys or self._by_path[path].kind is DocumentKind.PAGE
            if (document := self._document(path, amended.get(path)))
        ]
        material = Material(
            config=self._config,
            registries=self._around.registries,
            documents=documents,
            shared=self._memory.facts({document.key for document in documents}),
            files=frozenset(found.files),
            # Links to the rest of the site lead nowhere here, and nobody has to look for what was meant instead.
            unread={path: kept.key or "" for path, kept in self._kept.items() if kept.key not in self._keys},
        )
        site = resolve(material, order.release).site
        site = replace(site, neighbours=self._neighbours(site))
        secrets = matcher(self._around.secrets)
        equipment, _ = equipment_of(site, found, self._theme, order, Memo())
        return workshop_of(site, found, self._theme, self._memory, equipment, secrets)

    def _document(self, path: str, amended: KeptDocument | None = None) -> Document | None:
        if amended is None and path in self._read:
            return self._read[path]
        read = self._memory.document(self._by_path[path], amended or self._kept[path], self._around.settings).document
        if amended is None:
            self._read[path] = read
        return read

    def _neighbours(self, site: Site) -> dict[tuple[Lang, str], Neighbours]:
        reports = {report.key: report for report in site.reports}
        by_path = {output_path(place.address): place for place in places(site)}
        found = {}
        for path, kept in self._files.items():
            if kept.beside and (place := by_path.get(path)):
                previous, following, *related = (reports.get(key) for key in kept.beside)
                found[place.lang, place.id.key] = Neighbours(
                    previous=previous, following=following, related=tuple(filter(None, related))
                )
        return found


def makes_the_same(workshop: Workshop, files: Mapping[str, KeptFile]) -> bool:
    """Whether a workshop makes these files as the last build did."""
    made = {}
    for output in _outputs_at(workshop, files):
        if isinstance(output, Diagnostic):
            return False
        made[output.path] = record_of(output.data, output.kind)
    return made == {path: kept.record for path, kept in files.items()}


def _outputs_at(workshop: Workshop, paths: Collection[str]) -> Iterator[Output | Diagnostic]:
    """Makes those pages and feeds that belong at some paths in the output folder, or says why one cannot be made."""
    maker = PageMaker(workshop.sources, workshop.theme, workshop.secrets)
    for place in places(workshop.sources.site):
        if output_path(place.address) in paths:
            yield maker.output(maker.page(place))
    press = Press(workshop.sources)
    for feed in feed_plans(workshop.sources, paths):
        yield from press.files(feed)
