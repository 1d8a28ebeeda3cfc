"""The tools that look at pages would see a bad one: a planted page with one fault of each kind."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser import axe
from tests.browser.conftest import serve
from tests.browser.visit import Visit, complaints, visit

pytestmark = pytest.mark.skipif(not axe.INSTALLED, reason="axe-core is not installed (tools/prepare_tests.py)")

#: Pale words in typefaces in which axe would take them for drawings; the name says what is wrong with the element.
PALE = """
<p id="pale-naskh" class="naskh">كتب الموظفون الميزانية</p>
<p id="pale-sans" class="sans">في كل مدينة من المدن المضيفة</p>
<p id="pale-vowels" class="naskh">مُنَسِّقُونَ مَحَلِّيُّونَ</p>
<p id="pale-latin" class="sans">Pale words in English</p>
"""
BAD = f"""<!doctype html>
<html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>صفحة رديئة</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; img-src *">
<link rel="stylesheet" href="/bad.css"></head>
<body><main><h1>صفحة رديئة</h1>
{PALE}
<img id="nameless" src="http://localhost:9/photo.png">
<p id="styled" style="color:red">كلمات</p>
<ul><li><a id="small-1" href="/1">١</a></li><li><a id="small-2" href="/2">٢</a></li></ul>
<div id="wide">كلمات</div>
</main></body></html>"""
CSS = """
.naskh { font-family: "Naskh" } .sans { font-family: "Vazirmatn" }
@font-face { font-family: "Naskh"; src: url("naskh-arabic.woff2") }
@font-face { font-family: "Vazirmatn"; src: url("vazirmatn-arabic.woff2") }
p { color: #bbb; background: #fff }
li { font-size: 8px; line-height: 1; list-style: none } li a { display: block; width: 8px; height: 8px }
#wide { width: 3000px; background: #eee }
"""
FONTS = Path(__file__).parents[2] / "themes" / "rihla" / "assets" / "fonts"


@pytest.fixture(scope="module")
def bad(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Visit]:
    folder = tmp_path_factory.mktemp("bad")
    (folder / "index.html").write_text(BAD, encoding="utf-8")
    (folder / "bad.css").write_text(CSS.replace("\n", " "), encoding="utf-8")
    for name in ("naskh-arabic.woff2", "vazirmatn-arabic.woff2"):
        (folder / name).write_bytes((FONTS / name).read_bytes())
    server, address = serve(folder)
    context = browser.new_context()
    yield visit(context, address, "/")
    context.close()
    server.shutdown()
    server.server_close()


@pytest.mark.parametrize("planted", ["pale-naskh", "pale-sans", "pale-vowels", "pale-latin"])
def test_pale_words_are_found_in_every_script(bad: Visit, planted: str):
    for verdict in bad.verdicts.values():
        assert [line for line in verdict.violations if line.startswith(f"color-contrast: #{planted} ")]


@pytest.mark.parametrize("rule", ["image-alt: #nameless", "target-size: #small-1"])
def test_other_faults_are_found_too(bad: Visit, rule: str):
    for verdict in bad.verdicts.values():
        assert [line for line in verdict.violations if line.startswith(rule)], verdict


def test_what_sticks_out_is_found(bad: Visit):
    assert all(bad.sideways.values())


def test_a_refused_style_is_noticed(bad: Visit):
    assert [line for line in bad.refused if "style-src" in line]
    assert [line for line in bad.console if "Content Security Policy" in line]


def test_another_host_is_noticed(bad: Visit):
    assert "localhost:9" in bad.hosts


@pytest.mark.parametrize("complaint", [
    "320px light: color-contrast: #pale-naskh ",
    "1280px: sticks out: ",
    "the browser says: ",
    "refused: ",
    "missing: http://localhost:9/",
    "another host: localhost:9",
])  # fmt: skip
def test_every_kind_of_fault_becomes_a_complaint(bad: Visit, complaint: str):
    assert [line for line in complaints(bad, "http://127.0.0.1") if line.startswith(complaint)]
