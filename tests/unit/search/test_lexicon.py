from sitegen.search.lexicon import Lexicon


def keys(word, *texts: str, names=()):
    return set(Lexicon([word, *texts], names).keys(word))


def test_what_the_article_stood_before_is_a_word():
    assert keys("بلدية", "اجتمعت البلدية") == {"بلدي"}
    assert keys("وزارة", "زار الوفد الوزارة") == {"وزار"}


def test_a_known_name_is_a_word():
    assert keys("لطرابلس", names=["طرابلس"]) == {"طرابلس"}
    assert keys("بيروت", names=["بيروت"]) == {"بيروت"}


def test_a_name_is_known_without_its_article():
    assert keys("للزرقاء", names=["الزرقاء"]) == {"زرقاء"}


def test_one_of_two_lams_may_belong_to_the_word():
    assert keys("للجنة", "اجتمعت اللجنة") == {"لجن"}
    assert keys("للمدن", "هذه المدن") == {"مدن"}


def test_where_nothing_tells_each_reading_finds_the_word():
    assert {"لصفاقس", "صفاقس"} <= keys("لصفاقس")


def test_three_letters_are_a_reading_only_after_and():
    assert "نهر" not in keys("بنهر")
    assert "نهر" in keys("ونهر")


def test_words_of_other_scripts_are_themselves():
    assert keys("UCLG") == {"uclg"}
    assert keys("٢٠١٩") == {"2019"}
