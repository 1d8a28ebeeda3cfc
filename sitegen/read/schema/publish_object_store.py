"""An object store as a target in config.yaml. Credentials never stand here."""

import ipaddress
import re
from typing import Annotated, ClassVar, Literal, get_args
from urllib.parse import SplitResult, urlsplit

from pydantic import BeforeValidator, Field, WithJsonSchema

from sitegen.model.output import path_problem
from sitegen.model.publishing import ObjectStorePlace, Provider
from sitegen.read.schema.base import Shorthand, problem
from sitegen.read.schema.texts import text_of
from sitegen.read.schema.values import YesNo

_BUCKET = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{1,254}")
_WORD = re.compile(r"[A-Za-z0-9][A-Za-z0-9-]{0,62}")


def _split(text: str) -> SplitResult:
    try:
        parts = urlsplit(text)
        parts.port  # noqa: B018  raises if it is no number
    except ValueError:
        raise problem("bad-publish-place") from None
    if parts.password is not None or parts.query:
        raise problem("secret-in-config")  # a signed address holds its key in the query
    if parts.username is not None or parts.fragment:
        raise problem("bad-publish-place")
    return parts


def _bucket_url(value: object) -> str:
    """Scheme, bucket and folder, without a slash at the end."""
    text = text_of(value).rstrip("/")
    parts = _split(text)
    folder = parts.path.removeprefix("/")
    known = parts.scheme in get_args(Provider) and _BUCKET.fullmatch(parts.netloc)
    if not known or (folder and path_problem(folder)):
        raise problem("bad-bucket-url")
    return text


def _endpoint(value: object) -> str:
    """The address of a store. Without encryption only on this machine, for tests."""
    text = text_of(value).rstrip("/")
    parts = _split(text)
    encrypted = parts.scheme == "https" or (parts.scheme == "http" and _this_machine(parts.hostname or ""))
    if not encrypted or not parts.hostname:
        raise problem("bad-store-endpoint")
    return text


def _this_machine(host: str) -> bool:
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _word(value: object) -> str:
    text = text_of(value)
    if not _WORD.fullmatch(text):
        raise problem("bad-publish-place")
    return text


_URL = {"type": "string", "pattern": "^(s3|gs|az)://"}
Word = Annotated[str, BeforeValidator(_word), WithJsonSchema({"type": "string"})]


class ObjectStore(Shorthand):
    """A bucket in S3, Google Cloud Storage or Azure – حاوية في S3 أو Google أو Azure."""

    short: ClassVar[tuple[str, ...]] = ("url",)

    url: Annotated[str, BeforeValidator(_bucket_url), WithJsonSchema(_URL)] = Field(
        examples=["s3://www.example.org", "gs://bucket/folder", "az://container"]
    )
    """The bucket, and a folder in it if need be – الحاوية، ومجلّد فيها عند الحاجة"""
    endpoint: Annotated[str, BeforeValidator(_endpoint), WithJsonSchema({"type": "string", "format": "uri"})] | None = (
        None
    )
    """Address of a store that is not the provider's usual one – عنوان خادم غير عنوان المزوّد المعتاد"""
    region: Word | None = None
    """The region of an S3 bucket – منطقة الحاوية في S3"""
    account: Word | None = None
    """The storage account in Azure – حساب التخزين في Azure"""
    keep: YesNo = True
    """Keep what is replaced, for --rollback – إبقاء ما يُستبدل ليمكن الرجوع إليه"""
    compress: Literal["off", "beside", "instead"] = "off"
    """Packed texts, beside the plain ones (page.html.gz) or instead – نسخ مضغوطة إلى جانب النصوص أو بدلًا منها"""

    def place(self) -> ObjectStorePlace:
        """The same as a value of the model."""
        parts = urlsplit(self.url)
        providers: dict[str, Provider] = {name: name for name in get_args(Provider)}
        return ObjectStorePlace(
            provider=providers[parts.scheme],
            bucket=parts.netloc,
            prefix=parts.path.removeprefix("/"),
            endpoint=self.endpoint or "",
            region=self.region or "",
            account=self.account or "",
            keep=self.keep,
            compress=self.compress,
        )
