"""Readers who read all the time while sites are exchanged, as a web server does."""

import threading

import pytest


@pytest.mark.parametrize("pages", [3, 60], ids=["one by one", "exchange"])
def test_no_reader_ever_misses_a_page(site, pages) -> None:
    versions = [{f"ar/{n}/index.html": f"{version} {n}" for n in range(pages)} for version in ("old", "new")]
    site.build(versions[0])
    stop = threading.Event()
    reads, wrong = 0, []

    def read() -> None:
        nonlocal reads
        while not stop.is_set():
            for n in range(3):
                try:
                    text = (site.target / f"ar/{n}/index.html").read_text()
                except OSError as error:
                    wrong.append(str(error))
                else:
                    if text not in (f"old {n}", f"new {n}"):
                        wrong.append(text)
                reads += 1

    reader = threading.Thread(target=read)
    reader.start()
    for turn in range(1, 21):
        assert site.build(versions[turn % 2]).exchanged == (pages == 60)
    stop.set()
    reader.join()
    assert reads > 100
    assert wrong == []
