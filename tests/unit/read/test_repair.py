import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sitegen import located_yaml
from sitegen.diagnostics import CATALOGUE, Severity
from sitegen.diagnostics.entry import placeholders
from sitegen.lang.bidi import (
    ALM,
    BOM,
    FSI,
    LRE,
    LRI,
    LRM,
    LRO,
    NARROW_NBSP,
    NBSP,
    PDF,
    PDI,
    RLE,
    RLI,
    RLM,
    RLO,
    SHY,
    ZWJ,
    ZWNJ,
    ZWSP,
)
from sitegen.lang.presentation_forms import has_visual_order
from sitegen.read import frontmatter
from sitegen.read.repair import Fix, FixKind, repair

HEADER = "---\ntitle: x\n---\n"


def repaired(text, file="ar.md"):
    result = repair(text, file)
    assert result.diagnostics == ()
    return result.text


def body(text):
    return repaired(HEADER + text).removeprefix(HEADER)


def yaml(text):
    return repaired(text, "report.yaml")


def found(text, file="ar.md"):
    result = repair(text, file)
    for diagnostic in result.diagnostics:
        entry = CATALOGUE[diagnostic.code]
        for wording in (entry.en, entry.ar):
            assert placeholders(wording.message) <= diagnostic.args.keys()
            assert wording.hint(diagnostic.args)
    return [(d.code, d.location.line, d.location.column) for d in result.diagnostics]


def found_in_body(text):
    return [(code, line - 3, column) for code, line, column in found(HEADER + text)]


def test_clean_text_is_left_alone():
    text = HEADER + "## اليوم الأول\n\nزرنا [البلدية](https://example.org/)، ثم *ليستر*.\n\n- بند\n    - بند\n"
    result = repair(text, "ar.md")
    assert (result.text, result.changed, result.fixes) == (text, False, ())


def test_line_endings_become_one_kind_and_their_number_stays():
    result = repair("a\r\nb\rc\n\r\nd", "ar.md")
    assert result.text == "a\nb\nc\n\nd"
    assert result.fixes == tuple(Fix(line=line, what=FixKind.LINE_ENDING) for line in (1, 2, 4))


# Invisible marks.


@pytest.mark.parametrize("mark", [LRM, RLM, ALM, ZWSP, BOM, ZWNJ])
@pytest.mark.parametrize(
    "sign", ["# ", "## ", "- ", "* ", "> ", "> - ", "1. ", "```", "| ", "**نص** ", "    - ", "!!! "]
)
def test_a_mark_before_a_sign_at_the_start_of_a_line_is_gone(mark, sign):
    assert body(f"{mark}{sign}نص") == f"{sign}نص"


@pytest.mark.parametrize("mark", [LRM, RLM, ALM, ZWSP, BOM, ZWNJ])
@pytest.mark.parametrize("sign", ["#", "##", "-", "*", ">", "> -", "1.", "١."])
def test_a_mark_behind_a_sign_at_the_start_of_a_line_is_gone(mark, sign):
    assert body(f"{sign}{mark} {mark}نص") == f"{sign} نص".replace("١", "1")


@pytest.mark.parametrize("mark", [LRM, RLM, ZWSP, BOM])
def test_front_matter_is_found_behind_a_mark(mark):
    parts = frontmatter.split(repaired(f"{mark}---{mark}\ntitle: x\n{NBSP}---{mark} \nنص"), "ar.md")
    assert (parts.node is not None, parts.body, parts.body_line) == (True, "نص", 4)


@pytest.mark.parametrize("sign", list("[]()*_`|"))
def test_a_mark_beside_a_sign_of_markdown_is_gone(sign):
    assert body(f"نص {RLM}{sign}{LRM} نص") == f"نص {sign} نص"


def test_links_are_whole_again():
    assert body(f"[نص]{RLM}({LRM}https://example.org/{LRM}a{RLM})") == "[نص](https://example.org/a)"
    assert body(f"[1]: https://example.org/{LRM}a") == "[1]: https://example.org/a"
    assert body(f"انظر https://example.org/{RLM}a هنا") == "انظر https://example.org/a هنا"
    assert body(f'<a href="/{LRM}a">نص</a>') == '<a href="/a">نص</a>'


def test_a_mark_that_orders_words_stays():
    for text in (f"لغة C++{LRM} سهلة", f"لغة C#{LRM} سهلة", f"A{RLM}!", f"می{ZWNJ}خواهم", f"ه{ZWJ} "):
        assert body(text) == text


def test_useless_marks_are_gone_everywhere():
    assert body(f"مد{ZWSP}ن و{SHY}قر{BOM}ى") == "مدن وقرى"


@pytest.mark.parametrize("pair", [LRE + PDF, RLE + PDF, LRI + PDI, RLI + PDI, FSI + PDI, LRE + LRI + ZWSP + PDI + PDF])
def test_an_empty_pair_is_gone_even_in_front_matter(pair):
    assert repaired(f"---\ntitle: مدن{pair}\n---\nن{pair}ص") == "---\ntitle: مدن\n---\nنص"


# Letters.


def test_letters_are_composed():
    decomposed = unicodedata.normalize("NFD", "أإآؤئ é")
    result = repair(decomposed, "ar.md")
    assert (result.text, result.fixes) == ("أإآؤئ é", (Fix(line=1, what=FixKind.COMPOSITION),))


def test_the_order_of_shadda_and_vowel_is_that_of_everyone_else():
    assert body("مدّ\u064eن") == unicodedata.normalize("NFC", "مدّ\u064eن")


SHAPED = "\ufee3\ufeae\ufea3\ufe92\ufe8e"  # the word of greeting, in logical order


def test_shaped_letters_become_letters():
    assert body(f"## {SHAPED} ½ ﷺ") == "## مرحبا ½ ﷺ"


def test_shaped_letters_in_reverse_are_refused_with_a_suggestion():
    result = repair(f"{HEADER}قال {SHAPED[::-1]}", "ar.md")
    (diagnostic,) = result.diagnostics
    assert (diagnostic.code, diagnostic.location.line, diagnostic.location.column) == ("reversed-arabic", 4, 5)
    assert diagnostic.args["value"] == SHAPED[::-1]
    assert "مرحبا" in diagnostic.args["fixed"]
    assert SHAPED[::-1] in result.text


# Spaces.


@pytest.mark.parametrize("space", [NBSP, NARROW_NBSP, "\u2003"])
@pytest.mark.parametrize("sign", ["-", "*", "+", "1.", "##", ">", "> -"])
def test_an_odd_space_after_the_sign_of_a_block_is_a_space(space, sign):
    assert body(f"{sign}{space}بند") == f"{sign} بند"
    assert body(f"{sign}{space} {space}بند") == f"{sign} بند"


def test_odd_spaces_that_indent_a_paragraph_do_not_make_it_code():
    assert body(f"{NBSP * 4}فقرة") == "فقرة"
    assert body(f"- بند\n\n{NBSP * 4}فقرة") == "- بند\n\nفقرة"


def test_odd_spaces_that_indent_a_list_item_count_as_spaces():
    assert body(f"- بند\n{NBSP * 4}- بند") == "- بند\n    - بند"
    assert body(f"- بند\n  {NBSP}{NBSP}فقرة") == "- بند\n    فقرة"


def test_a_line_of_odd_spaces_is_blank_and_none_stand_at_the_end():
    assert body(f"نص{NBSP}\n{NBSP}\nنص  ") == "نص\n\nنص  "


def test_an_odd_space_between_words_stays():
    assert body(f"5{NBSP}كلم") == f"5{NBSP}كلم"


def test_separators_of_other_programs_are_spaces():
    assert body("نص\u2028نص") == "نص نص"


# Digits.


def test_arabic_digits_of_a_list_become_latin_and_others_stay():
    assert body("١. عام ٢٠١٩\n۲. بند\n    ٣. بند") == "1. عام ٢٠١٩\n2. بند\n    3. بند"
    assert body("٢٠١٩.٥ كلم") == "٢٠١٩.٥ كلم"


@pytest.mark.parametrize("written", ["٢٠٢٤-٠٥-٠٦", "٢٠٢٤/٥/٦", "۲۰۲۴-۰۵-۰۶", "٢٠٢٤–٠٥–٠٦", "٢٠٢٤ـ٠٥ـ٠٦", "٢٠٢٤.٠٥.٠٦"])
def test_a_date_in_arabic_digits_is_understood_with_a_warning(written):
    result = repair(f"---\ndate: {written}\n---\n", "ar.md")
    assert result.text == "---\ndate: 2024-05-06\n---\n"
    (diagnostic,) = result.diagnostics
    assert (diagnostic.code, diagnostic.location.line, diagnostic.location.column) == ("date-digits", 2, 7)
    assert diagnostic.location.length == len(written)
    assert CATALOGUE["date-digits"].severity is Severity.WARNING
    assert CATALOGUE["date-digits"].en.hint(diagnostic.args) == "write 2024-05-06 (sitegen check --fix does it)"


def test_a_date_with_long_dashes_is_understood_with_a_warning():
    result = repair("date: 2024–05–06", "report.yaml")
    assert result.text == "date: 2024-05-06"
    assert [(d.code, d.location.column) for d in result.diagnostics] == [("date-dashes", 7)]


def test_every_date_of_a_line_is_understood():
    result = repair("- {what: x, due: ٢٠٢٠-٠٦-٣٠, until: '٢٠٢٠-٠٨-٠١'}", "report.yaml")
    assert result.text == "- {what: x, due: 2020-06-30, until: '2020-08-01'}"
    assert [d.args["value"] for d in result.diagnostics] == ["٢٠٢٠-٠٦-٣٠", "٢٠٢٠-٠٨-٠١"]


def test_digits_in_words_and_dates_that_are_not_year_first_stay():
    text = "---\ntitle: عام ٢٠١٩\ndate: ٠٦/٠٥/٢٠٢٤\nold: 2024/05/06\n---\nفي ٢٠٢٤-٠٥-٠٦"
    assert repaired(text) == text


# YAML.


def test_odd_spaces_and_marks_in_yaml_leave_keys_and_values_whole():
    text = f"title{NBSP}:{NBSP}مدن{RLM}\n{RLM}date{LRM}: {LRM}2019{LRM}-12-04\n{NBSP}{NBSP}lat:{NBSP} 5\n"
    assert yaml(text + f"t: [{RLM}a{LRM},{NBSP}b-{LRM}c]") == "title: مدن\ndate: 2019-12-04\n  lat:  5\nt: [a, b-c]"


def test_front_matter_between_braces_is_repaired_too():
    assert yaml(f"name: {{{NBSP}ar:{NBSP}صيدا,{NBSP}en{RLM}: {RLM}Saida{NBSP}}}") == "name: { ar: صيدا, en: Saida }"


def test_an_odd_space_inside_a_value_stays():
    text = f"title: مدن:{NBSP}5{NBSP}كلم"
    assert yaml(text) == text


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("[مدن، مناخ]", "[مدن, مناخ]"),
        ("[مدن،مناخ ، ماء]", "[مدن, مناخ, ماء]"),
        ("[مدن، مناخ, ماء]", "[مدن, مناخ, ماء]"),
        ("[مدن؛ مناخ]", "[مدن, مناخ]"),
        ('["مدن، قرى"، مناخ]', '["مدن، قرى", مناخ]'),
        ("{ar: صيدا، لبنان، en: Saida}", "{ar: صيدا، لبنان, en: Saida}"),
        ("[{ar: أ، en: b}، c]", "[{ar: أ, en: b}, c]"),
    ],
)
def test_arabic_commas_between_items_are_separators_with_a_warning(written, meant):
    result = repair(f"---\ntopics: {written}\n---\n", "ar.md")
    assert result.text == f"---\ntopics: {meant}\n---\n"
    assert [(d.code, d.location.line) for d in result.diagnostics] == [("arabic-comma-in-list", 2)]
    loaded = located_yaml.load(result.text.split("\n")[1], "ar.md")
    assert loaded.diagnostics == ()


def test_a_list_over_several_lines_has_its_commas_read():
    result = repair("topics: [\n  مدن،\n  مناخ\n]\n", "report.yaml")
    assert result.text == "topics: [\n  مدن,\n  مناخ\n]\n"


@pytest.mark.parametrize("text", ["title: مدن، مناخ", 'a: ["مدن، قرى"]', "{ar: صيدا، لبنان}", "a: [مدن، مناخ\nb: x"])
def test_arabic_commas_that_belong_to_the_text_stay(text):
    assert yaml(text) == text


@pytest.mark.parametrize("sign", ["؛", "\uff1a"])
def test_a_sign_in_place_of_the_colon_is_read_as_one_with_a_warning(sign):
    result = repair(f"---\ntitle{sign} مدن؛ قرى\n---\n", "ar.md")
    assert result.text == "---\ntitle: مدن؛ قرى\n---\n"
    assert [(d.code, d.location.line, d.location.column) for d in result.diagnostics] == [("arabic-colon", 2, 6)]


# What is refused.


@pytest.mark.parametrize("character", ["\x00", "\x07", "\x0b", "\x0c", "\x1f", "\x7f", "\x85", "\x9f", "\ufffe"])
def test_a_control_character_is_refused(character):
    assert found_in_body(f"نص\n\nنص {character}") == [("control-character", 3, 4)]


def test_a_lost_letter_is_refused():
    assert found_in_body("مد\ufffdن") == [("replacement-character", 1, 3)]


@pytest.mark.parametrize("override", [LRO, RLO, "&#8238;", "&#x202E;", "&#x00202d;"])
def test_an_override_is_refused_however_it_is_written(override):
    assert found_in_body(f"نص {override}نص") == [("bidi-override", 1, 4)]


def test_an_empty_override_is_refused_as_well():
    assert found_in_body(f"نص {RLO}{PDF}") == [("bidi-override", 1, 4)]


@pytest.mark.parametrize("mark", [LRE, RLE, PDF, LRI, RLI, FSI, PDI])
def test_direction_marks_have_no_place_in_front_matter_code_and_addresses(mark):
    assert found(f"---\ntitle: a{mark}b\n---\n") == [("bidi-in-front-matter", 2, 9)]
    assert found(f"a: a{mark}b", "cities.yaml") == [("bidi-in-front-matter", 1, 5)]
    assert found_in_body(f"نص `a{mark}b`") == [("bidi-in-code", 1, 6)]
    assert found_in_body(f"```\na{mark}\n```") == [("bidi-in-code", 2, 2)]
    assert found_in_body(f"[نص](/a{mark}b)") == [("bidi-in-address", 1, 8)]


def test_embeddings_and_balanced_isolates_in_text_pass():
    assert found_in_body(f"هاتف {LRI}+961 6 123{PDI} و{RLE}نص{PDF}") == []
    assert found_in_body(f"هاتف {LRI}a\nb{PDI} و{FSI}{LRI}a{PDI}{PDI}") == []


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (f"نص {LRI}a\n\nb{PDI}", [(1, 4), (3, 2)]),
        (f"- {LRI}a\n- b{PDI}", [(1, 3), (2, 4)]),
        (f"| {LRI}a | b{PDI} |", [(1, 3)]),
        (f"a {PDI} b", [(1, 3)]),
        (f"{RLI}a\n```\n```\nb{PDI}", [(1, 1), (4, 2)]),
    ],
)
def test_an_isolate_must_end_in_its_paragraph(text, place):
    assert found_in_body(text) == [("isolate-unbalanced", *where) for where in place]


def test_columns_are_those_of_the_file_not_of_the_repaired_text():
    assert found_in_body(f"{RLM}{RLM}- {LRI}{PDI}نص {RLO}") == [("bidi-override", 1, 10)]


def test_the_same_problem_is_said_once_a_line():
    assert found_in_body("\x07" * 50 + RLO * 50) == [("bidi-override", 1, 51), ("control-character", 1, 1)][::-1]


# Any text at all.

FRAGMENTS = [
    "---",
    "\n",
    "\r\n",
    "\r",
    "نص",
    "title",
    ":",
    "؛",
    "،",
    "[",
    "]",
    "{",
    "}",
    "(",
    ")",
    '"',
    "# ",
    "- ",
    "> ",
    "```",
    "`",
    "|",
]
FRAGMENTS += [
    LRM,
    RLM,
    ALM,
    ZWSP,
    ZWNJ,
    BOM,
    SHY,
    NBSP,
    "\u2003",
    "\u2028",
    LRE,
    PDF,
    LRI,
    FSI,
    PDI,
    RLO,
    "٢٠٢٤-٠٥-٠٦",
    "١.",
    " ",
    "    ",
    "\t",
]
FRAGMENTS += [
    SHAPED,
    SHAPED[::-1],
    "\ufefb",
    "\u064e",
    "\u0651",
    "\u0653",
    "\u0627",
    "e\u0301",
    "\u1fef",
    "\x07",
    "\ud800",
    "https://a",
    "](",
    "*",
]


@given(
    st.text(max_size=80) | st.lists(st.sampled_from(FRAGMENTS), max_size=30).map("".join),
    st.sampled_from(["ar.md", "report.yaml"]),
)
@settings(max_examples=100)
def test_repair_is_final_and_keeps_the_lines(text, file):
    once = repair(text, file)
    twice = repair(once.text, file)
    assert twice.text == once.text
    assert not twice.changed
    assert once.changed == (once.text != text)
    assert once.text.count("\n") == text.replace("\r\n", "\n").replace("\r", "\n").count("\n")
    assert all(unicodedata.is_normalized("NFC", line) for line in once.text.split("\n"))
    warned = {d.location.line for d in once.diagnostics}
    assert warned <= set(range(1, once.text.count("\n") + 2))


@given(st.text(alphabet="ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأؤإئى ة،؛؟.\n-abc:", max_size=80))
@settings(max_examples=50)
def test_ordinary_arabic_is_never_refused(text):
    assert not has_visual_order(text)
    codes = {diagnostic.code for diagnostic in repair(text, "ar.md").diagnostics}
    assert codes <= {"arabic-colon", "arabic-comma-in-list"}
