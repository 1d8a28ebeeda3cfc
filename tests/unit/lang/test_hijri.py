from datetime import date

import pytest

from sitegen.lang import hijri as module
from sitegen.lang.hijri import HijriUnavailableError, hijri
from sitegen.lang.language import Lang
from sitegen.lang.locale_settings import Locale

ARABIC = Locale(lang=Lang.AR)


def test_the_islamic_date_is_that_of_umm_al_qura():
    assert hijri(date(2019, 3, 12), ARABIC) == "5 رجب 1440 هـ"
    assert hijri(date(2019, 3, 12), Locale(lang=Lang.EN)) == "5 Rajab 1440 AH"
    assert hijri(date(2019, 3, 12), Locale(lang=Lang.AR, digits="arab")) == "٥ رجب ١٤٤٠ هـ"


@pytest.mark.parametrize("day", [date(1924, 7, 31), date(2077, 11, 17)])
def test_outside_the_tables_there_is_none(day):
    assert hijri(day, ARABIC) is None


@pytest.mark.parametrize("day", [date(1924, 8, 1), date(2077, 11, 16)])
def test_the_tables_reach_to_their_ends(day):
    assert hijri(day, ARABIC) is not None


def test_a_missing_library_says_what_to_install(monkeypatch):
    monkeypatch.setattr(module, "_AVAILABLE", False)
    with pytest.raises(HijriUnavailableError, match=r"sitegen\[hijri\]"):
        hijri(date(2019, 3, 12), ARABIC)
