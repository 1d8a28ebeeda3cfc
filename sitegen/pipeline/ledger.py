"""Published addresses in the story: none may be lost, and publishing adds to them."""

from collections.abc import Container
from pathlib import Path

from sitegen import fs
from sitegen.check.addresses import lost_addresses
from sitegen.diagnostics import Diagnostic
from sitegen.lang.secret_names import SecretNames
from sitegen.memo import Memo
from sitegen.model.document import Document
from sitegen.model.ledger import LEDGER, KeptAddress, addresses_to_keep
from sitegen.model.site import Site
from sitegen.read.decoding import MAX_BYTES_OF_LOCKS, decode
from sitegen.read.ledger import LedgerRead, read_ledger
from sitegen.read.problems import unreadable
from sitegen.render.urls import output_path
from sitegen.values import Struct

_HEAD = (
    "# Written by: sitegen publish, sitegen accept --addresses. Addresses that were published and must lead somewhere\n"
    "# for ever. Keep this file with the texts; do not edit it by hand.\n"
    "# يكتبه الأمران sitegen publish وsitegen accept --addresses: عناوين نُشرت ويجب أن تبقى صالحة دائمًا.\n"
    "# احفظ هذا الملف مع النصوص، ولا تعدّله بيدك.\n"
)


def ledger_of(root: Path, memo: Memo | None = None) -> LedgerRead:
    """What content/addresses.lock says; nothing if there is no such file. Not read again if ``memo`` knows it."""
    if not (root / LEDGER).is_file():
        return LedgerRead()
    try:
        return (memo or Memo()).of_file(root / LEDGER, LEDGER, _ledger)
    except OSError as error:
        return LedgerRead(diagnostics=(unreadable(LEDGER, error),))


def _ledger(data: bytes) -> LedgerRead:
    text, problems = decode(data, LEDGER, MAX_BYTES_OF_LOCKS)
    return LedgerRead(diagnostics=problems) if text is None else read_ledger(text, LEDGER)


def ledger_problems(
    root: Path,
    site: Site,
    documents: tuple[Document, ...],
    doubtful: frozenset[str],
    secrets: SecretNames,
    memo: Memo,
) -> list[Diagnostic]:
    """What is wrong with the file, and the addresses that the site would lose.

    An address that holds a name which must not be published is lost on purpose.
    """
    ledger = ledger_of(root, memo)
    waiting = frozenset(each.key for each in documents)
    lost = lost_addresses(
        site,
        ledger.addresses,
        doubtful=doubtful,
        waiting=waiting,
        given_up=lambda address: bool(secrets.found_in(address)),
    )
    return [*ledger.diagnostics, *lost]


class Kept(Struct, frozen=True, kw_only=True):
    """What was done to the file: how many addresses are new in it, and which are forgotten."""

    added: int
    forgotten: tuple[str, ...] = ()


def keep_addresses(
    root: Path,
    site: Site,
    secrets: SecretNames,
    *,
    forget: bool = False,
    published: Container[str] | None = None,
) -> Kept:
    """Adds the addresses of a site that was published.

    Args:
        root: the site's root.
        site: as it was published.
        secrets: names that must not be published. An address that holds one is not kept, and is forgotten if it was.
        forget: also forget every address at which nothing stands any more.
        published: paths of the files that were published; None means all of the site's.

    Raises:
        OSError: the file cannot be read or written.
    """
    before = {each.address: each for each in ledger_of(root).addresses}
    now = {
        each.address: each
        for each in addresses_to_keep(site)
        if published is None or output_path(each.address) in published
    }
    wanted = now if forget else {**before, **now}
    after = {address: each for address, each in wanted.items() if not secrets.found_in(address)}
    text = _HEAD + "".join(_line(after[address]) for address in sorted(after))
    if not (root / LEDGER).is_file() or fs.read_bytes(root / LEDGER) != text.encode():
        fs.write_atomically(root / LEDGER, text.encode())
    gone = tuple(sorted(address for address in before.keys() - after.keys() if not secrets.found_in(address)))
    return Kept(added=len(after.keys() - before.keys()), forgotten=gone)


def _line(kept: KeptAddress) -> str:
    return f"{kept.address} {kept.kind} {kept.key}\n"
