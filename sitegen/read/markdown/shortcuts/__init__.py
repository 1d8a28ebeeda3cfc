"""What Python-Markdown would do, reached without the steps that cannot apply: most of a text is plain prose.

Each shortcut looks for the signs that its steps need and leaves everything unusual to the library. A parser with and
one without shortcuts make the same tree of every text (``tests/unit/read/markdown/test_shortcuts.py``).
"""
