"""How a text is written: signs of the other script, stretched letters, Persian keys, mixed digits and quotation marks.

In comes the repaired text of a document or a YAML file; out go warnings with their places, and for those that are safe
the repaired text. Pure and linear: every rule reads each line once. What a program must not judge (style, grammar) is
left to people.
"""

from sitegen.read.language.fixing import with_language_fixes
from sitegen.read.language.prose import Line, prose
from sitegen.read.language.rules import language_problems

__all__ = ["Line", "language_problems", "prose", "with_language_fixes"]
