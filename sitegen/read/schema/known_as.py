"""What people call a field when they do not know its name: other generators' words, and Arabic."""

from sitegen.lang.folding import fold

_NAMES = {
    "title": "العنوان عنوان heading name",
    "summary": "الملخص ملخص الموجز موجز المقدمة description excerpt subtitle abstract standfirst lead",
    "date": "التاريخ تاريخ published publishdate pubdate created",
    "updated": "التحديث تحديث modified lastmod",
    "authors": "المؤلف المؤلفون الكاتب الكتاب كاتب byline writer writers",
    "translators": "المترجم المترجمون ترجمة",
    "topics": "الموضوع الموضوعات المواضيع مواضيع وسوم الوسوم tags tag categories category keywords",
    "cover": "الغلاف غلاف image thumbnail hero featured_image banner",
    "photos": "الصور صور images pictures gallery",
    "slug": "permalink url path",
    "aliases": "redirect_from redirects",
    "lang": "اللغة لغة language locale",
    "key": "translationkey translation_key",
    "draft": "مسودة hidden unpublished",
    "trip": "الرحلة رحلة visit travel",
    "start": "البداية من from begin",
    "end": "النهاية إلى until to",
    "delegation": "الوفد وفد",
    "hosts": "المضيف المضيفون المدن_المضيفة host",
    "organisers": "المنظم المنظمون organizers organizer",
    "supporters": "الداعم الداعمون sponsors donors funders",
    "participants": "المشاركون عدد_المشاركين attendees people",
    "organisation": "organization المنظمة الجهة publisher",
    "base_url": "url baseurl site_url siteurl",
    "lat": "latitude",
    "lon": "lng long longitude",
    "role": "الصفة الوظيفة position job",
    "name": "الاسم اسم label",
    "country": "البلد بلد الدولة",
    "url": "website homepage link الموقع",
    "alt": "الوصف وصف alternative",
    "caption": "التعليق تعليق",
    "credit": "المصور photographer copyright",
    "due": "الموعد deadline",
    "who": "by responsible",
    "what": "التعهد text commitment",
    "theme": "المظهر template",
    "menu": "القائمة nav navigation",
}


def fields_known_as(word: str) -> tuple[str, ...]:
    """The fields that a word may mean, spelling variants set aside."""
    return _BY_WORD.get(fold(word), ())


def _turned_round() -> dict[str, tuple[str, ...]]:
    table: dict[str, tuple[str, ...]] = {}
    for field, words in _NAMES.items():
        for word in words.split():
            table[fold(word)] = (*table.get(fold(word), ()), field)
    return table


_BY_WORD = _turned_round()
