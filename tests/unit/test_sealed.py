from pathlib import Path

import pytest

from sitegen.encoding import decoder
from sitegen.sealed import read_sealed, write_sealed

NUMBERS = decoder(tuple[int, ...])


def test_a_value_comes_back_as_it_was(tmp_path: Path) -> None:
    write_sealed(tmp_path / "value", (1, 2, 3))
    assert read_sealed(tmp_path / "value", NUMBERS) == (1, 2, 3)


@pytest.mark.parametrize("place", [0, 3, 4, -1])
def test_a_changed_byte_anywhere_makes_it_nothing(tmp_path: Path, place: int) -> None:
    write_sealed(tmp_path / "value", (1, 2, 3))
    data = bytearray((tmp_path / "value").read_bytes())
    data[place] ^= 1
    (tmp_path / "value").write_bytes(data)
    assert read_sealed(tmp_path / "value", NUMBERS) is None


def test_another_shape_a_short_file_and_no_file_are_nothing(tmp_path: Path) -> None:
    write_sealed(tmp_path / "other", "text")
    (tmp_path / "short").write_bytes(b"x")
    assert [read_sealed(tmp_path / name, NUMBERS) for name in ("other", "short", "none")] == [None, None, None]
