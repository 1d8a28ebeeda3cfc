"""Text as Arabic writing tools leave it becomes text that reads as it was meant, or says what is wrong with it.

In come text and file name; out go the repaired text, line for line, what was repaired, and diagnostics for what a
program must not guess. Runs before anything else looks at a text, because invisible marks and look-alikes make Markdown
and YAML misread silently. Never touches the disk, and never changes what a reader would see.
"""

from sitegen.read.repair.repairing import Fix, FixKind, Repaired, repair

__all__ = ["Fix", "FixKind", "Repaired", "repair"]
