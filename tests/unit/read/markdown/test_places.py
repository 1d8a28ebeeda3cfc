from sitegen.diagnostics import Location
from sitegen.read.markdown.places import Places

FALLBACK = Location(file="en.md", line=1)


def places(body: str, first_line: int = 5) -> Places:
    return Places(body, "en.md", first_line)


def at(location: Location) -> tuple[int, int, int]:
    return location.line, location.column, location.length


def test_the_same_target_is_found_once_after_the_other() -> None:
    found = places("[a](x.md)\n\n[b](x.md) [c](x.md)")
    assert [at(found.target("x.md", FALLBACK)) for _ in range(3)] == [(5, 5, 4), (7, 5, 4), (7, 15, 4)]


def test_a_target_is_not_found_inside_a_longer_one() -> None:
    assert at(places("[a](x.md#day-20)\n[b](x.md#day-2)").target("x.md#day-2", FALLBACK)) == (6, 5, 10)


def test_code_is_not_searched() -> None:
    body = "`[a](x.md)`\n\n```\n[a](x.md)\n```\n\n[a](x.md)"
    assert at(places(body).target("x.md", FALLBACK)) == (11, 5, 4)


def test_a_target_written_once_and_used_twice_has_one_place() -> None:
    found = places("[a][r] [b][r]\n\n[r]: x.md")
    assert [at(found.target("x.md", FALLBACK)) for _ in range(2)] == [(7, 6, 4), (7, 6, 4)]


def test_what_is_not_there_has_the_fallback() -> None:
    assert places("text").target("x.md", FALLBACK) is FALLBACK


def test_markup_is_found_in_any_case() -> None:
    assert at(places("a\n<SCRIPT>").literal("<script", FALLBACK)) == (6, 1, 7)


def test_headings_are_told_from_the_same_words_in_the_text() -> None:
    found = places("Rome is near.\n\n## Rome\n\nRome\n----\n\n> ### Rome")
    assert [at(found.heading("Rome"))[0] for _ in range(3)] == [7, 9, 12]
