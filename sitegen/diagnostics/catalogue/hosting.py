"""Problems between a site and the host that serves it: limits, files for hosts, addresses that must not be lost."""

from sitegen.diagnostics.diagnostic import Severity
from sitegen.diagnostics.entry import Entry, Wording

ENTRIES = (
    Entry(
        code="host-files-too-many",
        severity=Severity.ERROR,
        about="The site has more files than the host takes. It would refuse the site, or show a part of it. Photos are "
        "the first to reach the limit: each one is made in several widths and formats.",
        en=Wording(
            message="the site has {amount} files, and {host} takes {limit} (as of {dated}, {source})",
            hints=("shorten widths: or formats: below photos: in config.yaml, or publish to another host",),
        ),
        ar=Wording(
            message="عدد ملفات الموقع {amount}، و{host} لا يقبل أكثر من {limit} (بحسب {source} في {dated})",
            hints=("اختصر قائمة widths: أو formats: تحت photos: في config.yaml، أو انشر على مضيف آخر",),
        ),
    ),
    Entry(
        code="host-site-too-large",
        severity=Severity.ERROR,
        about="All files of the site together are larger than the host allows.",
        en=Wording(
            message="the site has {amount} in all, and {host} takes {limit} (as of {dated}, {source})",
            hints=(
                "shorten widths: or formats: below photos: in config.yaml, move attachments, or publish to another host",
            ),
        ),
        ar=Wording(
            message="حجم الموقع كلّه {amount}، و{host} لا يقبل أكثر من {limit} (بحسب {source} في {dated})",
            hints=(
                "اختصر قائمة widths: أو formats: تحت photos: في config.yaml، أو انقل المرفقات، أو انشر على مضيف آخر",
            ),
        ),
    ),
    Entry(
        code="host-file-too-large",
        severity=Severity.ERROR,
        about="One file is larger than the host allows for a single file.",
        en=Wording(
            message="{path} has {amount}, and {host} takes {limit} for one file (as of {dated}, {source})",
            hints=("make the file smaller or link to a copy elsewhere, or publish to another host",),
        ),
        ar=Wording(
            message="حجم الملف {path} هو {amount}، و{host} لا يقبل أكثر من {limit} للملف الواحد (بحسب {source} في {dated})",
            hints=("صغّر الملف أو ضع رابطًا إلى نسخة في مكان آخر، أو انشر على مضيف آخر",),
        ),
    ),
    Entry(
        code="host-rules-too-many",
        severity=Severity.ERROR,
        about="A file of rules for the host has more of them than the host reads. It would ignore the rest.",
        en=Wording(
            message="{path} has {amount} rules, and {host} reads {limit} (as of {dated}, {source})",
            hints=("take the host out of hosts: in config.yaml; aliases work without it, by pages that lead on",),
        ),
        ar=Wording(
            message="عدد القواعد في {path} هو {amount}، و{host} لا يقرأ أكثر من {limit} (بحسب {source} في {dated})",
            hints=("احذف المضيف من hosts: في config.yaml؛ فالعناوين القديمة تعمل من دونه، بصفحات تُحيل إلى الجديدة",),
        ),
    ),
    Entry(
        code="host-rule-too-long",
        severity=Severity.ERROR,
        about="A line in a file of rules for the host is longer than the host reads. An Arabic letter counts six in an "
        "encoded address.",
        en=Wording(
            message="{path} has a line of {amount} characters, and {host} reads {limit} (as of {dated}, {source})",
            hints=("shorten the longest alias: or slug:, or publish to another host",),
        ),
        ar=Wording(
            message="في {path} سطر عدد أحرفه {amount}، و{host} لا يقرأ منها أكثر من {limit} (بحسب {source} في {dated})",
            hints=("اختصر أطول عنوان في aliases: أو slug:، أو انشر على مضيف آخر",),
        ),
    ),
    Entry(
        code="hosts-rivals",
        severity=Severity.ERROR,
        about="Netlify and Cloudflare read files of the same names, and understand some lines differently. One build can "
        "only be made for one of them.",
        en=Wording(
            message="hosts names both Netlify and Cloudflare, which need different files of the same name",
            hints=("keep the one that serves the site",),
        ),
        ar=Wording(
            message="يذكر hosts كلًّا من Netlify وCloudflare، وهما يحتاجان إلى ملفات مختلفة بالاسم نفسه",
            hints=("أبقِ المضيف الذي يستضيف الموقع وحده",),
        ),
    ),
    Entry(
        code="host-file-in-static",
        severity=Severity.ERROR,
        about="A file in static/ has the name of a file that config.yaml asks to be made.",
        en=Wording(
            message="{path} is made for {setting}, and static/ has a file of that name",
            hints=("delete static/{path}, or remove {setting} from config.yaml",),
        ),
        ar=Wording(
            message="يُنشأ الملف {path} من أجل {setting}، وفي static/ ملف بالاسم نفسه",
            hints=("احذف static/{path}، أو احذف {setting} من config.yaml",),
        ),
    ),
    Entry(
        code="bad-contact",
        severity=Severity.ERROR,
        about="A contact in security_txt is a mail address, a web address that begins with https://, or a phone number "
        "such as tel:+961-1-000000 (RFC 9116).",
        en=Wording(
            message="“{value}” is no way to reach somebody",
            hints=("write a mail address, an https:// address, or a number such as tel:+961-1-000000",),
        ),
        ar=Wording(
            message="«{value}» ليست وسيلة للاتصال بأحد",
            hints=("اكتب عنوان بريد، أو عنوانًا يبدأ بـ https://، أو رقمًا مثل tel:+961-1-000000",),
        ),
    ),
    Entry(
        code="security-txt-expired",
        severity=Severity.WARNING,
        about="The day until which security.txt may be relied on is over, so nobody will use its contacts (RFC 9116).",
        en=Wording(
            message="security.txt has expired on {expires}",
            hints=("check that the contacts are still right, then set a day less than a year ahead",),
        ),
        ar=Wording(
            message="انتهت صلاحية security.txt في {expires}",
            hints=("تأكّد من أن وسائل الاتصال ما زالت صحيحة، ثم اكتب يومًا لا يبعد أكثر من سنة",),
        ),
    ),
    Entry(
        code="security-txt-below-root",
        severity=Severity.WARNING,
        about="security.txt is looked for at the root of a host only (RFC 9116), and this site lives in a folder.",
        en=Wording(
            message="the site lives below {folder}, where nobody looks for security.txt",
            hints=("copy the file to the root of the host, or remove security_txt from config.yaml",),
        ),
        ar=Wording(
            message="الموقع في المجلد {folder}، ولا أحد يبحث فيه عن security.txt",
            hints=("انسخ الملف إلى جذر المضيف، أو احذف security_txt من config.yaml",),
        ),
    ),
    Entry(
        code="address-moved",
        severity=Severity.ERROR,
        about="The address of a report or page was published once, and now the page has another one. Links in mails, "
        "papers and other sites would lead nowhere.",
        en=Wording(
            message="the address {address} of “{key}” was published and would be lost; the page is now at {new}",
            hints=("add to the front matter of {file}: aliases: [{address}]",),
        ),
        ar=Wording(
            message="نُشر «{key}» على العنوان {address} وسيضيع هذا العنوان، لأن الصفحة صارت على {new}",
            hints=("أضف إلى رأس الملف {file}: aliases: [{address}]",),
        ),
    ),
    Entry(
        code="address-lost",
        severity=Severity.ERROR,
        about="The address of a report or page was published once, and now there is nothing by that name: the folder "
        "was renamed or deleted. Links in mails, papers and other sites would lead nowhere.",
        en=Wording(
            message="the address {address} of “{key}” was published and would be lost",
            hints=(
                "if the page is now {suggestion}, add to its front matter: aliases: [{address}]",
                "bring the text back and take it down (sitegen takedown {key}), or add aliases: [{address}] to the page that takes its place; to let go of it: sitegen accept --addresses",
            ),
        ),
        ar=Wording(
            message="نُشر «{key}» على العنوان {address} وسيضيع هذا العنوان",
            hints=(
                "إن صارت الصفحة على {suggestion} فأضف إلى رأس ملفها: aliases: [{address}]",
                "أعد النص ثم اسحبه (sitegen takedown {key})، أو أضف aliases: [{address}] إلى الصفحة التي تحلّ محلّه؛ وللتخلّي عن العنوان: sitegen accept --addresses",
            ),
        ),
    ),
    Entry(
        code="address-held-back",
        severity=Severity.ERROR,
        about="The address of a report or page was published once, and now its text is a draft or not due yet, so that "
        "nothing would stand there.",
        en=Wording(
            message="the address {address} of “{key}” was published, and now its text is a draft or not due yet",
            hints=("remove draft: and embargo:, or take it down: sitegen takedown {key}",),
        ),
        ar=Wording(
            message="نُشر «{key}» على العنوان {address}، وصار نصّه الآن مسودة أو لم يحن موعد نشره",
            hints=("احذف draft: وembargo:، أو اسحبه: sitegen takedown {key}",),
        ),
    ),
    Entry(
        code="address-without-entry",
        severity=Severity.ERROR,
        about="The page of a city, topic, person or organisation was published once, and now the entry is missing or "
        "has another id.",
        en=Wording(
            message="the address {address} was published and would be lost: “{key}” is no longer in {registry}.yaml",
            hints=(
                "if {suggestion} is the same under another id, give it the old one back",
                "bring the entry back, or add aliases: [{address}] to the page that takes its place; to let go of it: sitegen accept --addresses",
            ),
        ),
        ar=Wording(
            message="نُشر العنوان {address} وسيضيع، لأن «{key}» لم يعد في {registry}.yaml",
            hints=(
                "إن كان {suggestion} هو نفسه بمعرّف آخر فأعد إليه معرّفه القديم",
                "أعد البند، أو أضف aliases: [{address}] إلى الصفحة التي تحلّ محلّه؛ وللتخلّي عن العنوان: sitegen accept --addresses",
            ),
        ),
    ),
    Entry(
        code="addresses-lost-more",
        severity=Severity.ERROR,
        about="More published addresses would be lost than are shown one by one. They usually have one cause: a "
        "language, a folder or the setting permalinks.",
        en=Wording(
            message="{count} more addresses of {file} would be lost",
            hints=("look for one cause: a language, a folder, or permalinks: in config.yaml",),
        ),
        ar=Wording(
            message="عناوين أخرى في {file} ستضيع أيضًا، عددها {count}",
            hints=("ابحث عن سبب واحد: لغة، أو مجلد، أو permalinks: في config.yaml",),
        ),
    ),
    Entry(
        code="ledger-line",
        severity=Severity.ERROR,
        about="A line of content/addresses.lock cannot be understood, usually because two versions of the file were "
        "merged. The address that it kept would not be watched over.",
        en=Wording(
            message="the line “{value}” does not say which address was published",
            hints=("keep the lines of both versions and delete the marks of the merge",),
        ),
        ar=Wording(
            message="لا يدلّ السطر «{value}» على العنوان الذي نُشر",
            hints=("أبقِ سطور النسختين واحذف علامات الدمج",),
        ),
    ),
    Entry(
        code="local-link",
        severity=Severity.WARNING,
        about="A page has a link to an address that only works on the computer where it was written, or in its house: "
        "localhost, a private number, a file. Looked for before the site is published.",
        en=Wording(
            message="the page has a link that only works where it was written: {address}",
            hints=("replace it with the public address, or remove it",),
        ),
        ar=Wording(
            message="في الصفحة رابط لا يعمل إلا حيث كُتب: {address}",
            hints=("ضع مكانه العنوان العلني، أو احذفه",),
        ),
    ),
    Entry(
        code="base-url-local",
        severity=Severity.ERROR,
        about="The site would be published with the address of one computer, so that feeds, previews and links to it "
        "lead nowhere for everyone else.",
        en=Wording(
            message="the address of the site, {value}, only works on this computer or in this house",
            hints=("write the public address as base_url in config.yaml, and unset SITEGEN_BASE_URL",),
        ),
        ar=Wording(
            message="عنوان الموقع {value} لا يعمل إلا على هذا الحاسوب أو في شبكته",
            hints=("اكتب العنوان العلني في base_url في config.yaml، وألغِ SITEGEN_BASE_URL",),
        ),
    ),
    Entry(
        code="base-url-not-https",
        severity=Severity.WARNING,
        about="Without https anybody on the way can read which pages a reader opens, and change them. Looked for before "
        "the site is published.",
        en=Wording(
            message="the address of the site, {value}, does not begin with https://",
            hints=("switch https on at the host (certificates cost nothing), then write https:// in base_url",),
        ),
        ar=Wording(
            message="عنوان الموقع {value} لا يبدأ بـ https://",
            hints=("فعّل https لدى المضيف (الشهادات مجانية)، ثم اكتب https:// في base_url",),
        ),
    ),
    Entry(
        code="publish-not-public",
        severity=Severity.ERROR,
        about="The finished site was built with --drafts or --future, so it may hold what is not meant for readers yet.",
        en=Wording(
            message="the site in {path} was built with --drafts or --future",
            hints=("build it again without them, or publish without --no-build",),
        ),
        ar=Wording(
            message="بُني الموقع في {path} مع --drafts أو --future",
            hints=("ابنِه من جديد من دونهما، أو انشر من دون --no-build",),
        ),
    ),
    Entry(
        code="ledger-not-written",
        severity=Severity.WARNING,
        about="The site was published, but its new addresses could not be added to content/addresses.lock. Nobody watches "
        "over them until they are.",
        en=Wording(
            message="the addresses that were just published could not be kept: {reason}",
            hints=("make the file writable, then: sitegen accept --addresses",),
        ),
        ar=Wording(
            message="تعذّر حفظ العناوين التي نُشرت الآن: {reason}",
            hints=("اسمح بالكتابة في الملف، ثم: sitegen accept --addresses",),
        ),
    ),
)
