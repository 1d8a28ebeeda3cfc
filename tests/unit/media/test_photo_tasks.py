import os
import pickle
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import pytest

from sitegen.media.photo_cache import PhotoCache
from sitegen.media.photo_tasks import (
    MeasureTask,
    PhotoTask,
    copy_key,
    make_derivatives,
    measure_photo,
    measured_before,
)
from sitegen.model.config import PhotoSettings
from sitegen.render.photos import derivatives
from tests.unit.media.camera import camera_jpeg, saved, scene

SETTINGS = PhotoSettings(widths=(60, 120))


def prepared(tmp_path: Path, data: bytes = b"", faces=()) -> tuple[MeasureTask, PhotoTask]:
    path = tmp_path / "team.jpg"
    path.write_bytes(data or camera_jpeg(scene(240, 180)))
    look = MeasureTask(path=path, source="team.jpg", faces=faces, settings=SETTINGS, cache=tmp_path / "cache")
    info = measure_photo(look).info
    assert info is not None
    jobs = derivatives(info, SETTINGS)
    return look, PhotoTask(path=path, jobs=jobs, settings=SETTINGS, cache=tmp_path / "cache")


def test_copies_are_made_once_and_then_found(tmp_path):
    _, task = prepared(tmp_path)
    first, again = make_derivatives(task), make_derivatives(task)
    assert (first.made, again.made) == (len(task.jobs), 0)
    assert first.keys == again.keys
    cache = PhotoCache(folder=task.cache)
    assert all(cache.get(key) for _, key in first.keys)


def test_only_what_is_missing_is_made_and_with_the_same_bytes(tmp_path):
    _, task = prepared(tmp_path)
    made = make_derivatives(task)
    cache = PhotoCache(folder=task.cache)
    before = {key: cache.get(key) for _, key in made.keys}
    gone = made.keys[2][1]
    (task.cache / gone[:2] / gone).unlink()
    assert make_derivatives(task).made == 1
    assert {key: cache.get(key) for _, key in made.keys} == before


def test_keys_differ_by_everything_that_decides_the_bytes(tmp_path):
    _, task = prepared(tmp_path)
    _, hidden = prepared(tmp_path, task.path.read_bytes(), ((0.1, 0.1, 0.3, 0.3),))
    keys = [copy_key(job, task.jobs) for job in (*task.jobs, *hidden.jobs)]
    assert len(set(keys)) == len(keys)
    small = task.jobs[0]
    assert small.width == 60
    assert copy_key(small, [small]) != copy_key(small, task.jobs), "it is made from the larger one"


def test_a_photo_looked_at_before_is_not_read_again(tmp_path, monkeypatch):
    look, _ = prepared(tmp_path)
    seen = measure_photo(look)
    monkeypatch.setattr("sitegen.fs.read_bytes", read_only_below(look.cache))
    assert measured_before(look) == seen


def read_only_below(folder: Path):
    def read(path: Path) -> bytes:
        assert path.is_relative_to(folder), f"{path} was read"
        return path.read_bytes()

    return read


def test_a_copy_of_a_photo_looked_at_before_is_not_decoded_again(tmp_path, monkeypatch):
    look, _ = prepared(tmp_path)
    seen = measure_photo(look)
    data = look.path.read_bytes()
    look.path.unlink()
    look.path.write_bytes(data)
    monkeypatch.setattr("sitegen.media.photo_tasks.measure", None)
    assert measure_photo(look) == seen


def test_a_photo_replaced_by_one_of_the_same_size_and_time_is_noticed(tmp_path):
    look, _ = prepared(tmp_path)
    before = measure_photo(look)
    status = look.path.stat()
    data = bytearray(look.path.read_bytes())
    data[-1] ^= 1
    look.path.write_bytes(data)
    os.utime(look.path, ns=(status.st_atime_ns, status.st_mtime_ns))
    assert measured_before(look) is None
    assert measure_photo(look).info.digest != before.info.digest


def test_problems_are_remembered_like_sizes(tmp_path, monkeypatch):
    look, _ = prepared(tmp_path)
    look.path.write_bytes(saved(scene(), "PNG"))
    seen = measure_photo(look)
    assert [problem.code for problem in seen.diagnostics] == ["photo-wrong-ending"]
    monkeypatch.setattr("sitegen.media.photo_tasks.measure", None)
    assert measure_photo(look) == seen


def test_a_photo_that_changes_during_the_build_is_a_diagnostic(tmp_path):
    _, task = prepared(tmp_path)
    task.path.write_bytes(camera_jpeg(scene(240, 180).rotate(180)))
    made = make_derivatives(task)
    assert made.keys == ()
    assert [problem.code for problem in made.diagnostics] == ["photo-changed"]


def test_tasks_run_in_other_processes(tmp_path):
    _, task = prepared(tmp_path)
    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as pool:
        made = list(pool.map(make_derivatives, [task, task]))
    assert made[0].keys == made[1].keys
    assert pickle.loads(pickle.dumps(made[0])) == made[0]  # noqa: S301  our own bytes
    assert all(PhotoCache(folder=task.cache).get(key) for _, key in made[0].keys)


@pytest.mark.parametrize(
    "change",
    [lambda kept: kept[:-3], lambda kept: kept + b"x", lambda _: b"", lambda kept: kept[:40] + b"?" + kept[41:]],
)
def test_damaged_files_count_as_missing(tmp_path, change):
    cache = PhotoCache(folder=tmp_path / "cache")
    cache.put("ab12", b"some bytes that were kept")
    path = tmp_path / "cache" / "ab" / "ab12"
    path.write_bytes(change(path.read_bytes()))
    assert cache.get("ab12") is None
    assert not cache.has("ab12")
    cache.put("ab12", b"again")
    assert cache.get("ab12") == b"again"


def test_what_was_used_last_is_cleaned_last(tmp_path):
    cache = PhotoCache(folder=tmp_path / "cache")
    for number, key in enumerate(("aa1", "bb2", "cc3")):
        cache.put(key, bytes(1000))
        os.utime(tmp_path / "cache" / key[:2] / key, (1_000_000 + number, 1_000_000 + number))
    assert cache.get("aa1")
    assert cache.clean(2500) == 1032
    assert [cache.has(key) for key in ("aa1", "bb2", "cc3")] == [True, False, True]
    assert cache.clean(2500) == 0


def test_drafts_are_cleaned_only_when_nobody_can_be_writing_them(tmp_path):
    cache = PhotoCache(folder=tmp_path / "cache")
    cache.put("aa1", b"x")
    fresh, old = (tmp_path / "cache" / "aa" / name for name in (".sitegen-1-1.tmp", ".sitegen-2-2.tmp"))
    fresh.write_bytes(b"half")
    old.write_bytes(b"half")
    os.utime(old, (1_000_000, 1_000_000))
    cache.clean(1 << 30)
    assert (fresh.exists(), old.exists(), cache.has("aa1")) == (True, False, True)


def test_cleaning_a_cache_that_never_was_does_nothing(tmp_path):
    assert PhotoCache(folder=tmp_path / "none").clean(0) == 0
    assert PhotoCache(folder=tmp_path / "none").get("ab") is None
