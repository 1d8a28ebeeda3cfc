"""The search index on its way through the story: made after the pages, kept while no text changes."""

from collections.abc import Iterator

from sitegen.diagnostics import Diagnostic, Location
from sitegen.model.output import Output
from sitegen.pipeline.order import Order, Stage
from sitegen.render.searchable import searchables
from sitegen.render.sources import Sources
from sitegen.search.outputs import search_outputs
from sitegen.search.pagefind import IndexingError

FOLDER = "search"


def search_index(sources: Sources, order: Order, problems: list[Diagnostic]) -> Iterator[Output]:
    """The files of the index; none if the site has no search. What went wrong is added to ``problems``."""
    config = sources.site.config
    if not config.search:
        return
    order.observe(Stage.SEARCH, 0, 1)
    try:
        yield from search_outputs(searchables(sources), config.languages, order.cache / FOLDER)
    except IndexingError as error:
        args = {"reason": str(error)}
        problems.append(Diagnostic(code="search-index", location=Location(file="config.yaml"), args=args))
    order.observe(Stage.SEARCH, 1, 1)
