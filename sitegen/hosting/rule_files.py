"""``_headers`` and ``_redirects``, as Netlify and Cloudflare Pages read them.

Both hosts merge rules that match the same address, each in its own way. So no header stands in two rules here: the
policy for all addresses is the widest that any page asks for, and each page narrows it in its own ``<meta>``; pages
have no rule about caching, because both hosts ask browsers to check pages again each time unless told otherwise.
"""

from collections.abc import Iterable, Mapping

HEADERS = "_headers"
REDIRECTS = "_redirects"


def headers_text(rules: Mapping[str, Mapping[str, str]]) -> str:
    """``_headers``: for each pattern of addresses, what is said with every response.

    Args:
        rules: a pattern such as ``/assets/*`` → name of a header → value.
    """
    blocks = [
        "\n".join((pattern, *(f"  {name}: {value}" for name, value in headers.items())))
        for pattern, headers in rules.items()
    ]
    return "\n".join(blocks) + "\n"


def redirects_text(moves: Iterable[tuple[str, str]], *, code: str) -> str:
    """``_redirects``: one line for each retired address and the one that took its place, both percent-encoded.

    Args:
        moves: from, to.
        code: ``301``; on Netlify ``301!``, or the page at the old address would be shown instead.
    """
    return "".join(f"{old} {new} {code}\n" for old, new in moves)


def rules_of(text: str) -> list[str]:
    """The rules of either file: the lines that begin one."""
    return [line for line in text.splitlines() if line.startswith("/")]
