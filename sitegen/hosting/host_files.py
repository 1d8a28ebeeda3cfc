"""The files that tell a host how to serve the site, for the hosts that config.yaml names; and security.txt."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from urllib.parse import urlsplit

from sitegen.hosting.headers import FINGERPRINTED_FOLDERS, FOREVER, protection
from sitegen.hosting.rule_files import HEADERS, REDIRECTS, headers_text, redirects_text
from sitegen.hosting.serving import Serving, encoded
from sitegen.lang.language import Lang
from sitegen.model.config import SecurityTxt
from sitegen.model.host import HostName
from sitegen.values import Struct

SECURITY_TXT = ".well-known/security.txt"
#: Names that a forge gives to its users' sites itself.
_FORGES = (".github.io", ".gitlab.io", ".codeberg.page")


class SiteFacts(Struct, frozen=True, kw_only=True):
    """What the files are made from.

    Attributes:
        base_url: empty if it was not said.
        serving: how servers see the site.
        copied: addresses of files that are copied as they are, whose names do not change with their bytes.
    """

    base_url: str
    serving: Serving
    copied: frozenset[str] = frozenset()


def host_files(wanted: Iterable[HostName], facts: SiteFacts) -> Mapping[str, str]:
    """Path in the output → text. Two hosts never make one file differently."""
    return dict(pair for host in wanted if host in _MAKERS for pair in _MAKERS[host](facts))


def _rule_files(facts: SiteFacts, code: str) -> Iterator[tuple[str, str]]:
    rules = {"/*": protection(facts.serving.policies.widest, https=facts.serving.https)}
    for folder in FINGERPRINTED_FOLDERS:
        if not any(address.startswith(f"/{folder}/") for address in facts.copied):
            rules[f"/{folder}/*"] = {"Cache-Control": FOREVER}
    yield HEADERS, headers_text(rules)
    moves = [(encoded(old), facts.serving.location(new)) for old, new in facts.serving.redirects.items()]
    if moves:
        yield REDIRECTS, redirects_text(moves, code=code)


def _netlify(facts: SiteFacts) -> Iterator[tuple[str, str]]:
    return _rule_files(facts, "301!")


def _cloudflare(facts: SiteFacts) -> Iterator[tuple[str, str]]:
    return _rule_files(facts, "301")


def _github_pages(facts: SiteFacts) -> Iterator[tuple[str, str]]:
    yield ".nojekyll", ""
    if domain := _own_domain(facts.base_url):
        yield "CNAME", f"{domain}\n"


def _codeberg_pages(facts: SiteFacts) -> Iterator[tuple[str, str]]:
    if domain := _own_domain(facts.base_url):
        yield ".domains", f"{domain}\n"


_MAKERS: Mapping[HostName, Callable[[SiteFacts], Iterator[tuple[str, str]]]] = {
    "netlify": _netlify,
    "cloudflare-pages": _cloudflare,
    "cloudflare-pages-paid": _cloudflare,
    "github-pages": _github_pages,
    "codeberg-pages": _codeberg_pages,
}


def _own_domain(base_url: str) -> str:
    """The name of the site's host as DNS has it; empty if it is one that a forge gave, or a folder of another site."""
    parts = urlsplit(base_url)
    host = parts.hostname or ""
    if not host or parts.port or host.endswith(_FORGES) or parts.path not in {"", "/"}:
        return ""
    try:
        return host.encode("idna").decode()
    except UnicodeError:  # no DNS has such a name; it is shown as it was written
        return host


def security_txt(said: SecurityTxt, languages: tuple[Lang, ...], base_url: str) -> str:
    """``security.txt`` (RFC 9116)."""
    lines = [
        *(f"Contact: {contact}" for contact in said.contact),
        f"Expires: {said.expires.isoformat()}T00:00:00Z",
        f"Preferred-Languages: {', '.join(languages)}",
        *([f"Canonical: {base_url}{SECURITY_TXT}"] if base_url else []),
        *([f"Policy: {said.policy}"] if said.policy else []),
    ]
    return "\n".join(lines) + "\n"


def has_expired(said: SecurityTxt, today: date) -> bool:
    """Whether nobody should rely on it any more."""
    return said.expires <= today
