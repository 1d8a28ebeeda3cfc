"""What stores answer, and what people are told. The texts are those that obstore 0.12 makes of real answers."""

import pytest
from obstore.exceptions import GenericError, PermissionDeniedError

from sitegen.diagnostics import CATALOGUE
from sitegen.publish.object_store_answers import means_no_bucket, means_no_conditions, target_error
from sitegen.publish.target import LastingError, PassingError


def said(status: str, code: str) -> str:
    return (
        "Error performing PUT https://s3.example.org/b/key?X-Amz-Signature=secret in 44.5ms - Server returned non-2xx "
        f'status code: {status}: <?xml version="1.0"?><Error><Code>{code}</Code><Message>secret</Message></Error>'
    )


NO_ANSWER = "Generic S3 error: Error performing PUT https://s3.example.org/b/k?sig=secret - HTTP error: error sending"


@pytest.mark.parametrize(
    ("text", "kind", "code"),
    [
        (said("403 Forbidden", "SignatureDoesNotMatch"), LastingError, "publish-credentials"),
        (said("401 Unauthorized", "InvalidToken"), LastingError, "publish-credentials"),
        (said("403 Forbidden", "RequestTimeTooSkewed"), LastingError, "publish-clock"),
        (said("403 Forbidden", "QuotaExceeded"), LastingError, "publish-no-room"),
        (said("507 Insufficient Storage", ""), LastingError, "publish-no-room"),
        (said("404 Not Found", "NoSuchBucket"), LastingError, "publish-no-bucket"),
        (said("404 Not Found", "ContainerNotFound"), LastingError, "publish-no-bucket"),
        (said("400 Bad Request", "InvalidObjectName"), LastingError, "publish-refused"),
        (said("503 Slow Down", "SlowDown"), PassingError, "publish-refused"),
        (said("429 Too Many Requests", ""), PassingError, "publish-refused"),
        (said("409 Conflict", "ConditionalRequestConflict"), PassingError, "publish-refused"),
        (NO_ANSWER, PassingError, "publish-unreachable"),
    ],
)
def test_an_answer_has_a_meaning_and_its_text_stays_here(text, kind, code):
    error = target_error(GenericError(text), "s3://b")
    assert type(error) is kind
    assert error.diagnostic.code == code
    entry = CATALOGUE[code]
    for wording in (entry.en, entry.ar):
        shown = wording.say(error.diagnostic.args) + wording.hint(error.diagnostic.args)
        assert "s3://b" in shown
        assert "secret" not in shown


def test_the_store_s_own_word_for_it_is_shown():
    error = target_error(PermissionDeniedError(said("403 Forbidden", "InvalidAccessKeyId")), "s3://b")
    assert error.diagnostic.args["reason"] == "403 InvalidAccessKeyId"


def test_a_missing_bucket_is_not_a_missing_object():
    assert means_no_bucket(FileNotFoundError(said("404 Not Found", "NoSuchBucket")))
    assert not means_no_bucket(FileNotFoundError(said("404 Not Found", "NoSuchKey")))


def test_a_store_without_conditions_is_known_by_its_answer():
    assert means_no_conditions(GenericError(said("501 Not Implemented", "NotImplemented")))
    assert not means_no_conditions(GenericError(said("400 Bad Request", "InvalidArgument")))
