"""Problems with files as such: encoding, size, place, links out of the site."""

from sitegen.diagnostics.diagnostic import Severity
from sitegen.diagnostics.entry import Entry, Wording

ENTRIES = (
    Entry(
        code="not-utf8",
        severity=Severity.ERROR,
        about="The file is not saved as UTF-8, so Arabic letters in it cannot be read for sure. Save it again as UTF-8.",
        en=Wording(
            message="the file is not UTF-8: byte {byte} cannot be read",
            hints=(
                "it seems to be {encoding}: save the file as UTF-8 (in Word and Notepad: Save as, Encoding: UTF-8)",
                "save the file as UTF-8 (in Word and Notepad: Save as, Encoding: UTF-8)",
            ),
        ),
        ar=Wording(
            message="الملف ليس بترميز UTF-8: تعذّرت قراءة البايت {byte}",
            hints=(
                "يبدو أنه بترميز {encoding}: احفظه بترميز UTF-8 (في Word وNotepad: حفظ باسم، ثم الترميز UTF-8)",
                "احفظ الملف بترميز UTF-8 (في Word وNotepad: حفظ باسم، ثم الترميز UTF-8)",
            ),
        ),
    ),
    Entry(
        code="nul-byte",
        severity=Severity.ERROR,
        about="The file contains a NUL byte. It is probably not a text file, or it was damaged on the way.",
        en=Wording(
            message="the file contains a NUL byte",
            hints=("it may be damaged or not a text file: save it again as plain text in UTF-8",),
        ),
        ar=Wording(
            message="في الملف بايت NUL",
            hints=("قد يكون الملف تالفًا أو ليس نصًّا: احفظه من جديد نصًّا عاديًا بترميز UTF-8",),
        ),
    ),
    Entry(
        code="file-too-large",
        severity=Severity.ERROR,
        about="A file may hold at most 1 MB of text. A longer one is almost always a paste accident.",
        en=Wording(
            message="the file is {size} MB long; the limit is {limit} MB",
            hints=("remove what was pasted by accident, or divide the file",),
        ),
        ar=Wording(
            message="حجم الملف {size} ميغابايت، والحد الأقصى {limit} ميغابايت",
            hints=("احذف ما لُصق فيه خطأً، أو قسّمه",),
        ),
    ),
    Entry(
        code="empty-file",
        severity=Severity.ERROR,
        about="The file has no content at all.",
        en=Wording(message="the file is empty", hints=("fill it in, or delete it",)),
        ar=Wording(message="الملف فارغ", hints=("املأه أو احذفه",)),
    ),
    Entry(
        code="symlink-outside",
        severity=Severity.ERROR,
        about="A symbolic link points out of the site's folder. Following it could publish a file that was never meant "
        "to be public, so such links are refused.",
        en=Wording(
            message="this is a symbolic link to a place outside the site",
            hints=("copy the file into the site instead of linking to it",),
        ),
        ar=Wording(
            message="هذا رابط رمزي يشير إلى خارج مجلد الموقع",
            hints=("انسخ الملف إلى داخل الموقع بدل الربط إليه",),
        ),
    ),
)
