import pytest

from sitegen.lang.language import Lang
from sitegen.lang.message_problems import problems
from sitegen.lang.messages import Catalog, CatalogError, load

HEADER = """msgid ""
msgstr ""
"Content-Type: text/plain; charset=utf-8\\n"
"Plural-Forms: nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5);\\n"

"""
ARABIC = (
    HEADER
    + """msgid "Home"
msgstr "الرئيسية"

msgctxt "verb"
msgid "Close"
msgstr "أغلق"

msgid "%(num)d trip"
msgid_plural "%(num)d trips"
msgstr[0] "لا رحلات"
msgstr[1] "رحلة واحدة"
msgstr[2] "رحلتان"
msgstr[3] "%(num)d رحلات"
msgstr[4] "%(num)d رحلة"
msgstr[5] "%(num)d رحلة"
"""
)


def po(text):
    return (HEADER + text).encode()


def kinds(text, lang=Lang.AR, expected=()):
    return [(finding.msgid, finding.what, finding.detail) for finding in problems(po(text), lang, expected)]


def test_messages_are_translated():
    catalog = load(ARABIC.encode(), Lang.AR)
    assert catalog.gettext("Home") == "الرئيسية"
    assert catalog.pgettext("verb", "Close") == "أغلق"


@pytest.mark.parametrize(
    ("n", "text"),
    [
        (0, "لا رحلات"),
        (1, "رحلة واحدة"),
        (2, "رحلتان"),
        (7, "%(num)d رحلات"),
        (26, "%(num)d رحلة"),
        (100, "%(num)d رحلة"),
    ],
)
def test_the_number_chooses_among_six_arabic_forms(n, text):
    assert load(ARABIC.encode(), Lang.AR).ngettext("%(num)d trip", "%(num)d trips", n) == text


def test_what_is_not_translated_is_said_in_english():
    catalog = Catalog(lang=Lang.AR)
    assert catalog.gettext("Home") == "Home"
    assert catalog.pgettext("verb", "Close") == "Close"
    assert catalog.ngettext("one trip", "many trips", 1) == "one trip"
    assert catalog.npgettext("verb", "one trip", "many trips", 0) == "many trips"


def test_a_context_is_not_mixed_up_with_no_context():
    assert load(ARABIC.encode(), Lang.AR).gettext("Close") == "Close"


def test_a_child_overrides_and_inherits():
    child = load(po('msgid "Home"\nmsgstr "البداية"\n'), Lang.AR)
    parent = load(ARABIC.encode(), Lang.AR)
    merged = child.over(parent)
    assert merged.gettext("Home") == "البداية"
    assert merged.pgettext("verb", "Close") == "أغلق"
    assert parent.gettext("Home") == "الرئيسية"


def test_catalogues_of_two_languages_do_not_merge():
    with pytest.raises(ValueError, match="cannot be completed"):
        Catalog(lang=Lang.AR).over(Catalog(lang=Lang.EN))


@pytest.mark.parametrize("entry", ['msgid "A"\nmsgstr ""\n', '#, fuzzy\nmsgid "A"\nmsgstr "أ"\n'])
def test_empty_and_fuzzy_translations_are_not_printed_and_do_not_hide_a_parents(entry):
    child = load(po(entry), Lang.AR)
    parent = load(po('msgid "A"\nmsgstr "ألف"\n'), Lang.AR)
    assert child.gettext("A") == "A"
    assert child.over(parent).gettext("A") == "ألف"


def test_a_byte_order_mark_does_no_harm():
    assert load(b"\xef\xbb\xbf" + ARABIC.encode(), Lang.AR).gettext("Home") == "الرئيسية"


@pytest.mark.parametrize(
    ("content", "line"),
    [(b'msgid "A"\nmsgstr "\xff"\n', 2), (b'msgid "A"\nmsgtsr "B"\n', 2), (b'msgid "A"\nmsgstr[x] "B"\n', 0)],
)
def test_a_broken_file_is_one_clear_error(content, line):
    with pytest.raises(CatalogError) as caught:
        load(content, Lang.AR)
    assert caught.value.line == line
    assert [finding.what for finding in problems(content, Lang.AR)] == ["unreadable"]


def test_a_complete_catalogue_has_no_problems():
    assert problems(ARABIC.encode(), Lang.AR, [(None, "Home"), ("verb", "Close")]) == []


def test_missing_and_fuzzy_translations_are_found():
    assert kinds('msgid "A"\nmsgstr ""\n\n#, fuzzy\nmsgid "B"\nmsgstr "ب"\n') == [
        ("A", "missing", ""),
        ("B", "fuzzy", ""),
    ]


def test_what_templates_ask_for_and_the_file_does_not_have_is_missing():
    assert kinds("", expected=[(None, "A"), (None, "A"), ("c", "B")]) == [("A", "missing", ""), ("B", "missing", "")]


def test_an_english_catalogue_may_be_empty():
    text = 'msgid ""\nmsgstr "Plural-Forms: nplurals=2; plural=(n != 1);\\n"\n\nmsgid "B"\nmsgstr ""\n'
    assert problems(text.encode(), Lang.EN, [(None, "A")]) == []


def test_arabic_must_have_six_plural_forms():
    two = 'msgid "a"\nmsgid_plural "b"\nmsgstr[0] "أ"\nmsgstr[1] "ب"\n'
    assert kinds(two) == [("a", "plural-forms", "2/6")]
    without_header = f'msgid ""\nmsgstr "Plural-Forms: nplurals=2; plural=(n != 1);\\n"\n\n{two}'
    assert [finding.what for finding in problems(without_header.encode(), Lang.AR)] == ["plural-forms"]


@pytest.mark.parametrize(
    ("msgid", "msgstr", "what", "detail"),
    [
        ("By %(name)s", "بقلم %(nmae)s", "unknown-placeholder", "nmae"),
        ("By %(name)s", "بقلم", "lost-placeholder", "name"),
        ("Full", "100% هنا", "stray-percent", "100% هنا"),
        ("By %(name)s", "بقلم %(name)", "stray-percent", "بقلم %(name)"),
    ],
)
def test_placeholders_must_be_the_same(msgid, msgstr, what, detail):
    assert (msgid, what, detail) in kinds(f'msgid "{msgid}"\nmsgstr "{msgstr}"\n')


def test_a_doubled_percent_sign_is_fine():
    assert kinds('msgid "50%% of %(x)s"\nmsgstr "50%% من %(x)s"\n') == []


def test_zero_one_and_two_may_be_said_without_the_number_and_the_rest_may_not():
    forms = ["لا", "واحد في %(city)s", "اثنان في %(city)s", "%(num)d في %(city)s", "في %(city)s", "%(num)d في %(city)s"]
    entry = 'msgid "%(num)d in %(city)s"\nmsgid_plural "%(num)d in %(city)s"\n'
    entry += "".join(f'msgstr[{index}] "{form}"\n' for index, form in enumerate(forms))
    assert kinds(entry) == [
        ("%(num)d in %(city)s", "lost-placeholder", "city"),
        ("%(num)d in %(city)s", "lost-placeholder", "num"),
    ]


def test_findings_say_where():
    [finding] = problems(po('msgctxt "c"\nmsgid "A"\nmsgstr ""\n'), Lang.AR)
    assert (finding.context, finding.line) == ("c", 7)
