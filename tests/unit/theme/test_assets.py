import hashlib
import re


def published(site, **options: object):
    return {output.path: output.data for output in site.load(**options).theme.assets()}


def only(files, pattern):
    (found,) = [path for path in files if re.fullmatch(pattern, path)]
    return found


def test_every_file_is_named_after_its_content_and_keeps_its_folder(site):
    site.asset("fonts/naskh.woff2", b"wOF2")
    files = published(site)
    assert files[f"assets/fonts/naskh.{hashlib.sha256(b'wOF2').hexdigest()[:8]}.woff2"] == b"wOF2"


def test_stylesheets_refer_to_published_names(site):
    site.asset("fonts/naskh.woff2", b"wOF2")
    site.asset("css/site.css", 'a{src:url(../fonts/naskh.woff2#x) url("data:,") url(#mark)}')
    files = published(site)
    font = only(files, "assets/fonts/.*").removeprefix("assets/")
    sheet = files[only(files, r"assets/css/site\.\w{8}\.css")].decode()
    assert sheet == f'a{{src:url("../{font}#x") url("data:,") url("#mark")}}'


def test_a_changed_font_renames_the_stylesheet_too(site):
    site.asset("site.css", "a{src:url(x.woff2)}")
    site.asset("x.woff2", b"1")
    before = set(published(site))
    site.asset("x.woff2", b"2")
    assert not before & set(published(site)) - {only(before, r"assets/tokens.*")}


def test_imports_become_one_file(site):
    site.asset("site.css", '@layer base, parts;\n@import "css/base.css" layer(base);\nb{c:d}')
    site.asset("css/base.css", '@import "more.css";a{src:url(../x.png)}')
    site.asset("css/more.css", "m{n:o}")
    site.asset("x.png", b"PNG")
    files = published(site)
    sheet = files[only(files, r"assets/site\.\w{8}\.css")].decode()
    picture = only(files, r".*png").removeprefix("assets/")
    assert sheet == f'@layer base,parts;@layer base{{m{{n:o}}a{{src:url("{picture}")}}}}b{{c:d}}'
    assert not [path for path in files if "base" in path or "more" in path]


def test_an_imported_file_that_a_template_asks_for_is_published_as_well(site):
    site.asset("site.css", '@import "print.css" print;')
    site.asset("print.css", "a{b:c}")
    assert "print." in site.render("{{ asset('print.css') }}")


def test_tokens_can_be_imported(site):
    site.theme("plain", 'tokens: {colours: {ink: "#111"}, measure: 38rem}')
    site.asset("site.css", '@import "tokens.css" layer(tokens);')
    files = published(site)
    assert list(files.values()) == [b"@layer tokens{:root{color-scheme:light;--colour-ink:#111111;--measure:38rem}}"]


def test_scripts_find_each_other(site):
    site.asset("js/a.js", "import {x} from './b.js'; const y = \"./none.js\";")
    site.asset("js/b.js", "export const x = 1;")
    files = published(site)
    other = only(files, r"assets/js/b.*").removeprefix("assets/js/")
    assert files[only(files, r"assets/js/a.*")].decode() == f"import {{x}} from './{other}'; const y = \"./none.js\";"


def test_a_child_theme_shadows_a_file_and_reaches_the_shadowed_one(site):
    site.asset("site.css", "a{b:c}")
    site.theme("child", "extends: plain", **{"assets/site.css": '@import "!plain/site.css";d{e:f}'})
    files = published(site, name="child")
    assert files[only(files, r"assets/site.*")] == b"a{b:c}d{e:f}"


def test_missing_foreign_and_circular_references_are_reported_with_their_line(site):
    site.asset("site.css", '\n\na{b:url(nash.woff2)}\nc{d:url("https://fonts.example/x.woff2")}')
    site.asset("naskh.woff2", b"")
    site.asset("one.css", '@import "two.css";')
    site.asset("two.css", '@import "one.css";')
    site.asset("three.css", '@import "four.css";@import url(//fonts.example/x.css);')
    assert site.problems() == [
        "themes/plain/assets/one.css asset-circle",
        "themes/plain/assets/site.css:3 asset-missing → naskh.woff2",
        "themes/plain/assets/site.css:4 asset-elsewhere",
        "themes/plain/assets/three.css:1 asset-elsewhere",
        "themes/plain/assets/three.css:1 asset-missing",
    ]


def test_names_that_cannot_be_published_and_hidden_files(site):
    site.asset("cafe\u0301.png", b"")
    site.asset(".DS_Store", b"")
    site.asset("site.css~", b"")
    assert site.problems() == ["themes/plain/assets/cafe\u0301.png asset-name"]


def test_a_link_out_of_the_theme_is_refused(site):
    site.asset("a.css", "")
    (site.root / "secret").write_text("password")
    (site.root / "themes/plain/assets/b.css").symlink_to(site.root / "secret")
    assert site.problems() == ["themes/plain/assets/b.css symlink-outside"]


def test_addresses_begin_with_the_base_path_and_are_percent_encoded(site):
    site.asset("شعار.svg", b"<svg/>")
    assert re.fullmatch(r"/blog/assets/(%[0-9A-F]{2})+\.\w{8}\.svg", site.render("{{ asset('شعار.svg') }}"))
