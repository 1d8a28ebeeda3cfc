"""What the checks find in a site that could be built."""

from sitegen.diagnostics.diagnostic import Severity
from sitegen.diagnostics.entry import Entry, Wording

ENTRIES = (
    Entry(
        code="photo-without-alt",
        severity=Severity.ERROR,
        about="A photo has no description for readers who cannot see it (WCAG 2.2, 1.1.1). It is needed in each language.",
        en=Wording(
            message="the photo {photo} has no description in “{lang}”",
            hints=("write one: ![what it shows]({photo}), or alt: under photos: in report.yaml",),
        ),
        ar=Wording(
            message="لا وصف للصورة {photo} باللغة «{lang}»",
            hints=("اكتب وصفًا: ![ما تُظهره الصورة]({photo})، أو alt: تحت photos: في report.yaml",),
        ),
    ),
    Entry(
        code="photo-unused",
        severity=Severity.WARNING,
        about="report.yaml describes a photo that the report does not show. Perhaps its name is mistyped in the text.",
        en=Wording(message="the photo {photo} is described here but not shown in the report"),
        ar=Wording(message="الصورة {photo} موصوفة هنا لكنها لا تظهر في التقرير"),
    ),
    Entry(
        code="name-not-translated",
        severity=Severity.WARNING,
        about="A name in a registry is missing in one language of the site. Readers of that language see it in the other.",
        en=Wording(
            message="the {field} of “{id}” is missing in “{lang}”; readers will see “{value}”",
            hints=("add {lang}: to it",),
        ),
        ar=Wording(
            message="لا ترجمة باللغة «{lang}» للحقل {field} في «{id}»؛ سيرى القراء «{value}»",
            hints=("أضف {lang}: إليه",),
        ),
    ),
    Entry(
        code="section-only-here",
        severity=Severity.WARNING,
        about="A section stands in one language of a report and not in the other.",
        en=Wording(
            message="the section “{title}” has no counterpart in {other}",
            hints=("add it there, or give both headings the same {{#id}} if they belong together",),
        ),
        ar=Wording(
            message="لا مقابل للقسم «{title}» في {other}",
            hints=("أضفه هناك، أو أعطِ العنوانين المعرّف نفسه {{#id}} إن كانا متقابلين",),
        ),
    ),
    Entry(
        code="translation-behind",
        severity=Severity.WARNING,
        about="A section was changed in one language after somebody had confirmed that both languages say the same. "
        "Readers of the other language are told so on the page.",
        en=Wording(
            message="the section “{title}” is behind: in {other} it was changed since both were confirmed to say the "
            "same (words in changed paragraphs: {words})",
            hints=("bring the change over, then: sitegen accept {report} {section}",),
        ),
        ar=Wording(
            message="القسم «{title}» متأخر: تغيّر مقابله في {other} منذ ثبت تطابقهما (عدد الكلمات في الفقرات "
            "المتغيرة: {words})",
            hints=("انقل التغيير إليه، ثم: sitegen accept {report} {section}",),
        ),
    ),
    Entry(
        code="lock-line",
        severity=Severity.ERROR,
        about="A line of content/translations.lock cannot be understood, usually because two versions of the file were "
        "merged. What it confirmed would be forgotten.",
        en=Wording(
            message="the line “{value}” does not say which section was confirmed",
            hints=("delete the line, then confirm the section again with sitegen accept",),
        ),
        ar=Wording(
            message="لا يدلّ السطر «{value}» على القسم الذي ثبت تطابقه",
            hints=("احذف السطر، ثم ثبّت القسم من جديد بالأمر sitegen accept",),
        ),
    ),
    Entry(
        code="page-link-broken",
        severity=Severity.ERROR,
        about="A finished page has a link to a page or file that the site does not have.",
        en=Wording(message="the page has a link to {target}, which does not exist"),
        ar=Wording(message="في الصفحة رابط إلى {target}، وهو غير موجود"),
    ),
    Entry(
        code="page-anchor-broken",
        severity=Severity.ERROR,
        about="A finished page has a link to a place that another page does not have.",
        en=Wording(message="the page has a link to {target}#{anchor}, a place that does not exist"),
        ar=Wording(message="في الصفحة رابط إلى الموضع {target}#{anchor}، ولا وجود له"),
    ),
    Entry(
        code="no-base-url",
        severity=Severity.WARNING,
        about="The site does not say where it will live. Feeds, the sitemap and share previews need its full address, so "
        "they are left out.",
        en=Wording(
            message="the address of the site is missing, so feeds, sitemap and share previews are left out",
            hints=("add base_url: https://… with the address where the site will live",),
        ),
        ar=Wording(
            message="لا عنوان للموقع، ولذلك لا خلاصات ولا خريطة موقع ولا معاينات للمشاركة",
            hints=("أضف base_url: https://… بعنوان الموقع على الإنترنت",),
        ),
    ),
    Entry(
        code="menu-unknown",
        severity=Severity.ERROR,
        about="The menu in config.yaml names a page that the site does not have.",
        en=Wording(
            message="the menu names “{id}”, and there is no such page",
            hints=(
                "did you mean {suggestion}?",
                "use reports, cities, topics, map, search, or a folder of content/pages",
            ),
        ),
        ar=Wording(
            message="تذكر القائمة «{id}»، ولا صفحة بهذا الاسم",
            hints=(
                "هل تقصد {suggestion}؟",
                "استعمل reports أو cities أو topics أو map أو search أو اسم مجلد في content/pages",
            ),
        ),
    ),
)
