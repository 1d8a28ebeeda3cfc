import pytest

from sitegen.render.urls import Urls, output_path


@pytest.mark.parametrize(
    ("base_url", "path", "absolute"),
    [
        ("", "/ar/map/", ""),
        ("https://example.org/", "/ar/map/", "https://example.org/ar/map/"),
        ("https://org.github.io/site/", "/site/ar/map/", "https://org.github.io/site/ar/map/"),
    ],
)
def test_links_honour_the_place_where_the_site_will_live(base_url: str, path: str, absolute: str):
    urls = Urls(base_url=base_url)
    assert urls.path("/ar/map/") == path
    assert urls.absolute("/ar/map/") == absolute


def test_arabic_stays_readable_for_people_and_is_encoded_for_machines():
    urls = Urls(base_url="https://example.org/")
    assert urls.path("/ar/reports/صابون/", "day-1") == "/ar/reports/صابون/#day-1"
    assert urls.absolute("/ar/reports/صابون/") == "https://example.org/ar/reports/%D8%B5%D8%A7%D8%A8%D9%88%D9%86/"


@pytest.mark.parametrize(
    ("address", "path"),
    [("/", "index.html"), ("/404.html", "404.html"), ("/ar/reports/x/", "ar/reports/x/index.html")],
)
def test_an_address_is_a_file(address: str, path: str):
    assert output_path(address) == path
