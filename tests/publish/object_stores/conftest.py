import itertools
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.mini_site import BASE, REPORT, MiniSite
from tests.publish.object_stores.reader import Bucket
from tests.publish.object_stores.stand import Stand
from tests.publish.servers import StoreServer
from tests.publish.servers.ceph import CephGateway
from tests.publish.servers.swift import Swift
from tests.publish.servers.wire import Wire

_HERE = Path(__file__).parent
_SECOND = """
-- config.yaml --
title: {ar: شبكة المدن, en: Network of Cities}
base_url: https://example.org/
theme: {name: rihla, settings: {fonts: system, logo: static/logo.svg}}
-- static/logo.svg --
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><circle cx="4" cy="4" r="3"/></svg>
-- content/reports/athens-youth/report.yaml --
date: 2026-05-02
authors: [nayla]
topics: [youth]
trip: {start: 2026-04-20, end: 2026-04-21, delegation: [saida], hosts: [athens], organisers: [network]}
-- content/reports/athens-youth/ar.md --
---
title: شباب أثينا
summary: ما رآه وفد صيدا في أثينا.
slug: شباب-أثينا
---

مقدمة.
-- content/reports/athens-youth/en.md --
---
title: Youth in Athens
summary: What the delegation saw in Athens.
---

An introduction.
"""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if _HERE in item.path.parents:
            item.add_marker(pytest.mark.xdist_group(f"store-{item.path.stem}"))  # one server for each file


@pytest.fixture(scope="session")
def ceph(tmp_path_factory: pytest.TempPathFactory) -> Iterator[CephGateway]:
    yield from _running(CephGateway, tmp_path_factory.mktemp("ceph"))


@pytest.fixture(scope="session")
def swift(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Swift]:
    yield from _running(Swift, tmp_path_factory.mktemp("swift"))


def _running(make: type[CephGateway] | type[Swift], folder: Path) -> Iterator[Any]:
    if missing := make.missing():
        pytest.skip(f"{make.name} is not on this machine: {', '.join(missing)}")
    server = make(folder)
    yield server
    server.stop()


@pytest.fixture(scope="session")
def editions(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """A site twice: "first" with one report, "second" with two, a logo and other fonts, so that every page changes."""
    folder = tmp_path_factory.mktemp("editions")
    first = MiniSite(folder / "first", BASE).add(REPORT)
    second = MiniSite(folder / "second", BASE).add(REPORT).add(_SECOND)
    assert first.build().published
    assert second.build().published
    return {"first": first.output, "second": second.output}


_numbers = itertools.count(1)


@pytest.fixture
def stand(ceph: CephGateway, editions: dict[str, Path], tmp_path: Path) -> Iterator[Stand]:
    """A site in its first edition and an empty bucket in Ceph."""
    yield from _stand(ceph, editions, tmp_path)


@pytest.fixture
def swift_stand(swift: Swift, editions: dict[str, Path], tmp_path: Path) -> Iterator[Stand]:
    """The same in Swift."""
    yield from _stand(swift, editions, tmp_path)


def _stand(server: StoreServer, editions: dict[str, Path], root: Path) -> Iterator[Stand]:
    name = f"site-{next(_numbers)}"
    server.make_bucket(name)
    wire = Wire(to=server.port)
    stand = Stand(root=root, editions=editions, server=server, wire=wire, bucket=Bucket(server=server, name=name))
    stand.configure()
    stand.take("first")
    yield stand
    wire.close()
