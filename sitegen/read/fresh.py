"""One file is read and made ready to be kept: what came of it as bytes, its text apart."""

from collections.abc import Callable

from sitegen import fs
from sitegen.encoding import Encoded, decoder, digest, digest_of, encode
from sitegen.fs import stamp_of
from sitegen.packs import Packs
from sitegen.read.archive import KeptDocument, KeptShared
from sitegen.read.discover import Found, FoundShared
from sitegen.read.document import ReadSettings, SharedRead, read_document, read_shared, read_wording
from sitegen.read.keeping import BareRead, bare, body_to_bytes, outward, vocabulary_digest
from sitegen.values import replace

read_bare: Callable[[bytes | Encoded], BareRead] = decoder(BareRead)
read_facts: Callable[[bytes | Encoded], SharedRead] = decoder(SharedRead)


def fresh_document(
    each: Found, path: str, settings: ReadSettings, packs: Packs, before: KeptDocument | None = None
) -> KeptDocument:
    """Reads a document; only its words are compared with the vocabulary if it is known apart from that.

    Front matter that is known is not checked again.

    Args:
        each: what was found.
        path: where it is on the disk.
        settings: those of the site.
        packs: where its text goes.
        before: what was kept of it, if that depended on the same settings apart from their words.

    Returns:
        what is to be kept.

    Raises:
        OSError: the file cannot be opened.
    """
    stamp, data = stamp_of(path), fs.read_bytes(path)
    if before and before.lang and digest_of(data) == before.digest:
        wording = read_wording(each.path, data, settings.vocabulary(before.lang))
        return replace(
            before,
            stamp=stamp,
            vocabulary=vocabulary_digest(before.lang, settings),
            read=Encoded(encode(replace(read_bare(before.read), wording=wording))),
        )
    made = read_document(each, data, settings, read_bare(before.read).header if before else None)
    kept, document = bare(made), made.document
    lang = document.lang if document else None
    return KeptDocument(
        stamp=stamp,
        digest=digest_of(data),
        settings=settings_digest(settings),
        vocabulary=vocabulary_digest(lang, settings),
        outward=outward(kept.document),
        key=document.key if document else None,
        lang=lang,
        read=Encoded(encode(kept)),
        text=packs.put(body_to_bytes(document.body)) if document else None,
    )


def settings_digest(settings: ReadSettings) -> bytes:
    """Changes with all that reading depends on besides the file, but for the vocabulary."""
    return digest(settings.without_words)


def fresh_facts(each: FoundShared, path: str) -> KeptShared:
    """Reads a report.yaml; arguments, result and errors as of ``fresh_document``."""
    stamp, data = stamp_of(path), fs.read_bytes(path)
    read = Encoded(encode(read_shared(each, data)))
    return KeptShared(stamp=stamp, digest=digest_of(data), key=each.key, read=read)
