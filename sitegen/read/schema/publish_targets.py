"""The targets under ``publish:`` in config.yaml. No field holds a secret; an address with a password is refused."""

import re
from collections.abc import Mapping
from typing import Annotated, ClassVar, Literal
from urllib.parse import urlsplit

from pydantic import BeforeValidator, Field, InstanceOf, WithJsonSchema, model_validator

from sitegen.diagnostics import Location
from sitegen.lang.numbers import fold_digits
from sitegen.model.host import HostName
from sitegen.model.publishing import USUAL_LIMIT, DirectoryPlace, GitPlace, Limit, Place, PublishTarget, SshPlace
from sitegen.read.schema.base import Shorthand, Strict, problem
from sitegen.read.schema.publish_object_store import ObjectStore
from sitegen.read.schema.texts import ID_PATTERN, text_of
from sitegen.read.schema.values import Kept, Port, YesNo

_LIMIT = re.compile(r"(\d{1,7}) ?([%٪]?)")
_HUNDRED = 100
_SSH_NAME = re.compile(r"[A-Za-z0-9_][A-Za-z0-9._-]*")
_HOST = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*|\[?[0-9a-fA-F:]+\]?")
_HOST_KEY = re.compile(r"(?:ssh|ecdsa|sk)-[a-z0-9@.-]+ [A-Za-z0-9+/]+={0,2}")
_BRANCH = re.compile(
    r"(?!.*(?:\.\.|//|@\{|\.lock(?:/|$)|/\.))[^\s~^:?*\[\\\x00-\x20\x7f./-][^\s~^:?*\[\\\x00-\x20\x7f]*(?<![./])"
)


def limit_of(text: str) -> Limit | None:
    """A number of files, or a part of all of them such as ``25%``; None if it is neither."""
    found = _LIMIT.fullmatch(fold_digits(text).strip())
    if found is None or (found[2] and int(found[1]) > _HUNDRED):
        return None
    return Limit(count=int(found[1]), percent=bool(found[2]))


def _limit(value: object) -> Limit:
    limit = limit_of(text_of(value))
    if limit is None:
        raise problem("bad-limit")
    return limit


def _place(value: object) -> str:
    """A path or an address, as it is written."""
    text = text_of(value)
    if text.startswith("-") or any(ord(character) < ord(" ") for character in text):
        raise problem("bad-publish-place")
    return text


def _remote(value: object) -> str:
    text = _place(value)
    if "://" in text and urlsplit(text).password is not None:
        raise problem("secret-in-config")
    if "::" in text:
        raise problem("bad-publish-place")
    return text


def _matching(pattern: re.Pattern[str]) -> BeforeValidator:
    def check(value: object) -> str:
        text = text_of(value)
        if not pattern.fullmatch(text):
            raise problem("bad-publish-place")
        return text

    return BeforeValidator(check)


_TEXT = WithJsonSchema({"type": "string"})
MaxDeletes = Annotated[
    InstanceOf[Limit],
    BeforeValidator(_limit),
    WithJsonSchema({"anyOf": [{"type": "integer", "minimum": 0}, {"type": "string", "pattern": "^[0-9]{1,3} ?%$"}]}),
]
Folder = Annotated[str, BeforeValidator(_place), _TEXT]
Remote = Annotated[str, BeforeValidator(_remote), _TEXT]
TargetName = Annotated[
    str, _matching(re.compile(ID_PATTERN)), WithJsonSchema({"type": "string", "pattern": ID_PATTERN})
]


class Directory(Shorthand):
    """A folder on this machine – مجلّد على هذا الجهاز."""

    short: ClassVar[tuple[str, ...]] = ("path",)

    path: Folder = Field(examples=["/srv/www/site"])
    """The folder – المجلّد"""
    releases: YesNo = True
    """Each publication is a folder, and “current” leads to the newest – كلّ نشر في مجلّد، و«current» رابط إلى أحدثها"""
    keep: Kept = 3
    """How many earlier publications stay – عدد المنشورات السابقة التي تبقى"""
    compress: Literal["off", "beside"] = "off"
    """Also put page.html.gz beside page.html, for web servers that look for it – نسخ مضغوطة إلى جانب النصوص"""

    def place(self) -> DirectoryPlace:
        """The same as a value of the model."""
        return DirectoryPlace(path=self.path, releases=self.releases, keep=self.keep, compress=self.compress)


class Ssh(Strict):
    """A folder on a server, reached with ssh and rsync – مجلّد على خادم عبر ssh وrsync."""

    host: Annotated[str, _matching(_HOST), _TEXT] = Field(examples=["www.example.org"])
    """The server – الخادم"""
    path: Folder = Field(examples=["/srv/www/site"])
    """The folder there – المجلّد فيه"""
    user: Annotated[str, _matching(_SSH_NAME), _TEXT] | None = None
    """User there, if not ssh's own choice – المستخدم"""
    port: Port | None = None
    """Port, if not 22 – المنفذ"""
    host_key: Annotated[str, _matching(_HOST_KEY), _TEXT] | None = None
    """The server's public key; without it: known_hosts – المفتاح العلني للخادم"""
    releases: YesNo = True
    """Each publication is a folder, and “current” leads to the newest – كلّ نشر في مجلّد، و«current» رابط إلى أحدثها"""
    keep: Kept = 3
    """How many earlier publications stay – عدد المنشورات السابقة التي تبقى"""
    compress: Literal["off", "beside"] = "off"
    """Also put page.html.gz beside page.html, for web servers that look for it – نسخ مضغوطة إلى جانب النصوص"""

    def place(self) -> SshPlace:
        """The same as a value of the model."""
        return SshPlace(
            host=self.host,
            path=self.path,
            user=self.user or "",
            port=self.port or 0,
            host_key=self.host_key or "",
            releases=self.releases,
            keep=self.keep,
            compress=self.compress,
        )


class Git(Strict):
    """A branch of a git repository – فرع في مستودع git."""

    remote: Remote = "origin"
    """URL, folder, or name of a remote – عنوان المستودع أو مجلّده أو اسم remote"""
    branch: Annotated[str, _matching(_BRANCH), _TEXT] = "gh-pages"
    """The branch – الفرع"""
    history: Literal["keep", "squash"] = "keep"
    """Keep earlier publications as commits, or always have one commit – إبقاء التاريخ أو الاكتفاء بآخر نشر"""

    def place(self) -> GitPlace:
        """The same as a value of the model."""
        return GitPlace(remote=self.remote, branch=self.branch, history=self.history)


class Target(Strict):
    """One place to publish to – مكان واحد للنشر."""

    directory: Directory | None = None
    """A folder on this machine – مجلّد على هذا الجهاز"""
    ssh: Ssh | None = None
    """A folder on a server, reached with ssh and rsync – مجلّد على خادم عبر ssh وrsync"""
    git: Git | None = None
    """A branch of a git repository – فرع في مستودع git"""
    object_store: ObjectStore | None = None
    """A bucket in S3, Google Cloud Storage or Azure – حاوية في S3 أو Google أو Azure"""
    host: HostName | None = None
    """Who serves it, so that its limits are checked first: github-pages, server, … – من يستضيفه"""
    max_deletes: MaxDeletes | None = None
    """Refuse to delete more files than this: a number or a percentage – أقصى ما يُحذف من الملفات"""

    @model_validator(mode="after")
    def _one_place(self) -> "Target":
        if len(self._places()) != 1:
            raise problem("one-place-per-target", allowed=", ".join(PLACES))
        return self

    def _places(self) -> list[Directory | Ssh | Git | ObjectStore]:
        written = (getattr(self, name) for name in PLACES)
        return [place for place in written if place is not None]

    def place(self) -> Place:
        """The one place that is written."""
        return self._places()[0].place()


PLACES = ("directory", "ssh", "git", "object_store")
"""The fields of which exactly one is written."""

Targets = dict[TargetName, Target]


def publish_targets(
    written: Mapping[str, Target], places: Mapping[tuple[str | int, ...], Location]
) -> dict[str, PublishTarget]:
    """The targets as values of the model.

    Args:
        written: by name.
        places: where every value of config.yaml stands.
    """
    return {
        name: PublishTarget(
            name=name,
            place=target.place(),
            host=target.host,
            max_deletes=target.max_deletes or USUAL_LIMIT,
            location=places["publish", name],
        )
        for name, target in written.items()
    }
