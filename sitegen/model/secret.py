"""Names that must not appear anywhere on the site, because it could put somebody at risk."""

from sitegen.values import Struct


class SecretName(Struct, frozen=True, kw_only=True):
    """One entry of private.yaml. Its spellings are never printed, logged or put into a message.

    Attributes:
        number: its place in the file, from 1: what messages call it by.
        spellings: in any language.
    """

    number: int
    spellings: tuple[str, ...]

    def __repr__(self) -> str:
        """Without the name, so that no traceback shows it."""
        return f"SecretName(number={self.number})"
