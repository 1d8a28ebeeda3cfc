"""Where addresses stand in a line of Markdown or YAML."""

import re

#: The destination of a link or photo, a reference's definition, an attribute of raw HTML, and a bare address.
ADDRESS = re.compile(
    r"""\]\([ ]*<?[^\s)>]*
    | ^[ ]{0,3}\[[^\]\n]+\]:[ ]*\S+
    | \b(?:href|src)[ ]*=[ ]*(?:"[^"]*"|'[^']*')
    | \b(?:https?://|mailto:|www\.)[^\s<>"'()\[\]]+""",
    re.VERBOSE | re.IGNORECASE,
)
