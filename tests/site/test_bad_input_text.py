"""Mistakes in files and in the text of documents: each is told once, at its place, with what to write."""

import time

import pytest

from sitegen.read.markdown import reading
from tests.mini_site import MiniSite
from tests.site.mistakes import AR, HEAD, TEXT, Mistake, document, file, is_told, output_files

WINDOWS = f"---\n{HEAD}\n---\n{TEXT}".encode("cp1256")


def written(text: str) -> str:
    """The Arabic text with one more paragraph, in line 15."""
    return document(text=f"{TEXT}\n\n{text}")


#: Bytes of the Arabic text, and where the trouble is.
FILES = [
    ("saved as Windows-1256", WINDOWS, "not-utf8", f"{AR}:2:8", "it seems to be Windows-1256: save the file as UTF-8"),
    ("saved as UTF-16", f"---\n{HEAD}\n".encode("utf-16"), "not-utf8", f"{AR}:1:1", "it seems to be UTF-16"),
    (
        "a broken letter",
        f"---\n{HEAD}\n---\nنص ".encode() + b"\xd8\n",
        "not-utf8",
        f"{AR}:5:4",
        "save the file as UTF-8",
    ),
    ("a NUL byte", f"---\n{HEAD}\n---\nنص \0\n".encode(), "nul-byte", f"{AR}:5:4", "save it again as plain text"),
    (
        "ten megabytes",
        f"---\n{HEAD}\n---\n{'كلام ' * 1_100_000}".encode(),
        "file-too-large",
        f"{AR}:1",
        "limit is 1 MB",
    ),
    ("an empty file", b"", "empty-file", f"{AR}:1", "fill it in, or delete it"),
    ("a file of blank lines", b"\n  \n\xc2\xa0\n", "empty-file", f"{AR}:1", "fill it in, or delete it"),
    ("front matter only", f"---\n{HEAD}\n---\n".encode(), "text-missing", f"{AR}:4", "or add draft: true until it is"),
]

TEXTS = [
    Mistake(
        name="20,000 open brackets",
        files=written("[" * 20_000),
        code="too-many-signs",
        at=f"{AR}:15:1001",
        en="remove what was pasted by accident",
        ar="احذف ما لُصق خطأً",
    ),
    Mistake(
        name="300 levels of lists",
        files=written("\n".join("    " * level + "- بند" for level in range(300))),
        code="too-many-levels",
        at=f"{AR}:65:201",
        en="remove surplus signs (> - *) or spaces at the beginning of this line",
        ar="احذف ما زاد من علامات (> - *) أو مسافات في أول هذا السطر",
    ),
    Mistake(
        name="300 levels of quotations",
        files=written(">" * 300 + " نص"),
        code="too-many-levels",
        at=f"{AR}:15:1",
        en="remove surplus signs",
        ar="احذف ما زاد من علامات",
    ),
    Mistake(
        name="a link that runs a program",
        files=written("[اضغط](javascript:alert(1))"),
        code="link-forbidden",
        at=f"{AR}:15:8",
        en="link to a web address (https://…)",
        ar="اربط إلى عنوان ويب (https://…)",
    ),
    Mistake(
        name="a link in HTML that runs a program",
        files=written('<a href="JavaScript:alert(1)">اضغط</a>'),
        code="link-forbidden",
        at=f"{AR}:15:10",
        en="link to a web address (https://…)",
        ar="اربط إلى عنوان ويب (https://…)",
    ),
    Mistake(
        name="a script",
        files=written("<script>alert(1)</script>"),
        code="html-program",
        at=f"{AR}:15:1",
        en="<script> would run a program in the reader's browser; it was left out – delete it",
        ar="<script> يشغّل برنامجًا في متصفّح القارئ، فحُذف من الصفحة – احذفه من النص",
    ),
    Mistake(
        name="an attribute that runs a program",
        files=written('نص <b onclick="alert(1)">غليظ</b>'),
        code="html-program",
        at=f"{AR}:15:7",
        en='onclick="…" would run a program',
        ar='onclick="…" يشغّل برنامجًا',
    ),
    Mistake(
        name="a link to a document that is not there",
        files=written("[هنا](../athens/ar.md)"),
        code="link-missing-document",
        at=f"{AR}:15:7",
        en="correct the path: it starts from the folder of this file",
        ar="صحّح المسار: يبدأ من مجلد هذا الملف",
    ),
    Mistake(
        name="a link to a document with a misspelt path",
        files=file("content/pages/about/ar.md", "---\ntitle: من نحن\n---\n[هنا](../../reports/rome-watr/ar.md)"),
        code="link-missing-document",
        at="content/pages/about/ar.md:4:7",
        en="did you mean ../../reports/rome-water/ar.md?",
        ar="هل تقصد ../../reports/rome-water/ar.md؟",
    ),
    Mistake(
        name="a link to a day that is not there",
        files=written("[هنا](en.md#day-3)"),
        code="link-missing-anchor",
        at=f"{AR}:15:7",
        en="did you mean #day-1?",
        ar="هل تقصد #day-1؟",
    ),
    Mistake(
        name="a link to a place in the same page that is not there",
        files=written("[هنا](#nowhere)"),
        code="link-missing-anchor",
        at=f"{AR}:15:7",
        en="days are called #day-1, #day-2 and so on",
        ar="تُسمّى الأيام #day-1 و#day-2 وهكذا",
    ),
    Mistake(
        name="a link to a page that is not there",
        files=written("[هنا](/ar/cities/roma/)"),
        code="link-missing-page",
        at=f"{AR}:15:7",
        en="did you mean /ar/cities/rome/?",
        ar="هل تقصد /ar/cities/rome/؟",
    ),
    Mistake(
        name="a link to a file that is not there",
        files=written("[هنا](plan.pdf)"),
        code="link-missing-file",
        at=f"{AR}:15:7",
        en="put the file beside the text, or correct its name",
        ar="ضع الملف إلى جانب النص، أو صحّح اسمه",
    ),
    Mistake(
        name="a link to the writer's own computer",
        files=written(r"[هنا](C:\Users\nayla\plan.pdf)"),
        code="link-to-computer",
        at=f"{AR}:15:7",
        en="is a file on your computer; readers cannot open it – copy the file into the folder of the report",
        ar="انسخ الملف إلى مجلد التقرير واكتب هنا اسمه",
    ),
    Mistake(
        name="a control character",
        files=written("نص \x07 نص"),
        code="control-character",
        at=f"{AR}:15:4",
        en="an invisible control character (U+0007) in this line – delete it",
        ar="في هذا السطر رمز تحكّم غير مرئي (U+0007) – احذفه",
    ),
    Mistake(
        name="a mark that turns the order of letters",
        files=written("نص \u202e نص"),
        code="bidi-override",
        at=f"{AR}:15:4",
        en="put the cursor behind it and press Backspace",
        ar="ضع المؤشر بعده",
    ),
    Mistake(
        name="words copied from a PDF in reverse",
        files=written("\ufe8e\ufef4\ufee3"),
        code="reversed-arabic",
        at=f"{AR}:15:1",
        en="type the words again; they seem to say: ميا",
        ar="اكتب الكلمات من جديد؛ يبدو أنها: ميا",
    ),
]


@pytest.mark.parametrize(("name", "data", "code", "at", "en"), FILES, ids=[name for name, *_ in FILES])
def test_a_damaged_file_is_told_and_the_last_good_site_stays(
    built_site: MiniSite, name: str, data: bytes, code: str, at: str, en: str
):
    built_site.put(AR, data)
    built = is_told(built_site, Mistake(name=name, files="", code=code, at=at, en=en, ar=""))
    assert built.said(code, "ar").partition(" – ")[2]


@pytest.mark.parametrize("mistake", TEXTS, ids=str)
def test_a_mistake_is_told_and_the_last_good_site_stays(built_site: MiniSite, mistake: Mistake):
    is_told(built_site.add(mistake.files), mistake)


def test_what_is_dangerous_reaches_no_page_even_where_the_build_goes_on(built_site: MiniSite):
    text = (
        '<p style="color:red" class="x">أحمر</p>\n\n<iframe src="https://evil.example"></iframe>\n\n<font>قديم</font>'
    )
    built = built_site.add(written(text)).build()
    assert built.codes == ["html-removed"] * 3
    assert built.published
    page = built.text("ar/reports/rome-water/index.html")
    assert "أحمر" in page
    assert "قديم" in page
    for gone in ("evil.example", "<iframe", "<font", "color:red"):
        assert gone not in page


@pytest.mark.parametrize("text", ["*a " * 3000, "[x](" * 900, "`" * 2999, "| a " * 5000])
def test_a_long_strange_text_takes_seconds_at_most(built_site: MiniSite, text: str):
    before = output_files(built_site)
    started = time.process_time()
    built = built_site.add(written(text)).build()
    assert time.process_time() - started < 6
    assert built.published or output_files(built_site) == before
    assert "markdown-unreadable" not in built.codes


def test_a_text_that_takes_too_long_is_given_up(built_site: MiniSite, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(reading, "SECONDS", 0.2)
    is_told(
        built_site.add(written("- a\n" * 40_000)),
        Mistake(
            name="slow",
            files="",
            code="too-slow",
            at=f"{AR}:5",
            en="reading the text took more than 0.2 seconds, so it was given up – look for a part that is no text",
            ar="ابحث عن جزء ليس نصًّا",
        ),
    )


def test_a_draft_may_be_empty(built_site: MiniSite):
    built_site.add(document(head=f"{HEAD}\ndraft: true", text=""))
    built = built_site.build()
    assert built.published
    assert "ar/reports/rome-water/index.html" not in built.files()
