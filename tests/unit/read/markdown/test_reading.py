"""What the cases cannot show: places, languages side by side, and what is left of an empty document."""

from sitegen.lang.language import Lang
from sitegen.model.document import Body, LinkRef, PhotoRef, ReadBody
from sitegen.read.markdown import Converted, convert


def read(text: str, lang: Lang = Lang.AR, first_line: int = 1, *, smart_quotes: bool = True) -> Converted:
    return convert(text, lang=lang, file="x.md", first_line=first_line, smart_quotes=smart_quotes)


def text(body: Body) -> str:
    return "".join(part for section in body.sections for part in section.parts if isinstance(part, str))


def test_an_empty_document_has_no_sections() -> None:
    assert read("\n \n").body == ReadBody(sections=())


def test_a_document_that_begins_with_a_heading_has_nothing_before_it() -> None:
    (section,) = read("## عنوان\n\nنص").body.sections
    assert (section.title, section.has_heading) == ("عنوان", True)


def test_references_know_their_line_and_column_in_the_file() -> None:
    converted = read("نص [أ](a.md#b)\n\n![ب](b.jpg)", first_line=12)
    link, photo = converted.body.references()
    assert isinstance(link, LinkRef)
    assert isinstance(photo, PhotoRef)
    assert (str(link.location), str(photo.location)) == ("x.md:12:8", "x.md:14:6")
    assert (link.target, link.fragment) == ("a.md", "b")


def test_addresses_are_decoded_and_composed() -> None:
    (link,) = read("[x](%D8%A7%D9%94.md#%D9%8A%D9%88%D9%85)").body.references()
    assert isinstance(link, LinkRef)
    assert (link.target, link.fragment) == ("\u0623.md", "يوم")


def test_references_count_through_titles_sections_and_footnotes() -> None:
    body = read("[a](a.md)[^1]\n\n## [b](b.md)\n\n![c](c.jpg)\n\n[^1]: [d](d.md)").body
    assert [reference.number for reference in body.references()] == [0, 1, 2, 3]
    names = [getattr(reference, "target", "") or getattr(reference, "source", "") for reference in body.references()]
    assert names == ["a.md", "b.md", "c.jpg", "d.md"]


def test_smart_quotes_can_be_left_off() -> None:
    assert text(read('"x" -- y', Lang.EN, smart_quotes=False).body) == '<p>"x" -- y</p>'


def test_documents_in_two_languages_take_turns_without_a_trace() -> None:
    note = "x[^1]\n\n[^1]: y\n\n*[x]: z"
    for lang in (Lang.AR, Lang.EN, Lang.AR, Lang.EN):
        assert "Back to reference" in str(read(note, Lang.EN).body.footnotes)
        assert "abbr" not in text(read("x", lang).body)
        assert read("x", lang).body.footnotes == ()


def test_the_same_text_gives_the_same_body_twice() -> None:
    document = "## أ\n\n[x](y.md) ![z](z.jpg)\n\n<b onclick=x>\n\n### أ\n### أ"
    assert read(document) == read(document)


def test_every_word_is_counted_once() -> None:
    (section,) = read(
        "## عنوان من أربع كلمات\n\nمُدُنٌ و**الشباب** في 2019، UCLG!\n\n- بند\n- بند\n\n![بديل](a.jpg)"
    ).body.sections
    assert section.words == 4 + 5 + 2


def test_a_hidden_control_written_as_an_entity_is_reported_and_left_out() -> None:
    converted = read("نص &#8238;txt.exe")
    assert [(found.code, str(found.location)) for found in converted.diagnostics] == [("hidden-control", "x.md:1:4")]
    assert "\u202e" not in text(converted.body)


def test_entities_are_read_once() -> None:
    assert (
        text(read("&amp;lt; &lt;b&gt; &eacute; &nosuch;", Lang.EN).body) == "<p>&amp;lt; &lt;b&gt; é &amp;nosuch;</p>"
    )


def test_every_id_occurs_once_raw_html_included() -> None:
    body = read('### a {#x}\n\n<p id="x">y</p>\n\n## b\n\n### a {#x}', Lang.EN).body
    assert [section.anchors for section in body.sections] == [("x",), ()]


def test_the_id_of_a_section_is_taken_too() -> None:
    converted = read("## a {#x}\n\n### b {#x}", Lang.EN)
    assert [(section.anchor, section.anchors) for section in converted.body.sections] == [("x", ())]
    assert [(found.code, found.location.line) for found in converted.diagnostics] == [("anchor-twice", 3)]


def test_a_title_in_the_other_language_says_so() -> None:
    (section,) = read("## Leicester City Council").body.sections
    assert section.title == "Leicester City Council"
    assert section.title_parts == ('<span dir="ltr" lang="en">Leicester City Council</span>',)


def test_a_day_title_that_followed_a_colon_begins_with_a_capital_letter():
    body = convert(
        "## Day 2: keeping *the* rain\n\nText.\n", lang=Lang.EN, file="en.md", first_line=1, smart_quotes=True
    ).body
    (section,) = body.sections
    assert (section.day, section.title) == (2, "Keeping the rain")
    assert section.title_parts == ("Keeping <em>the</em> rain",)
