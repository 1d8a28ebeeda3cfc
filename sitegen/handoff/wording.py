"""The few words in a translator's file, in the language of whoever sends it."""

from enum import StrEnum
from typing import Final

from sitegen.lang.language import Lang


class Unreadable(StrEnum):
    """Why a file that came back is not read."""

    NOT_WORD = "not-word"
    DAMAGED = "damaged"
    TOO_LARGE = "too-large"
    DOCUMENT_TYPE = "document-type"
    NO_TABLE = "no-table"
    NOT_UTF8 = "not-utf8"


WHY: Final = {
    Unreadable.NOT_WORD: {Lang.EN: "it is not a Word document", Lang.AR: "ليس مستند Word"},
    Unreadable.DAMAGED: {Lang.EN: "it is damaged", Lang.AR: "الملف تالف"},
    Unreadable.TOO_LARGE: {
        Lang.EN: "it unpacks to more than twenty megabytes",
        Lang.AR: "يزيد ما فيه على عشرين ميغابايت",
    },
    Unreadable.DOCUMENT_TYPE: {
        Lang.EN: "it declares a document type, which no word processor does",
        Lang.AR: "فيه تعريف لنوع المستند (DOCTYPE)، ولا يكتبه أي معالج نصوص",
    },
    Unreadable.NO_TABLE: {
        Lang.EN: "there is no table with three columns in it",
        Lang.AR: "ليس فيه جدول من ثلاثة أعمدة",
    },
    Unreadable.NOT_UTF8: {
        Lang.EN: "it is no table in UTF-8; save it as “CSV UTF-8”",
        Lang.AR: "ليس جدولًا بترميز UTF-8؛ احفظه بصيغة CSV UTF-8",
    },
}


class NotASheetError(Exception):
    """A file that came back is not what it should be."""

    def __init__(self, why: Unreadable) -> None:
        """Says why."""
        super().__init__(why.value)
        self.why = why


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
