from sitegen.diagnostics import Location
from sitegen.lang.language import Lang
from sitegen.model.document import ReadBody, Section
from sitegen.resolve.sections import section_ids


def section(
    title: str = "",
    *,
    day: int | None = None,
    anchor: str = "",
    anchors: tuple[str, ...] = (),
    classes: tuple[str, ...] = (),
) -> Section:
    return Section(
        title=title,
        title_parts=(title,) if title else (),
        day=day,
        anchor=anchor,
        classes=classes,
        parts=("<p>…</p>",),
        anchors=anchors,
        words=1,
        location=Location(file="content/reports/x/ar.md", line=1),
    )


def ids(ar: list[Section], en: list[Section]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    named = section_ids(
        {Lang.AR: ReadBody(sections=tuple(ar)).outline(), Lang.EN: ReadBody(sections=tuple(en)).outline()}
    )
    return named[Lang.AR], named[Lang.EN]


def test_days_have_the_same_ids_in_both_languages():
    ar, en = ids(
        [section("الوصول", day=1), section("المحطة", day=2)], [section("Arrival", day=1), section("Plant", day=2)]
    )
    assert ar == en == ("day-1", "day-2")


def test_what_stands_before_the_first_heading_has_no_id():
    ar, en = ids([section(), section("الوصول", day=1)], [section("Arrival", day=1)])
    assert ar == ("", "day-1")
    assert en == ("day-1",)


def test_an_id_written_in_either_language_counts_for_both():
    ar, en = ids([section("ما تعلّمناه", anchor="lessons")], [section("What we learned")])
    assert ar == en == ("lessons",)


def test_without_a_written_id_the_english_heading_names_both():
    ar, en = ids([section("ما تعلّمناه")], [section("What we learned")])
    assert ar == en == ("what-we-learned",)


def test_arabic_alone_gets_numbers_because_machines_do_not_transliterate():
    named = section_ids({Lang.AR: ReadBody(sections=(section("خلاصة"), section("اليوم", day=1), section("ملحق")))})
    assert named[Lang.AR] == ("section-1", "day-1", "day-1-section-1")


def test_a_section_missing_in_one_language_does_not_shift_the_days_after_it():
    ar, en = ids(
        [section("أ", day=1), section("ب", day=2)],
        [section("A", day=1), section("Extra"), section("B", day=2)],
    )
    assert ar == ("day-1", "day-2")
    assert en == ("day-1", "extra", "day-2")


def test_an_id_that_a_text_already_uses_is_not_given_again():
    ar, en = ids([section("لمحة", anchors=("overview",))], [section("Overview")])
    assert ar == en == ("overview-2",)


def test_two_headings_with_the_same_words_stay_apart():
    ar, en = ids([section("ملاحظة"), section("ملاحظة")], [section("Note"), section("Note")])
    assert ar == en == ("note", "note-2")


def test_a_day_told_twice_keeps_its_id_once():
    ar, en = ids([section("أ", day=1), section("ب", day=1)], [section("A", day=1), section("B", day=1)])
    assert ar == en == ("day-1", "b")


def test_sections_with_the_same_written_id_belong_together_wherever_they_stand():
    ar, en = ids(
        [section("أ", day=1), section("النحّاسون", anchor="coppersmiths"), section("دروس", anchor="lessons")],
        [section("A", day=1), section("Lessons", anchor="lessons")],
    )
    assert ar == ("day-1", "coppersmiths", "lessons")
    assert en == ("day-1", "lessons")


def test_the_lessons_of_a_report_are_called_lessons_in_any_language():
    named = section_ids({Lang.AR: ReadBody(sections=(section("ما تعلّمناه", classes=("lessons",)),)).outline()})
    assert named[Lang.AR] == ("lessons",)
