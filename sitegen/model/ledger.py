"""Addresses that were published: what readers keep in bookmarks, mails and papers must lead somewhere for ever."""

from collections.abc import Iterator
from typing import Final

from sitegen.diagnostics import Location
from sitegen.model.site import PageId, PageKind, Site
from sitegen.values import Struct, field

#: Where they are remembered, relative to the site's root.
LEDGER: Final = "content/addresses.lock"

#: Pages that are made of something that a person wrote: a text, or an entry of a registry. The others (lists, years,
#: the map) come and go with these.
KEPT: Final = frozenset(
    {PageKind.REPORT, PageKind.PAGE, PageKind.CITY, PageKind.TOPIC, PageKind.PERSON, PageKind.ORGANISATION}
)


class KeptAddress(Struct, frozen=True, kw_only=True, order=True):
    """An address that was published.

    Attributes:
        address: ``/ar/reports/x/``, without the base path.
        kind: what sort of page stood there.
        key: the key or id of what it was made of.
        location: the line that says so.
    """

    address: str
    kind: PageKind
    key: str
    location: Location = field(default_factory=lambda: Location(file=LEDGER))


def addresses_to_keep(site: Site) -> Iterator[KeptAddress]:
    """Every address of a site that may never be lost, aliases included. A report that was taken down is one too."""
    owners: dict[str, PageId] = {}
    for page, by_lang in site.addresses.items():
        kind = PageKind.REPORT if page.kind is PageKind.GONE else page.kind
        for address in by_lang.values():
            owners[address] = PageId(kind=kind, key=page.key)
            if kind in KEPT:
                yield KeptAddress(address=address, kind=kind, key=page.key)
    for old, new in site.redirects.items():
        yield KeptAddress(address=old, kind=owners[new].kind, key=owners[new].key)
