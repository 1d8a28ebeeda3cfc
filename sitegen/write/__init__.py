"""Puts the outputs into the output folder, so that a web server never sees half a site. Knows no pages, only files."""

from sitegen.write.manifest import MANIFEST, Record, read_manifest
from sitegen.write.result import WriteResult
from sitegen.write.writer import write_site

__all__ = ["MANIFEST", "Record", "WriteResult", "read_manifest", "write_site"]
