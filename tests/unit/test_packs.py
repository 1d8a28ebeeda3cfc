import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen import packs
from sitegen.packs import Packs, Ticket


def files(folder: Path) -> list[Path]:
    return sorted(folder.glob("*.pack"))


def kept(folder: Path, *pieces: bytes) -> list[Ticket]:
    tickets = [Packs(folder).put(piece) for piece in pieces]
    assert None not in tickets
    return [ticket for ticket in tickets if ticket]


def test_what_was_put_can_be_taken_also_by_another_process(tmp_path: Path) -> None:
    first, second = kept(tmp_path, b"one", "اثنان".encode())
    other = Packs(tmp_path)
    assert other.take(first) == b"one"
    assert other.take(second) == "اثنان".encode()


def test_after_a_fork_the_child_writes_into_a_pack_of_its_own(tmp_path: Path) -> None:
    mine = Packs(tmp_path)
    before = mine.put(b"parent")
    assert before
    read, write = os.pipe()
    if (child := os.fork()) == 0:
        ticket = mine.put(b"child")
        assert ticket
        os.write(write, f"{ticket.pack} {ticket.start} {ticket.size} {ticket.check}".encode())
        os._exit(0)
    os.waitpid(child, 0)
    pack, *numbers = os.read(read, 1000).decode().split()
    start, size, check = map(int, numbers)
    os.close(read)
    os.close(write)
    assert pack != before.pack
    assert mine.take(Ticket(pack=pack, start=start, size=size, check=check)) == b"child"
    assert mine.take(before) == b"parent"


@pytest.mark.parametrize("harm", ["flipped", "cut", "gone"])
def test_a_damaged_piece_is_not_there(tmp_path: Path, harm: str) -> None:
    (ticket,) = kept(tmp_path, b"something long enough")
    (file,) = files(tmp_path)
    if harm == "flipped":
        file.write_bytes(b"Something long enough")
    elif harm == "cut":
        file.write_bytes(b"some")
    else:
        file.unlink()
    assert Packs(tmp_path).take(ticket) is None


@pytest.mark.parametrize("name", ["../secret.pack", "/etc/passwd", "x", ""])
def test_a_ticket_never_leads_out_of_the_folder(tmp_path: Path, name: str) -> None:
    (tmp_path / "secret.pack").write_bytes(b"abc")
    inner = tmp_path / "inner"
    inner.mkdir()
    assert Packs(inner).take(Ticket(pack=name, start=0, size=3, check=0)) is None


def test_tidying_keeps_what_is_named_and_removes_the_rest(tmp_path: Path) -> None:
    old, new = kept(tmp_path, b"old", b"new")
    packs_now = Packs(tmp_path)
    (still,) = packs_now.tidy([new])
    assert packs_now.take(still) == b"new"
    assert Packs(tmp_path).take(old) is None


def test_many_packs_become_one(tmp_path: Path) -> None:
    tickets = kept(tmp_path, *(bytes([number]) for number in range(packs.MOST_PACKS + 2)))
    moved = Packs(tmp_path).tidy(tickets)
    assert len(files(tmp_path)) == 1
    assert [Packs(tmp_path).take(ticket) for ticket in moved] == [bytes([number]) for number in range(len(tickets))]


def test_a_pack_that_is_mostly_waste_is_written_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packs, "SPARE", 10)
    mine = Packs(tmp_path)
    mine.put(b"x" * 1000)
    ticket = mine.put(b"kept")
    assert ticket
    (moved,) = mine.tidy([ticket])
    assert sum(file.stat().st_size for file in files(tmp_path)) == len(b"kept")
    assert mine.take(moved) == b"kept"


@given(st.lists(st.binary(max_size=300), max_size=20))
def test_pieces_come_back_as_they_were(tmp_path_factory: pytest.TempPathFactory, pieces: list[bytes]) -> None:
    mine = Packs(tmp_path_factory.mktemp("packs"))
    assert [mine.take(ticket) if (ticket := mine.put(piece)) else None for piece in pieces] == pieces


def test_a_folder_that_cannot_be_written_keeps_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    assert Packs(tmp_path / "file").put(b"x") is None
