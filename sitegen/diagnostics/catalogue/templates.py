"""Problems in templates: what Jinja cannot read, what a view does not have, what a template must not do."""

from sitegen.diagnostics.diagnostic import Severity
from sitegen.diagnostics.entry import Entry, Wording

ENTRIES = (
    Entry(
        code="template-syntax",
        severity=Severity.ERROR,
        about="Jinja cannot read the template.",
        en=Wording(
            message="the template cannot be read: {reason}",
            hints=("look for a tag that is not closed, or closed twice, on this line or above it",),
        ),
        ar=Wording(
            message="تتعذّر قراءة القالب: {reason}",
            hints=("ابحث عن وسم لم يُغلق أو أُغلق مرتين في هذا السطر أو فوقه",),
        ),
    ),
    Entry(
        code="template-missing",
        severity=Severity.ERROR,
        about="A page or another template needs a template that neither the theme nor its parents have.",
        en=Wording(
            message="there is no template “{name}”",
            hints=("did you mean “{suggestion}”?", "put it into the theme's folder templates/"),
        ),
        ar=Wording(
            message="لا يوجد قالب اسمه «{name}»",
            hints=("هل تقصد «{suggestion}»؟", "ضعه في المجلد templates/ داخل المظهر"),
        ),
    ),
    Entry(
        code="template-circle",
        severity=Severity.ERROR,
        about="A template includes or extends itself, directly or through others, so it would never end.",
        en=Wording(
            message="“{name}” needs this template in turn: they go round in a circle",
            hints=("to extend a parent's template of the same name, write its theme before it: !rihla/base.html",),
        ),
        ar=Wording(
            message="يحتاج «{name}» بدوره إلى هذا القالب، فيدوران في حلقة",
            hints=("للبناء على قالب يحمل الاسم نفسه في المظهر الأصل، اكتب اسم ذلك المظهر قبله: !rihla/base.html",),
        ),
    ),
    Entry(
        code="template-dynamic-name",
        severity=Severity.ERROR,
        about="The name of a template that is included, extended or imported must be written out, so that all templates can be checked before any page is made.",
        en=Wording(
            message="the name of the other template is not written out",
            hints=('write the name itself, in quotes: {{% include "parts/teaser.html" %}}',),
        ),
        ar=Wording(
            message="اسم القالب الآخر ليس مكتوبًا صراحةً",
            hints=('اكتب الاسم نفسه بين علامتَي اقتباس: {{% include "parts/teaser.html" %}}',),
        ),
    ),
    Entry(
        code="template-without-context",
        severity=Severity.ERROR,
        about="A template that is imported or included without its context knows neither the page nor its language.",
        en=Wording(
            message="the other template would not know the page's language",
            hints=("add “with context” at the end of the tag, or remove “without context”",),
        ),
        ar=Wording(
            message="لن يعرف القالب الآخر لغة الصفحة",
            hints=("أضف «with context» في آخر الوسم، أو احذف «without context»",),
        ),
    ),
    Entry(
        code="template-name-unknown",
        severity=Severity.ERROR,
        about="A template uses a name that it was not given and does not set.",
        en=Wording(
            message="there is nothing called “{name}” here",
            hints=("did you mean “{suggestion}”?", "give it a value with {{% set %}} or {{% with %}} first"),
        ),
        ar=Wording(
            message="لا يوجد هنا ما يُسمّى «{name}»",
            hints=("هل تقصد «{suggestion}»؟", "أعطه قيمة أولًا بواسطة {{% set %}} أو {{% with %}}"),
        ),
    ),
    Entry(
        code="template-field-unknown",
        severity=Severity.ERROR,
        about="A template asks a value for a field that it does not have. docs/themes.md lists the fields of every view.",
        en=Wording(
            message="{holder} has no field “{field}”",
            hints=("did you mean “{suggestion}”?", "the fields are: {known}"),
        ),
        ar=Wording(
            message="ليس في {holder} حقل اسمه «{field}»",
            hints=("هل تقصد «{suggestion}»؟", "الحقول هي: {known}"),
        ),
    ),
    Entry(
        code="template-filter-unknown",
        severity=Severity.ERROR,
        about="A template uses a filter (after a vertical bar) or a test (after “is”) that does not exist.",
        en=Wording(
            message="there is no filter or test “{filter}”",
            hints=("did you mean “{suggestion}”?", "there are: {known}"),
        ),
        ar=Wording(
            message="لا يوجد مرشّح أو اختبار اسمه «{filter}»",
            hints=("هل تقصد «{suggestion}»؟", "الموجود: {known}"),
        ),
    ),
    Entry(
        code="template-filter-refused",
        severity=Severity.ERROR,
        about="Themes cannot switch off escaping or print something else every time. Fields that hold finished HTML print as they are without any filter.",
        en=Wording(
            message="“{filter}” cannot be used in themes",
            hints=("remove it: the fields that hold finished HTML need no filter, and everything else is escaped",),
        ),
        ar=Wording(
            message="لا يُستعمل «{filter}» في المظاهر",
            hints=("احذفه: الحقول التي تحوي HTML جاهزًا لا تحتاج إلى مرشّح، وما عداها تُحيَّد رموزه دائمًا",),
        ),
    ),
    Entry(
        code="template-noun-unknown",
        severity=Severity.ERROR,
        about="The filter “counted” knows a fixed list of nouns, because Arabic needs six forms of each.",
        en=Wording(
            message="“{noun}” cannot be counted",
            hints=("did you mean “{suggestion}”?", "what can be counted: {known}"),
        ),
        ar=Wording(
            message="لا يمكن عدّ «{noun}»",
            hints=("هل تقصد «{suggestion}»؟", "ما يمكن عدّه: {known}"),
        ),
    ),
    Entry(
        code="template-message-dynamic",
        severity=Severity.ERROR,
        about="A message must be written out in the template, in English, so that it can be found and translated.",
        en=Wording(
            message="the words to translate are not written out",
            hints=("write the English words themselves, in quotes: _('Share this report')",),
        ),
        ar=Wording(
            message="الكلام المطلوب ترجمته ليس مكتوبًا صراحةً",
            hints=("اكتب الكلام الإنكليزي نفسه بين علامتَي اقتباس: _('Share this report')",),
        ),
    ),
    Entry(
        code="template-message-value",
        severity=Severity.ERROR,
        about="A message has a placeholder that the template gives no value for.",
        en=Wording(
            message="the message “{message}” needs a value for “{placeholder}”",
            hints=("give it one after the words: {placeholder}=…",),
        ),
        ar=Wording(
            message="تحتاج الرسالة «{message}» إلى قيمة للموضع «{placeholder}»",
            hints=("أعطها إياها بعد الكلام: {placeholder}=…",),
        ),
    ),
    Entry(
        code="template-message",
        severity=Severity.ERROR,
        about="The values that a template gives do not fit the placeholders of a message, in this or in another language.",
        en=Wording(
            message="the message “{message}” cannot be printed: {reason}",
            hints=("compare its placeholders with the values given here; a percent sign alone is written %%",),
        ),
        ar=Wording(
            message="تتعذّر طباعة الرسالة «{message}»: {reason}",
            hints=("قارن مواضعها بالقيم المعطاة هنا؛ وعلامة النسبة وحدها تُكتب %%",),
        ),
    ),
    Entry(
        code="template-failed",
        severity=Severity.ERROR,
        about="A template tried something that does not work with the values of this page.",
        en=Wording(message="this line of the template fails: {reason}", hints=()),
        ar=Wording(message="يفشل هذا السطر من القالب: {reason}", hints=()),
    ),
)
