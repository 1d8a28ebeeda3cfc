"""The search index on its way through the story: made after the pages, kept while no text changes."""

from collections.abc import Sequence

from sitegen.diagnostics import Diagnostic, Location
from sitegen.model.output import Output
from sitegen.pipeline.order import Order, Stage
from sitegen.render.searchable import searchables
from sitegen.render.sources import Sources
from sitegen.search.outputs import index_site
from sitegen.search.pagefind import IndexingError

FOLDER = "search"


def search_index(sources: Sources, order: Order, problems: list[Diagnostic]) -> Sequence[Output]:
    """The files of the index; none if the site has no search. What went wrong is added to ``problems``.

    The order's observer is told how many languages were indexed: of none, if no text changed.
    """
    config = sources.site.config
    if not config.search:
        return ()
    order.observe(Stage.SEARCH, 0, len(config.languages))
    try:
        index = index_site(searchables(sources), config.languages, order.cache / FOLDER, order.jobs)
    except IndexingError as error:
        args = {"reason": str(error)}
        problems.append(Diagnostic(code="search-index", location=Location(file="config.yaml"), args=args))
        return ()
    order.observe(Stage.SEARCH, len(index.made), len(index.made))
    return index.outputs
