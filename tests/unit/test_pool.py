"""Work on all processors: in order, beside what this process does, and ended when something goes wrong."""

import os

import pytest

from sitegen.pool import WORTH_IT, map_in_order

MANY = range(WORTH_IT * 2)


@pytest.mark.parametrize("jobs", [1, 2])
def test_results_come_in_order(jobs):
    assert list(map_in_order(lambda number: number * 2, MANY, jobs)) == [number * 2 for number in MANY]


@pytest.mark.parametrize("jobs", [1, 2])
def test_this_process_does_something_else_before_it_takes_the_first_result(jobs):
    done = []
    results = map_in_order(lambda number: number, MANY, jobs, meanwhile=lambda: done.append(os.getpid()))
    assert next(results) == 0
    assert done == [os.getpid()]
    assert list(results) == list(MANY)[1:]
    assert done == [os.getpid()]


@pytest.mark.parametrize("jobs", [1, 2])
def test_what_goes_wrong_meanwhile_passes_through(jobs):
    def fail():
        raise OSError("the disk is full")

    with pytest.raises(OSError, match="the disk is full"):
        list(map_in_order(lambda number: number, MANY, jobs, meanwhile=fail))


def test_what_goes_wrong_in_another_process_passes_through():
    with pytest.raises(ZeroDivisionError):
        list(map_in_order(lambda number: 1 // (number - 70), MANY, 2))
