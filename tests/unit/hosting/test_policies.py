"""What pages may load, and the one policy that allows all of them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.hosting.policies import PolicyCollector, policy_of

NARROW = "default-src 'none'; img-src 'self'; script-src 'self'"
SEARCH = "default-src 'none'; img-src 'self'; script-src 'self' 'wasm-unsafe-eval'"


def page(policy: str, quote: str = '"') -> bytes:
    meta = f"<meta http-equiv={quote}Content-Security-Policy{quote} content={quote}{policy}{quote}>"
    return f"<!doctype html><html><head>{meta if policy else ''}<title>x</title></head></html>".encode()


def collected(*policies: str) -> PolicyCollector:
    collector = PolicyCollector()
    for number, policy in enumerate(policies):
        collector.see(f"{number}/index.html", policy_of(page(policy)))
    return collector


def test_a_policy_is_read_as_the_browser_reads_it():
    assert policy_of(page(NARROW)) == NARROW
    assert policy_of(page("default-src &#39;none&#39;;")) == "default-src 'none'"
    assert policy_of(page("default-src https:", "'")) == "default-src https:"
    assert policy_of(page("")) == ""


def test_most_pages_decide_and_the_others_are_named():
    policies = collected(NARROW, SEARCH, NARROW).policies()
    assert policies.usual == f"{NARROW}; frame-ancestors 'none'"
    assert policies.others == {"1/index.html": f"{SEARCH}; frame-ancestors 'none'"}
    assert policies.widest == policies.others["1/index.html"]


def test_a_site_whose_pages_say_nothing_is_only_kept_out_of_frames():
    assert collected("", "").policies().widest == "frame-ancestors 'none'"
    assert PolicyCollector().policies().usual == "frame-ancestors 'none'"


@pytest.mark.parametrize(
    ("one", "other", "both"),
    [
        ("default-src 'none'; img-src 'self'", "default-src 'none'", "default-src 'none'; img-src 'self'"),
        ("default-src 'self'", "default-src 'none'; img-src data:", "default-src 'self'; img-src 'self' data:"),
        ("default-src 'none'; base-uri 'none'", "default-src 'none'", "default-src 'none'"),
        ("img-src 'self'", "default-src 'none'; img-src data:", "img-src 'self' data:"),
        ("img-src 'none'; img-src 'self'", "img-src 'none'", "img-src 'none'"),
        (NARROW, "", ""),
    ],
)
def test_the_widest_policy(one: str, other: str, both: str):
    expected = f"{both}; frame-ancestors 'none'" if both else "frame-ancestors 'none'"
    assert collected(one, other).policies().widest == expected


SOURCES = st.lists(st.sampled_from(["'self'", "data:", "https:", "'none'", "*"]), min_size=1, max_size=3).map(" ".join)
POLICIES = st.dictionaries(
    st.sampled_from(["default-src", "img-src", "script-src", "base-uri"]), SOURCES, max_size=4
).map(lambda said: "; ".join(f"{name} {sources}" for name, sources in said.items()))


def allows(policy: str, directive: str, source: str) -> bool:
    said = {words[0]: words[1:] for part in policy.split(";") if (words := part.split())}
    sources = said.get(directive, said.get("default-src") if directive != "base-uri" else None)
    return sources is None or source in sources


@given(st.lists(POLICIES, min_size=1, max_size=4))
def test_whatever_a_page_may_load_the_widest_policy_allows_and_nothing_else(policies: list[str]):
    widest = collected(*policies).policies().widest
    for directive in ("img-src", "script-src", "base-uri", "font-src"):
        for source in ("'self'", "data:", "https:", "*"):
            assert allows(widest, directive, source) == any(allows(each, directive, source) for each in policies)
