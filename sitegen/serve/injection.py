"""Adds to a page what keeps it fresh: one external script, which a strict content security policy allows.

HTML comes in and goes out; files on disk are never touched.
"""

import re

POLICY = re.compile(rb"(<meta http-equiv=\"Content-Security-Policy\" content=\")([^\"]*)\"", re.IGNORECASE)
#: Before the page's own scripts: ours has to see the page as it was sent.
PLACE = re.compile(rb"<script\b|</head\s*>", re.IGNORECASE)


def followed(page: bytes, version: int) -> bytes:
    """The page with the script, and with a policy that lets it ask this server for news."""
    script = f'<script src="/_sitegen/reload.js" data-version="{version}" defer></script>'.encode()
    page = POLICY.sub(lambda found: found[1] + _allowing(found[2]) + b'"', page, count=1)
    if PLACE.search(page):
        return PLACE.sub(lambda found: script + found[0], page, count=1)
    return page + script


def _allowing(policy: bytes) -> bytes:
    """Only what is missing is added: scripts, styles and requests, all of this server alone."""
    directives = [part.strip() for part in policy.split(b";") if part.strip()]
    for name in (b"script-src", b"style-src", b"connect-src"):
        mine = next((part for part in directives if part.split()[0].lower() == name), None)
        if mine is None:
            directives.append(name + b" 'self'")
        elif b"'self'" not in mine.split():
            directives[directives.index(mine)] = (
                b" ".join(word for word in mine.split() if word != b"'none'") + b" 'self'"
            )
    return b"; ".join(directives)
