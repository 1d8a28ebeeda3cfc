"""Problems with how a text is written: punctuation, letters, digits, quotation marks, terms and names."""

from sitegen.diagnostics.diagnostic import Severity
from sitegen.diagnostics.entry import Entry, Wording

_FIX_EN = "write {fixed} (sitegen check --fix does it)"
_FIX_AR = "اكتب {fixed} (يصحّحه الأمر sitegen check --fix)"

ENTRIES = (
    Entry(
        code="tatweel",
        severity=Severity.WARNING,
        fixable=True,
        about="A word is stretched with the sign ـ (tatweel) between two letters. Readers see a longer word, but a search "
        "engine or a screen reader reads another one. `هـ` and `لـ«…»` are fine.",
        en=Wording(message="a word is stretched with tatweel: {value}", hints=(_FIX_EN,)),
        ar=Wording(message="كلمة ممدودة بالتطويل: {value}", hints=(_FIX_AR,)),
    ),
    Entry(
        code="latin-punctuation",
        severity=Severity.WARNING,
        fixable=True,
        about="A comma, semicolon or question mark of the Latin script follows an Arabic letter. Arabic has its own: ، ؛ ؟. "
        "`check --fix` changes those that a space or the end of the line follows.",
        en=Wording(
            message='"{sign}" after an Arabic letter: {value}',
            hints=("write {right}, as in {fixed} (sitegen check --fix does it where a space follows)",),
        ),
        ar=Wording(
            message="العلامة اللاتينية «{sign}» بعد حرف عربي: {value}",
            hints=("اكتب «{right}» هكذا: {fixed} (يصحّحها الأمر sitegen check --fix حيث تليها مسافة)",),
        ),
    ),
    Entry(
        code="space-before-punctuation",
        severity=Severity.WARNING,
        fixable=True,
        about="A space stands before a punctuation mark, so the mark can end up alone at the start of the next line.",
        en=Wording(message="a space before a punctuation mark: {value}", hints=(_FIX_EN,)),
        ar=Wording(message="مسافة قبل علامة الترقيم: {value}", hints=(_FIX_AR,)),
    ),
    Entry(
        code="hyphen-range",
        severity=Severity.WARNING,
        about="Two numbers are joined by a hyphen in Arabic text. Browsers show 12-15 as 12-15 or as 15-12, depending on the "
        "word before it. The dash (–) always keeps the order.",
        en=Wording(
            message="a hyphen between two numbers, which browsers may turn round: {value}",
            hints=("write {fixed}, with the long dash, or: من {first} إلى {last}",),
        ),
        ar=Wording(
            message="شرطة قصيرة بين رقمين قد يقلب المتصفح ترتيبهما: {value}",
            hints=("اكتب {fixed} بالشرطة الطويلة، أو: من {first} إلى {last}",),
        ),
    ),
    Entry(
        code="persian-letter",
        severity=Severity.WARNING,
        fixable=True,
        about="A letter of a Persian or Urdu keyboard stands in an Arabic word (ک for ك, ی for ي or ى, ھ for ه). It looks the "
        "same, but no search finds the word. `check --fix` leaves the ی at the end of a word alone, because it may be ي "
        "or ى, and headings, because their words become addresses.",
        en=Wording(
            message="a letter of a Persian keyboard in an Arabic word: {value}",
            hints=("write {fixed} or {other}", _FIX_EN),
        ),
        ar=Wording(
            message="حرف من لوحة مفاتيح فارسية في كلمة عربية: {value}",
            hints=("اكتب {fixed} أو {other}", _FIX_AR),
        ),
    ),
    Entry(
        code="zero-width-joiner",
        severity=Severity.WARNING,
        about="An invisible joiner (U+200D) stands beside an Arabic letter. Word processors put it there for the sign هـ; a "
        "search does not find the word.",
        en=Wording(
            message="an invisible joiner (U+200D) in {value}",
            hints=("delete it; for the sign of the Hijri year write هـ with a tatweel",),
        ),
        ar=Wording(
            message="رابط غير مرئي (U+200D) في: {value}",
            hints=("احذفه؛ وإن أردت رمز السنة الهجرية فاكتب هـ بالتطويل",),
        ),
    ),
    Entry(
        code="direction-marks",
        severity=Severity.WARNING,
        about="Invisible marks set the direction of a stretch of text. The next person who edits the line cannot see them and "
        "will break them. sitegen keeps telephone numbers, addresses and whole paragraphs in order by itself.",
        en=Wording(
            message="an invisible direction mark ({character}) in the text",
            hints=("delete it; if the words need a direction of their own, write [words]{{lang=en dir=ltr}}",),
        ),
        ar=Wording(
            message="علامة اتجاه غير مرئية ({character}) في النص",
            hints=("احذفها؛ وإن احتاجت الكلمات إلى اتجاه خاص بها فاكتب [words]{{lang=en dir=ltr}}",),
        ),
    ),
    Entry(
        code="fake-list",
        severity=Severity.WARNING,
        about="A line begins with a sign that looks like an item of a list, but Markdown does not take it for one: the items "
        "would run into one paragraph.",
        en=Wording(
            message='"{value}" does not begin an item of a list',
            hints=('begin the line with "{fixed} ", and leave a blank line above the list',),
        ),
        ar=Wording(
            message="العلامة «{value}» لا تبدأ بندًا في قائمة",
            hints=("ابدأ السطر بالعلامة «{fixed}» ومسافة بعدها، واترك سطرًا فارغًا فوق القائمة",),
        ),
    ),
    Entry(
        code="mixed-digits",
        severity=Severity.WARNING,
        about="The Arabic text of one document has digits of two families (2026 and ٢٠٢٦). The setting `digits` decides for "
        "dates and numbers that sitegen writes; in a text it is the writer.",
        en=Wording(
            message="two families of digits in one text: {value} here, {other} elsewhere",
            hints=("use the same digits in the whole text",),
        ),
        ar=Wording(
            message="في النص الواحد نوعان من الأرقام: {value} هنا و{other} في موضع آخر",
            hints=("استعمل نوعًا واحدًا من الأرقام في النص كله",),
        ),
    ),
    Entry(
        code="mixed-quotes",
        severity=Severity.WARNING,
        about="The Arabic text of one document has quotation marks of two kinds. A second kind is right only inside a "
        "quotation: «قال “نعم”».",
        en=Wording(
            message="quotation marks of two kinds in one text: {value} here, {other} in line {place}",
            hints=("use {other} in the whole text",),
        ),
        ar=Wording(
            message="في النص الواحد نوعان من علامات الاقتباس: {value} هنا و{other} في السطر {place}",
            hints=("استعمل {other} في النص كله",),
        ),
    ),
    Entry(
        code="quotes-unbalanced",
        severity=Severity.WARNING,
        about="A quotation mark has no counterpart in its paragraph.",
        en=Wording(
            message="the quotation mark {value} has no counterpart in this paragraph",
            hints=("add the other one of the pair {kind}, or delete this one",),
        ),
        ar=Wording(
            message="علامة الاقتباس {value} لا تقابلها علامة في هذه الفقرة",
            hints=("أضف العلامة الأخرى من الزوج {kind}، أو احذف هذه",),
        ),
    ),
    Entry(
        code="glossary-term",
        severity=Severity.WARNING,
        about="A word stands in the text that `content/glossary.yaml` lists under `avoid`. It is found whatever its hamzas "
        "and tashkeel, and with و ف ب ك ل ال before it.",
        en=Wording(
            message='the glossary avoids "{value}"',
            hints=('write "{term}" ({note})', 'write "{term}"'),
        ),
        ar=Wording(
            message="كلمة يتجنّبها المسرد: «{value}»",
            hints=("اكتب «{term}» ({note})", "اكتب «{term}»"),
        ),
    ),
    Entry(
        code="name-spelled-otherwise",
        severity=Severity.WARNING,
        about="A name of a registry stands in the text with other hamzas, tashkeel, tatweel or accents than registered. "
        "Readers who search for one spelling should find all.",
        en=Wording(
            message='"{value}" is spelled otherwise than in {file}',
            hints=('write "{name}", or change the name in {file} ({id})',),
        ),
        ar=Wording(
            message="كُتب الاسم «{value}» على غير ما في {file}",
            hints=("اكتب «{name}»، أو عدّل الاسم في {file} ({id})",),
        ),
    ),
)
