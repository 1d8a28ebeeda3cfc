import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.model import output
from sitegen.model.output import Output, OutputKind

A_WITH_COMBINING_HAMZA = "\u0627\u0654"


@pytest.mark.parametrize("path", ["index.html", "ar/تقارير/index.html", ".well-known/security.txt", "a..b/c"])
def test_a_path_inside_the_folder_is_accepted(path: str) -> None:
    assert Output(path=path, data=b"", kind=OutputKind.PAGE).path == path


@pytest.mark.parametrize(
    "path",
    [
        "",
        "/etc/passwd",
        "../index.html",
        "ar/../../x",
        "ar//x",
        "ar/",
        "./x",
        "ar\\x",
        "a\0b",
        "a\nb",
        "\ud800",
        A_WITH_COMBINING_HAMZA,
        "ب" * 128,
        ".sitegen-manifest.json",
        ".sitegen/x",
    ],
)
def test_a_path_that_leaves_the_folder_or_changes_on_the_way_is_refused(path: str) -> None:
    with pytest.raises(ValueError, match="not a path inside the output folder"):
        Output(path=path, data=b"", kind=OutputKind.PAGE)


def test_kinds_are_published_assets_first_and_feeds_last() -> None:
    assert sorted(OutputKind, key=lambda kind: kind.rank) == ["asset", "media", "page", "feed"]


@given(st.from_regex(output._PLAIN, fullmatch=True))
def test_nothing_speaks_against_a_plain_path(path: str) -> None:
    assert not [wording for wording, is_so in output._PROBLEMS if is_so(path)]
