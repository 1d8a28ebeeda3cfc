import signal
import sys
import threading

import pytest

from sitegen.read.markdown import time_limit as limit
from sitegen.read.markdown.time_limit import TookTooLong, time_limit


def compute_forever() -> None:
    while True:
        pass


def test_what_takes_too_long_is_cut_off() -> None:
    with pytest.raises(TookTooLong), time_limit(0.05):
        compute_forever()


class Endless:
    """Computes while it is ended, where nothing that is raised goes on."""

    def __del__(self) -> None:
        compute_forever()


def end_something_and_compute_on() -> None:
    Endless()
    compute_forever()


def test_what_was_said_in_vain_is_said_again(monkeypatch: pytest.MonkeyPatch) -> None:
    lost = []
    monkeypatch.setattr(sys, "unraisablehook", lambda said: lost.append(said.exc_type))
    monkeypatch.setattr(limit, "AGAIN", 0.05)
    with pytest.raises(TookTooLong), time_limit(0.05):
        end_something_and_compute_on()
    assert lost == [TookTooLong]


def test_nothing_stays_behind() -> None:
    with time_limit(10):
        pass
    assert signal.getitimer(signal.ITIMER_VIRTUAL)[0] == 0


def test_an_inner_limit_leaves_the_outer_one_in_force() -> None:
    with pytest.raises(TookTooLong), time_limit(0.05), time_limit(100):
        compute_forever()


def test_other_threads_are_not_limited_and_not_disturbed() -> None:
    done = []

    def work() -> None:
        with time_limit(0.001):
            done.append(sum(range(100_000)))

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert done
