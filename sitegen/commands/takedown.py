"""``sitegen takedown REPORT``: marks a report as withdrawn, and says what else has to be done."""

from sitegen import fs
from sitegen.commands.exit_codes import Exit
from sitegen.commands.showing import Style, say
from sitegen.lang.language import Lang
from sitegen.lang.suggest import closest
from sitegen.pipeline.order import Order
from sitegen.pipeline.story import survey
from sitegen.read.site import read_settings
from sitegen.read.withdrawing import Withdrawal, report_keys, withdrawals

WORDS = {
    "unknown": {
        Lang.EN: "There is no report called “{report}”.",
        Lang.AR: "لا تقرير باسم «{report}».",
    },
    "suggestion": {
        Lang.EN: "Did you mean: sitegen takedown {report}",
        Lang.AR: "لعلك تقصد: sitegen takedown {report}",
    },
    "marked": {
        Lang.EN: "{path} now says: withdrawn: true. The files of the report are still there.",
        Lang.AR: "كُتب السطر withdrawn: true في {path}. ملفات التقرير باقية في مكانها.",
    },
    "already": {
        Lang.EN: "{path} says so already.",
        Lang.AR: "هذا مكتوب في {path} من قبل.",
    },
    "by-hand": {
        Lang.EN: "{path} could not be changed safely. Write this line into it yourself: withdrawn: true",
        Lang.AR: "تعذّر تعديل {path} تعديلًا آمنًا. اكتب فيه بنفسك هذا السطر: withdrawn: true",
    },
    "gone": {
        Lang.EN: "With the next build, these addresses only say that the page is no longer available:",
        Lang.AR: "بعد البناء التالي لا تقول هذه العناوين إلا أن الصفحة لم تعد متاحة:",
    },
    "next": {
        Lang.EN: """\
Now: build the site and publish it. Until then the report is still online.

What this cannot take back, and what you have to do yourself:
1. Caches: purge these addresses, the feeds, the photos and the share cards at your host or CDN.
2. Search engines: ask for removal (Google Search Console > Removals; Bing Webmaster Tools > Block URLs).
3. Messengers and social networks: previews of shared links stay for days. Renew them where that is possible.
4. Feed readers and newsletters have a copy of what was sent. It cannot be called back.
5. Archives: ask web.archive.org and the like to exclude the address.
6. Backups, earlier versions of the output folder, and copies on other computers.
7. Git: the files and their history still hold everything. If the repository can be read by others, remove the report
   from the history too (git filter-repo), and tell everyone who has a copy.
If somebody is in danger, tell them first.""",
        Lang.AR: """\
الآن: ابنِ الموقع وانشره. إلى أن تفعل يبقى التقرير منشورًا.

ما لا يستطيع هذا الأمر سحبه، وعليك أن تقوم به بنفسك:
1. النسخ المخبّأة: احذف من خادم الاستضافة أو شبكة التوزيع (CDN) هذه العناوين والخلاصات والصور وبطاقات المشاركة.
2. محرّكات البحث: اطلب الإزالة (Google Search Console > Removals، وBing Webmaster Tools > Block URLs).
3. تطبيقات المراسلة والشبكات الاجتماعية: تبقى معاينات الروابط أيامًا. جدّدها حيث توفّر الشبكة أداة لذلك.
4. قارئات الخلاصات والنشرات البريدية لديها نسخة مما أُرسل، ولا سبيل إلى استردادها.
5. أرشيفات الويب: اطلب من web.archive.org وأمثاله استبعاد العنوان.
6. النسخ الاحتياطية، والنسخ السابقة من مجلد الموقع المبني، والنسخ على حواسيب أخرى.
7. مستودع Git: ما زالت الملفات وتاريخها تحوي كل شيء. إن كان المستودع متاحًا لغيركم فاحذفوا التقرير من التاريخ أيضًا
   (git filter-repo)، وأبلغوا كل من لديه نسخة.
وإن كان أحد في خطر فأبلغه قبل كل شيء.""",
    },
}


def run_takedown(order: Order, style: Style, report: str) -> Exit:
    """Marks one report. Its name may be its key, or any address of it."""
    config = read_settings(order.root, order.base_url).config
    languages = config.languages if config else tuple(Lang)
    keys = report_keys(order.root, languages)
    key = _key(report, keys)
    if key is None:
        say(_words(style, "unknown", report=report), style)
        if match := closest(report, keys):
            say(_words(style, "suggestion", report=match), style)
        return Exit.WRONG_USE
    changes = withdrawals(order.root, languages, key)
    addresses = _addresses(order, key)
    for change in changes:
        say(_words(style, _write(order, change), path=change.path), style)
    if addresses:
        say("\n".join([_words(style, "gone"), *(f"    {address}" for address in addresses)]), style)
    say("\n" + _words(style, "next"), style)
    return Exit.DONE if all(change.after is not None for change in changes) else Exit.CONTENT_ERRORS


def _key(report: str, keys: tuple[str, ...]) -> str | None:
    """The report that is meant: by its key, its folder, a file of it, or an address that ends in its name."""
    wanted = report.strip().strip("/")
    if wanted in keys:
        return wanted
    inside = [key for key in keys if f"/{wanted}/".find(f"/{key}/") >= 0 or f"/{wanted}".find(f"/{key}.") >= 0]
    return max(inside, key=len) if inside else None


def _write(order: Order, change: Withdrawal) -> str:
    if change.after is None:
        return "by-hand"
    if change.after == change.before:
        return "already"
    fs.write_atomically(order.root / change.disk_name, change.after)
    return "marked"


def _addresses(order: Order, key: str) -> list[str]:
    """Where the report stands until now; nothing if the site cannot be read at this moment."""
    workshop = survey(order).workshop
    if workshop is None:
        return []
    sources = workshop.sources
    return [
        sources.urls.absolute(address) if sources.urls.base_url else address
        for page, by_lang in sources.site.addresses.items()
        if page.key == key and page.kind in {"report", "gone"}
        for address in by_lang.values()
    ]


def _words(style: Style, key: str, **values: str) -> str:
    return WORDS[key][style.lang].format(**values)
