"""What is said with every response, whatever the server: protection of readers, and how long to keep a copy."""

import re
from collections.abc import Mapping

#: Files whose names change with their bytes, wherever sitegen makes such names.
FINGERPRINTED = r"assets/.+\.[0-9a-f]{8}\.[a-z0-9]+|media/[0-9a-f]{16}-[0-9]+\.[a-z0-9]+|cards/.+-[0-9a-f]{12}\.png"
#: The folders that hold them.
FINGERPRINTED_FOLDERS = ("assets", "media", "cards")
#: Never asked for again, for a name never gets other bytes.
FOREVER = "public, max-age=31536000, immutable"
#: Kept, but asked for again each time: what was corrected or taken down is gone at once.
ASK_AGAIN = "no-cache"

_HSTS = "max-age=31536000"
_FINGERPRINT = re.compile(FINGERPRINTED)


def caching(path: str) -> str:
    """``Cache-Control`` for a file of the output."""
    return FOREVER if _FINGERPRINT.fullmatch(path) else ASK_AGAIN


def protection(policy: str, *, https: bool) -> Mapping[str, str]:
    """The headers that protect readers.

    Args:
        policy: the Content-Security-Policy.
        https: the site lives at an https:// address, so browsers may be told never to use another.
    """
    return {
        "Content-Security-Policy": policy,
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "no-referrer",
        "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
        "Cross-Origin-Opener-Policy": "same-origin",
        **({"Strict-Transport-Security": _HSTS} if https else {}),
    }
