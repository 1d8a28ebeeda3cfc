"""Problems in the text of a document: headings, links, photos, footnotes, HTML that is not published."""

from sitegen.diagnostics.diagnostic import Severity
from sitegen.diagnostics.entry import Entry, Wording

_HEADINGS = (
    Entry(
        code="heading-too-high",
        severity=Severity.WARNING,
        about="A heading with a single # is the title of a page, and the page already has one: the title in the front "
        "matter. The heading was made a section. If there are several, all headings were lowered by one level.",
        en=Wording(
            message="the heading “{text}” has a single #, which is for the title of the page",
            hints=("write ## before a section, ### before a part of it; the title stands in the front matter",),
        ),
        ar=Wording(
            message="أمام العنوان «{text}» علامة # واحدة، وهي لعنوان الصفحة وحده",
            hints=("اكتب ## أمام القسم و### أمام جزء منه؛ أما عنوان الصفحة فمكانه في أعلى الملف (title)",),
        ),
    ),
    Entry(
        code="heading-skips-level",
        severity=Severity.WARNING,
        about="A heading is more than one level below the one before it. People who move from heading to heading with "
        "a screen reader then look for a part that is not there.",
        en=Wording(
            message="the heading “{text}” is written with {marks}, which skips a level",
            hints=("write {expected} before it",),
        ),
        ar=Wording(
            message="العنوان «{text}» مكتوب بالعلامة {marks}، وفي ذلك تخطٍّ لمستوى",
            hints=("اكتب {expected} أمامه",),
        ),
    ),
    Entry(
        code="heading-empty",
        severity=Severity.WARNING,
        about="A line has the mark of a heading but no words. It was left out.",
        en=Wording(message="there is a heading without words", hints=("write the heading, or delete the line",)),
        ar=Wording(message="هنا عنوان بلا كلمات", hints=("اكتب العنوان أو احذف السطر",)),
    ),
    Entry(
        code="heading-inside-block",
        severity=Severity.WARNING,
        about="A heading of a section stands inside a quotation, a list or a box, so it cannot begin a section. It was "
        "made one level lower.",
        en=Wording(
            message="the heading “{text}” is inside a quotation, a list or a box, so it does not begin a section",
            hints=("move it out to the start of a line of its own, or write ### before it",),
        ),
        ar=Wording(
            message="العنوان «{text}» داخل اقتباس أو قائمة أو إطار، فلا يبدأ به قسم",
            hints=("انقله إلى أول سطر مستقل، أو اكتب ### أمامه",),
        ),
    ),
    Entry(
        code="anchor-twice",
        severity=Severity.WARNING,
        about="Two places of a document have the same id, so a link to it could lead to either. Only the first one "
        "keeps it.",
        en=Wording(
            message="the id “{anchor}” is used twice in this document",
            hints=("give the second place another id",),
        ),
        ar=Wording(
            message="المعرّف «{anchor}» مستعمل مرتين في هذا المستند",
            hints=("اختر للموضع الثاني معرّفًا آخر",),
        ),
    ),
)

_LINKS_AND_PHOTOS = (
    Entry(
        code="link-forbidden",
        severity=Severity.ERROR,
        about="Links may begin with https:, http:, mailto: or tel:. Others run programs in the reader's browser or work "
        "for nobody; their address was taken out.",
        en=Wording(
            message="the link “{url}” begins with {scheme}, which is not allowed",
            hints=("link to a web address (https://…), an e-mail address (mailto:…) or a file of this site",),
        ),
        ar=Wording(
            message="الرابط «{url}» يبدأ بـ {scheme} وهذا غير مسموح",
            hints=("اربط إلى عنوان ويب (https://…) أو بريد إلكتروني (mailto:…) أو ملف من هذا الموقع",),
        ),
    ),
    Entry(
        code="link-to-computer",
        severity=Severity.ERROR,
        about="The link leads to a file on the writer's own computer, which no reader can open.",
        en=Wording(
            message="“{url}” is a file on your computer; readers cannot open it",
            hints=("copy the file into the folder of the report and write its name here",),
        ),
        ar=Wording(
            message="«{url}» ملف على حاسوبك، ولا يستطيع القرّاء فتحه",
            hints=("انسخ الملف إلى مجلد التقرير واكتب هنا اسمه",),
        ),
    ),
    Entry(
        code="link-without-scheme",
        severity=Severity.ERROR,
        about="The address of the link begins with two slashes, so it leads to another site in a way that depends on "
        "where the page is read. Its address was taken out.",
        en=Wording(message="the link “{url}” begins with two slashes", hints=("write {complete}",)),
        ar=Wording(message="الرابط «{url}» يبدأ بخطين مائلين", hints=("اكتب {complete}",)),
    ),
    Entry(
        code="link-incomplete",
        severity=Severity.WARNING,
        about="The beginning of an address is missing (https:// or mailto:). It was completed.",
        en=Wording(
            message="the beginning of the address “{url}” is missing; it was read as {complete}",
            hints=("write {complete}",),
        ),
        ar=Wording(message="العنوان «{url}» ينقصه أوله؛ قُرئ {complete}", hints=("اكتب {complete}",)),
    ),
    Entry(
        code="link-empty",
        severity=Severity.ERROR,
        about="A link has words but leads nowhere.",
        en=Wording(
            message="this link has no address",
            hints=("write the address between the round brackets, or remove the brackets",),
        ),
        ar=Wording(
            message="هذا الرابط بلا عنوان",
            hints=("اكتب العنوان بين القوسين ( )، أو احذف الأقواس",),
        ),
    ),
    Entry(
        code="photo-elsewhere",
        severity=Severity.ERROR,
        about="The photo would be fetched from another site each time someone reads the page: that tells the other "
        "site who reads it, and it may vanish. It is not shown.",
        en=Wording(
            message="the photo “{url}” is on another site, so it is not shown",
            hints=("if you may use it, save it in the folder of the report and write its file name here",),
        ),
        ar=Wording(
            message="الصورة «{url}» في موقع آخر، فلن تُعرض",
            hints=("إن كان استعمالها مسموحًا فاحفظها في مجلد التقرير واكتب هنا اسم ملفها",),
        ),
    ),
    Entry(
        code="footnote-unknown",
        severity=Severity.WARNING,
        about="The text refers to a footnote that is not written anywhere in the document. The mark is shown as it is.",
        en=Wording(
            message="there is no footnote “{label}”",
            hints=("write it on a line of its own: [^{label}]: the text of the note",),
        ),
        ar=Wording(
            message="لا توجد حاشية باسم «{label}»",
            hints=("اكتبها في سطر مستقل: [^{label}]: نص الحاشية",),
        ),
    ),
    Entry(
        code="footnote-unused",
        severity=Severity.WARNING,
        about="A footnote is written, but nothing in the text refers to it. It stands at the end of the list of notes.",
        en=Wording(
            message="nothing in the text refers to the footnote “{label}”",
            hints=("put [^{label}] where it belongs in the text, or delete the note",),
        ),
        ar=Wording(
            message="لا شيء في النص يحيل إلى الحاشية «{label}»",
            hints=("ضع [^{label}] في موضعها من النص، أو احذف الحاشية",),
        ),
    ),
)

_HTML_AND_LIMITS = (
    Entry(
        code="html-removed",
        severity=Severity.WARNING,
        about="Some HTML in the text would break the look of the site or load something from elsewhere: embedded pages, inline "
        "styles, unknown elements. It is not published; the words inside it are, where they are words.",
        en=Wording(
            message="{what} is not allowed in the text and was left out",
            hints=("use Markdown instead: ask the site's editor how to get what you need",),
        ),
        ar=Wording(
            message="لا يُسمح في النص بـ {what} فحُذف",
            hints=("استعمل Markdown بدلًا منه، واسأل محرّر الموقع عن طريقة ما تريد",),
        ),
    ),
    Entry(
        code="html-program",
        severity=Severity.ERROR,
        about="The text holds a program for the reader's browser: a script, or an attribute such as onerror. It could harm "
        "readers, and perhaps somebody else put it there. It is never published.",
        en=Wording(
            message="{what} would run a program in the reader's browser; it was left out",
            hints=("delete it; if you did not write it, ask who else can change this file",),
        ),
        ar=Wording(
            message="{what} يشغّل برنامجًا في متصفّح القارئ، فحُذف من الصفحة",
            hints=("احذفه من النص؛ وإن لم تكن أنت من كتبه فاسأل من غيرك يستطيع تعديل هذا الملف",),
        ),
    ),
    Entry(
        code="html-unclosed",
        severity=Severity.WARNING,
        about="An HTML element is opened and never closed. It was closed at the end of its section, so that it cannot "
        "take the rest of the report with it.",
        en=Wording(
            message="the HTML element <{tag}> is never closed",
            hints=("write </{tag}> where it ends, or remove <{tag}>",),
        ),
        ar=Wording(
            message="عنصر HTML المكتوب <{tag}> مفتوح ولا يُغلق في أي موضع",
            hints=("اكتب </{tag}> حيث ينتهي، أو احذف <{tag}>",),
        ),
    ),
    Entry(
        code="hidden-control",
        severity=Severity.ERROR,
        about="An entity such as &#8238; stands for an invisible mark that changes the order in which letters are "
        "shown. Text could then read differently from what it says. The mark was left out.",
        en=Wording(
            message="there is an invisible mark here that changes the order of letters, written as an entity (&#…;)",
            hints=("delete it; {{dir=ltr}} after a word sets its direction",),
        ),
        ar=Wording(
            message="هنا علامة خفية تغيّر ترتيب الحروف، مكتوبة بالصيغة &#…;",
            hints=("احذفها؛ لتحديد اتجاه كلمة اكتب بعدها {{dir=ltr}}",),
        ),
    ),
    Entry(
        code="too-deep",
        severity=Severity.ERROR,
        about="Lists, quotations or HTML elements stand inside each other hundreds of times. This is almost always a "
        "paste accident, and the text cannot be read.",
        en=Wording(
            message="lists, quotations or HTML elements are inside each other too many times to be read",
            hints=("look for a long row of > or of <div> that was pasted by accident, and delete it",),
        ),
        ar=Wording(
            message="قوائم أو اقتباسات أو عناصر HTML متداخلة أكثر مما تمكن قراءته",
            hints=("ابحث عن سلسلة طويلة من علامات > أو <div> لُصقت خطأً واحذفها",),
        ),
    ),
    Entry(
        code="too-slow",
        severity=Severity.ERROR,
        about="Reading the document took far longer than any ordinary text does, so it was given up. A part of it is "
        "probably no text at all.",
        en=Wording(
            message="reading the text took more than {seconds} seconds, so it was given up",
            hints=("look for a part that is no text, such as thousands of brackets, and delete it",),
        ),
        ar=Wording(
            message="تجاوزت قراءة النص {seconds} ثوانٍ فتوقفت",
            hints=("ابحث عن جزء ليس نصًّا، كآلاف الأقواس مثلًا، واحذفه",),
        ),
    ),
    Entry(
        code="markdown-unreadable",
        severity=Severity.ERROR,
        about="The Markdown parser broke off on this text. That is a fault of the program, not of the writer; please "
        "report it with the file.",
        en=Wording(
            message="the text could not be read because of a fault in the program ({reason})",
            hints=("please send this file to whoever looks after the site's program",),
        ),
        ar=Wording(
            message="تعذّرت قراءة النص بسبب خلل في البرنامج ({reason})",
            hints=("نرجو إرسال هذا الملف إلى من يتولى برنامج الموقع",),
        ),
    ),
)

ENTRIES = (*_HEADINGS, *_LINKS_AND_PHOTOS, *_HTML_AND_LIMITS)
