"""What a path below ``content/`` means: which report or page a file belongs to, and in which language it is.

In comes a path relative to the site's root and the site's languages; out goes a place, or the problem with the name.
The pairing rule: take the language marker out of the path (folder ``ar/``, stem ``ar``, suffix ``.ar``); what remains
is the key. Reports may be grouped in folders, which then are part of the key: ``reports/2024/rome/ar.md`` has the key
``2024/rome``. A file called ``index`` stands for its folder: ``reports/rome/index.ar.md`` has the key ``rome``.
Pure: never looks at the disk or into a file.
"""

import re
from functools import lru_cache

from sitegen.diagnostics import Diagnostic, Location
from sitegen.lang.language import Lang
from sitegen.model.document import DocumentKind
from sitegen.values import Struct

CONTENT = "content"
KIND_OF_FOLDER = {"reports": DocumentKind.REPORT, "pages": DocumentKind.PAGE}
MARKDOWN_SUFFIXES = frozenset({"md", "markdown"})
_FOLDER_ITSELF = "index"

# ISO 639-1, so that `fr.md` is known to be a language that this site lacks, and `to-rome.md` is not.
_LANGUAGE_CODES = frozenset(
    (  # noqa: SIM905  184 quoted two-letter words read worse
        "aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee "
        "el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is "
        "it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms "
        "mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk "
        "sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi "
        "yo za zh zu"
    ).split()
)
_WITH_REGION = re.compile(r"([a-z]{2})[-_][a-z]{2,4}")


class Place(Struct, frozen=True, kw_only=True):
    """What a document's path says.

    Attributes:
        lang: None where the path has no language marker and the site has more than one language.
    """

    kind: DocumentKind
    key: str
    lang: Lang | None


class _Stripped(Struct, frozen=True, kw_only=True):
    """A path taken apart. ``markers`` are in the order in which they stand; ``rest`` is what remains below the kind."""

    kind: DocumentKind
    markers: tuple[str, ...]
    rest: tuple[str, ...]


@lru_cache(maxsize=65_536)
def place_document(path: str, languages: tuple[Lang, ...]) -> Place | Diagnostic:
    """Applies the pairing rule to a Markdown file.

    Args:
        path: relative to the site's root, in NFC, such as ``content/reports/rome/ar.md``.
        languages: those of the site. Where there is one only, a path needs no marker.

    Returns:
        its place, or a diagnostic: ``document-outside``, ``language-not-configured``, ``language-contradiction`` or
        ``document-without-name``.
    """
    here = Location(file=path, line=1)
    stripped = _strip(path, languages)
    if stripped is None:
        return Diagnostic(code="document-outside", location=here)
    foreign = next((marker for marker in stripped.markers if marker not in languages), None)
    if foreign is not None:
        return language_not_configured(foreign, here, languages)
    found = tuple(dict.fromkeys(stripped.markers))
    if len(found) > 1:
        return Diagnostic(code="language-contradiction", location=here, args={"first": found[0], "second": found[1]})
    if not stripped.rest:
        return Diagnostic(code="document-without-name", location=here, args={"name": path.rpartition("/")[2]})
    only = languages[0] if len(languages) == 1 else None
    return Place(kind=stripped.kind, key="/".join(stripped.rest), lang=Lang(found[0]) if found else only)


def place_shared(path: str, languages: tuple[Lang, ...]) -> str | None:
    """The key of the report whose shared facts this ``report.yaml`` holds, or None if it belongs to no report."""
    stripped = _strip(path.rpartition("/")[0] + "/" + _FOLDER_ITSELF, languages)
    if stripped is None or stripped.kind is not DocumentKind.REPORT:
        return None
    return "/".join(stripped.rest) or None


def language_not_configured(
    marker: str, location: Location, languages: tuple[Lang, ...], *, is_field: bool = False
) -> Diagnostic:
    """The problem that something is said to be in a language that the site does not have.

    Args:
        marker: what says so.
        location: where it stands.
        languages: those of the site.
        is_field: it stands in ``lang:`` and not in the path.
    """
    args = {"marker": marker, "languages": ", ".join(languages)}
    base = _base(marker)
    if base in languages:
        args["instead"] = base
    elif base in set(Lang):
        args["addable"] = base
    elif is_field:
        args["line"] = f"lang: {languages[0]}"
    return Diagnostic(code="language-not-configured", location=location, args=args)


@lru_cache(maxsize=64)
def is_language(word: str) -> bool:
    """Whether a part of a path is a language code, of the site's languages or any other."""
    return _base(word) in _LANGUAGE_CODES


def _base(word: str) -> str:
    lower = word.lower()
    region = _WITH_REGION.fullmatch(lower)
    return region[1] if region else lower


def _strip(path: str, languages: tuple[Lang, ...]) -> _Stripped | None:
    """Takes the kind and the language markers out of a path. None when it is not below ``reports/`` or ``pages/``."""
    folder, _, name = path.rpartition("/")
    above = _strip_folder(folder, languages)
    if above is None:
        return None
    stem, marker = _strip_name(name.strip())
    markers = (*above.markers, marker) if marker else above.markers
    # A two-letter name is a marker unless another part of the path already says the language: en/reports/uk.md.
    if is_language(stem) and (stem.lower() in languages or not markers):
        return _Stripped(kind=above.kind, markers=(*markers, stem.lower()), rest=above.rest)
    rest = above.rest if stem.lower() == _FOLDER_ITSELF else (*above.rest, stem)
    return _Stripped(kind=above.kind, markers=markers, rest=rest)


@lru_cache(maxsize=4)  # the files of a folder follow each other
def _strip_folder(path: str, languages: tuple[Lang, ...]) -> _Stripped | None:
    folders = [part.strip() for part in path.split("/")[1:]]
    markers: list[str] = []
    if len(folders) > 1 and folders[0] not in KIND_OF_FOLDER and is_language(folders[0]):
        markers.append(folders.pop(0).lower())
    if not folders or folders[0] not in KIND_OF_FOLDER:
        return None
    kind, *inner = folders
    markers += [folder.lower() for folder in inner if folder.lower() in languages]
    rest = tuple(folder for folder in inner if folder.lower() not in languages)
    return _Stripped(kind=KIND_OF_FOLDER[kind], markers=tuple(markers), rest=rest)


@lru_cache(maxsize=64)  # most files of a site are called the same
def _strip_name(name: str) -> tuple[str, str]:
    """The stem of a file's name without the language marker after it, and that marker, which may be empty."""
    stem = name.rpartition(".")[0] or name
    base, dot, suffix = stem.rpartition(".")
    return (base, suffix.lower()) if dot and is_language(suffix) else (stem, "")
