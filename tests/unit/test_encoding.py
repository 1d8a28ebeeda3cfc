from dataclasses import dataclass
from datetime import date

import pytest

from sitegen.encoding import NotReadableError, decoder, digest, encode
from sitegen.lang.language import Lang
from sitegen.model.text import Localized, Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    name: Localized
    day: date
    langs: dict[Lang, tuple[int, ...]]


def sample(**changed: object) -> Sample:
    name = Localized(ar=Text(value="صيدا", lang=Lang.AR), en=Text(value="Saida", lang=Lang.EN))
    return Sample(**{"name": name, "day": date(2026, 3, 1), "langs": {Lang.AR: (1, 2)}, **changed})  # type: ignore[arg-type]


def test_values_come_back_as_they_were() -> None:
    assert decoder(Sample)(encode(sample())) == sample()


@pytest.mark.parametrize("data", [b"", b"\xc1", b"\x93\x01\x02", encode("a text"), encode({"name": 1}), b"\x80"])
def test_other_bytes_are_refused(data: bytes) -> None:
    with pytest.raises(NotReadableError):
        decoder(Sample)(data)


def test_equal_values_have_equal_digests_and_others_do_not() -> None:
    assert digest(sample()) == digest(sample())
    assert digest(sample(day=date(2026, 3, 2))) != digest(sample())
    assert digest(sample(langs={Lang.EN: (1, 2)})) != digest(sample())
