import os
from pathlib import Path

import pytest

from sitegen.memo import Memo


def made(memo: Memo, path: Path, calls: list[bytes]) -> str:
    def make(data: bytes) -> str:
        calls.append(data)
        return data.decode().upper()

    value = memo.of_file(path, "upper", make)
    memo.sweep()
    return value


def test_a_file_is_read_into_a_value_once(tmp_path: Path) -> None:
    path, memo, calls = tmp_path / "a", Memo(), []
    path.write_text("a")
    assert [made(memo, path, calls) for _ in range(3)] == ["A"] * 3
    assert calls == [b"a"]


def test_a_change_is_noticed_even_if_size_and_time_stay(tmp_path: Path) -> None:
    path, memo, calls = tmp_path / "a", Memo(), []
    path.write_text("a")
    status = path.stat()
    assert made(memo, path, calls) == "A"
    path.write_text("b")
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))
    assert made(memo, path, calls) == "B"


def test_a_touched_file_is_not_made_again(tmp_path: Path) -> None:
    path, memo, calls = tmp_path / "a", Memo(), []
    path.write_text("a")
    made(memo, path, calls)
    path.write_text("a")
    os.utime(path, (5, 5))
    made(memo, path, calls)
    assert calls == [b"a"]


def test_what_was_not_asked_for_is_forgotten(tmp_path: Path) -> None:
    path, memo, calls = tmp_path / "a", Memo(), []
    path.write_text("a")
    made(memo, path, calls)
    memo.sweep()
    made(memo, path, calls)
    assert calls == [b"a", b"a"]


def test_a_missing_file_is_the_system_s_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        Memo().of_file(tmp_path / "nothing", "upper", bytes.decode)
