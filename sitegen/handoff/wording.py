"""The few words in a translator's file, in the language of whoever sends it."""

from typing import Final

from sitegen.lang.language import Lang

COLUMNS: Final = {
    Lang.EN: {"tag": "Do not change", Lang.AR: "Arabic", Lang.EN: "English"},
    Lang.AR: {"tag": "لا تغيّر هذا العمود", Lang.AR: "العربية", Lang.EN: "الإنكليزية"},
}
ADVICE: Final = {
    Lang.EN: "Please translate into the last column; what stands there already is the older text. Keep signs such as "
    "##, ** and [words](address): they are the layout. Begin a new paragraph where the original has one.",
    Lang.AR: "الرجاء كتابة الترجمة في العمود الأخير؛ وما فيه الآن هو النص القديم. أبقِ العلامات مثل ## و** "
    "و[كلمات](عنوان) كما هي، فهي للتنسيق. وابدأ فقرة جديدة حيث تبدأ في الأصل.",
}
