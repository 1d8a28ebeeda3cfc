"""What the front matter of a document says. Checking it takes libraries; what is known already takes none."""

from sitegen.diagnostics import Diagnostic
from sitegen.lang.language import Lang
from sitegen.model.facts import DocumentFacts, SharedFacts
from sitegen.values import Struct, field


class Header(Struct, frozen=True, kw_only=True):
    """What the front matter says. ``facts`` is None where it has an error."""

    facts: DocumentFacts | None = None
    shared: SharedFacts = field(default_factory=SharedFacts)
    lang: Lang | None = None
    key: str | None = None
    problems: tuple[Diagnostic, ...] = ()


class KnownHeader(Struct, frozen=True, kw_only=True):
    """What front matter without a mistake said when it was read.

    Attributes:
        front: digest of it and of the place where it stands, see ``FrontMatter.digest``.
    """

    front: bytes
    header: Header
