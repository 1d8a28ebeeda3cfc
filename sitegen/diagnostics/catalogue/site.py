"""Problems that only show when the files of a site meet: pairs, facts, ids, addresses."""

from sitegen.diagnostics.diagnostic import Severity
from sitegen.diagnostics.entry import Entry, Wording

ENTRIES = (
    Entry(
        code="duplicate-document",
        severity=Severity.ERROR,
        about="Two files are the same language of the same report or page. Only one of them can be published.",
        en=Wording(
            message="this is the second {language_en} text of “{key}”; the first is {other}",
            hints=("delete one of the two, or move it into a folder of its own under another name",),
        ),
        ar=Wording(
            message="هذا نص ثانٍ باللغة {language_ar} للمادة «{key}»، والأول في {other}",
            hints=("احذف أحدهما، أو انقله إلى مجلد خاص به باسم آخر",),
        ),
    ),
    Entry(
        code="report-without-text",
        severity=Severity.ERROR,
        about="There is a report.yaml, but no document of that report beside it.",
        en=Wording(
            message="there is no text for the report “{key}”",
            hints=("put ar.md or en.md beside report.yaml, or delete the folder",),
        ),
        ar=Wording(
            message="لا نصّ للتقرير «{key}»",
            hints=("ضع الملف ar.md أو en.md إلى جانب report.yaml، أو احذف المجلد",),
        ),
    ),
    Entry(
        code="duplicate-facts",
        severity=Severity.ERROR,
        about="Two files hold the shared facts of the same report.",
        en=Wording(
            message="these facts belong to “{key}”, whose facts are in {other} already",
            hints=("bring them together in one file",),
        ),
        ar=Wording(
            message="هذه المعلومات تخصّ «{key}»، ومعلوماته موجودة في {other}",
            hints=("اجمعها في ملف واحد",),
        ),
    ),
    Entry(
        code="conflicting-facts",
        severity=Severity.ERROR,
        about="The languages of a report share its facts. Here two files give different answers to the same question.",
        en=Wording(
            message="{field} is “{value}” here, but “{other_value}” in {other}",
            hints=("correct one of them, or keep the fact in report.yaml alone",),
        ),
        ar=Wording(
            message="قيمة {field} هنا «{value}»، لكنها «{other_value}» في {other}",
            hints=("صحّح إحداهما، أو أبقِ المعلومة في report.yaml وحده",),
        ),
    ),
    Entry(
        code="missing-fact",
        severity=Severity.ERROR,
        about="Every report says when it was published, when the trip began, and which cities were the hosts.",
        en=Wording(
            message="“{field}” is missing",
            hints=(
                "add to report.yaml, below “{parent}:” and two spaces further in: {example}",
                "add to report.yaml: {example}",
            ),
        ),
        ar=Wording(
            message="الحقل «{field}» ناقص",
            hints=(
                "أضف إلى report.yaml تحت «{parent}:» بإزاحة مسافتين: {example}",
                "أضف إلى report.yaml: {example}",
            ),
        ),
    ),
    Entry(
        code="unknown-id",
        severity=Severity.ERROR,
        about="An id is used that no registry in content/ knows. Either it is mistyped or the entry is missing.",
        en=Wording(
            message="“{id}” is not in {registry}.yaml",
            hints=("did you mean {suggestion}?", "add it to content/{registry}.yaml, or correct the spelling"),
        ),
        ar=Wording(
            message="«{id}» غير موجود في {registry}.yaml",
            hints=("هل تقصد {suggestion}؟", "أضفه إلى content/{registry}.yaml، أو صحّح كتابته"),
        ),
    ),
    Entry(
        code="end-before-start",
        severity=Severity.ERROR,
        about="The trip ends before it begins.",
        en=Wording(message="the trip ends on {end}, before it starts on {start}", hints=("check both dates",)),
        ar=Wording(message="تنتهي الرحلة في {end} قبل أن تبدأ في {start}", hints=("تحقّق من التاريخين",)),
    ),
    Entry(
        code="name-not-for-address",
        severity=Severity.ERROR,
        about="The name of the folder or file becomes the last part of the address, so it has to be fit for one: lower "
        "case letters, digits and hyphens.",
        en=Wording(
            message="“{name}” cannot stand in an address",
            hints=(
                "rename the folder or file to {suggestion}, or add slug: {suggestion} to the front matter",
                "add a slug: to the front matter, such as slug: rome-2024",
            ),
        ),
        ar=Wording(
            message="لا يصلح «{name}» جزءًا من عنوان صفحة",
            hints=(
                "سمِّ المجلد أو الملف {suggestion}، أو أضف slug: {suggestion} إلى رأس الملف",
                "أضف slug: إلى رأس الملف، مثل slug: rome-2024",
            ),
        ),
    ),
    Entry(
        code="address-collision",
        severity=Severity.ERROR,
        about="Two pages would have the same address, so that only one of them could be read.",
        en=Wording(
            message="the address {address} is already taken by {other}",
            hints=("give one of the two another slug, such as slug: rome-2024",),
        ),
        ar=Wording(
            message="العنوان {address} محجوز لـ {other}",
            hints=("أعطِ أحدهما عنوانًا مختصرًا آخر، مثل slug: rome-2024",),
        ),
    ),
    Entry(
        code="alias-collision",
        severity=Severity.ERROR,
        about="An alias keeps an old address alive. This one is the address of a page, or another page's alias.",
        en=Wording(
            message="the alias {alias} is already taken by {other}",
            hints=("remove it from one of the two",),
        ),
        ar=Wording(message="العنوان البديل {alias} محجوز لـ {other}", hints=("احذفه من أحدهما",)),
    ),
    Entry(
        code="photo-missing",
        severity=Severity.ERROR,
        about="A photo is named that is not there.",
        en=Wording(
            message="there is no photo “{photo}” (looked for {path})",
            hints=("did you mean {suggestion}?", "put the photo beside the text, or correct its name"),
        ),
        ar=Wording(
            message="لا توجد صورة باسم «{photo}» (بُحث عنها في {path})",
            hints=("هل تقصد {suggestion}؟", "ضع الصورة إلى جانب النص، أو صحّح اسمها"),
        ),
    ),
    Entry(
        code="photo-outside",
        severity=Severity.ERROR,
        about="The path of a photo leads out of content/. Nothing from outside is ever published.",
        en=Wording(
            message="the photo “{photo}” is outside of content/",
            hints=("copy it beside the text and write its name only: {name}",),
        ),
        ar=Wording(
            message="الصورة «{photo}» خارج المجلد content/",
            hints=("انسخها إلى جانب النص واكتب اسمها وحده: {name}",),
        ),
    ),
)
