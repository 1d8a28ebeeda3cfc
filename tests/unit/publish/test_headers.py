import pytest

from sitegen.publish.headers import content_type, headers_of
from sitegen.publish.shelf import packed

FOR_EVER = "public, max-age=31536000, immutable"


@pytest.mark.parametrize(
    ("path", "media"),
    [
        ("ar/صيدا/index.html", "text/html; charset=utf-8"),
        ("assets/site.a11ee2e0.css", "text/css; charset=utf-8"),
        ("assets/js/site.9b2fc606.js", "text/javascript; charset=utf-8"),
        ("ar/feed.xml", "application/atom+xml; charset=utf-8"),
        ("ar/feed.json", "application/feed+json"),
        ("sitemap.xml", "application/xml; charset=utf-8"),
        ("search-index/ar/pagefind-entry.json", "application/json"),
        (".well-known/security.txt", "text/plain; charset=utf-8"),
        ("media/026f60241f151539-480.avif", "image/avif"),
        ("files/REPORT.PDF", "application/pdf"),
        ("assets/mark.4458439c.svg", "image/svg+xml; charset=utf-8"),
        ("assets/fonts/naskh-arabic.cd63fa6e.woff2", "font/woff2"),
        ("CNAME", "application/octet-stream"),
        ("strange.zzz", "application/octet-stream"),
    ],
)
def test_every_file_says_what_it_is(path: str, media: str):
    assert content_type(path) == media


@pytest.mark.parametrize(
    ("path", "keep"),
    [
        ("assets/site.a11ee2e0.css", FOR_EVER),
        ("media/026f60241f151539-480.avif", FOR_EVER),
        ("cards/ar/site-bd9a131ab748.png", FOR_EVER),
        ("ar/index.html", "no-cache"),
        ("ar/feed.xml", "no-cache"),
        ("media/annual-report.pdf", "no-cache"),
    ],
)
def test_only_what_changes_its_name_with_its_content_is_kept_for_ever(path: str, keep: str):
    assert dict(headers_of(path))["cache-control"] == keep


def test_packing_is_the_same_every_time_and_holds_neither_time_nor_name():
    data = "مرحبا ".encode() * 1000
    assert packed(data) == packed(data)
    assert packed(data)[:10] == bytes([31, 139, 8, 0, 0, 0, 0, 0, 2, 255])
