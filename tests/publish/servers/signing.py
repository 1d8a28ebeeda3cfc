"""Signed S3 requests with nothing but the standard library: for what a publisher never does, and as a second opinion.

Signature Version 4, as docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html describes it.
"""

import hashlib
import hmac
import http.client
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from urllib.parse import quote, urlencode


@dataclass(frozen=True)
class Answer:
    status: int
    headers: Mapping[str, str]
    body: bytes


@dataclass(frozen=True)
class Keys:
    """Throw-away credentials."""

    access: str
    secret: str
    region: str = "us-east-1"


def request(
    port: int,
    method: str,
    path: str,
    keys: Keys | None = None,
    *,
    body: bytes = b"",
    query: Mapping[str, str] | None = None,
    headers: Mapping[str, str] | None = None,
) -> Answer:
    """Asks the server on this port of 127.0.0.1; signed if there are keys, as anybody else if there are none."""
    target = quote(path, safe="/~")
    asked = urlencode(sorted((query or {}).items()), quote_via=quote)
    sent = {"host": f"127.0.0.1:{port}", **{name.lower(): value for name, value in (headers or {}).items()}}
    if keys is not None:
        sent |= _signature(keys, method, target, asked, sent, body)
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    try:
        connection.request(method, f"{target}?{asked}" if asked else target, body=body or None, headers=sent)
        answer = connection.getresponse()
        return Answer(
            status=answer.status,
            headers={name.lower(): value for name, value in answer.getheaders()},
            body=answer.read(),
        )
    finally:
        connection.close()


def _signature(
    keys: Keys, method: str, path: str, query: str, headers: Mapping[str, str], body: bytes
) -> dict[str, str]:
    now = datetime.now(UTC).strftime("%Y%m%dT%H%M%SZ")  # noqa: TID251  a signature holds the time of day
    digest = hashlib.sha256(body).hexdigest()
    signed = {**headers, "x-amz-content-sha256": digest, "x-amz-date": now}
    names = ";".join(sorted(signed))
    lines = "".join(f"{name}:{signed[name].strip()}\n" for name in sorted(signed))
    scope = f"{now[:8]}/{keys.region}/s3/aws4_request"
    canonical = f"{method}\n{path}\n{query}\n{lines}\n{names}\n{digest}"
    text = f"AWS4-HMAC-SHA256\n{now}\n{scope}\n{hashlib.sha256(canonical.encode()).hexdigest()}"
    key = f"AWS4{keys.secret}".encode()
    for part in scope.split("/"):
        key = hmac.digest(key, part.encode(), "sha256")
    signature = hmac.new(key, text.encode(), "sha256").hexdigest()
    return {
        "x-amz-content-sha256": digest,
        "x-amz-date": now,
        "authorization": f"AWS4-HMAC-SHA256 Credential={keys.access}/{scope}, SignedHeaders={names}, "
        f"Signature={signature}",
    }
