"""The story of a build, on one page: ``story.py``. Beside it: what was ordered, and how each kind of file is made."""
