import os
from pathlib import Path

import pytest
from hypothesis import settings

from sitegen.write.lock import locked
from tests.demonstration import build_demonstration

settings.register_profile("sitegen", deadline=None, max_examples=60, derandomize=True)
settings.load_profile("sitegen")


@pytest.fixture(scope="session")
def demonstration(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The output folder of the demonstration site. Read it, never write into it."""
    if "PYTEST_XDIST_WORKER" not in os.environ:
        return _built(tmp_path_factory.mktemp("demonstration"))
    shared = tmp_path_factory.getbasetemp().parent / "demonstration"
    shared.mkdir(exist_ok=True)
    with locked(shared / "lock", wait_seconds=300, shown="the demonstration site"):
        return _built(shared)


def _built(folder: Path) -> Path:
    target = folder / "output"
    if not target.exists():
        outcome = build_demonstration(target)
        assert outcome.written is not None
        assert outcome.written.published, [str(each.diagnostic) for each in outcome.problems]
    return target
