"""The table of hosts, from ``hosts.toml`` beside this file."""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from sitegen import fs
from sitegen.model.host import Host, Limit, Measure

UNCONFIRMED = "not confirmed"


@cache
def hosts() -> Mapping[str, Host]:
    """Every host that is known, by the name that config.yaml uses, in the order of the table."""
    table = tomllib.loads(fs.read_bytes(Path(__file__).with_name("hosts.toml")).decode())
    return {name: _host(name, dict(row)) for name, row in table.items()}


def _host(name: str, row: dict[str, Any]) -> Host:
    shown = row.pop("name")
    figures = {Measure(measure): figure for measure, figure in row.items()}
    return Host(
        id=name,
        name=shown,
        limits={measure: Limit(**figure) for measure, figure in figures.items() if figure != UNCONFIRMED},
        unconfirmed=frozenset(measure for measure, figure in figures.items() if figure == UNCONFIRMED),
    )
