"""Problems with values in YAML that name something: ids, slugs, file names, addresses."""

from sitegen.diagnostics.diagnostic import Severity
from sitegen.diagnostics.entry import Entry, Wording

ENTRIES = (
    Entry(
        code="bad-id",
        severity=Severity.ERROR,
        about="Ids of cities, people, organisations and topics become part of addresses, so they are made of small Latin letters, digits and hyphens.",
        en=Wording(
            message="“{value}” cannot be an id",
            hints=(
                "write {suggestion}",
                "use small Latin letters, digits and hyphens, such as majdal-anjar; the name itself goes into “name”",
            ),
        ),
        ar=Wording(
            message="لا تصلح «{value}» معرّفًا",
            hints=(
                "اكتب {suggestion}",
                "استعمل حروفًا لاتينية صغيرة وأرقامًا وشرطات، مثل majdal-anjar؛ أمّا الاسم نفسه فمكانه «name»",
            ),
        ),
    ),
    Entry(
        code="slug-character",
        severity=Severity.ERROR,
        about="A slug is the last part of an address. It may hold letters, digits and hyphens; no slash, full stop or space, which mean something else in addresses and folders.",
        en=Wording(
            message="the slug “{value}” holds something other than letters, digits and hyphens",
            hints=("write {suggestion}", "use letters, digits and hyphens only, such as leicester-london"),
        ),
        ar=Wording(
            message="في العنوان المختصر «{value}» ما ليس حرفًا ولا رقمًا ولا شرطة",
            hints=("اكتب {suggestion}", "استعمل الحروف والأرقام والشرطات فقط، مثل leicester-london"),
        ),
    ),
    Entry(
        code="slug-upper-case",
        severity=Severity.ERROR,
        about="Addresses are written in small letters: some servers tell Rome from rome, and readers do not.",
        en=Wording(
            message="the slug “{value}” has capital letters", hints=("write {suggestion}", "write it in small letters")
        ),
        ar=Wording(message="في العنوان المختصر «{value}» حروف كبيرة", hints=("اكتب {suggestion}", "اكتبه بحروف صغيرة")),
    ),
    Entry(
        code="slug-marks",
        severity=Severity.ERROR,
        about="The slug holds tashkeel, tatweel, an invisible mark, or letters stored in two pieces. Two addresses that look the same would then be different.",
        en=Wording(
            message="the slug “{value}” holds vowel signs, tatweel or invisible marks",
            hints=("write {suggestion}", "write bare letters only"),
        ),
        ar=Wording(
            message="في العنوان المختصر «{value}» تشكيل أو تطويل أو علامات غير مرئية",
            hints=("اكتب {suggestion}", "اكتب الحروف مجرّدة"),
        ),
    ),
    Entry(
        code="slug-too-long",
        severity=Severity.ERROR,
        about="The slug is longer than 80 characters. Long addresses are cut off in messages and are hard to read out.",
        en=Wording(message="the slug “{value}” is too long", hints=("keep it to a few words, at most 80 characters",)),
        ar=Wording(message="العنوان المختصر «{value}» طويل جدًّا", hints=("اكتفِ ببضع كلمات لا تتجاوز 80 محرفًا",)),
    ),
    Entry(
        code="bad-alias",
        severity=Severity.ERROR,
        about="An alias is a former address on this site, without the host.",
        en=Wording(
            message="“{value}” is not an address on this site",
            hints=("write what follows the host, such as /ar/2019/leicester/",),
        ),
        ar=Wording(
            message="«{value}» ليس عنوانًا في هذا الموقع",
            hints=("اكتب ما يلي اسم النطاق، مثل /ar/2019/leicester/",),
        ),
    ),
    Entry(
        code="bad-key",
        severity=Severity.ERROR,
        about="The key pairs the two languages of a report. It looks like a path without the language.",
        en=Wording(
            message="“{value}” cannot be a key",
            hints=("write the same name in both languages, such as leicester-london",),
        ),
        ar=Wording(
            message="لا تصلح «{value}» مفتاحًا يجمع اللغتين",
            hints=("اكتب الاسم نفسه في اللغتين، مثل leicester-london",),
        ),
    ),
    Entry(
        code="bad-file-path",
        severity=Severity.ERROR,
        about="Photos are named by their file, relative to the folder of the report.",
        en=Wording(
            message="“{value}” is not a file beside the report",
            hints=("put the file into the report's folder and write its name, such as team.jpg",),
        ),
        ar=Wording(
            message="«{value}» ليس ملفًا إلى جانب التقرير",
            hints=("ضع الملف في مجلد التقرير واكتب اسمه، مثل team.jpg",),
        ),
    ),
    Entry(
        code="bad-web-address",
        severity=Severity.ERROR,
        about="A web address begins with https:// or http:// and holds no spaces.",
        en=Wording(
            message="“{value}” is not a web address",
            hints=("write {suggestion}", "write it in full, such as https://example.org/"),
        ),
        ar=Wording(
            message="«{value}» ليس عنوانًا على الويب",
            hints=("اكتب {suggestion}", "اكتبه كاملًا، مثل https://example.org/"),
        ),
    ),
    Entry(
        code="bad-base-url",
        severity=Severity.ERROR,
        about="base_url is where the site will live: a web address with an optional folder, without a user name, ? or #.",
        en=Wording(
            message="“{value}” cannot be the address of the site",
            hints=("write it in full, such as https://example.org/ or https://example.org/reports/",),
        ),
        ar=Wording(
            message="لا يصلح «{value}» عنوانًا للموقع",
            hints=("اكتبه كاملًا، مثل https://example.org/ أو https://example.org/reports/",),
        ),
    ),
    Entry(
        code="bad-permalink",
        severity=Severity.ERROR,
        about="The form of a report's address holds {slug} once, and only letters, digits, hyphens and slashes beside it.",
        en=Wording(
            message="“{value}” cannot be the form of an address",
            hints=("write {{slug}} in it once, such as reports/{{slug}}",),
        ),
        ar=Wording(
            message="لا تصلح «{value}» شكلًا للعناوين",
            hints=("اكتب فيها {{slug}} مرّة واحدة، مثل reports/{{slug}}",),
        ),
    ),
)
