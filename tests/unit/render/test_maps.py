"""Maps as pages show them."""

import re

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
