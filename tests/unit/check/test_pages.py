from sitegen.check.pages import LinkAudit, NoteTaker


def found(pages: dict[str, str], base_path: str = "/") -> list[str]:
    audit, taker = LinkAudit(), NoteTaker(base_path)
    for path, text in pages.items():
        audit.see(path, taker.notes(path, text.encode()) if path.endswith(".html") else None)
    return [
        f"{p.location.file} → {p.args['target']}{'#' + p.args['anchor'] if 'anchor' in p.args else ''}"
        for p in audit.problems()
    ]


def test_links_to_pages_files_and_places_that_exist_are_fine():
    pages = {
        "index.html": '<a href="/ar/#day-1">x</a> <img src="m.png" srcset="/m.png 1x, m.png 2x"> <a href="ar/">y</a>',
        "ar/index.html": '<h2 id="day-1">x</h2> <a href="#day-1">x</a> <a href="../index.html">x</a>',
        "m.png": "…",
    }
    assert found(pages) == []


def test_a_missing_page_is_found_once_at_the_first_page_that_asks():
    pages = {"a.html": '<a href="/gone/">x</a>', "b.html": '<a href="/gone/">x</a>'}
    assert found(pages) == ["a.html → /gone/"]


def test_a_missing_place_and_a_missing_copy_of_a_photo_are_found():
    assert found({"a.html": '<a href="#nowhere">x</a>'}) == ["a.html → /a.html#nowhere"]
    assert found({"a.html": '<source srcset="/m-480.avif 480w">'}) == ["a.html → /m-480.avif"]


def test_other_hosts_and_other_kinds_of_links_are_not_ours():
    assert (
        found({"a.html": '<a href="https://example.org/x">x</a> <a href="mailto:a@b.c">y</a> <a href="tel:1">z</a>'})
        == []
    )


def test_a_link_that_leaves_the_path_of_the_site_is_broken():
    assert found({"a.html": '<a href="/a.html">x</a>'}, "/site/") == ["a.html → /a.html"]
    assert found({"a.html": '<a href="/site/a.html">x</a>'}, "/site/") == []


def test_arabic_addresses_match_raw_and_percent_encoded():
    pages = {
        "a.html": '<a href="/صابون/">x</a> <a href="/%D8%B5%D8%A7%D8%A8%D9%88%D9%86/">y</a>',
        "صابون/index.html": "",
    }
    assert found(pages) == []
