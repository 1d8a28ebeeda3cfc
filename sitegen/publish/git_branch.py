"""A branch of a git repository, as GitHub, GitLab and Codeberg Pages serve it.

The next commit is made by ``git fast-import`` on top of the branch's newest one: our files are replaced, everything
else stays (``CNAME``, say). One push makes it visible, and only if nobody has pushed in between.
"""

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from typing import IO, Final

from sitegen.model.publishing import GitPlace
from sitegen.publish.disk import name_problem
from sitegen.publish.git_repository import HEAD, NEW, GitRepository, address_of
from sitegen.publish.manifest import MANIFEST, DamagedManifestError, Entry, Manifest, from_bytes, to_bytes
from sitegen.publish.plan import Plan
from sitegen.publish.problems import list_damaged, nothing_earlier
from sitegen.publish.releases import collisions, somebody_elses
from sitegen.publish.target import LastingError, Load, Tell, Work, World

_NO_JEKYLL: Final = ".nojekyll"  # else GitHub Pages would leave out names that begin with an underscore
_LOOK_BACK: Final = 200


class GitBranch:
    """See ``Target``."""

    keeps_headers = False
    compress: Final = "off"

    def __init__(self, place: GitPlace, world: World) -> None:
        """Asks nobody yet."""
        self.shown = f"{place.remote}#{place.branch}"
        self._place = place
        self._world = world
        self._opened: GitRepository | None = None
        self._head: str | None = None
        self._earlier: str | None = None

    @property
    def _repository(self) -> GitRepository:
        if self._opened is None:
            address = address_of(self._place.remote, self._world)
            self._opened = GitRepository(address, self._place.branch, self.shown, self._world)
        return self._opened

    def path_problem(self, path: str) -> str:
        """As in ``Target``: git itself refuses ``.git`` in any spelling."""
        parts = (part.lower().rstrip(". ") for part in path.split("/"))
        return "reserved by git" if any(part in {".git", "git~1"} for part in parts) else name_problem(path)

    def published(self) -> Manifest | None:
        """As in ``Target``."""
        self._head = self._repository.fetch()
        if self._head is None or MANIFEST not in self._names():
            return None
        try:
            return self._manifest_of(HEAD)
        except DamagedManifestError as error:
            raise LastingError(list_damaged(self.shown, MANIFEST)) from error

    def _manifest_of(self, commit: str) -> Manifest:
        return from_bytes(self._repository.must("cat-file", "blob", f"{commit}:{MANIFEST}"))

    def _names(self) -> list[str]:
        """Every path on the branch. One that is not UTF-8 keeps its bytes (PEP 383)."""
        listed = self._repository.must("ls-tree", "-r", "-z", "--name-only", "--full-tree", HEAD)
        return [name.decode("utf-8", "surrogateescape") for name in listed.split(b"\0") if name]

    def strangers(self, paths: Collection[str]) -> frozenset[str]:
        """As in ``Target``."""
        if self._head is None:
            return frozenset()
        names = self._names()
        before = self._manifest_of(HEAD) if MANIFEST in names else Manifest()
        return collisions(paths, somebody_elses(names, before))

    @contextmanager
    def claim(self, plan: Plan, tell: Tell) -> Iterator[None]:  # noqa: ARG002  the push compares
        """As in ``Target``. Nothing is held: a push that comes too late is refused by the other side."""
        yield

    def carry_out(self, work: Work) -> None:
        """As in ``Target``."""
        repository = self._repository
        command = repository.command("fast-import", "--quiet", "--done", "--force", "--date-format=raw")
        ended = repository.runner.feed(command, lambda stream: self._write(stream, work))
        if ended.code:
            raise repository.error(ended.err)
        repository.push(self._head)

    def _write(self, stream: IO[bytes], work: Work) -> None:
        """Tells fast-import the whole commit."""
        plan = work.plan
        for mark, entry in enumerate(plan.puts, 1):
            _data(stream, f"blob\nmark :{mark}\n", work.load(entry))
        for group in plan.groups:
            if group.puts:
                work.tell(group.stage, len(group.puts), len(group.puts))
        _data(stream, f"commit {NEW}\ncommitter {self._committer()}\n", _message(plan).encode())
        names = self._names() if self._head else []
        if self._head and self._place.history == "keep":
            stream.write(f"from {self._head}\n".encode())
        elif self._head:
            tree = self._repository.must("rev-parse", f"{HEAD}^{{tree}}").decode().strip()
            stream.write(f'M 040000 {tree} ""\n'.encode())
        there = frozenset(names)
        for path in plan.deletes:
            if path in there:
                stream.write(b"D " + quoted(path) + b"\n")
        for mark, entry in enumerate(plan.puts, 1):
            stream.write(f"M 100644 :{mark} ".encode() + quoted(entry.path) + b"\n")
        _data(stream, f"M 100644 inline {MANIFEST}\n", to_bytes(plan.after))
        if _NO_JEKYLL not in there and _NO_JEKYLL not in plan.after.entries:
            _data(stream, f"M 100644 inline {_NO_JEKYLL}\n", b"")
        stream.write(b"done\n")

    def _committer(self) -> str:
        seen = self._world.environment
        name, mail = seen.get("GIT_COMMITTER_NAME", "sitegen"), seen.get("GIT_COMMITTER_EMAIL", "sitegen@localhost")
        return f"{_plain(name)} <{_plain(mail)}> {int(self._world.now())} +0000"

    def earlier(self, current: Manifest) -> tuple[Manifest, Load] | None:
        """As in ``Target``: the newest commit of the branch that holds an earlier publication."""
        repository = self._repository
        if self._head is None or self._place.history == "squash":
            return None
        repository.fetch(history=True)
        log = repository.must("log", "--first-parent", f"-{_LOOK_BACK}", "--format=%H", HEAD, "--", MANIFEST)
        for commit in log.decode().split():
            try:
                manifest = self._manifest_of(commit)
            except DamagedManifestError:
                continue
            if manifest.number < current.number:
                self._earlier = commit
                return manifest, self._load
        return None

    def _load(self, entry: Entry) -> bytes:
        return self._repository.must("cat-file", "blob", f"{self._earlier}:{entry.path}")

    def go_back(self, work: Work) -> None:
        """As in ``Target``: a new commit with the old files, which the other side has already."""
        if self._earlier is None or self._head is None:
            raise LastingError(nothing_earlier(self.shown))
        repository = self._repository
        old = repository.must("ls-tree", "-r", "-z", "--full-tree", self._earlier).split(b"\0")
        where = {line.partition(b"\t")[2]: line for line in old if line}
        index = {"GIT_INDEX_FILE": str(repository.folder / "sitegen-index")}
        repository.must("read-tree", HEAD, environment=index)
        manifest = repository.must("hash-object", "-w", "--stdin", given=to_bytes(work.plan.after)).strip()
        lines = [where[entry.path.encode()] for entry in work.plan.puts]
        lines.append(b"100644 blob " + manifest + b"\t" + MANIFEST.encode())
        lines += [b"0 " + b"0" * 40 + b"\t" + path.encode() for path in work.plan.deletes]
        repository.must("update-index", "-z", "--index-info", given=b"\0".join(lines) + b"\0", environment=index)
        tree = repository.must("write-tree", "--missing-ok", environment=index).decode().strip()
        name, _, rest = self._committer().partition(" <")
        mail, _, date = rest.partition("> ")
        who = {
            f"GIT_{role}_{what}": value
            for role in ("AUTHOR", "COMMITTER")
            for what, value in (("NAME", name), ("EMAIL", mail), ("DATE", f"@{date}"))
        }
        message = f"Go back to publication {work.plan.after.number}\n".encode()
        commit = repository.must("commit-tree", tree, "-p", self._head, given=message, environment=who).decode().strip()
        repository.must("update-ref", NEW, commit)
        repository.push(self._head)


def _data(stream: IO[bytes], head: str, data: bytes) -> None:
    stream.write(f"{head}data {len(data)}\n".encode() + data + b"\n")


def quoted(path: str) -> bytes:
    """A path as fast-import reads it, whatever it holds."""
    plain = path.encode("utf-8", "surrogateescape")
    return b'"' + plain.replace(b"\\", b"\\\\").replace(b'"', b'\\"').replace(b"\n", b"\\n") + b'"'


def _plain(word: str) -> str:
    return "".join(character for character in word if character not in "<>\n\0")


def _message(plan: Plan) -> str:
    new, deleted = len(plan.puts), len(plan.deletes)
    return f"Publication {plan.after.number}: {new} files put, {deleted} deleted\n"
