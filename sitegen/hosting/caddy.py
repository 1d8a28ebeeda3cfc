"""The configuration of Caddy for one site: what goes into its site block.

``route`` keeps the order as it is written. What is said before an error stays on the response to it, so the page for
missing addresses says everything once more.
"""

from collections.abc import Iterable, Iterator, Mapping

from sitegen.hosting.headers import ASK_AGAIN, FINGERPRINTED, FOREVER, protection
from sitegen.hosting.serving import Serving

_HEAD = """\
# How Caddy serves this site. Made by: sitegen hosting caddy. Make it again when an address changed.
# Put it beside the Caddyfile and write into the block of the site:
#     import sitegen.caddy
"""


def caddy_config(serving: Serving, folder: str) -> str:
    """The snippet.

    Args:
        serving: the site.
        folder: where its files lie on the server.
    """
    base = serving.base_path
    lines = [_HEAD.rstrip("\n")]
    if base != "/":
        inside = [
            *_block("header", _said(serving, serving.policies.usual)),
            f"redir * {_quoted(serving.location('/'))} permanent",
        ]
        lines += _block(f"handle {_quoted(base.rstrip('/'))}", _block("route", inside))
    opening = "handle" if base == "/" else f"handle {_quoted(base + '*')}"
    lines += _block(opening, _block("route", _inside(serving, folder)))
    lines += _block("handle_errors", _missing(serving, folder))
    return "\n".join(lines) + "\n"


def _inside(serving: Serving, folder: str) -> Iterator[str]:
    if serving.base_path != "/":  # encoded, as it is compared with the request's own path
        yield f"uri strip_prefix {_quoted(serving.location('/').rstrip('/'))}"
    yield f"root * {_quoted(folder)}"
    yield "encode zstd gzip"
    yield from _block("header", _said(serving, serving.policies.usual))
    yield f"@sitegen_fingerprinted path_regexp ^/(?:{FINGERPRINTED})$"
    yield f"header @sitegen_fingerprinted Cache-Control {_quoted(FOREVER)}"
    yield "@sitegen_atom path_regexp ^/(?:.*/)?feed\\.xml$"
    yield 'header @sitegen_atom Content-Type "application/atom+xml; charset=utf-8"'
    yield "@sitegen_json path_regexp ^/(?:.*/)?feed\\.json$"
    yield 'header @sitegen_json Content-Type "application/feed+json; charset=utf-8"'
    for number, (policy, paths) in enumerate(_by_policy(serving).items(), 1):
        yield f"@sitegen_policy_{number} path {' '.join(_quoted(path) for path in paths)}"
        yield f"header @sitegen_policy_{number} Content-Security-Policy {_quoted(policy)}"
    if serving.redirects:
        yield from _redirects(serving)
    yield from _block("@sitegen_hidden", ["path */.*", "not path /.well-known/*"])
    yield "error @sitegen_hidden 404"
    yield from _block("file_server", ["precompressed br gzip"])


def _missing(serving: Serving, folder: str) -> Iterator[str]:
    base = serving.base_path
    yield from _block("@sitegen_missing", [f"path {_quoted(base + '*')}", "expression {http.error.status_code} == 404"])
    inside = [
        f"root * {_quoted(folder)}",
        "rewrite * /404.html",
        *_block("header", [*_said(serving, serving.policies.usual), 'Content-Type "text/html; charset=utf-8"']),
        "encode zstd gzip",
        *_block("file_server", ["precompressed br gzip"]),
    ]
    yield from _block("handle @sitegen_missing", _block("route", inside))


def _redirects(serving: Serving) -> Iterator[str]:
    """A table that is looked up once per request; a matcher for each address would be tried one after the other."""
    moves = [f"{_quoted(old)} {_quoted(serving.location(new))}" for old, new in serving.redirects.items()]
    yield from _block("map {http.request.uri.path} {sitegen_moved}", [*moves, 'default ""'])
    yield '@sitegen_moved expression `{sitegen_moved} != ""`'
    yield "redir @sitegen_moved {sitegen_moved} permanent"


def _by_policy(serving: Serving) -> Mapping[str, list[str]]:
    """The addresses of the pages that have another policy than most, with and without ``index.html``."""
    found: dict[str, list[str]] = {}
    for path, policy in serving.policies.others.items():
        addresses = ["/" + path, *(["/" + path.removesuffix("index.html")] if path.endswith("index.html") else [])]
        found.setdefault(policy, []).extend(addresses)
    return found


def _said(serving: Serving, policy: str) -> list[str]:
    headers = {**protection(policy, https=serving.https), "Cache-Control": ASK_AGAIN}
    return [f"{name} {_quoted(value)}" for name, value in headers.items()]


def _block(head: str, lines: Iterable[str]) -> Iterator[str]:
    yield f"{head} {{"
    yield from _indented(lines)
    yield "}"


def _indented(lines: Iterable[str]) -> Iterator[str]:
    return (f"    {line}" for line in lines)


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
