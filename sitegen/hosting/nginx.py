"""The configuration of nginx for one site: what goes into its ``server { }`` block.

An ``add_header`` in a ``location`` drops every header that was set above it. So each location that says anything of its
own says everything, and those that say nothing stand inside one that does.
"""

import re
from collections.abc import Iterable, Iterator

from sitegen.hosting.headers import ASK_AGAIN, FINGERPRINTED, FOREVER, protection
from sitegen.hosting.serving import Serving

_HEAD = """\
# How nginx serves this site. Made by: sitegen hosting nginx. Make it again when an address changed.
# Put it beside nginx.conf and write into the server block of the site:
#     include sitegen.conf;
"""
_TEXTS = (
    "text/css text/plain text/xml application/javascript application/json application/atom+xml "
    "application/feed+json application/wasm image/svg+xml"
)
_HAS_CHARSET = (
    "text/css text/plain text/xml application/javascript application/json application/atom+xml application/feed+json"
)


def nginx_config(serving: Serving, folder: str) -> str:
    """The snippet.

    Args:
        serving: the site.
        folder: where its files lie on the server.
    """
    base = serving.base_path
    lines = [_HEAD.rstrip("\n")]
    if base != "/":
        headers = _headers(serving, serving.policies.usual, ASK_AGAIN)
        inside = ["absolute_redirect off;", *headers, f"return 301 {serving.location('/')};"]
        lines += _location("=", base.rstrip("/"), inside)
    lines += [f"location {_quoted(base)} {{", *_indented(_inside(serving, folder)), "}"]
    return "\n".join(lines) + "\n"


def _inside(serving: Serving, folder: str) -> Iterator[str]:
    base = "^" + re.escape(serving.base_path)
    usual = serving.policies.usual
    yield f"alias {_quoted(folder.rstrip('/') + '/')};"
    yield "index index.html;"
    yield f"error_page 404 {_quoted(serving.here('/404.html'))};"
    yield "absolute_redirect off;"
    yield "charset utf-8;"
    yield f"charset_types {_HAS_CHARSET};"
    yield "gzip on;"
    yield "gzip_static on;"
    yield "gzip_vary on;"
    yield "gzip_proxied any;"
    yield "gzip_min_length 1000;"
    yield f"gzip_types {_TEXTS};"
    yield from _headers(serving, usual, ASK_AGAIN)
    yield ""
    yield "# What sitegen and other programs keep for themselves."
    yield from _location("~", rf"{base}(?:.*/)?\.(?!well-known/)", ["return 404;"])
    yield "# The name of these files changes with their content."
    yield from _location("~", f"{base}(?:{FINGERPRINTED})$", _headers(serving, usual, FOREVER))
    yield "# Feeds."
    for name, kind in (("feed.xml", "application/atom+xml"), ("feed.json", "application/feed+json")):
        yield from _location("~", rf"{base}(?:.*/)?{re.escape(name)}$", ["types {}", f"default_type {kind};"])
    if serving.policies.others:
        yield "# Pages that may load something else than the others."
    for path, policy in serving.policies.others.items():
        yield from _location("=", serving.here(path), _headers(serving, policy, ASK_AGAIN))
    if serving.redirects:
        yield "# Addresses that were given up."
    for old, new in sorted(serving.redirects.items(), key=_nginx_order):
        yield from _location("=", serving.here(old), [f"return 301 {serving.location(new)};"])


def _nginx_order(move: tuple[str, str]) -> bytes:
    """As nginx sorts locations: what is sorted already costs it no time, twenty thousand others take half a minute."""
    return move[0].encode().replace(b"/", b"\0")


def _headers(serving: Serving, policy: str, cache: str) -> Iterator[str]:
    for name, value in {**protection(policy, https=serving.https), "Cache-Control": cache}.items():
        yield f"add_header {name} {_quoted(value)} always;"


def _location(kind: str, address: str, lines: Iterable[str]) -> Iterator[str]:
    yield f"location {kind} {_quoted(address)} {{"
    yield from _indented(lines)
    yield "}"


def _indented(lines: Iterable[str]) -> Iterator[str]:
    return (f"    {line}" if line else "" for line in lines)


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
