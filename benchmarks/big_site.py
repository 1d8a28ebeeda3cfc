"""A site as large as wanted, for measuring: every report in both languages, three days long, in eight cities.

Comes in: a folder and a number. Goes out: the files. The same number gives the same bytes.
"""

from datetime import date, timedelta
from pathlib import Path

CITIES = (
    ("saida", "صيدا", "Saida", "لبنان", "Lebanon", 33.56, 35.37),
    ("rome", "روما", "Rome", "إيطاليا", "Italy", 41.9, 12.5),
    ("athens", "أثينا", "Athens", "اليونان", "Greece", 37.98, 23.73),
    ("tunis", "تونس", "Tunis", "تونس", "Tunisia", 36.81, 10.18),
    ("lyon", "ليون", "Lyon", "فرنسا", "France", 45.76, 4.83),
    ("amman", "عمّان", "Amman", "الأردن", "Jordan", 31.95, 35.93),
    ("malaga", "مالقة", "Malaga", "إسبانيا", "Spain", 36.72, -4.42),
    ("aarhus", "آرهوس", "Aarhus", "الدنمارك", "Denmark", 56.16, 10.2),
)
TOPICS = (("water", "المياه", "Water"), ("youth", "الشباب", "Youth"), ("heritage", "التراث", "Heritage"))
AR_WORDS = "زار الوفد المدينة واستمع إلى فريق البلدية وناقش معه خطة العمل وما يمكن أن تتعلمه المدن بعضها من بعض. "
EN_WORDS = (
    "The delegation visited the town, heard the municipal team and discussed what cities can learn from each other. "
)


def write_site(root: Path, reports: int) -> None:
    """Writes the site's folder; nothing may be there yet."""
    _put(root / "config.yaml", "title: {ar: شبكة المدن, en: Network of Cities}\nbase_url: https://example.org/\n")
    content = root / "content"
    _put(content / "cities.yaml", "".join(_city(*city) for city in CITIES))
    _put(content / "topics.yaml", "".join(f"{key}: {{name: {{ar: {ar}, en: {en}}}}}\n" for key, ar, en in TOPICS))
    _put(content / "people.yaml", "nayla: {name: {ar: نايلة, en: Nayla}}\n")
    _put(content / "organisations.yaml", "network: {name: {ar: الشبكة, en: The Network}}\n")
    for number in range(reports):
        _report(content / "reports" / f"trip-{number:04}", number)


def _report(folder: Path, number: int) -> None:
    start = date(2012, 1, 1) + timedelta(days=number % 5000)
    host, guest = CITIES[number % 8], CITIES[(number // 8 + number + 1) % 8]
    facts = (
        f"date: {start + timedelta(days=7)}\nauthors: [nayla]\ntopics: [{TOPICS[number % 3][0]}]\n"
        f"trip:\n  start: {start}\n  end: {start + timedelta(days=2)}\n  delegation: [{guest[0]}]\n"
        f"  hosts: [{host[0]}]\n  organisers: [network]\n  participants: {number % 20 + 2}\n"
    )
    _put(folder / "report.yaml", facts)
    days_ar = "".join(
        f"## اليوم {day}: العمل\n\n{AR_WORDS * 5}\n\n- أول\n- ثانٍ\n\n" for day in ("الأول", "الثاني", "الثالث")
    )
    days_en = "".join(f"## Day {day}: Work\n\n{EN_WORDS * 5}\n\n- One\n- Two\n\n" for day in (1, 2, 3))
    _put(
        folder / "ar.md", f"---\ntitle: رحلة {number} إلى {host[1]}\nsummary: ما رآه الوفد.\n---\n\nمقدمة.\n\n{days_ar}"
    )
    _put(folder / "en.md", f"---\ntitle: Trip {number} to {host[2]}\nsummary: What we saw.\n---\n\nIntro.\n\n{days_en}")


def _city(key: str, ar: str, en: str, country_ar: str, country_en: str, lat: float, lon: float) -> str:
    country = f"{{ar: {country_ar}, en: {country_en}}}"
    return f"{key}: {{name: {{ar: {ar}, en: {en}}}, country: {country}, lat: {lat}, lon: {lon}}}\n"


def _put(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
