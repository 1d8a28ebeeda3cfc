"""Opens a bucket: what config.yaml says of it, and the credentials that the environment holds.

The library reads the variables itself; here it is only looked whether there are any, since it would otherwise ask an
address of the network that only rented machines have, and wait.
"""

from collections.abc import Mapping
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from obstore.exceptions import BaseError
from obstore.store import AzureStore, GCSStore, S3Store
from obstore.store import ObjectStore as Client

from sitegen.model.publishing import ObjectStorePlace
from sitegen.publish import object_store_problems as store_problems
from sitegen.publish.object_store import ObjectStore
from sitegen.publish.target import LastingError

if TYPE_CHECKING:  # these exist for type checkers only
    from obstore.store import AzureConfig, ClientConfig, GCSConfig, RetryConfig, S3Config

#: The sets of variables of which one is enough, as docs/publishing.md lists them.
CREDENTIALS: Final[Mapping[str, tuple[tuple[str, ...], ...]]] = {
    "s3": (
        ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"),
        ("AWS_WEB_IDENTITY_TOKEN_FILE", "AWS_ROLE_ARN"),
        ("AWS_CONTAINER_CREDENTIALS_RELATIVE_URI",),
        ("AWS_CONTAINER_CREDENTIALS_FULL_URI",),
    ),
    "gs": (("GOOGLE_APPLICATION_CREDENTIALS",), ("GOOGLE_SERVICE_ACCOUNT",), ("GOOGLE_SERVICE_ACCOUNT_KEY",)),
    "az": (
        ("AZURE_STORAGE_ACCOUNT_KEY",),
        ("AZURE_STORAGE_SAS_TOKEN",),
        ("AZURE_CLIENT_ID", "AZURE_TENANT_ID", "AZURE_FEDERATED_TOKEN_FILE"),
        ("AZURE_CLIENT_ID", "AZURE_TENANT_ID", "AZURE_CLIENT_SECRET"),
    ),
}
#: A photo of 10 MB over a slow line takes minutes. What is stalled ends all the same.
_LONGEST_REQUEST: Final = timedelta(minutes=5)
_CONNECT: Final = timedelta(seconds=10)
_ONCE: Final["RetryConfig"] = {"max_retries": 0}


def open_object_store(place: ObjectStorePlace, environment: Mapping[str, str]) -> ObjectStore:
    """A bucket as a ``Store``. Asks nobody yet.

    Raises:
        LastingError: there are no credentials in the environment, or they cannot be understood.
    """
    sets = CREDENTIALS[place.provider]
    if not any(all(environment.get(name) for name in names) for names in sets):
        raise LastingError(store_problems.no_keys(place.shown, " / ".join(" + ".join(names) for names in sets)))
    try:
        client = _client(place)
    except (BaseError, ValueError, OSError) as error:  # its text may hold what it could not understand
        raise LastingError(store_problems.bad_keys(place.shown)) from error
    return ObjectStore(client, shown=place.shown, prefix=place.prefix, compress=place.compress)


def _client(place: ObjectStorePlace) -> Client:
    options: ClientConfig = {
        "allow_http": place.endpoint.startswith("http://"),
        "timeout": _LONGEST_REQUEST,
        "connect_timeout": _CONNECT,
    }
    return _MAKERS[place.provider](place, options)


def _s3(place: ObjectStorePlace, options: "ClientConfig") -> Client:
    config: S3Config = {}
    if place.endpoint:
        config["endpoint"] = place.endpoint
    if place.region:
        config["region"] = place.region
    return S3Store(place.bucket, prefix=place.prefix or None, config=config, client_options=options, retry_config=_ONCE)


def _google(place: ObjectStorePlace, options: "ClientConfig") -> Client:
    config: GCSConfig = {}
    if place.endpoint:
        config["base_url"] = place.endpoint
    return GCSStore(
        place.bucket, prefix=place.prefix or None, config=config, client_options=options, retry_config=_ONCE
    )


def _azure(place: ObjectStorePlace, options: "ClientConfig") -> Client:
    config: AzureConfig = {}
    if place.endpoint:
        config["endpoint"] = place.endpoint
    if place.account:
        config["account_name"] = place.account
    return AzureStore(
        place.bucket, prefix=place.prefix or None, config=config, client_options=options, retry_config=_ONCE
    )


_MAKERS: Final = {"s3": _s3, "gs": _google, "az": _azure}
