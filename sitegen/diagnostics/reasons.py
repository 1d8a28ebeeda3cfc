"""Why the system refuses something, in Arabic: what it says itself is English."""

from typing import Final, Literal

#: What the system says → what a person reads.
ARABIC: Final = {
    "No such file or directory": "لا ملف ولا مجلد بهذا الاسم",
    "Permission denied": "لا إذن بذلك",
    "Operation not permitted": "لا إذن بذلك",
    "Is a directory": "هذا مجلد",
    "Not a directory": "هذا ليس مجلدًا",
    "File exists": "الاسم مستعمل من قبل",
    "Directory not empty": "المجلد ليس فارغًا",
    "File name too long": "الاسم أطول مما يسمح به النظام",
    "File too large": "الملف أكبر مما يُسمح به",
    "Too many open files": "الملفات المفتوحة أكثر مما يسمح به النظام",
    "Too many levels of symbolic links": "روابط يدور بعضها إلى بعض",
    "No space left on device": "لم يبقَ مكان على القرص",
    "Disk quota exceeded": "لم يبقَ لك مكان على القرص",
    "Read-only file system": "القرص للقراءة فقط",
    "Input/output error": "خلل في القرص",
    "Device or resource busy": "يستعمله برنامج آخر",
    "Resource temporarily unavailable": "يستعمله برنامج آخر الآن",
    "Stale file handle": "لم يعد الملف في مكانه",
    "Cannot allocate memory": "لم تبقَ ذاكرة كافية",
    "Address already in use": "يستعمله برنامج آخر",
    "Cannot assign requested address": "ليس هذا عنوانًا لهذا الحاسوب",
    "Connection refused": "لا يجيب الخادم",
    "Connection reset by peer": "قطع الخادم الاتصال",
    "Connection timed out": "تأخّر الجواب",
    "Network is unreachable": "لا اتصال بالشبكة",
    "No route to host": "لا طريق إلى الخادم",
    "Name or service not known": "لا خادم بهذا الاسم",
    "Temporary failure in name resolution": "لا اتصال بالشبكة",
}


def reason(said: str, language: Literal["ar", "en"]) -> str:
    """What the system said, in a language; what is not known here stays as it is."""
    return ARABIC.get(said, said) if language == "ar" else said
