"""The bytes of a text file become text, or the reason why they cannot.

In come bytes and the file's name for messages; out goes text without a byte order mark. Says nothing about what the
text means, and never guesses: text in another encoding is refused, because a wrong guess publishes wrong letters.
"""

import codecs

from sitegen.diagnostics import Diagnostic, Location
from sitegen.lang.bidi import has_arabic

#: A longer document is a paste accident; with a million bytes Markdown alone takes seconds.
MAX_BYTES = 1_000_000
#: What the program writes itself grows with the site: some hundred bytes for every section and every address.
MAX_BYTES_OF_LOCKS = 100_000_000

_UTF16_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def decode(data: bytes, file: str, most: int = MAX_BYTES) -> tuple[str | None, tuple[Diagnostic, ...]]:
    """Decodes UTF-8, with or without a byte order mark.

    Args:
        data: the whole file.
        file: its path relative to the site's root, for diagnostics.
        most: bytes that it may have.

    Returns:
        the text as it stands in the file (line endings too) and no diagnostic, or None and what is wrong:
        ``file-too-large``, ``not-utf8``, ``nul-byte`` or ``empty-file``.
    """
    if len(data) > most:
        args = {"size": f"{-(-len(data) // 100_000) / 10}", "limit": f"{most / 1_000_000:g}"}
        return None, (Diagnostic(code="file-too-large", location=Location(file=file, line=1), args=args),)
    if data.startswith(_UTF16_MARKS):  # before the NUL bytes that such a file is full of
        return None, (_not_utf8(data, 0, file, encoding="UTF-16"),)
    if (nul := data.find(b"\0")) >= 0:
        return None, (Diagnostic(code="nul-byte", location=_place(data, nul, file)),)
    try:
        text = data.removeprefix(codecs.BOM_UTF8).decode()
    except UnicodeDecodeError as error:
        # Counted from behind the byte order mark.
        start = error.start + (len(codecs.BOM_UTF8) if data.startswith(codecs.BOM_UTF8) else 0)
        return None, (_not_utf8(data, start, file, encoding=_likely_encoding(data)),)
    if not text or text.isspace():
        return None, (Diagnostic(code="empty-file", location=Location(file=file, line=1)),)
    return text, ()


def _not_utf8(data: bytes, index: int, file: str, *, encoding: str) -> Diagnostic:
    args = {"byte": f"0x{data[index]:02X}"}
    if encoding:
        args["encoding"] = encoding
    return Diagnostic(code="not-utf8", location=_place(data, index, file), args=args)


def _place(data: bytes, index: int, file: str) -> Location:
    """Line and column of a byte. What stands before it on its line is readable, or it would not be the first."""
    before = data[:index].removeprefix(codecs.BOM_UTF8).decode("utf-8", errors="replace")
    lines = before.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return Location(file=file, line=len(lines), column=len(lines[-1]) + 1, length=1)


def _likely_encoding(data: bytes) -> str:
    """Windows-1256 if the bytes make Arabic words in it, for the hint only; else an empty string."""
    return "Windows-1256" if has_arabic(data.decode("cp1256", errors="replace")) else ""
