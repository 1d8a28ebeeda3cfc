"""Links that lead nowhere, or where they should not."""

from sitegen.diagnostics.diagnostic import Severity
from sitegen.diagnostics.entry import Entry, Wording

ENTRIES = (
    Entry(
        code="link-missing-document",
        severity=Severity.ERROR,
        about="A link names a Markdown file that is not part of the site.",
        en=Wording(
            message="the link leads to {target}, which does not exist",
            hints=("did you mean {suggestion}?", "correct the path: it starts from the folder of this file"),
        ),
        ar=Wording(
            message="يشير الرابط إلى {target}، وهو غير موجود",
            hints=("هل تقصد {suggestion}؟", "صحّح المسار: يبدأ من مجلد هذا الملف"),
        ),
    ),
    Entry(
        code="link-missing-anchor",
        severity=Severity.ERROR,
        about="A link names a place in a page that the page does not have. Days are #day-1, #day-2 …",
        en=Wording(
            message="the link leads to #{anchor}, which that page does not have",
            hints=("did you mean #{suggestion}?", "days are called #day-1, #day-2 and so on"),
        ),
        ar=Wording(
            message="يشير الرابط إلى الموضع #{anchor}، ولا وجود له في تلك الصفحة",
            hints=("هل تقصد #{suggestion}؟", "تُسمّى الأيام #day-1 و#day-2 وهكذا"),
        ),
    ),
    Entry(
        code="link-missing-page",
        severity=Severity.ERROR,
        about="A link names an address of this site that no page has.",
        en=Wording(
            message="the link leads to {target}, but the site has no such page",
            hints=("did you mean {suggestion}?", "correct the address"),
        ),
        ar=Wording(
            message="يشير الرابط إلى {target}، ولا صفحة بهذا العنوان في الموقع",
            hints=("هل تقصد {suggestion}؟", "صحّح العنوان"),
        ),
    ),
    Entry(
        code="link-missing-file",
        severity=Severity.ERROR,
        about="A link names a file that is not there.",
        en=Wording(
            message="the link leads to the file {target}, which does not exist",
            hints=("did you mean {suggestion}?", "put the file beside the text, or correct its name"),
        ),
        ar=Wording(
            message="يشير الرابط إلى الملف {target}، وهو غير موجود",
            hints=("هل تقصد {suggestion}؟", "ضع الملف إلى جانب النص، أو صحّح اسمه"),
        ),
    ),
    Entry(
        code="link-outside",
        severity=Severity.ERROR,
        about="A link leads out of content/. Nothing from outside is ever published.",
        en=Wording(message="the link {target} leads out of content/", hints=("copy the file beside the text",)),
        ar=Wording(message="يخرج الرابط {target} من المجلد content/", hints=("انسخ الملف إلى جانب النص",)),
    ),
    Entry(
        code="link-to-photo",
        severity=Severity.ERROR,
        about="Photos are only published as smaller copies without camera data. A link to the original would publish "
        "where and when it was taken.",
        en=Wording(
            message="the link leads to the original photo {target}, which is never published",
            hints=("show it as a picture instead: ![what it shows]({target})",),
        ),
        ar=Wording(
            message="يشير الرابط إلى الصورة الأصلية {target}، والصور الأصلية لا تُنشر",
            hints=("أدرجها صورةً في النص: ![وصف الصورة]({target})",),
        ),
    ),
    Entry(
        code="link-to-unpublished",
        severity=Severity.WARNING,
        about="A link leads to a draft, or to a report that is not due yet. The words are printed without the link "
        "until it is published.",
        en=Wording(message="the link leads to {target}, which is not published yet"),
        ar=Wording(message="يشير الرابط إلى {target}، ولم يُنشر بعد"),
    ),
)
