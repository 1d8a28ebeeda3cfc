"""Problems with the characters of a text, with the front matter as a block, and with texts too tangled to read."""

from sitegen.diagnostics.diagnostic import Severity
from sitegen.diagnostics.entry import Entry, Wording

_DELETE_EN = "delete it: put the cursor behind it and press Backspace, or type the line again"
_DELETE_CHARACTER_AR = "احذفه: ضع المؤشر بعده واضغط مفتاح الحذف إلى الخلف، أو اكتب السطر من جديد"
_DELETE_MARK_AR = "احذفها: ضع المؤشر بعدها واضغط مفتاح الحذف إلى الخلف، أو اكتب السطر من جديد"

ENTRIES = (
    Entry(
        code="front-matter-missing",
        severity=Severity.ERROR,
        about="A document begins with front matter: the lines between two lines `---`, with at least a title.",
        en=Wording(
            message="the file does not begin with front matter",
            hints=(
                'the first line must be three hyphens (---), not "{dash}"',
                "begin the file with three lines: ---, title: …, ---",
            ),
        ),
        ar=Wording(
            message="لا يبدأ الملف برأس الملف",
            hints=(
                "يجب أن يكون السطر الأول ثلاث شرطات (---) لا «{dash}»",
                "ابدأ الملف بثلاثة أسطر: --- ثم title: … ثم ---",
            ),
        ),
    ),
    Entry(
        code="front-matter-unclosed",
        severity=Severity.ERROR,
        about="The front matter has no closing line `---`, so it is unclear where the text begins.",
        en=Wording(
            message="the front matter has no closing line ---",
            hints=(
                'line {line} must be three hyphens (---), not "{dash}"',
                "add a line --- before line {line}",
                "add a line --- after the last line of the front matter",
            ),
        ),
        ar=Wording(
            message="ليس لرأس الملف سطر ختام ---",
            hints=(
                "يجب أن يكون السطر {line} ثلاث شرطات (---) لا «{dash}»",
                "أضف سطرًا فيه --- قبل السطر {line}",
                "أضف سطرًا فيه --- بعد آخر سطر من رأس الملف",
            ),
        ),
    ),
    Entry(
        code="front-matter-empty",
        severity=Severity.ERROR,
        about="There is nothing between the two lines `---`. A document needs at least a title.",
        en=Wording(
            message="the front matter is empty", hints=("write at least a title between the lines ---: title: …",)
        ),
        ar=Wording(message="رأس الملف فارغ", hints=("اكتب العنوان على الأقل بين السطرين ---، هكذا: title: …",)),
    ),
    Entry(
        code="text-missing",
        severity=Severity.ERROR,
        about="A document consists of front matter only. Its page would be empty. A draft may be empty.",
        en=Wording(
            message="there is no text below the front matter",
            hints=("write the text below the second line ---, or add draft: true until it is written",),
        ),
        ar=Wording(
            message="لا نص بعد رأس الملف",
            hints=("اكتب النص تحت السطر --- الثاني، أو أضف draft: true إلى أن يُكتب",),
        ),
    ),
    Entry(
        code="front-matter-not-pairs",
        severity=Severity.ERROR,
        about="The front matter must be lines of the form `name: value`. It is a list or a plain text instead.",
        en=Wording(
            message="the front matter does not consist of lines name: value",
            hints=("write each fact on a line of its own, with a colon and a space: title: …",),
        ),
        ar=Wording(
            message="لا يتألف رأس الملف من سطور على صورة «اسم: قيمة»",
            hints=("اكتب كل معلومة في سطر، بنقطتين بعدهما مسافة، هكذا: title: …",),
        ),
    ),
    Entry(
        code="date-digits",
        severity=Severity.WARNING,
        fixable=True,
        about="A date is written in Arabic digits. It is understood; in the file it is better written as 2024-05-06, which "
        "every tool reads.",
        en=Wording(
            message='the date is written in Arabic digits: "{value}"',
            hints=("write {fixed} (sitegen check --fix does it)",),
        ),
        ar=Wording(
            message="كُتب التاريخ بأرقام عربية مشرقية: «{value}»",
            hints=("اكتب {fixed} (يصحّحه الأمر sitegen check --fix)",),
        ),
    ),
    Entry(
        code="date-dashes",
        severity=Severity.WARNING,
        fixable=True,
        about="A date is written with dashes that look like hyphens, as writing programs put them. It is understood; in the "
        "file it is better written as 2024-05-06, which every tool reads.",
        en=Wording(
            message='the date is written with dashes that are not hyphens: "{value}"',
            hints=("write {fixed} (sitegen check --fix does it)",),
        ),
        ar=Wording(
            message="كُتب التاريخ بشرطات طويلة: «{value}»",
            hints=("اكتب {fixed} (يصحّحه الأمر sitegen check --fix)",),
        ),
    ),
    Entry(
        code="arabic-comma-in-list",
        severity=Severity.WARNING,
        fixable=True,
        about="In a list between brackets, items are separated by the Latin comma. The Arabic one is understood as if it "
        "were Latin; an item that holds an Arabic comma itself must stand in quotes.",
        en=Wording(
            message="the Arabic comma was read as a separator: {value}",
            hints=(
                "write {fixed} (sitegen check --fix does it); if the comma belongs to the text, put the text in quotes",
            ),
        ),
        ar=Wording(
            message="عُدّت الفاصلة العربية فاصلًا بين عنصرين: {value}",
            hints=(
                "اكتب {fixed} (يصحّحه الأمر sitegen check --fix)؛ وإن كانت الفاصلة جزءًا من النص فضع النص بين علامتي اقتباس",
            ),
        ),
    ),
    Entry(
        code="arabic-colon",
        severity=Severity.WARNING,
        fixable=True,
        about="A semicolon or another sign stands where the colon after a name belongs. It is read as a colon.",
        en=Wording(
            message='"{sign}" after "{key}" was read as a colon',
            hints=("write {fixed} (sitegen check --fix does it)",),
        ),
        ar=Wording(
            message="عُدّت العلامة «{sign}» بعد «{key}» نقطتين",
            hints=("اكتب {fixed} (يصحّحه الأمر sitegen check --fix)",),
        ),
    ),
    Entry(
        code="control-character",
        severity=Severity.ERROR,
        about="A control character stands in the text, usually brought in by copying. No reader can see it and no browser "
        "should get it.",
        en=Wording(message="there is an invisible control character ({character}) in this line", hints=(_DELETE_EN,)),
        ar=Wording(message="في هذا السطر رمز تحكّم غير مرئي ({character})", hints=(_DELETE_CHARACTER_AR,)),
    ),
    Entry(
        code="replacement-character",
        severity=Severity.ERROR,
        about="A letter was lost before the text came here: a program that could not read it put U+FFFD in its place.",
        en=Wording(
            message="a letter was lost here: the text holds the sign \ufffd",
            hints=("type the missing letter, or copy the text again from where it came",),
        ),
        ar=Wording(
            message="ضاع حرف في هذا الموضع: في النص العلامة \ufffd",
            hints=("اكتب الحرف الناقص، أو انسخ النص من جديد من مصدره",),
        ),
    ),
    Entry(
        code="bidi-override",
        severity=Severity.ERROR,
        about="A mark turns the order of all letters after it, so what readers see is not what the text says. Nothing needs "
        "such a mark, and it is a known way to deceive.",
        en=Wording(
            message="an invisible mark ({character}) turns the order of the letters after it",
            hints=(_DELETE_EN,),
        ),
        ar=Wording(message="علامة غير مرئية ({character}) تقلب ترتيب الحروف التي بعدها", hints=(_DELETE_MARK_AR,)),
    ),
    Entry(
        code="bidi-in-front-matter",
        severity=Severity.ERROR,
        about="The values of the front matter and of YAML files are used in many places (lists, feeds, addresses), each "
        "with its own direction. An invisible direction mark would act on what stands beside it.",
        en=Wording(message="an invisible direction mark ({character}) stands in a value", hints=(_DELETE_EN,)),
        ar=Wording(message="في القيمة علامة اتجاه غير مرئية ({character})", hints=(_DELETE_MARK_AR,)),
    ),
    Entry(
        code="bidi-in-address",
        severity=Severity.ERROR,
        about="An invisible direction mark stands in a link's address. The link would lead nowhere, or elsewhere than shown.",
        en=Wording(message="an invisible direction mark ({character}) stands in an address", hints=(_DELETE_EN,)),
        ar=Wording(message="في عنوان الرابط علامة اتجاه غير مرئية ({character})", hints=(_DELETE_MARK_AR,)),
    ),
    Entry(
        code="bidi-in-code",
        severity=Severity.ERROR,
        about="An invisible direction mark stands in code, where it can make the code look different from what it does.",
        en=Wording(message="an invisible direction mark ({character}) stands in code", hints=(_DELETE_EN,)),
        ar=Wording(message="في الشيفرة البرمجية علامة اتجاه غير مرئية ({character})", hints=(_DELETE_MARK_AR,)),
    ),
    Entry(
        code="isolate-unbalanced",
        severity=Severity.ERROR,
        about="An invisible mark opens a stretch of other direction and none closes it in the same paragraph, or the other "
        "way round. The rest of the paragraph could be shown in the wrong order.",
        en=Wording(
            message="an invisible direction mark ({character}) has no counterpart in this paragraph",
            hints=(_DELETE_EN,),
        ),
        ar=Wording(
            message="علامة اتجاه غير مرئية ({character}) لا تقابلها علامة في هذه الفقرة", hints=(_DELETE_MARK_AR,)
        ),
    ),
    Entry(
        code="reversed-arabic",
        severity=Severity.ERROR,
        about="Arabic letters stand in reverse, as when text is copied out of some PDF files. No search finds such words and "
        "no screen reader can read them.",
        en=Wording(
            message="Arabic letters stand in reverse, as copied from a PDF: {value}",
            hints=("type the words again; they seem to say: {fixed}",),
        ),
        ar=Wording(
            message="حروف عربية معكوسة الترتيب، كما يحدث عند النسخ من ملف PDF: {value}",
            hints=("اكتب الكلمات من جديد؛ يبدو أنها: {fixed}",),
        ),
    ),
    Entry(
        code="too-many-signs",
        severity=Severity.ERROR,
        about="A sign of Markdown stands so often in one paragraph, or in the document, that reading it would take very "
        "long. No report needs that; it is damage or a paste accident.",
        en=Wording(
            message='the sign "{sign}" stands here more than {limit} times',
            hints=("remove what was pasted by accident, or divide the text with blank lines",),
        ),
        ar=Wording(
            message="وردت العلامة «{sign}» هنا أكثر من {limit} مرة",
            hints=("احذف ما لُصق خطأً، أو قسّم النص بأسطر فارغة",),
        ),
    ),
    Entry(
        code="too-many-levels",
        severity=Severity.ERROR,
        about="Lists or quotations stand inside each other too many times to be read.",
        en=Wording(
            message="more than {limit} lists or quotations are inside each other",
            hints=("remove surplus signs (> - *) or spaces at the beginning of this line",),
        ),
        ar=Wording(
            message="تداخلت القوائم أو الاقتباسات أكثر من {limit} مستوى",
            hints=("احذف ما زاد من علامات (> - *) أو مسافات في أول هذا السطر",),
        ),
    ),
)
