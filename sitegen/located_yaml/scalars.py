"""What an unquoted value means: the core schema of YAML 1.2, narrowed to what a person surely meant.

https://yaml.org/spec/1.2.2/#103-core-schema. Left out on purpose, so that they stay text: capitals (``NULL``,
``True``), octal, hexadecimal, exponents, infinities, leading zeros (``010``), and everything that only YAML 1.1 knew
(yes, no, on, off, 12:30, 1_000, dates).
"""

import re

from sitegen.located_yaml.nodes import ScalarValue

_CONSTANTS: dict[str, ScalarValue] = {"": None, "~": None, "null": None, "true": True, "false": False}
# More digits than that are a code or an accident, and would lose digits as a float.
_INTEGER = re.compile(r"[-+]?(?:0|[1-9][0-9]{0,14})")
_DECIMAL = re.compile(r"[-+]?(?:0|[1-9][0-9]{0,14})?\.[0-9]{1,15}")


def meaning(raw: str) -> ScalarValue:
    """The value of an unquoted scalar."""
    if raw in _CONSTANTS:
        return _CONSTANTS[raw]
    if _INTEGER.fullmatch(raw):
        return int(raw)
    if _DECIMAL.fullmatch(raw):
        return float(raw)
    return raw
