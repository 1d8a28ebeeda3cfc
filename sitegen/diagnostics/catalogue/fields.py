"""Problems with what front matter, report.yaml, the registries and config.yaml say: which fields stand there."""

from sitegen.diagnostics.diagnostic import Severity
from sitegen.diagnostics.entry import Entry, Wording

ENTRIES = (
    Entry(
        code="file-not-mapping",
        severity=Severity.ERROR,
        about="The file should consist of names and values, one “name: value” below the other. It holds a list or a lone text.",
        en=Wording(
            message="this file should be made of lines such as “name: value”",
            hints=("begin each line with a name, a colon and a space",),
        ),
        ar=Wording(
            message="يجب أن يتألّف هذا الملف من أسطر مثل «name: value»",
            hints=("ابدأ كلّ سطر باسم الحقل ثم نقطتين ومسافة",),
        ),
    ),
    Entry(
        code="missing-field",
        severity=Severity.ERROR,
        about="A field that must be there is absent or empty.",
        en=Wording(
            message="“{field}” is missing",
            hints=("add it, for example: {example_en}", "add a line that begins with “{name}:”"),
        ),
        ar=Wording(
            message="الحقل «{field}» ناقص",
            hints=("أضفه، مثلًا: {example_ar}", "أضف سطرًا يبدأ بـ «{name}:»"),
        ),
    ),
    Entry(
        code="unknown-field",
        severity=Severity.ERROR,
        about="sitegen knows no field of this name here. It is probably misspelt, or stands at the wrong place; what it says would be lost.",
        en=Wording(
            message="there is no field called “{field}” here",
            hints=(
                "“{per_language}” belongs to each language: write it at the top of ar.md and of en.md",
                "write it below “{parent}:”, two spaces further in",
                "did you mean “{suggestion}”?",
                "the fields that may stand here: {allowed}",
            ),
        ),
        ar=Wording(
            message="لا يوجد هنا حقل اسمه «{field}»",
            hints=(
                "«{per_language}» يخصّ كلّ لغة على حدة: اكتبه في أعلى ar.md وفي أعلى en.md",
                "اكتبه تحت «{parent}:» بإزاحة مسافتين",
                "هل تقصد «{suggestion}»؟",
                "الحقول الممكنة هنا: {allowed}",
            ),
        ),
    ),
    Entry(
        code="expected-text",
        severity=Severity.ERROR,
        about="This field takes one text, and a list or a group of fields was given.",
        en=Wording(
            message="“{field}” should be one text, not {value}",
            hints=("write the words after the colon; put them in quotes if they hold a colon or begin with a sign",),
        ),
        ar=Wording(
            message="يجب أن يكون «{field}» نصًّا واحدًا، لا {value}",
            hints=("اكتب الكلام بعد النقطتين، وضعه بين علامتَي اقتباس إن كان فيه نقطتان أو بدأ بعلامة",),
        ),
    ),
    Entry(
        code="expected-list",
        severity=Severity.ERROR,
        about="This field takes a list, even when there is only one item.",
        en=Wording(
            message="“{field}” should be a list, and “{value}” is not one",
            hints=(
                "write {suggestion}",
                "put “{mark} ” before the first line of each item",
                "put the items in square brackets with commas between them: [first, second]",
            ),
        ),
        ar=Wording(
            message="يجب أن يكون «{field}» قائمة، و«{value}» ليس قائمة",
            hints=(
                "اكتب {suggestion}",
                "ضع «{mark} » قبل أوّل سطر من كلّ عنصر",
                "ضع العناصر بين قوسين مربّعين تفصل بينها فواصل: [first, second]",
            ),
        ),
    ),
    Entry(
        code="expected-mapping",
        severity=Severity.ERROR,
        about="This field holds fields of its own, each on a line below it and two spaces further in.",
        en=Wording(
            message="“{field}” should hold fields of its own, and “{value}” is none",
            hints=("write each of its fields on a line below it, two spaces further in, such as “  name: value”",),
        ),
        ar=Wording(
            message="يجب أن يحتوي «{field}» على حقول خاصّة به، و«{value}» ليس منها",
            hints=("اكتب كلّ حقل من حقوله على سطر تحته بإزاحة مسافتين، مثل «  name: value»",),
        ),
    ),
    Entry(
        code="listed-twice",
        severity=Severity.ERROR,
        about="The same item stands twice in a list.",
        en=Wording(message="“{value}” stands twice in “{field}”", hints=("remove one of the two",)),
        ar=Wording(message="«{value}» مذكور مرّتين في «{field}»", hints=("احذف أحدهما",)),
    ),
    Entry(
        code="not-one-of",
        severity=Severity.ERROR,
        about="This field takes one of a few words only.",
        en=Wording(
            message="“{field}” cannot be “{value}”; it can be: {allowed}",
            hints=("did you mean “{suggestion}”?",),
        ),
        ar=Wording(
            message="لا يصحّ أن يكون «{field}» القيمة «{value}»؛ القيم الممكنة: {allowed}",
            hints=("هل تقصد «{suggestion}»؟",),
        ),
    ),
    Entry(
        code="unknown-check",
        severity=Severity.ERROR,
        about="The setting checks in config.yaml names a code that no diagnostic has.",
        en=Wording(
            message="there is no diagnostic with the code “{value}”",
            hints=("did you mean “{suggestion}”?", "the codes are listed in docs/diagnostics.md"),
        ),
        ar=Wording(
            message="لا توجد رسالة رمزها «{value}»",
            hints=("هل تقصد «{suggestion}»؟", "الرموز كلّها مذكورة في docs/diagnostics.md"),
        ),
    ),
    Entry(
        code="check-always-error",
        severity=Severity.ERROR,
        about="The setting checks in config.yaml can turn warnings off or make them errors. What is an error on every site stays one, because the site would be wrong or could not be built.",
        en=Wording(
            message="“{field}” is an error on every site and cannot be made “{value}”",
            hints=("remove this line; only warnings can be changed",),
        ),
        ar=Wording(
            message="«{field}» خطأ في كلّ موقع، ولا يمكن جعله «{value}»",
            hints=("احذف هذا السطر؛ التحذيرات وحدها تقبل التغيير",),
        ),
    ),
)
