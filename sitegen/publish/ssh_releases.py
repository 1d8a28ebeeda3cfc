"""A folder on a server with a folder for every release, and a link ``current``: as in ``directory.py``, over ssh.

The next release begins as a copy of the one that is shown, made of hard links; so what somebody else put there is in it
too. rsync replaces what has changed, and then the link is turned. A draft whose transfer broke off is gone on with.
"""

import hashlib
import shlex
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from typing import Final

from sitegen.model.publishing import SshPlace
from sitegen.publish.disk import name_problem
from sitegen.publish.manifest import MANIFEST, DamagedManifestError, Entry, Manifest, from_bytes, to_bytes
from sitegen.publish.plan import Plan
from sitegen.publish.problems import busy, list_damaged, no_lock, not_ours, nothing_earlier
from sitegen.publish.releases import (
    CURRENT,
    DRAFT,
    RELEASES,
    numbered_after,
    release_before,
    release_name,
    release_shown,
    releases_to_drop,
)
from sitegen.publish.ssh_claim import claimed
from sitegen.publish.ssh_session import SshSession
from sitegen.publish.staging import Counter, staged
from sitegen.publish.target import LastingError, Load, OvertakenError, Tell, Work, World

_FROM: Final = f"{DRAFT}-of"
_PARTS: Final = ".sitegen-parts"
_OVERTAKEN: Final = 76


class SshReleases:
    """See ``Target``."""

    keeps_headers = False

    def __init__(self, place: SshPlace, world: World) -> None:
        """Connects to nothing yet."""
        self._session = SshSession(place, world)
        self._world = world
        self._keep = place.keep
        self._locks = True
        self.shown = self._session.shown
        self.compress = place.compress

    def path_problem(self, path: str) -> str:
        """As in ``Target``."""
        return name_problem(path)

    def published(self) -> Manifest | None:
        """As in ``Target``."""
        name = self._shown_release()
        return None if name is None else self._manifest_of(name)

    def _here(self, script: str) -> str:
        return f"cd -- {shlex.quote(self._session.path)} || exit\n{script}"

    def _shown_release(self) -> str | None:
        """What the link says."""
        said = self._session.must(
            f"cd -- {shlex.quote(self._session.path)} 2>/dev/null || exit 0\n"
            f"if [ -L {CURRENT} ]; then printf 'to %s' \"$(readlink {CURRENT})\"\n"
            f"elif [ -e {CURRENT} ]; then printf other; fi"
        )
        if not said:
            return None
        name = release_shown(said.decode("utf-8", "replace").removeprefix("to "))
        if name is None:
            raise LastingError(not_ours(self.shown, CURRENT))
        return name

    def _manifest_of(self, name: str) -> Manifest:
        path = f"{RELEASES}/{name}/{MANIFEST}"
        try:
            return from_bytes(self._session.must(self._here(f"if [ -f {path} ]; then cat {path}; fi")))
        except DamagedManifestError as error:
            raise LastingError(list_damaged(self.shown, path)) from error

    def strangers(self, paths: Collection[str]) -> frozenset[str]:
        """As in ``Target``."""
        name = self._shown_release()
        return frozenset() if name is None else self._session.standing(f"{RELEASES}/{name}", paths)

    @contextmanager
    def claim(self, plan: Plan, tell: Tell) -> Iterator[None]:  # noqa: ARG002  nothing is waited for
        """As in ``Target``."""
        with claimed(self._session, plan.before, self.published) as self._locks:
            yield

    def carry_out(self, work: Work) -> None:
        """As in ``Target``."""
        if not self._locks:
            work.notes.append(no_lock(self.shown))
        old = self._shown_release()
        manifest = numbered_after(work.plan.after, old)
        data, name = to_bytes(manifest), release_name(manifest)
        self._begin(old, f"{old} {hashlib.sha256(data).hexdigest()}")
        with staged(work.plan.puts, work, self._world, {MANIFEST: data}) as folder:
            self._session.send(
                folder, f"{RELEASES}/{DRAFT}/", Counter(work.plan, work.tell).sent, f"--temp-dir={_PARTS}"
            )
        self._session.remove(f"{RELEASES}/{DRAFT}", work.plan.deletes)
        self._session.must(
            self._here(
                f"cd {RELEASES} && rm -rf {DRAFT}/{_PARTS} && chmod 755 {DRAFT} || exit\n"
                f"sync -f {DRAFT} 2>/dev/null || sync\n"
                f"rm -rf {name} && mv {DRAFT} {name} && rm -f {_FROM}"
            )
        )
        self._show(name, old)
        there = self._session.must(self._here(f"ls {RELEASES}")).decode("utf-8", "replace").splitlines()
        dropped = releases_to_drop(there, name, self._keep)
        if dropped:
            self._session.must(self._here(f"cd {RELEASES} && rm -rf -- {' '.join(dropped)}"))

    def _begin(self, old: str | None, purpose: str) -> None:
        """Makes a draft, or goes on with one that was made for the same purpose."""
        copy = (
            f"cp -al {old} {DRAFT} 2>/dev/null || {{ rm -rf {DRAFT} && cp -a {old} {DRAFT}; }}"
            if old
            else f"mkdir {DRAFT}"
        )
        self._session.must(
            self._here(
                f"mkdir -p {RELEASES} && cd {RELEASES} || exit\n"
                f'if [ -d {DRAFT} ] && [ "$(cat {_FROM} 2>/dev/null)" = {shlex.quote(purpose)} ]; then :; else\n'
                f"rm -rf {DRAFT} {_FROM} && {{ {copy}; }} && printf %s {shlex.quote(purpose)} > {_FROM} || exit; fi\n"
                f"rm -rf {DRAFT}/{_PARTS} && mkdir {DRAFT}/{_PARTS}"
            )
        )

    def _show(self, name: str, old: str | None) -> None:
        """The one step that readers notice. ``mv -T`` is GNU's and BusyBox's, ``mv -h`` BSD's."""
        expected = f"{RELEASES}/{old}" if old else ""
        code, said = self._session.run(
            "(\n" + self._here("") + f"[ \"$(readlink {CURRENT} 2>/dev/null)\" = '{expected}' ] || exit {_OVERTAKEN}\n"
            f"rm -f .sitegen-{CURRENT} && ln -s {RELEASES}/{name} .sitegen-{CURRENT} || exit\n"
            f"mv -fT .sitegen-{CURRENT} {CURRENT} 2>/dev/null || mv -fh .sitegen-{CURRENT} {CURRENT}\n)"
        )
        if code == _OVERTAKEN:
            raise OvertakenError(busy(self.shown))
        if code:
            raise self._session.error(said.decode("utf-8", "replace"))

    def earlier(self, current: Manifest) -> tuple[Manifest, Load] | None:  # noqa: ARG002  the link says it
        """As in ``Target``."""
        name = self._release_before()
        if name is None:
            return None

        def load(entry: Entry) -> bytes:
            return self._session.must(self._here(f"cat {RELEASES}/{name}/{shlex.quote(entry.path)}"))

        return self._manifest_of(name), load

    def _release_before(self) -> str | None:
        shown = self._shown_release()
        there = self._session.must(self._here(f"ls {RELEASES}")) if shown else b""
        return release_before(there.decode("utf-8", "replace").splitlines(), shown) if shown else None

    def go_back(self, work: Work) -> None:  # noqa: ARG002  everything is there already
        """As in ``Target``: only turns the link."""
        name = self._release_before()
        if name is None:
            raise LastingError(nothing_earlier(self.shown))
        self._show(name, self._shown_release())
