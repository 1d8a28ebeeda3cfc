"""What pages may load: their Content-Security-Policy, read from the ``<meta>`` of each finished page.

A theme decides it in its templates. What a server says in a header must allow the same, or the page would not work, so
it is taken from the pages and never written a second time. To that, the header adds what a ``<meta>`` cannot say: that
nobody may show the pages in a frame.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from html import unescape

from sitegen.values import Struct, field

_META = re.compile(
    rb"""<meta\s+http-equiv=["']Content-Security-Policy["']\s+content=(?:"([^"]*)"|'([^']*)')""", re.IGNORECASE
)
#: How far into a page its policy is looked for; it has to stand before everything that it is about.
_HEAD = 4_096
_NO_FRAMES = "frame-ancestors 'none'"
_NONE = "'none'"
#: Directives that fall back to default-src (CSP Level 3, 6.8.3).
_FETCH = frozenset(
    {
        "child-src",
        "connect-src",
        "font-src",
        "frame-src",
        "img-src",
        "manifest-src",
        "media-src",
        "object-src",
        "script-src",
        "style-src",
        "worker-src",
    }
)


class Policies(Struct, frozen=True, kw_only=True):
    """What the pages of a site say.

    Attributes:
        usual: the policy of most pages, as a header says it.
        others: path of a page → its policy, for the pages that have another one.
        widest: allows what any page of the site needs.
    """

    usual: str = _NO_FRAMES
    others: Mapping[str, str] = field(default_factory=dict)
    widest: str = _NO_FRAMES


class PolicyCollector:
    """Takes note of the policy of each page that comes by."""

    def __init__(self) -> None:
        """Starts with nothing."""
        self._found: dict[str, str] = {}

    def see(self, path: str, policy: str) -> None:
        """Takes note of what the page at this path says (see ``policy_of``)."""
        self._found[path] = policy

    def policies(self) -> Policies:
        """What was found."""
        if not self._found:
            return Policies()
        usual = Counter(self._found.values()).most_common(1)[0][0]
        others = {path: _as_header(said) for path, said in sorted(self._found.items()) if said != usual}
        widest = _widest(list(dict.fromkeys(self._found.values())))
        return Policies(usual=_as_header(usual), others=others, widest=_as_header(widest))


def policy_of(page: bytes) -> str:
    """The policy that a page says in a ``<meta>``; empty if it has none, which allows everything."""
    found = _META.search(page[:_HEAD])
    return unescape((found[1] or found[2] or b"").decode()).strip().rstrip(";") if found else ""


def _as_header(policy: str) -> str:
    return f"{policy}; {_NO_FRAMES}" if policy else _NO_FRAMES


def _widest(policies: Iterable[str]) -> str:
    """The narrowest policy that allows whatever any of these allows."""
    parsed = [_parsed(policy) for policy in policies]
    names = dict.fromkeys(name for each in parsed for name in each)
    kept = {name: [sources for each in parsed if (sources := _sources(name, each)) is not None] for name in names}
    return "; ".join(" ".join((name, *_together(lists))) for name, lists in kept.items() if len(lists) == len(parsed))


def _parsed(policy: str) -> dict[str, list[str]]:
    """Sources by directive. Of two directives with one name the first counts."""
    found: dict[str, list[str]] = {}
    for part in policy.split(";"):
        name, *sources = part.split() or [""]
        if name:
            found.setdefault(name.lower(), sources)
    return found


def _sources(name: str, policy: Mapping[str, list[str]]) -> list[str] | None:
    """What a policy allows for a directive; None if it says nothing about it, which allows everything."""
    return policy.get(name, policy.get("default-src") if name in _FETCH else None)


def _together(lists: Iterable[list[str]]) -> list[str]:
    every = list(dict.fromkeys(source for sources in lists for source in sources))
    allowed = [source for source in every if source != _NONE]
    return allowed or every
