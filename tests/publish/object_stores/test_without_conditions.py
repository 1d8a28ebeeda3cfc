"""OpenStack Swift: checks signatures and has no conditional writes, so it cannot keep two publishers apart."""

import json

from tests.publish.object_stores.stand import Stand


def test_a_store_without_conditional_writes_is_published_to_with_a_warning(swift_stand: Stand):
    stand = swift_stand
    ended = stand.publish()
    assert ended.code == 0
    assert "publish-no-lock" in [problem["code"] for problem in ended.problems]
    assert stand.is_complete("first")
    stand.wire.forget()
    ended = stand.publish()
    assert (ended.code, json.loads(ended.out)["ending"]) == (0, "nothing-to-do")
    assert stand.wire.writes == []
    stand.take("second")
    assert stand.publish().code == 0
    assert stand.is_complete("second")
    assert stand.publish("--rollback").code == 0
    assert stand.is_complete("first")


def test_errors_are_understood_there_too(swift_stand: Stand):
    stand = swift_stand
    wrong = stand.publish(AWS_SECRET_ACCESS_KEY="wrong-wrong")  # noqa: S106
    assert [problem["code"] for problem in wrong.problems] == ["publish-credentials"]
    stand.configure(url="s3://no-such-bucket")
    assert [problem["code"] for problem in stand.publish().problems] == ["publish-no-bucket"]
