"""An object store under ``publish:`` in config.yaml."""

import pytest

from sitegen.model.publishing import ObjectStorePlace
from sitegen.read.config import read_config


def read(*lines: str):
    return read_config("\n".join(("title: Network", "publish:", "  live:", *lines)), "config.yaml", base_url=None)


def place(*lines: str):
    result = read(*lines)
    assert result.diagnostics == ()
    assert result.config is not None
    return result.config.publish["live"].place


def test_the_address_of_a_bucket_is_enough():
    assert place("    object_store: s3://www.example.org") == ObjectStorePlace(provider="s3", bucket="www.example.org")


def test_everything_can_be_said():
    assert place(
        "    object_store:",
        "      url: s3://network/site/ليستر/",
        "      endpoint: https://s3.example.org:8443/",
        "      region: eu-central-1",
        "      compress: instead",
    ) == ObjectStorePlace(
        provider="s3",
        bucket="network",
        prefix="site/ليستر",
        endpoint="https://s3.example.org:8443",
        region="eu-central-1",
        compress="instead",
    )


def test_google_and_azure_have_schemes_of_their_own():
    assert place("    object_store: gs://network/site") == ObjectStorePlace(
        provider="gs", bucket="network", prefix="site"
    )
    azure = place("    object_store: {url: az://web, account: networkcities}")
    assert azure == ObjectStorePlace(provider="az", bucket="web", account="networkcities")


def test_messages_name_bucket_and_folder():
    assert place("    object_store: gs://network/site").shown == "gs://network/site"
    assert place("    object_store: az://web").shown == "az://web"


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("    object_store: network", "bad-bucket-url"),
        ("    object_store: https://network.s3.amazonaws.com", "bad-bucket-url"),
        ("    object_store: s3://", "bad-bucket-url"),
        ("    object_store: s3://b", "bad-bucket-url"),
        ("    object_store: s3://bucket:80", "bad-bucket-url"),
        ("    object_store: s3://bucket/a/../b", "bad-bucket-url"),
        ("    object_store: s3://bucket//a", "bad-bucket-url"),
        ("    object_store: s3://bucket/.sitegen/a", "bad-bucket-url"),
        ("    object_store: s3://key:secret@bucket", "secret-in-config"),
        ("    object_store: az://container?sig=secret", "secret-in-config"),
        ("    object_store: s3://key@bucket", "bad-publish-place"),
        ('    object_store: "s3://bucket:x"', "bad-publish-place"),
        ("    object_store: {url: s3://bucket, endpoint: s3.example.org}", "bad-store-endpoint"),
        ("    object_store: {url: s3://bucket, endpoint: http://s3.example.org}", "bad-store-endpoint"),
        ("    object_store: {url: s3://bucket, endpoint: https://}", "bad-store-endpoint"),
        ("    object_store: {url: s3://bucket, endpoint: https://u:p@s3.example.org}", "secret-in-config"),
        ("    object_store: {url: s3://bucket, region: eu central}", "bad-publish-place"),
        ("    object_store: {url: s3://bucket, access_key_id: x}", "unknown-field"),
        ("    object_store: {region: x}", "missing-field"),
        ("    object_store: {url: s3://bucket, compress: zip}", "not-one-of"),
    ],
)
def test_a_mistake_is_named(line, code):
    result = read(line)
    assert result.config is None
    assert [problem.code for problem in result.diagnostics] == [code]


def test_a_store_on_this_machine_needs_no_encryption():
    for host in ("localhost", "127.0.0.1:8080", "[::1]:8080"):
        line = f'    object_store: {{url: s3://bucket, endpoint: "http://{host}"}}'
        assert place(line).endpoint == f"http://{host}"


def test_a_target_is_one_place_only():
    result = read("    object_store: s3://bucket", "    directory: www")
    assert [problem.code for problem in result.diagnostics] == ["one-place-per-target"]
