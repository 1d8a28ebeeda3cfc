"""Mistakes with files, names and addresses: each is told once, at its place, with what to write."""

import unicodedata
from pathlib import Path

import pytest

from tests.mini_site import MiniSite
from tests.site.mistakes import AR, EN, HEAD, TEXT, Mistake, document, facts, file, is_told

FOLDER = "content/reports/rome-water"


def slug(value: str) -> str:
    return document(f"{HEAD}\nslug: {value}")


def other_report(folder: str, head: str = HEAD) -> str:
    path = f"content/reports/{folder}"
    return document(head, path=f"{path}/ar.md") + facts().replace(FOLDER, path)


def photo(path: str) -> str:
    return document(text=f"{TEXT}\n\n![الوفد]({path})")


MISTAKES = [
    Mistake(
        name="two documents of one key and language",
        files=document(path="content/reports/rome-water.ar.md"),
        code="duplicate-document",
        at=f"{AR}:2:8",
        en="the second Arabic text of “rome-water”; the first is content/reports/rome-water.ar.md – delete one",
        ar="هذا نص ثانٍ باللغة العربية للمادة «rome-water»، والأول في content/reports/rome-water.ar.md – احذف أحدهما",
    ),
    Mistake(
        name="two documents with one key in front matter",
        files=document(f"{HEAD}\nkey: rome-water", path="content/reports/second/ar.md"),
        code="duplicate-document",
        at="content/reports/second/ar.md:2:8",
        en=f"the first is {AR}",
        ar=f"والأول في {AR}",
    ),
    Mistake(
        name="a language that the site does not have",
        files=document(path=f"{FOLDER}/fr.md"),
        code="language-not-configured",
        at=f"{FOLDER}/fr.md:1",
        en="“fr” is not a language of this site (it has: ar, en) – rename it with one of the site's languages",
        ar="«fr» ليست من لغات هذا الموقع (لغاته: ar, en) – أعد تسميته بإحدى لغات الموقع",
    ),
    Mistake(
        name="a language in front matter that the site does not have",
        files=document(f"{HEAD}\nlang: fr"),
        code="language-not-configured",
        at=f"{AR}:4:7",
        en="write the language of the text, such as lang: ar",
        ar="اكتب لغة النص، مثل lang: ar",
    ),
    Mistake(
        name="no language",
        files=document(path=f"{FOLDER}/report.md"),
        code="language-unknown",
        at=f"{FOLDER}/report.md:1",
        en="call it report.ar.md, or write lang: ar between the lines --- at its top",
        ar="سمِّه report.ar.md، أو اكتب lang: ar بين سطرَي --- في أعلاه",
    ),
    Mistake(
        name="two reports with one address",
        files=other_report("second", f"{HEAD}\nslug: rome-water"),
        code="address-collision",
        at="content/reports/second/ar.md:4:7",
        en=f"the address /ar/reports/rome-water/ is already taken by {AR} – give one of the two another slug",
        ar=f"العنوان /ar/reports/rome-water/ محجوز لـ {AR} – أعطِ أحدهما عنوانًا مختصرًا آخر",
    ),
    Mistake(
        name="a page with the address of sitegen's own",
        files=document("title: مدن", path="content/pages/cities/ar.md"),
        code="address-collision",
        at="content/pages/cities/ar.md:2:8",
        en="the address /ar/cities/ is already taken by sitegen",
        ar="العنوان /ar/cities/ محجوز لـ sitegen",
    ),
    Mistake(
        name="an alias that is the address of a page",
        files=document(f"{HEAD}\naliases: [/ar/cities/rome/]"),
        code="alias-collision",
        at=f"{AR}:4:11",
        en="the alias /ar/cities/rome/ is already taken",
        ar="العنوان البديل /ar/cities/rome/ محجوز",
    ),
    Mistake(
        name="a slug with a slash",
        files=slug("rome/water"),
        code="slug-character",
        at=f"{AR}:4:7",
        en="write rome-water",
        ar="اكتب rome-water",
    ),
    Mistake(
        name="a slug that climbs",
        files=slug(".."),
        code="slug-character",
        at=f"{AR}:4:7",
        en="use letters, digits and hyphens only, such as leicester-london",
        ar="استعمل الحروف والأرقام والشرطات فقط، مثل leicester-london",
    ),
    Mistake(
        name="a slug with capital letters",
        files=slug("Rome-Water"),
        code="slug-upper-case",
        at=f"{AR}:4:7",
        en="write rome-water",
        ar="اكتب rome-water",
    ),
    Mistake(
        name="a slug with a space",
        files=slug("مياه روما"),
        code="slug-character",
        at=f"{AR}:4:7",
        en="write مياه-روما",
        ar="اكتب مياه-روما",
    ),
    Mistake(
        name="a slug with vowel signs",
        files=slug("مِياه"),
        code="slug-marks",
        at=f"{AR}:4:7",
        en="write مياه",
        ar="اكتب مياه",
    ),
    Mistake(
        name="a slug whose letters are stored in two pieces",
        files=slug(r'"caf\u0065\u0301"'),
        code="slug-marks",
        at=f"{AR}:4:7",
        en="write café",
        ar="اكتب café",
    ),
    Mistake(
        name="a folder whose name cannot stand in an address",
        files=other_report("Rome-Trip"),
        code="name-not-for-address",
        at="content/reports/Rome-Trip/ar.md:2:8",
        en="rename the folder or file to rome-trip, or add slug: rome-trip to the front matter",
        ar="سمِّ المجلد أو الملف rome-trip، أو أضف slug: rome-trip إلى رأس الملف",
    ),
    Mistake(
        name="a photo that is not there",
        files=photo("team.jpg"),
        code="photo-missing",
        at=f"{AR}:15:10",
        en=f"there is no photo “team.jpg” (looked for {FOLDER}/team.jpg) – put the photo beside the text",
        ar="ضع الصورة إلى جانب النص، أو صحّح اسمها",
    ),
    Mistake(
        name="a lead photo that is not there",
        files=facts(dates="date: 2026-03-10\ncover: team.jpg\n"),
        code="photo-missing",
        at=f"{FOLDER}/report.yaml:2:8",
        en="put the photo beside the text, or correct its name",
        ar="ضع الصورة إلى جانب النص، أو صحّح اسمها",
    ),
    Mistake(
        name="a photo outside of the content",
        files=photo("../../../../secret/team.jpg"),
        code="photo-outside",
        at=f"{AR}:15:10",
        en="is outside of content/ – copy it beside the text and write its name only: team.jpg",
        ar="انسخها إلى جانب النص واكتب اسمها وحده: team.jpg",
    ),
    Mistake(
        name="a photo with an absolute path",
        files=photo("/etc/team.jpg"),
        code="photo-outside",
        at=f"{AR}:15:10",
        en="copy it beside the text",
        ar="انسخها إلى جانب النص",
    ),
    Mistake(
        name="facts without a text",
        files=facts().replace(FOLDER, "content/reports/athens"),
        code="report-without-text",
        at="content/reports/athens/report.yaml:1",
        en="put ar.md or en.md beside report.yaml, or delete the folder",
        ar="ضع الملف ar.md أو en.md إلى جانب report.yaml، أو احذف المجلد",
    ),
    Mistake(
        name="a document in Word's format",
        files=file(f"{FOLDER}/ar.docx", "PK"),
        code="not-markdown",
        at=f"{FOLDER}/ar.docx",
        en="save it as plain text",
        ar="احفظه نصًّا عاديًا",
    ),
]


@pytest.mark.parametrize("mistake", MISTAKES, ids=str)
def test_a_mistake_is_told_and_the_last_good_site_stays(built_site: MiniSite, mistake: Mistake):
    is_told(built_site.add(mistake.files), mistake)


def test_a_slug_typed_on_a_mac_is_the_same_address(built_site: MiniSite):
    """The repair of files joins letters in two pieces, so such a slug is no mistake."""
    built = built_site.add(slug(unicodedata.normalize("NFD", "café-آثار"))).build()
    assert built.codes == []
    assert "ar/reports/café-آثار/index.html" in built.files()


def test_a_folder_named_on_a_mac_is_the_same_address(built_site: MiniSite):
    built = built_site.add(other_report(unicodedata.normalize("NFD", "آثار-روما"))).build()
    assert built.codes == []
    assert "ar/reports/آثار-روما/index.html" in built.files()


@pytest.mark.parametrize(
    ("leads_to", "code", "en", "ar"),
    [
        ("/etc/hosts", "symlink-outside", "copy the file into the site", "انسخ الملف إلى داخل الموقع"),
        ("nowhere.jpg", "symlink-broken", "put the file itself here", "ضع الملف نفسه هنا"),
    ],
)
def test_a_photo_that_is_a_link_out_of_the_site_is_refused(
    built_site: MiniSite, leads_to: str, code: str, en: str, ar: str
):
    link = built_site.root / FOLDER / "team.jpg"
    link.symlink_to(leads_to)
    built_site.add(photo("team.jpg"))
    is_told(built_site, Mistake(name="link", files="", code=code, at=f"{FOLDER}/team.jpg", en=en, ar=ar))


@pytest.mark.parametrize("path", [AR, "static/hosts.txt"])
def test_other_files_that_are_links_out_of_the_site_are_refused(built_site: MiniSite, path: str, tmp_path: Path):
    secret = tmp_path / "secret.md"
    secret.write_text("top secret")
    link = built_site.root / path
    link.parent.mkdir(exist_ok=True)
    link.unlink(missing_ok=True)
    link.symlink_to(secret)
    is_told(
        built_site,
        Mistake(name="link", files="", code="symlink-outside", at=path, en="copy the file", ar="انسخ الملف"),
    )


def test_a_folder_that_is_a_link_is_refused(built_site: MiniSite):
    (built_site.root / "content/reports/again").symlink_to("rome-water")
    is_told(
        built_site,
        Mistake(
            name="link",
            files="",
            code="symlink-to-folder",
            at="content/reports/again",
            en="move the folder here, or copy its files",
            ar="انقل المجلد إلى هنا، أو انسخ ملفاته",
        ),
    )


def test_conflicting_facts_of_two_documents_show_both(built_site: MiniSite):
    built_site.remove(f"{FOLDER}/report.yaml")
    trip = "date: 2026-03-10\ntrip: {start: 2026-03-0DAY, hosts: [rome]}"
    built_site.add(document(f"{HEAD}\n{trip.replace('DAY', '1')}"))
    built_site.add(document(f"{HEAD}\n{trip.replace('DAY', '2')}", path=EN))
    mistake = Mistake(
        name="conflict",
        files="",
        code="conflicting-facts",
        at=f"{EN}:5:15",
        en=f"trip > start is “2026-03-02” here, but “2026-03-01” in {AR}:5:15",
        ar=f"قيمة trip > start هنا «2026-03-02»، لكنها «2026-03-01» في {AR}:5:15",
    )
    is_told(built_site, mistake)
