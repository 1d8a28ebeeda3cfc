"""Whether the two languages of a report say the same: what changed since somebody confirmed it, and what differs.

In come the resolved site and what was confirmed; out go states, differences, the text of the lock file and a page for
reviewers. Pure; never decides by itself that two texts match.
"""
