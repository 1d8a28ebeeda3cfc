"""What a published picture says besides its pixels: who, where, when, with which camera.

The bytes of one file come in; names of findings go out, empty if the picture says nothing. Every format is read by
rules of its own that list what may be in a file: whatever is not on the list is a finding, so that a kind of metadata
invented tomorrow is found as well. A file that does not follow the rules of its format is a finding too, for nobody
can say what is in it. Colour profiles are not metadata: without them colours would be wrong.

Nothing is repaired here, and no pixel is decoded.
"""

from sitegen.diagnostics import Diagnostic, Location
from sitegen.media.metadata.raster import raster_findings
from sitegen.media.metadata.svg import svg_findings

_SVG = (".svg", ".svgz")


def metadata_in(data: bytes, path: str) -> list[str]:
    """Finds what a picture says besides its pixels, and what an SVG could do besides being looked at.

    Args:
        data: the file's bytes. Files that are no pictures may be given as well.
        path: its name, which only decides where the bytes do not: SVG, and files that are not what they are called.

    Returns:
        Findings without doubles, in the order of the file: ``EXIF``, ``GPS``, ``XMP``, ``IPTC``, ``COM`` (a JPEG's
        comment), ``tEXt Author``, ``<script>``, ``onload`` and the like; ``damaged`` for a picture that cannot be
        read to its end. Names are those of the formats' own specifications, the same in every language.
    """
    ending = path[path.rfind(".") :].lower()
    found = svg_findings(data) if ending in _SVG else raster_findings(data, ending)
    return list(dict.fromkeys(found))


def metadata_problem(data: bytes, path: str) -> Diagnostic | None:
    """The same as a diagnostic for the person who put the picture there; None if the picture may be published."""
    found = metadata_in(data, path)
    if not found:
        return None
    code = "svg-unsafe" if path.lower().endswith(_SVG) else "image-metadata"
    return Diagnostic(code=code, location=Location(file=path), args={"path": path, "found": ", ".join(found)})
