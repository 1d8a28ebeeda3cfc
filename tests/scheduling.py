"""Which tests stay in one process when pytest-xdist spreads them over several.

The mark ``xdist_group`` that is meant for this does nothing under pytest 9.2, where a test's id cannot be changed.
"""

import pytest
from xdist.scheduler.loadscope import LoadScopeScheduling

#: Files that make something costly once for all of their tests. Every other test goes where there is room.
TOGETHER = (
    "browser/test_search.py",
    "browser/test_serve.py",
    "browser/test_theme_canary.py",
    "unit/media/test_card_text.py",
    "unit/theme/test_fonts.py",
)


class Together(LoadScopeScheduling):  # type: ignore[misc]  # xdist exports it without types
    """Tests of some files stay together, the longest such files first; all others are spread one by one."""

    def _split_scope(self, nodeid: str) -> str:
        path = nodeid.partition("::")[0]
        return path if path.endswith(TOGETHER) else nodeid


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: object) -> LoadScopeScheduling | None:
    """Takes the place of xdist's plain distribution; other ones may still be asked for with ``--dist``."""
    return Together(config, log) if config.getvalue("dist") == "load" else None
