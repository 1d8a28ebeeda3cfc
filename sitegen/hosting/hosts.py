"""The table of hosts, from ``hosts.toml`` beside this file."""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any, get_args

from sitegen import fs
from sitegen.model.host import Host, HostName, Limit, Measure

UNCONFIRMED = "not confirmed"


@cache
def hosts() -> Mapping[HostName, Host]:
    """Every host that is known, by the name that config.yaml uses, in the order of the table."""
    table = tomllib.loads(fs.read_bytes(Path(__file__).with_name("hosts.toml")).decode())
    return {name: _host(name, dict(table[name])) for name in get_args(HostName)}


def _host(name: HostName, row: dict[str, Any]) -> Host:
    shown = row.pop("name")
    figures = {Measure(measure): figure for measure, figure in row.items()}
    return Host(
        id=name,
        name=shown,
        limits={measure: Limit(**figure) for measure, figure in figures.items() if figure != UNCONFIRMED},
        unconfirmed=frozenset(measure for measure, figure in figures.items() if figure == UNCONFIRMED),
    )
