"""Maps as pages show them."""

import gzip
import re

import pytest

from tests.mini_site import REPORT, MiniSite

CITIES = """
-- content/cities.yaml --
saida: {name: {ar: صيدا, en: Saida}, country: {ar: لبنان, en: Lebanon}, lat: 33.56, lon: 35.37}
beirut: {name: {ar: بيروت, en: Beirut}, country: {ar: لبنان, en: Lebanon}, lat: 33.89, lon: 35.5}
rome: {name: {ar: روما, en: Rome}, country: {ar: إيطاليا, en: Italy}, lat: 41.9, lon: 12.5}
athens: {name: {ar: أثينا, en: Athens}, country: {ar: اليونان, en: Greece}, lat: 37.98, lon: 23.73}
"""


def built(tmp_path, more=""):
    return MiniSite(tmp_path).add(REPORT).add(CITIES + more).build()


def test_a_map_shows_land_cities_and_the_ways_between_them(tmp_path):
    page = built(tmp_path).text("ar/map/index.html")
    assert re.search(r'<path class="map__land" d="M[^"]{500,}z"', page)
    assert page.count('class="map__route"') == 1
    assert "صيدا</text>" in page
    assert "روما</text>" in page


def test_names_on_a_map_are_in_the_language_of_the_page(tmp_path):
    site = built(tmp_path)
    assert "Saida</text>" in site.text("en/map/index.html")
    assert "صيدا</text>" not in site.text("en/map/index.html")


def test_both_languages_show_the_same_land(tmp_path):
    site = built(tmp_path)
    land = [re.search(r'map__land" d="([^"]+)', site.text(f"{lang}/map/index.html"))[1] for lang in ("ar", "en")]
    assert land[0] == land[1]


def test_a_theme_may_bring_another_land(tmp_path):
    square = '{"per_degree": 1, "rings": [[0, 20, 0, 40, 50, 0, 0, -40]]}'
    site = built(
        tmp_path,
        f"""
-- themes/own/theme.yaml --
name: own
api: 1
extends: rihla
-- themes/own/data/land.json --
{square}
-- config.yaml --
title: {{ar: شبكة المدن, en: Network of Cities}}
base_url: https://example.org/
theme: {{name: own}}
""",
    )
    land = re.search(r'map__land" d="([^"]+)', site.text("en/map/index.html"))[1]
    assert len(land) < 60


def test_a_land_that_cannot_be_read_is_named(tmp_path):
    site = MiniSite(tmp_path).add("""
-- themes/own/theme.yaml --
name: own
api: 1
extends: rihla
-- themes/own/data/land.json --
nothing
-- config.yaml --
title: {ar: شبكة المدن, en: Network of Cities}
theme: {name: own}
""")
    assert ("themes/own/data/land.json", "land-file") in {
        (problem.location.file, problem.code) for problem in site.build().problems
    }


WORLD = {
    "saida": ("صيدا", "Saida", 33.56, 35.37),
    "rome": ("روما", "Rome", 41.9, 12.5),
    "nairobi": ("نيروبي", "Nairobi", -1.29, 36.82),
    "tokyo": ("طوكيو", "Tokyo", 35.68, 139.69),
    "sydney": ("سيدني", "Sydney", -33.87, 151.21),
    "montreal": ("مونتريال", "Montreal", 45.5, -73.57),
    "recife": ("ريسيفي", "Recife", -8.05, -34.88),
}


def worldwide(tmp_path):
    site = MiniSite(tmp_path).add(REPORT.replace("hosts: [rome]", f"hosts: [{', '.join(list(WORLD)[1:])}]"))
    cities = "".join(
        f"{key}: {{name: {{ar: {ar}, en: {en}}}, country: {{ar: بلد, en: Country}}, lat: {lat}, lon: {lon}}}\n"
        for key, (ar, en, lat, lon) in WORLD.items()
    )
    return site.add(f"-- content/cities.yaml --\n{cities}").build()


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_a_network_on_six_continents_is_shown_and_said_whole(tmp_path, lang):
    page = worldwide(tmp_path).text(f"{lang}/map/index.html")
    drawing, words = (
        page[page.index("<svg") : page.index("</svg>")],
        page[page.index("<table") : page.index("</table>")],
    )
    width, height = map(int, re.search(r'viewBox="0 0 (\d+) (\d+)"', drawing).groups())
    at = {
        name: (float(x), float(y))
        for x, y, name in re.findall(
            r'<circle class="map__point" cx="([\d.]+)" cy="([\d.]+)"[^>]*>\s*<text[^>]*>([^<]+)</text>', drawing
        )
    }
    names = {key: both[lang == "en"] for key, both in WORLD.items()}
    assert set(at) == set(names.values())
    assert all(0 < x < width and 0 < y < height for x, y in at.values())
    west_to_east = sorted(WORLD, key=lambda key: at[names[key]][0])
    assert west_to_east == ["montreal", "recife", "rome", "saida", "nairobi", "tokyo", "sydney"]
    assert drawing.count('class="map__route"') == len(WORLD) - 1
    assert re.search(r'class="map__land" d="M[^"]{3000,}z"', drawing)
    assert all(name in words for name in names.values())
    assert len(gzip.compress(page.encode(), 9)) < 30_000
