"""Assets: stylesheets put together, references between files made good, every file named after its content.

In come the files of all layers, out go outputs under ``assets/`` and the published path of each file. A file whose
bytes change gets another name, so browsers may keep every one of them for ever. Never knows the site's base path.
"""

import hashlib
import posixpath
import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from types import MappingProxyType
from typing import Final
from urllib.parse import quote

from sitegen.diagnostics import Diagnostic, Location
from sitegen.model.output import Output, OutputKind, path_problem
from sitegen.theme import css
from sitegen.theme.faults import unknown_file
from sitegen.theme.layer import SourceFile
from sitegen.values import Struct

FOLDER: Final = "assets"
_FINGERPRINT_LENGTH: Final = 8
_ELSEWHERE: Final = re.compile(r"(?:[a-z][a-z0-9+.-]*:)?//", re.IGNORECASE)
_IN_PLACE: Final = re.compile(r"data:|#", re.IGNORECASE)
_SCRIPT_REFERENCE: Final = re.compile(r"""(?P<quote>["'])(?P<path>\.{1,2}/[\w./-]+)(?P=quote)""")


class Assets(Struct, frozen=True, kw_only=True):
    """What is published.

    Attributes:
        paths: name in templates → path below the output folder, percent-encoded for an address.
        outputs: sorted by path.
    """

    paths: Mapping[str, str]
    outputs: tuple[Output, ...]


def layered(layers: Iterable[tuple[str, Mapping[str, SourceFile]]]) -> dict[str, SourceFile]:
    """The files of all layers by the name that reaches them.

    Args:
        layers: theme name and files, the child's first.

    Returns:
        ``style.css`` for the uppermost one, ``!rihla/style.css`` for that of one theme.
    """
    found: dict[str, SourceFile] = {}
    for name, files in layers:
        for path, file in files.items():
            found.setdefault(path, file)
            found[f"!{name}/{path}"] = file
    return found


def publish(
    files: Mapping[str, SourceFile], asked: Collection[str], idle: Collection[str] = ()
) -> tuple[Assets, tuple[Diagnostic, ...]]:
    """Prepares all assets.

    Args:
        files: by name, as ``layered`` gives them.
        asked: names that templates use. What nobody asks for is published too, except what only other stylesheets
            import and what ``!theme/…`` alone reaches.
        idle: names among those that only templates use of which the site makes no page. They have a path, as a
            template must be checked, but neither they nor what only they refer to are published.
    """
    work = _Publishing(files)
    for name in files:
        work.check_name(name)
    wanted = [name for name in work.usable if name in asked or not name.startswith("!")]
    imported = {name for wanted_name in wanted for name in work.imports_of(wanted_name)}
    for name in wanted:
        if name in asked or name not in imported:
            work.publish(name)
    for name in wanted:
        # Only stylesheets that import each other in a circle can be left; publishing one of them reports it.
        if name not in work.outputs and name not in work.bundled:
            work.publish(name)
    rest = work.outputs.keys() - work.reached_from(idle)
    outputs = {output.path: output for output in map(work.outputs.__getitem__, work.reached_from(rest))}
    return (
        Assets(
            paths=MappingProxyType({name: quote(output.path) for name, output in work.outputs.items()}),
            outputs=tuple(outputs[path] for path in sorted(outputs)),
        ),
        tuple(work.problems),
    )


class _Publishing:
    """Follows references from file to file; each file is prepared once, after those that it refers to."""

    def __init__(self, files: Mapping[str, SourceFile]) -> None:
        self._files = files
        self._under_way: list[str] = []
        self.usable: list[str] = []
        self.bundled: set[str] = set()
        self._references: dict[str, set[str]] = defaultdict(set)
        self.outputs: dict[str, Output] = {}
        self.problems: list[Diagnostic] = []

    def check_name(self, name: str) -> None:
        """Sorts out a file whose name cannot be published."""
        if problem := path_problem(_fingerprinted(_plain(name), b"")):
            self._problem("asset-name", name, 0, {"asset": _plain(name), "reason": problem})
        else:
            self.usable.append(name)

    def imports_of(self, name: str) -> set[str]:
        """The stylesheets that a stylesheet imports itself."""
        found: set[str] = set()
        if name.endswith(".css") and (text := self._text(name)) is not None:

            def note(reference: css.Import) -> str:
                found.add(_resolved(reference.path, name, self._files))
                return ""

            css.with_imports(css.without_comments(text), note)
        return found

    def reached_from(self, names: Collection[str]) -> set[str]:
        """These published files and all that they refer to, directly or not."""
        reached: set[str] = set()
        waiting = [name for name in names if name in self.outputs]
        while waiting:
            if (name := waiting.pop()) not in reached:
                reached.add(name)
                waiting += self._references[name]
        return reached

    def publish(self, name: str) -> str | None:
        """The path of a file below the output folder; None if it cannot be published, which is then noted."""
        if name in self.outputs:
            return self.outputs[name].path
        if name in self._under_way:
            self._circle(name)
            return None
        self._under_way.append(name)
        data = self._prepared(name)
        self._under_way.pop()
        if name not in self.outputs:
            path = _fingerprinted(_plain(name), data)
            self.outputs[name] = Output(path=path, data=data, kind=OutputKind.ASSET)
        return self.outputs[name].path

    def _prepared(self, name: str) -> bytes:
        if name.endswith(".css") and (text := self._text(name)) is not None:
            return css.squeezed(self._bundled(text, name, _folder(name))).encode()
        if name.endswith((".js", ".mjs")) and (text := self._text(name)) is not None:
            return _SCRIPT_REFERENCE.sub(lambda match: self._in_script(match, name), text).encode()
        return self._files[name].data

    def _bundled(self, text: str, name: str, folder: str) -> str:
        """A stylesheet with its imports in it, whose references hold for a file in ``folder``."""

        def include(reference: css.Import) -> str:
            target = _resolved(reference.path, name, self._files)
            if target not in self._files or _ELSEWHERE.match(reference.path):
                self._missing(reference.path, name, reference.line)
                return ""
            if target in self._under_way:
                self._circle(target)
                return ""
            inner = self._text(target)
            if inner is None:
                return ""
            self._under_way.append(target)
            self.bundled.add(target)
            bundled = self._bundled(inner, target, folder)
            self._under_way.pop()
            return reference.wrap(bundled)

        def refer(address: str, line: int) -> str:
            path, mark, fragment = address.partition("#")
            if not path or _IN_PLACE.match(address):
                return address
            target = _resolved(path, name, self._files)
            if target not in self._files or _ELSEWHERE.match(path):
                self._missing(address, name, line)
                return address
            published = self._refer(name, target)
            return address if published is None else quote(posixpath.relpath(published, folder)) + mark + fragment

        return css.with_imports(css.with_urls(css.without_comments(text), refer), include)

    def _refer(self, name: str, target: str) -> str | None:
        if (published := self.publish(target)) is not None:
            self._references[name].add(target)
        return published

    def _in_script(self, match: re.Match[str], name: str) -> str:
        target = _resolved(match["path"], name, self._files)
        if target not in self._files or (published := self._refer(name, target)) is None:
            return match[0]
        path = posixpath.relpath(published, _folder(name))
        return match["quote"] + (path if path.startswith(".") else f"./{path}") + match["quote"]

    def _text(self, name: str) -> str | None:
        file = self._files[name]
        try:
            return file.data.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            place = Location(file=file.shown)
            self.problems.append(Diagnostic(code="not-utf8", location=place, args={"byte": str(error.start + 1)}))
            return None

    def _missing(self, written: str, name: str, line: int) -> None:
        if _ELSEWHERE.match(written):
            self._problem("asset-elsewhere", name, line, {"asset": written})
        else:
            known = [other for other in self._files if not other.startswith("!")]
            self._problem("asset-missing", name, line, unknown_file("asset", written, known))

    def _circle(self, name: str) -> None:
        circle = " → ".join([*self._under_way[self._under_way.index(name) :], name])
        self._problem("asset-circle", name, 0, {"circle": circle})

    def _problem(self, code: str, name: str, line: int, args: Mapping[str, str]) -> None:
        location = Location(file=self._files[name].shown, line=line)
        self.problems.append(Diagnostic(code=code, location=location, args=args))


def _resolved(written: str, name: str, files: Collection[str]) -> str:
    """The name of the file that a reference in another file means."""
    path = written.partition("?")[0]
    if path.startswith("!"):
        return path
    joined = posixpath.normpath(posixpath.join(posixpath.dirname(_plain(name)), path))
    return joined if joined in files else path


def _plain(name: str) -> str:
    """A name without its ``!theme/``."""
    return name.partition("/")[2] if name.startswith("!") else name


def _folder(name: str) -> str:
    return posixpath.join(FOLDER, posixpath.dirname(_plain(name)))


def _fingerprinted(name: str, data: bytes) -> str:
    stem, extension = posixpath.splitext(name)
    fingerprint = hashlib.sha256(data).hexdigest()[:_FINGERPRINT_LENGTH]
    return f"{FOLDER}/{stem}.{fingerprint}{extension}"
