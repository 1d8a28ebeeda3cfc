"""Puts a finished site on a host, so that no reader ever meets a page whose assets are missing.

A finished output folder and a target come in; what was changed there, or why nothing was, goes out. Knows no pages,
only files; never builds, prints or asks.

``publishing.py`` tells the story: shelf → what the target's manifest says → plan → guards → claim → carry out.

**A target is added** like this; there is no plugin system, only three tables:

1. what a person writes about it: a model in ``read/schema/publish_targets.py`` and its frozen twin in
   ``model/publishing.py``;
2. a module here with a function that makes a ``Target`` (see ``target.py``) of that twin. A target that takes files one
   by one under a key, as an object store does, only has to be a ``Store``: ``KeyByKey`` makes a ``Target`` of it, with
   the order, the retries, the lease, the read-back and the late deletions;
3. a line in ``TARGETS`` in ``targets.py``.

Checks that run before anything is changed are functions in the list ``CHECKS`` in ``preflight.py``.
"""
