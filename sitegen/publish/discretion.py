"""Keeps secrets out of what is said: other programs and servers may repeat them in their error messages."""

import re
from collections.abc import Iterable, Mapping
from typing import Final

from sitegen.diagnostics import Diagnostic

_NAMES: Final = re.compile(r"TOKEN|KEY|SECRET|PASS|CREDENTIAL|SAS", re.IGNORECASE)
_SHORTEST: Final = 6
_IN_ADDRESS: Final = re.compile(r"(?<=://)[^/@\s]+@")
_SIGN: Final = "•••"


def discreet(problem: Diagnostic, environment: Mapping[str, str]) -> Diagnostic:
    """The same problem, without the value of any secret variable and without user and password in addresses."""
    secrets = _secrets(environment)
    args = {name: _without(value, secrets) for name, value in problem.args.items()}
    return Diagnostic(code=problem.code, location=problem.location, args=args, related=problem.related)


def _secrets(environment: Mapping[str, str]) -> list[str]:
    values = {value for name, value in environment.items() if _NAMES.search(name)}
    parts = {line.strip() for value in values for line in (value, *value.splitlines())}
    return sorted((part for part in parts if len(part) >= _SHORTEST), key=len, reverse=True)


def _without(text: str, secrets: Iterable[str]) -> str:
    for secret in secrets:
        text = text.replace(secret, _SIGN)
    return _IN_ADDRESS.sub(f"{_SIGN}@", text)
