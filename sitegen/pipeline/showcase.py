"""A theme's style guide: sample pages, and every part of the theme alone, in both directions.

In come a site's settings, its theme, and a folder where the sample site lies; out go pages that can be opened from the
disk, and what is wrong with the theme's templates. Never reads the site's own content.
"""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Final

from sitegen import fs
from sitegen.diagnostics import Diagnostic
from sitegen.lang.language import Lang
from sitegen.model.config import Config
from sitegen.model.output import Output, OutputKind
from sitegen.model.release import Release
from sitegen.model.view.site import SiteView
from sitegen.pipeline.material import in_theme, material_of
from sitegen.pipeline.order import Order
from sitegen.pipeline.photos import measured_photos, photo_copies
from sitegen.pipeline.showcase_index import GROW, SCRIPT, STYLESHEET, Piece, Shown, index, stylesheet
from sitegen.pipeline.showcase_pieces import REPORT, Pages, Variant, frame, type_scale, variants
from sitegen.pipeline.theme_data import land_of
from sitegen.read.memory import Memory
from sitegen.read.site import Contents, read_contents, read_settings
from sitegen.render.constants import site_view
from sitegen.render.plan import Place, Planner, places
from sitegen.render.relative import relative
from sitegen.render.sources import Sources
from sitegen.render.urls import output_path
from sitegen.resolve.assemble import resolve
from sitegen.theme.describing import describe
from sitegen.theme.faults import TemplateProblem
from sitegen.theme.theme import Theme
from sitegen.values import Struct, field, replace

SAMPLE: Final = Path(__file__).parent.parent / "showcase"
"""The sample site: content in both languages that uses everything a theme can show."""

SAMPLE_DAY: Final = date(2026, 6, 1)
INDEX: Final = "index.html"


class Found(Struct, kw_only=True):
    """What is wrong with the theme's templates; complete after the last output."""

    diagnostics: list[Diagnostic] = field(default_factory=list)


def copy_sample(work: Path) -> None:
    """Puts the sample site into a folder where its photos can be worked on."""
    for file in fs.walk_files(SAMPLE).files:
        target = work / file.path
        target.parent.mkdir(parents=True, exist_ok=True)
        fs.write_atomically(target, fs.read_bytes(SAMPLE / file.path))


class Showcase:
    """The sample site in a theme."""

    def __init__(self, config: Config, theme: Theme, work: Path) -> None:
        """Reads the sample site.

        Args:
            config: the site's own settings, which say how it is called and how dates and numbers are written.
            theme: with the site's settings.
            work: a folder that ``copy_sample`` has filled.
        """
        self._theme = theme
        self._order = Order(root=work, release=Release(today=SAMPLE_DAY, drafts=True, future=True))
        self._sources, self._contents = _read(config, theme, self._order)
        languages = self._sources.site.config.languages
        self._constants: dict[Lang, SiteView] = {lang: site_view(lang, self._sources) for lang in languages}
        self._planner = Planner(self._sources)
        self._places = [place for place in places(self._sources.site) if place.address != "/"]
        landing = next(place for place in places(self._sources.site) if place.address == "/")
        self._places.append(replace(landing, address="/landing/"))

    def outputs(self, found: Found) -> Iterator[Output]:
        """Everything that the style guide consists of, the index last."""
        yield from self._theme.assets()
        yield from photo_copies(self._sources, self._contents.found, self._order, found.diagnostics)
        shown: list[Shown] = []
        for place in self._places:
            if (html := self._page(place, found)) is not None:
                path = output_path(place.address)
                shown.append(Shown(kind=place.id.kind, lang=place.lang, path=path))
                yield Output(path=path, data=relative(html, path).encode(), kind=OutputKind.PAGE)
        yield Output(path=STYLESHEET, data=stylesheet(self._theme.palette).encode(), kind=OutputKind.ASSET)
        yield Output(path=SCRIPT, data=GROW.encode(), kind=OutputKind.ASSET)
        page = index(self._theme.palette, tuple(self._pieces()), tuple(shown))
        yield Output(path=INDEX, data=page.encode(), kind=OutputKind.PAGE)

    def _page(self, place: Place, found: Found) -> str | None:
        try:
            return self._theme.render(self._planner.page(place), self._constants[place.lang])
        except TemplateProblem as problem:
            found.diagnostics.append(problem.diagnostic)
            return None

    def _pieces(self) -> Iterator[Piece]:
        pages = Pages(self._planner, self._places)
        yield self._type_scale(pages)
        for name, description in self._theme.parts.items():
            spoken = {lang: variants(name, lang, pages) for lang in Lang}
            for number, variant in enumerate(spoken[Lang.EN]):
                frames = {lang: self._frame(frame(name), lang, spoken[lang][number]) for lang in Lang}
                yield Piece(name=name, description=description, title=variant.title, frames=frames)

    def _type_scale(self, pages: Pages) -> Piece:
        frames = {
            lang: self._frame(type_scale(lang), lang, Variant(page=pages.page(REPORT, lang), scope={})) for lang in Lang
        }
        return Piece(name="type", description=describe("{# Headings, text, small type. #}"), title="", frames=frames)

    def _frame(self, source: str, lang: Lang, variant: Variant) -> str | Diagnostic:
        try:
            html = self._theme.render_piece(source, variant.page, self._constants[lang], variant.scope)
        except TemplateProblem as problem:
            return problem.diagnostic
        return relative(html, INDEX)


def _read(config: Config, theme: Theme, order: Order) -> tuple[Sources, Contents]:
    """The sample site, named and written as the site itself is."""
    sample = read_settings(order.root, None).config
    if sample is None:
        raise ValueError(f"{SAMPLE} has no config.yaml that can be read")
    sample = replace(
        sample,
        title=config.title,
        description=config.description,
        digits=config.digits,
        month_names=config.month_names,
        calendar=config.calendar,
    )
    contents = read_contents(order.root, sample, order.jobs, Memory(order.reading))
    site = resolve(material_of(sample, contents), order.release).site
    photos, _ = measured_photos(site, contents.found, order)
    land, _ = land_of(theme)
    return in_theme(site, theme, photos, land), contents
