import signal
import threading

import pytest

from sitegen.read.markdown.time_limit import TookTooLong, time_limit


def compute_forever() -> None:
    while True:
        pass


def test_what_takes_too_long_is_cut_off() -> None:
    with pytest.raises(TookTooLong), time_limit(0.05):
        compute_forever()


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
