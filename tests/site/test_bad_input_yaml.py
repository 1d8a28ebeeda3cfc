"""Mistakes in front matter, report.yaml and the registries: each is told once, at its place, with what to write."""

import pytest

from tests.mini_site import MiniSite
from tests.site.mistakes import AR, DATES, EN, FACTS, HEAD, TRIP, Mistake, document, facts, file, is_told

CITIES = "content/cities.yaml"

FRONT_MATTER = [
    Mistake(
        name="no front matter",
        files=file(AR, "المياه في روما\n\nنص."),
        code="front-matter-missing",
        at=f"{AR}:1",
        en="begin the file with three lines: ---, title: …, ---",
        ar="ابدأ الملف بثلاثة أسطر: --- ثم title: … ثم ---",
    ),
    Mistake(
        name="a long dash in place of three hyphens",
        files=file(AR, f"—\n{HEAD}\n---\nنص."),
        code="front-matter-missing",
        at=f"{AR}:1",
        en='must be three hyphens (---), not "—"',
        ar="يجب أن يكون السطر الأول ثلاث شرطات (---) لا «—»",
    ),
    Mistake(
        name="unclosed front matter",
        files=file(AR, f"---\n{HEAD}\n\nنص."),
        code="front-matter-unclosed",
        at=f"{AR}:1:1",
        en="add a line --- before line 4",
        ar="أضف سطرًا فيه --- قبل السطر 4",
    ),
    Mistake(
        name="unclosed front matter, and a line across further down",
        files=file(AR, f"---\n{HEAD}\n\nنص.\n\n---\n\nنص آخر."),
        code="front-matter-unclosed",
        at=f"{AR}:1:1",
        en="add a line --- before line 4",
        ar="أضف سطرًا فيه --- قبل السطر 4",
    ),
    Mistake(
        name="a colon in the title",
        files=document("title: مدن: نص\nsummary: x"),
        code="yaml-colon",
        at=f"{AR}:2:11",
        en='put it in quotes: title: "مدن: نص"',
        ar='ضعها بين علامتي اقتباس: title: "مدن: نص"',
    ),
    Mistake(
        name="quotes within quotes",
        files=document('title: "مدينة "روما" الخالدة"\nsummary: x'),
        code="yaml-after-quote",
        at=f"{AR}:2:16",
        en="""write 'مدينة "روما" الخالدة'""",
        ar="""اكتب 'مدينة "روما" الخالدة'""",
    ),
    Mistake(
        name="a quotation mark that is not closed",
        files=document('title: "المياه في روما\nsummary: x'),
        code="yaml-open-quote",
        at=f"{AR}:2:8",
        en='add " at the end of the value',
        ar='أضف " في آخر القيمة',
    ),
    Mistake(
        name="a tab",
        files=facts(trip="\tstart: 2026-03-01\n"),
        code="yaml-tab",
        at=f"{FACTS}:5:1",
        en="use spaces instead",
        ar="استعمل المسافات بدلًا منها",
    ),
    Mistake(
        name="a list where a text belongs",
        files=document("title: [أ, ب]\nsummary: x"),
        code="expected-text",
        at=f"{AR}:2:8",
        en="write the words after the colon",
        ar="اكتب الكلام بعد النقطتين",
    ),
    Mistake(
        name="a text where yes or no belongs",
        files=document(f"{HEAD}\ndraft: maybe"),
        code="not-yes-or-no",
        at=f"{AR}:4:8",
        en="write true or false",
        ar="اكتب true أو false",
    ),
    Mistake(
        name="an unknown key",
        files=document("title: x\nsumary: y"),
        code="unknown-field",
        at=f"{AR}:3:1",
        en="did you mean “summary”?",
        ar="هل تقصد «summary»؟",
    ),
    Mistake(
        name="a key in Arabic",
        files=document("title: x\nملخص: y"),
        code="unknown-field",
        at=f"{AR}:3:1",
        en="did you mean “summary”?",
        ar="هل تقصد «summary»؟",
    ),
    Mistake(
        name="a duplicate key",
        files=document(f"{HEAD}\ntitle: عنوان آخر"),
        code="duplicate-key",
        at=f"{AR}:4:1",
        en="the first is on line 2 – keep only one",
        ar="ورد قبلًا في السطر 2 – أبقِ واحدًا منهما",
    ),
    Mistake(
        name="no title",
        files=document("summary: x"),
        code="missing-field",
        at=f"{AR}:2:1",
        en="add it, for example: title: A study visit to Leicester and London",
        ar="أضفه، مثلًا: title: زيارة دراسية إلى ليستر ولندن",
    ),
    Mistake(
        name="an empty title",
        files=document("title:\nsummary: x"),
        code="missing-field",
        at=f"{AR}:2:7",
        en="add it, for example: title:",
        ar="أضفه، مثلًا: title:",
    ),
    Mistake(
        name="no summary",
        files=document("title: x"),
        code="missing-field",
        at=f"{AR}:2:1",
        en="add it, for example: summary: What the delegation saw, in one or two sentences.",
        ar="أضفه، مثلًا: summary: ما رآه الوفد، في جملة أو جملتين.",
    ),
    Mistake(
        name="front matter that is a list",
        files=document("- المياه\n- روما"),
        code="front-matter-not-pairs",
        at=f"{AR}:2:1",
        en="with a colon and a space: title: …",
        ar="بنقطتين بعدهما مسافة، هكذا: title: …",
    ),
    Mistake(
        name="empty front matter",
        files=file(AR, "---\n---\nنص."),
        code="front-matter-empty",
        at=f"{AR}:1",
        en="write at least a title between the lines ---",
        ar="اكتب العنوان على الأقل بين السطرين ---",
    ),
    Mistake(
        name="an impossible date of update",
        files=document(f"{HEAD}\nupdated: 2026-02-30"),
        code="impossible-date",
        at=f"{AR}:4:10",
        en="2026-02 has 28 days",
        ar="عدد أيام 2026-02 هو 28",
    ),
]

FACTS_AND_REGISTRIES = [
    Mistake(
        name="a word where a list belongs",
        files=facts(trip=TRIP.replace("[rome]", "rome")),
        code="expected-list",
        at=f"{FACTS}:8:10",
        en="write hosts: [rome]",
        ar="اكتب hosts: [rome]",
    ),
    Mistake(
        name="cities with an Arabic comma and without brackets",
        files=facts(trip=TRIP.replace("[rome]", "rome، athens")),
        code="expected-list",
        at=f"{FACTS}:8:10",
        en="write hosts: [rome, athens]",
        ar="اكتب hosts: [rome, athens]",
    ),
    Mistake(
        name="a number in words",
        files=facts(trip=f"  participants: ستة\n{TRIP}"),
        code="not-a-whole-number",
        at=f"{FACTS}:5:17",
        en="write digits only, such as 6",
        ar="اكتب أرقامًا فقط، مثل 6",
    ),
    Mistake(
        name="a misspelt fact",
        files=facts(dates=DATES.replace("topics", "topcs")),
        code="unknown-field",
        at=f"{FACTS}:3:1",
        en="did you mean “topics”?",
        ar="هل تقصد «topics»؟",
    ),
    Mistake(
        name="a title in report.yaml",
        files=facts(dates=f"{DATES}title: المياه\n"),
        code="unknown-field",
        at=f"{FACTS}:4:1",
        en="write it at the top of ar.md and of en.md",
        ar="اكتبه في أعلى ar.md وفي أعلى en.md",
    ),
    Mistake(
        name="hosts outside of the trip",
        files=facts(dates=f"{DATES}hosts: [rome]\n"),
        code="unknown-field",
        at=f"{FACTS}:4:1",
        en="write it below “trip:”",
        ar="اكتبه تحت «trip:»",
    ),
    Mistake(
        name="a link inside the file",
        files=facts(dates=DATES.replace("[nayla]", "&all [nayla]")),
        code="yaml-alias",
        at=f"{FACTS}:2:10",
        en="write the value out here",
        ar="اكتب القيمة هنا كاملة",
    ),
    Mistake(
        name="a month that does not exist",
        files=facts(dates=DATES.replace("2026-03-10", "2024-13-01")),
        code="impossible-date",
        at=f"{FACTS}:1:7",
        en="there is no month 13: the order is year-month-day",
        ar="لا وجود للشهر 13: الترتيب سنة-شهر-يوم",
    ),
    Mistake(
        name="a date with the day first",
        files=facts(dates=DATES.replace("2026-03-10", "10/3/2026")),
        code="not-a-date",
        at=f"{FACTS}:1:7",
        en="write year, month and day in digits: 2019-12-04",
        ar="اكتب السنة ثم الشهر ثم اليوم بالأرقام: 2019-12-04",
    ),
    Mistake(
        name="a date in Arabic digits with the day first",
        files=facts(dates=DATES.replace("2026-03-10", "١٠/٣/٢٠٢٦")),
        code="not-a-date",
        at=f"{FACTS}:1:7",
        en="write year, month and day in digits: 2019-12-04",
        ar="اكتب السنة ثم الشهر ثم اليوم بالأرقام: 2019-12-04",
    ),
    Mistake(
        name="a time of day for a date",
        files=facts(dates=DATES.replace("2026-03-10", "12:30")),
        code="not-a-date",
        at=f"{FACTS}:1:7",
        en="“12:30” cannot be read as one",
        ar="لا تُقرأ «12:30» تاريخًا",
    ),
    Mistake(
        name="no date",
        files=facts(dates=DATES.partition("\n")[2]),
        code="missing-fact",
        at=f"{FACTS}:1",
        en="add to report.yaml: date: 2019-12-04",
        ar="أضف إلى report.yaml: date: 2019-12-04",
    ),
    Mistake(
        name="no start",
        files=facts(trip=TRIP.partition("\n")[2]),
        code="missing-fact",
        at=f"{FACTS}:5",
        en="below “trip:” and two spaces further in: start: 2019-11-25",
        ar="تحت «trip:» بإزاحة مسافتين: start: 2019-11-25",
    ),
    Mistake(
        name="no hosts",
        files=facts(trip=TRIP.replace("  hosts: [rome]\n", "")),
        code="missing-fact",
        at=f"{FACTS}:5",
        en="two spaces further in: hosts: [leicester, london]",
        ar="بإزاحة مسافتين: hosts: [leicester, london]",
    ),
    Mistake(
        name="an end before the start",
        files=facts(trip=TRIP.replace("2026-03-02", "2026-02-02")),
        code="end-before-start",
        at=f"{FACTS}:6:8",
        en="the trip ends on 2026-02-02, before it starts on 2026-03-01 – check both dates",
        ar="تحقّق من التاريخين",
    ),
    Mistake(
        name="conflicting facts",
        files=document(f"{HEAD}\ndate: 2026-03-11"),
        code="conflicting-facts",
        at=f"{AR}:4:7",
        en=f"date is “2026-03-11” here, but “2026-03-10” in {FACTS}:1:7 – correct one of them",
        ar=f"قيمة date هنا «2026-03-11»، لكنها «2026-03-10» في {FACTS}:1:7 – صحّح إحداهما",
    ),
    Mistake(
        name="an unknown city",
        files=facts(trip=TRIP.replace("[rome]", "[roma]")),
        code="unknown-id",
        at=f"{FACTS}:8:11",
        en="“roma” is not in cities.yaml – did you mean rome?",
        ar="«roma» غير موجود في cities.yaml – هل تقصد rome؟",
    ),
    Mistake(
        name="a city by its Arabic name",
        files=facts(trip=TRIP.replace("[rome]", "[روما]")),
        code="unknown-id",
        at=f"{FACTS}:8:11",
        en="did you mean rome?",
        ar="هل تقصد rome؟",
    ),
    Mistake(
        name="a city that is in no registry",
        files=facts(trip=TRIP.replace("[rome]", "[zurich]")),
        code="unknown-id",
        at=f"{FACTS}:8:11",
        en="add it to content/cities.yaml, or correct the spelling",
        ar="أضفه إلى content/cities.yaml، أو صحّح كتابته",
    ),
    Mistake(
        name="an unknown person",
        files=facts(dates=DATES.replace("[nayla]", "[naila]")),
        code="unknown-id",
        at=f"{FACTS}:2:11",
        en="did you mean nayla?",
        ar="هل تقصد nayla؟",
    ),
    Mistake(
        name="an unknown topic",
        files=facts(dates=DATES.replace("[water]", "[waters]")),
        code="unknown-id",
        at=f"{FACTS}:3:10",
        en="did you mean water?",
        ar="هل تقصد water؟",
    ),
    Mistake(
        name="an empty report.yaml",
        files=file(FACTS, ""),
        code="empty-file",
        at=f"{FACTS}:1",
        en="fill it in, or delete it",
        ar="املأه أو احذفه",
    ),
    Mistake(
        name="a registry that is not closed is no reason to doubt every city",
        files=file(CITIES, "rome: {name: {ar: روما, en: Rome}"),
        code="yaml-open-bracket",
        at=f"{CITIES}:1:7",
        en="add } at the end of the list",
        ar="أضف } في آخر القائمة",
    ),
    Mistake(
        name="an empty registry",
        files=file(CITIES, ""),
        code="empty-file",
        at=f"{CITIES}:1",
        en="fill it in",
        ar="املأه",
    ),
    Mistake(
        name="a city with a misspelt field",
        files=file(
            CITIES,
            "saida: {name: {ar: صيدا, en: Saida}, country: {ar: لبنان, en: Lebanon}, lat: 33.56, lon: 35.37}\n"
            "athens: {name: {ar: أثينا, en: Athens}, country: {ar: اليونان, en: Greece}, lat: 37.98, lon: 23.73}\n"
            "rome:\n  nam: {ar: روما, en: Rome}\n  country: {ar: إيطاليا, en: Italy}\n  lat: 41.9\n  lon: 12.5\n",
        ),
        code="unknown-field",
        at=f"{CITIES}:4:3",
        en="did you mean “name”?",
        ar="هل تقصد «name»؟",
    ),
]


@pytest.mark.parametrize("mistake", [*FRONT_MATTER, *FACTS_AND_REGISTRIES], ids=str)
def test_a_mistake_is_told_and_the_last_good_site_stays(built_site: MiniSite, mistake: Mistake):
    is_told(built_site.add(mistake.files), mistake)


def test_an_alias_bomb_is_refused_before_it_grows(built_site: MiniSite):
    levels = "".join(f"x{n}: &x{n} [{', '.join([f'*x{n - 1}'] * 9)}]\n" for n in range(1, 30))
    built = built_site.add(facts(dates=f"x0: &x0 [x]\n{levels}authors: *x29\n")).build()
    assert not built.published
    assert {"yaml-alias"} <= set(built.errors)
    assert f"{FACTS}:1:5 &x0 is a link inside the file" in built.said("yaml-alias")


def test_a_date_in_arabic_digits_is_understood_and_reported(built_site: MiniSite):
    built_site.add(facts(dates=DATES.replace("2026-03-10", "٢٠٢٦-٠٣-١٠")))
    assert built_site.build().codes == ["date-digits"]
    built = built_site.build()
    assert f"{FACTS}:1:7" in built.said("date-digits")
    assert "write 2026-03-10" in built.said("date-digits")
    assert "اكتب 2026-03-10" in built.said("date-digits", "ar")
    assert "10 March 2026" in built.text("en/reports/rome-water/index.html")


def test_an_arabic_comma_in_a_list_is_understood_and_reported(built_site: MiniSite):
    built = built_site.add(facts(trip=TRIP.replace("[saida]", "[saida، athens]"))).build()
    assert built.codes == ["arabic-comma-in-list"]
    assert f"{FACTS}:7:21" in built.said("arabic-comma-in-list")
    assert "write delegation: [saida, athens]" in built.said("arabic-comma-in-list")
    assert "اكتب delegation: [saida, athens]" in built.said("arabic-comma-in-list", "ar")
    assert "/en/reports/rome-water/" in built.text("en/cities/athens/index.html")


@pytest.mark.parametrize("code", ["date-digits", "arabic-comma-in-list"])
def test_a_site_may_be_stricter_about_what_is_understood(built_site: MiniSite, code: str):
    config = (built_site.root / "config.yaml").read_text(encoding="utf-8")
    built_site.add(file("config.yaml", f"{config}checks: {{{code}: error}}"))
    built_site.add(facts(DATES.replace("2026-03-10", "٢٠٢٦-٠٣-١٠"), TRIP.replace("[saida]", "[saida، athens]")))
    built = built_site.build()
    assert (built.published, built.errors) == (False, [code])


def test_words_that_other_programs_take_for_values_stay_words(built_site: MiniSite):
    built = built_site.add(
        document("title: no\nsummary: 12:30", path=EN, text="## Day 1: x\n\nx\n\n## Day 2: x\n\nx")
    ).build()
    assert built.codes == []
    assert "<title>no" in built.text("en/reports/rome-water/index.html")
