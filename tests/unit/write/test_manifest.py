import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sitegen.model.output import OutputKind, path_problem
from sitegen.write.manifest import Record, from_bytes, read_manifest, record_of, to_bytes

RECORDS = st.builds(Record, kind=st.sampled_from(OutputKind), size=st.integers(0), sha256=st.text("0123456789abcdef"))
PATHS = st.text(min_size=1, max_size=20).filter(lambda path: not path_problem(path))


@settings(max_examples=50)
@given(st.dictionaries(PATHS, RECORDS, max_size=5))
def test_a_list_is_read_as_it_was_written_whatever_the_order(records) -> None:
    assert from_bytes(to_bytes(records)) == records
    assert to_bytes(dict(reversed(records.items()))) == to_bytes(records)


def test_a_folder_without_a_list_is_not_ours(tmp_path) -> None:
    assert read_manifest(tmp_path) is None


def test_a_record_holds_the_digest_that_sha256sum_would_give() -> None:
    record = record_of(b"abc", OutputKind.PAGE)
    assert record.size == 3
    assert record.sha256 == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"


@pytest.mark.parametrize("path", ["ar/index.html", "ar/تقرير/index.html"])
def test_each_path_has_a_line_of_its_own_that_people_can_read(path) -> None:
    lines = to_bytes({path: record_of(b"", OutputKind.PAGE)}).decode().splitlines()
    assert lines[1].startswith(f'"{path}": ["page", 0, ')
