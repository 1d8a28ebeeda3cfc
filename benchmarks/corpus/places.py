"""The registries of the made-up site: cities, topics, people, organisations, each with its names in both languages."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class City:
    """A city that trips lead to or start from."""

    id: str
    ar: str
    en: str
    country_ar: str
    country_en: str
    lat: float
    lon: float


@dataclass(frozen=True, slots=True)
class Named:
    """A topic, a person or an organisation."""

    id: str
    ar: str
    en: str


_LEBANON, _ITALY, _GREECE, _TUNISIA = (
    ("لبنان", "Lebanon"),
    ("إيطاليا", "Italy"),
    ("اليونان", "Greece"),
    ("تونس", "Tunisia"),
)
_SPAIN, _FRANCE, _JORDAN, _MOROCCO = (
    ("إسبانيا", "Spain"),
    ("فرنسا", "France"),
    ("الأردن", "Jordan"),
    ("المغرب", "Morocco"),
)
_TURKEY, _EGYPT, _PALESTINE = ("تركيا", "Turkey"), ("مصر", "Egypt"), ("فلسطين", "Palestine")
_DENMARK, _BRITAIN, _PORTUGAL = ("الدنمارك", "Denmark"), ("المملكة المتحدة", "United Kingdom"), ("البرتغال", "Portugal")

CITIES = (
    City("saida", "صيدا", "Saida", *_LEBANON, 33.56, 35.37),
    City("tripoli", "طرابلس", "Tripoli", *_LEBANON, 34.44, 35.85),
    City("tyre", "صور", "Tyre", *_LEBANON, 33.27, 35.2),
    City("zahle", "زحلة", "Zahle", *_LEBANON, 33.85, 35.9),
    City("byblos", "جبيل", "Byblos", *_LEBANON, 34.12, 35.65),
    City("baalbek", "بعلبك", "Baalbek", *_LEBANON, 34.0, 36.21),
    City("rome", "روما", "Rome", *_ITALY, 41.9, 12.5),
    City("bologna", "بولونيا", "Bologna", *_ITALY, 44.49, 11.34),
    City("palermo", "باليرمو", "Palermo", *_ITALY, 38.12, 13.36),
    City("naples", "نابولي", "Naples", *_ITALY, 40.85, 14.27),
    City("athens", "أثينا", "Athens", *_GREECE, 37.98, 23.73),
    City("thessaloniki", "سالونيك", "Thessaloniki", *_GREECE, 40.64, 22.94),
    City("heraklion", "هيراكليون", "Heraklion", *_GREECE, 35.34, 25.14),
    City("tunis", "تونس العاصمة", "Tunis", *_TUNISIA, 36.81, 10.18),
    City("sousse", "سوسة", "Sousse", *_TUNISIA, 35.83, 10.64),
    City("sfax", "صفاقس", "Sfax", *_TUNISIA, 34.74, 10.76),
    City("malaga", "مالقة", "Malaga", *_SPAIN, 36.72, -4.42),
    City("barcelona", "برشلونة", "Barcelona", *_SPAIN, 41.39, 2.17),
    City("granada", "غرناطة", "Granada", *_SPAIN, 37.18, -3.6),
    City("valencia", "بلنسية", "Valencia", *_SPAIN, 39.47, -0.38),
    City("lyon", "ليون", "Lyon", *_FRANCE, 45.76, 4.83),
    City("marseille", "مرسيليا", "Marseille", *_FRANCE, 43.3, 5.37),
    City("montpellier", "مونبلييه", "Montpellier", *_FRANCE, 43.61, 3.88),
    City("amman", "عمّان", "Amman", *_JORDAN, 31.95, 35.93),
    City("irbid", "إربد", "Irbid", *_JORDAN, 32.56, 35.85),
    City("zarqa", "الزرقاء", "Zarqa", *_JORDAN, 32.07, 36.09),
    City("fez", "فاس", "Fez", *_MOROCCO, 34.03, -5.0),
    City("tangier", "طنجة", "Tangier", *_MOROCCO, 35.76, -5.83),
    City("agadir", "أكادير", "Agadir", *_MOROCCO, 30.43, -9.6),
    City("izmir", "إزمير", "Izmir", *_TURKEY, 38.42, 27.14),
    City("gaziantep", "غازي عنتاب", "Gaziantep", *_TURKEY, 37.07, 37.38),
    City("alexandria", "الإسكندرية", "Alexandria", *_EGYPT, 31.2, 29.92),
    City("port-said", "بورسعيد", "Port Said", *_EGYPT, 31.26, 32.3),
    City("nablus", "نابلس", "Nablus", *_PALESTINE, 32.22, 35.26),
    City("bethlehem", "بيت لحم", "Bethlehem", *_PALESTINE, 31.7, 35.2),
    City("aarhus", "آرهوس", "Aarhus", *_DENMARK, 56.16, 10.2),
    City("odense", "أودنسه", "Odense", *_DENMARK, 55.4, 10.39),
    City("leicester", "ليستر", "Leicester", *_BRITAIN, 52.64, -1.14),
    City("bristol", "بريستول", "Bristol", *_BRITAIN, 51.45, -2.59),
    City("porto", "بورتو", "Porto", *_PORTUGAL, 41.15, -8.61),
)

TOPICS = (
    Named("water", "المياه", "Water"),
    Named("youth", "الشباب", "Youth"),
    Named("heritage", "التراث", "Heritage"),
    Named("waste", "النفايات", "Waste"),
    Named("mobility", "التنقّل", "Mobility"),
    Named("climate", "المناخ", "Climate"),
    Named("housing", "السكن", "Housing"),
    Named("markets", "الأسواق", "Markets"),
    Named("schools", "المدارس", "Schools"),
    Named("libraries", "المكتبات", "Libraries"),
    Named("parks", "الحدائق", "Parks"),
    Named("energy", "الطاقة", "Energy"),
    Named("lighting", "الإنارة", "Lighting"),
    Named("ports", "المرافئ", "Ports"),
    Named("fishing", "الصيد", "Fishing"),
    Named("farming", "الزراعة", "Farming"),
    Named("crafts", "الحِرف", "Crafts"),
    Named("tourism", "السياحة", "Tourism"),
    Named("museums", "المتاحف", "Museums"),
    Named("festivals", "المهرجانات", "Festivals"),
    Named("sport", "الرياضة", "Sport"),
    Named("health", "الصحّة", "Health"),
    Named("elderly", "كبار السنّ", "Older people"),
    Named("childhood", "الطفولة", "Childhood"),
    Named("women", "النساء", "Women"),
    Named("refugees", "اللاجئون", "Refugees"),
    Named("volunteers", "المتطوّعون", "Volunteers"),
    Named("budgets", "الموازنات", "Budgets"),
    Named("participation", "المشاركة", "Participation"),
    Named("transparency", "الشفافية", "Transparency"),
    Named("open-data", "البيانات المفتوحة", "Open data"),
    Named("mapping", "الخرائط", "Mapping"),
    Named("planning", "التخطيط", "Planning"),
    Named("coasts", "السواحل", "Coasts"),
    Named("rivers", "الأنهار", "Rivers"),
    Named("trees", "الأشجار", "Trees"),
    Named("air", "الهواء", "Air"),
    Named("noise", "الضجيج", "Noise"),
    Named("safety", "السلامة", "Safety"),
    Named("prevention", "الوقاية", "Prevention"),
)

PEOPLE = (
    Named("nayla", "نايلة خوري", "Nayla Khoury"),
    Named("karim", "كريم الصبّاغ", "Karim Sabbagh"),
    Named("salma", "سلمى بن عمر", "Salma Ben Omar"),
    Named("rana", "رنا الشوبكي", "Rana Shobaki"),
    Named("emma", "إيما كارتر", "Emma Carter"),
    Named("omar", "عمر درويش", "Omar Darwish"),
    Named("giulia", "جوليا فيرّي", "Giulia Ferri"),
    Named("hadi", "هادي مرعي", "Hadi Merhi"),
    Named("lucia", "لوسيا مورينو", "Lucia Moreno"),
    Named("yusuf", "يوسف المنصوري", "Yusuf Mansouri"),
    Named("eleni", "إليني بابا", "Eleni Papa"),
    Named("mariam", "مريم حدّاد", "Mariam Haddad"),
)

ORGANISATIONS = (
    Named("network", "شبكة المدن", "Network of Cities"),
    Named("coast-programme", "برنامج السواحل", "Coast Programme"),
    Named("two-shores", "صندوق الضفّتين", "Two Shores Fund"),
    Named("learning-cities", "مبادرة مدن تتعلّم", "Learning Cities Initiative"),
)
