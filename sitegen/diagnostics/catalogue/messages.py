"""Problems in the catalogues of a theme: messages that are missing, doubtful, or that would break a page."""

from sitegen.diagnostics.diagnostic import Severity
from sitegen.diagnostics.entry import Entry, Wording

ENTRIES = (
    Entry(
        code="catalog-unreadable",
        severity=Severity.ERROR,
        about="A .po file cannot be read as a whole, so none of its translations can be used.",
        en=Wording(
            message="the translations cannot be read: {detail}",
            hints=(
                "every text stands in straight double quotes after msgid or msgstr; open the file in Poedit to see",
            ),
        ),
        ar=Wording(
            message="تتعذّر قراءة الترجمات: {detail}",
            hints=("يُكتب كلّ نص بين علامتَي اقتباس مستقيمتين بعد msgid أو msgstr؛ افتح الملف ببرنامج Poedit للتحقق",),
        ),
    ),
    Entry(
        code="message-missing",
        severity=Severity.ERROR,
        about="A message of a template has no translation, so it would appear in English on pages of another language.",
        en=Wording(
            message="“{message}” has no translation ({language})",
            hints=("add it: msgid with the English words, msgstr with the translation",),
        ),
        ar=Wording(
            message="لا ترجمة للرسالة «{message}» ({language})",
            hints=("أضفها: msgid للكلام الإنكليزي وmsgstr للترجمة",),
        ),
    ),
    Entry(
        code="message-fuzzy",
        severity=Severity.ERROR,
        about="A translation is marked “fuzzy”: somebody or something guessed it. It is not printed until a person confirms it.",
        en=Wording(
            message="the translation of “{message}” is marked fuzzy ({language})",
            hints=("read it, correct it, and remove the line “#, fuzzy”",),
        ),
        ar=Wording(
            message="ترجمة «{message}» معلَّمة بأنها تقريبية (fuzzy) ({language})",
            hints=("اقرأها وصحّحها ثم احذف السطر «#, fuzzy»",),
        ),
    ),
    Entry(
        code="message-plural-forms",
        severity=Severity.ERROR,
        about="A message with a number needs one text for each plural form: six in Arabic (none, one, two, 3–10, 11–99, 100), two in English.",
        en=Wording(
            message="“{message}” does not have all its plural forms: {detail} ({language})",
            hints=("write msgstr[0] to msgstr[5] in Arabic, msgstr[0] and msgstr[1] in English",),
        ),
        ar=Wording(
            message="صيغ الجمع ناقصة أو زائدة في «{message}»: {detail} ({language})",
            hints=("اكتب msgstr[0] حتى msgstr[5] بالعربية، وmsgstr[0] وmsgstr[1] بالإنكليزية",),
        ),
    ),
    Entry(
        code="message-placeholder-unknown",
        severity=Severity.ERROR,
        about="A translation has a placeholder that the English message does not have, so there is no value for it.",
        en=Wording(
            message="the translation of “{message}” names %({detail})s, which the message does not have ({language})",
            hints=("copy the placeholders from the msgid, letter by letter",),
        ),
        ar=Wording(
            message="في ترجمة «{message}» الموضع %({detail})s وليس في الأصل ({language})",
            hints=("انسخ المواضع من msgid حرفًا حرفًا",),
        ),
    ),
    Entry(
        code="message-placeholder-lost",
        severity=Severity.WARNING,
        about="A translation leaves out a placeholder of the English message, so a name or a number would not be printed.",
        en=Wording(
            message="the translation of “{message}” leaves out %({detail})s ({language})",
            hints=("put %({detail})s where the value should stand",),
        ),
        ar=Wording(
            message="سقط الموضع %({detail})s من ترجمة «{message}» ({language})",
            hints=("ضع %({detail})s حيث يجب أن تظهر القيمة",),
        ),
    ),
    Entry(
        code="message-percent",
        severity=Severity.ERROR,
        about="In messages a percent sign begins a placeholder. One that is meant as such is written twice.",
        en=Wording(
            message="a percent sign stands alone in the translation of “{message}” ({language})",
            hints=("write %% for a percent sign",),
        ),
        ar=Wording(
            message="علامة نسبة مفردة في ترجمة «{message}» ({language})",
            hints=("اكتب %% لعلامة النسبة",),
        ),
    ),
)
