"""Opening a bucket: which variables are enough, and what is said if there are none."""

import pytest

from sitegen.model.publishing import ObjectStorePlace
from sitegen.publish.object_store_client import CREDENTIALS, open_object_store
from sitegen.publish.target import LastingError

S3 = ObjectStorePlace(provider="s3", bucket="network", prefix="site")
KEYS = {"AWS_ACCESS_KEY_ID": "key", "AWS_SECRET_ACCESS_KEY": "hidden-from-all"}


def test_a_bucket_is_opened_without_asking_anybody(monkeypatch):
    for name, value in KEYS.items():
        monkeypatch.setenv(name, value)
    store = open_object_store(S3, KEYS)
    assert (store.shown, store.compress) == ("s3://network/site", "off")
    assert "hidden" not in repr(store) + str(vars(store))


@pytest.mark.parametrize("provider", ["s3", "gs", "az"])
def test_without_credentials_it_says_which_variables_are_missing(provider):
    place = ObjectStorePlace(provider=provider, bucket="network")
    for environment in ({}, {name: "" for names in CREDENTIALS[provider] for name in names}):
        with pytest.raises(LastingError) as caught:
            open_object_store(place, environment)
        assert caught.value.diagnostic.code == "publish-no-keys"
        for names in CREDENTIALS[provider]:
            assert all(name in caught.value.diagnostic.args["names"] for name in names)


def test_half_a_pair_is_none():
    with pytest.raises(LastingError):
        open_object_store(S3, {"AWS_ACCESS_KEY_ID": "key"})


@pytest.mark.parametrize("content", [None, "{}", "hidden-from-all"])
def test_a_key_file_that_is_none_is_named_without_its_content(monkeypatch, tmp_path, content):
    file = tmp_path / "key.json"
    if content is not None:
        file.write_text(content, encoding="utf-8")
    monkeypatch.setenv("GOOGLE_SERVICE_ACCOUNT", str(file))
    with pytest.raises(LastingError) as caught:
        open_object_store(ObjectStorePlace(provider="gs", bucket="network"), {"GOOGLE_SERVICE_ACCOUNT": str(file)})
    diagnostic = caught.value.diagnostic
    assert (diagnostic.code, diagnostic.args) == ("publish-bad-keys", {"target": "gs://network"})


def test_an_azure_key_that_is_none_is_not_shown(monkeypatch):
    monkeypatch.setenv("AZURE_STORAGE_ACCOUNT_KEY", "hidden-from-all")
    with pytest.raises(LastingError) as caught:
        open_object_store(
            ObjectStorePlace(provider="az", bucket="web", account="network"),
            {"AZURE_STORAGE_ACCOUNT_KEY": "hidden-from-all"},
        )
    assert caught.value.diagnostic.code == "publish-bad-keys"
