from sitegen.commands.showing import STAGES
from sitegen.lang.language import Lang
from sitegen.pipeline.order import Stage


def test_everything_that_a_person_waits_for_has_a_name_in_both_languages():
    assert set(STAGES) == set(Stage)
    for words in STAGES.values():
        assert set(words) == set(Lang)
