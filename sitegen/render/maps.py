"""Maps of cities and the trips between them, drawn as data for an inline SVG."""

from collections.abc import Sequence

from sitegen.lang.language import Lang
from sitegen.model.registry import City
from sitegen.model.report import Report
from sitegen.model.site import PageKind
from sitegen.model.view.common import MapPoint, MapView
from sitegen.render.geometry import Place, Projection, along, arc, fit
from sitegen.render.labels import place_labels
from sitegen.render.land import COLUMN, Detail, outline
from sitegen.render.sources import Sources
from sitegen.render.traffic import traffic

#: How far the points are apart that stand for a route when names look for room, in units of the view box.
STEP = 8.0
#: The fields of views that hold maps.
MAP_FIELDS = frozenset({"map", "route"})


def map_of(
    reports: Sequence[Report], cities: Sequence[City], sources: Sources, lang: Lang, detail: Detail = COLUMN
) -> MapView | None:
    """The cities, and a curve for every pair of delegation and host city; None where there is nothing to show."""
    if not cities or sources.left_out >= MAP_FIELDS:
        return None
    projection = fit((city.lon, city.lat) for city in cities)
    counts = {city.id: 0 for city in cities}
    for report in reports:
        for city in report.trip.cities:
            counts[city.id] = counts.get(city.id, 0) + 1
    places = [projection.place((city.lon, city.lat)) for city in cities]
    routes = _routes(reports, projection)
    return MapView(
        width=projection.width,
        height=projection.height,
        land=outline(sources.land, projection, places, detail),
        points=_points(cities, counts, projection, routes, sources, lang),
        routes=tuple(arc(start, end) for start, end in routes),
    )


def _points(
    cities: Sequence[City],
    counts: dict[str, int],
    projection: Projection,
    routes: Sequence[tuple[Place, Place]],
    sources: Sources,
    lang: Lang,
) -> tuple[MapPoint, ...]:
    places = [projection.place((city.lon, city.lat)) for city in cities]
    names = [city.name.best(lang) for city in cities]
    weights = [counts[city.id] for city in cities]
    width, height = projection.width, projection.height
    drawn = traffic((point for start, end in routes for point in along(start, end, STEP)), width, height)
    labels = place_labels(places, [name.value for name in names], weights, width, height, drawn)
    return tuple(
        MapPoint(
            name=name,
            url=sources.url(PageKind.CITY, lang, city.id),
            x=x,
            y=y,
            label_x=label.x if label else x,
            label_y=label.y if label else y,
            anchor=label.anchor if label else "",
            leader=f"M{x:g} {y:g}L{label.leader[0]:g} {label.leader[1]:g}" if label and label.leader else "",
            count=counts[city.id],
        )
        for city, name, (x, y), label in zip(cities, names, places, labels, strict=True)
    )


def _routes(reports: Sequence[Report], projection: Projection) -> list[tuple[Place, Place]]:
    """Where each route begins and ends; every way once, however often it was gone."""
    pairs = {
        ((guest.lon, guest.lat), (host.lon, host.lat))
        for report in reports
        for guest in report.trip.delegation
        for host in report.trip.hosts
        if guest.id != host.id
    }
    return [(projection.place(start), projection.place(end)) for start, end in sorted(pairs)]
