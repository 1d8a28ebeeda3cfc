"""Problems with the output folder: where it is, whose it is, and whether it can be written."""

from sitegen.diagnostics.diagnostic import Severity
from sitegen.diagnostics.entry import Entry, Wording

ENTRIES = (
    Entry(
        code="output-is-a-file",
        severity=Severity.ERROR,
        about="The site is written into a folder, and there is a file with the folder's name. Nothing was changed.",
        en=Wording(
            message="the site cannot be written to {path}: it is a file, not a folder",
            hints=("rename that file, or choose another folder with --output",),
        ),
        ar=Wording(
            message="تعذّرت كتابة الموقع في {path}: هذا ملف وليس مجلدًا",
            hints=("أعطِ ذلك الملف اسمًا آخر، أو اختر مجلدًا آخر بالخيار \u200e--output",),
        ),
    ),
    Entry(
        code="output-is-a-link",
        severity=Severity.ERROR,
        about="The output folder is a symbolic link. Writing through it would change files in a place that was never "
        "named, so the place must be named itself. Nothing was changed.",
        en=Wording(
            message="the output folder {path} is a symbolic link to {destination}",
            hints=("write the real folder instead: --output {destination}",),
        ),
        ar=Wording(
            message="مجلد الإخراج {path} رابط رمزي يشير إلى {destination}",
            hints=("اكتب المجلد الحقيقي بدلًا منه: \u200e--output {destination}",),
        ),
    ),
    Entry(
        code="output-holds-sources",
        severity=Severity.ERROR,
        about="The output folder is, holds, or lies in a folder that the site is made from. Writing there would mix "
        "what was written by people with what is made from it. Nothing was changed.",
        en=Wording(
            message="the site cannot be written to {path}, because the site is made from what is in {source}",
            hints=("choose a folder of its own for the site, for example --output output",),
        ),
        ar=Wording(
            message="لا يمكن أن يُكتب الموقع في {path}، لأن الموقع يُبنى مما في {source}",
            hints=("اختر للموقع مجلدًا خاصًّا به، مثل \u200e--output output",),
        ),
    ),
    Entry(
        code="output-not-ours",
        severity=Severity.ERROR,
        about="The output folder is not empty and no build has written it before (it has no .sitegen-manifest.json). "
        "It may hold somebody's files, so nothing in it was touched.",
        en=Wording(
            message="the folder {path} holds files that no build wrote, such as {example}",
            hints=(
                (
                    "choose another folder with --output. If this really is the site's folder, add --adopt-output once: "
                    "files with the name of a page are replaced, everything else stays"
                ),
            ),
        ),
        ar=Wording(
            message="في المجلد {path} ملفات لم يكتبها أي بناء للموقع، منها {example}",
            hints=(
                (
                    "اختر مجلدًا آخر بالخيار \u200e--output. وإن كان هذا مجلد الموقع حقًّا فأضف \u200e--adopt-output مرة واحدة: "
                    "تُستبدل الملفات التي تحمل أسماء صفحات الموقع ويبقى كل ما سواها"
                ),
            ),
        ),
    ),
    Entry(
        code="output-list-damaged",
        severity=Severity.ERROR,
        about="A file in which sitegen remembers what it wrote cannot be read, so it is not known which files of the "
        "output folder may be replaced. Nothing was changed.",
        en=Wording(
            message="{path}, in which sitegen remembers what it wrote, cannot be read",
            hints=("delete this file and build once with --adopt-output; files of yours in the folder stay",),
        ),
        ar=Wording(
            message="تعذّرت قراءة {path}، وهو الملف الذي يحفظ فيه sitegen قائمة ما كتبه",
            hints=(
                "احذف هذا الملف ثم ابنِ الموقع مرة واحدة بالخيار \u200e--adopt-output؛ ملفاتك في المجلد تبقى كما هي",
            ),
        ),
    ),
    Entry(
        code="output-file-in-the-way",
        severity=Severity.ERROR,
        about="The site needs a file or folder of this name, and there is something of this name that no build wrote. "
        "Nothing was changed.",
        en=Wording(
            message="{path} is needed by the site, but no build wrote what is there now",
            hints=(
                (
                    "move it out of the output folder (files to be published as they are belong in static/). If a file may "
                    "be replaced, build once with --adopt-output"
                ),
            ),
        ),
        ar=Wording(
            message="يحتاج الموقع إلى {path}، لكنّ الموجود هناك الآن لم يكتبه أي بناء",
            hints=(
                (
                    "انقله إلى خارج مجلد الإخراج (الملفات التي تُنشر كما هي مكانها static/)، وإن كان ملفًّا يجوز استبداله فابنِ "
                    "مرة واحدة بالخيار \u200e--adopt-output"
                ),
            ),
        ),
    ),
    Entry(
        code="output-link-outside",
        severity=Severity.ERROR,
        about="A symbolic link in the output folder leads out of it. A web server or an upload would follow it and "
        "could publish files that were never meant to be public. Nothing was changed.",
        en=Wording(
            message="{path} is a symbolic link to {destination}, outside the output folder",
            hints=("remove the link; a file that is to be published belongs in static/",),
        ),
        ar=Wording(
            message="الملف {path} رابط رمزي يشير إلى {destination} خارج مجلد الإخراج",
            hints=("احذف الرابط؛ فالملف الذي يُراد نشره مكانه static/",),
        ),
    ),
    Entry(
        code="output-busy",
        severity=Severity.ERROR,
        about="Another build is writing the same output folder. Two builds at once would mix two sites, so this one "
        "waited a little and then stopped. Nothing was changed.",
        en=Wording(
            message="another build (process {process}) is writing {path}",
            hints=("wait until it is done and build again",),
        ),
        ar=Wording(
            message="بناء آخر (العملية رقم {process}) يكتب في {path} الآن",
            hints=("انتظر حتى ينتهي، ثم ابنِ من جديد",),
        ),
    ),
    Entry(
        code="output-disk-full",
        severity=Severity.ERROR,
        about="The disk has no room left for the new site. What was half written was removed; the last good site is "
        "still there.",
        en=Wording(
            message="the disk is full: there is no room to write {path}",
            hints=("free some space and build again; the site that was there is untouched",),
        ),
        ar=Wording(
            message="القرص ممتلئ: لا مكان لكتابة {path}",
            hints=("أفسح مكانًا على القرص ثم ابنِ من جديد؛ الموقع السابق باقٍ كما كان",),
        ),
    ),
    Entry(
        code="output-read-only",
        severity=Severity.ERROR,
        about="The output folder may not be written: it is on a read-only disk, or belongs to another user.",
        en=Wording(
            message="{path} may not be written ({reason})",
            hints=("ask for the right to write this folder, or choose another one with --output",),
        ),
        ar=Wording(
            message="الكتابة في {path} غير مسموح بها ({reason})",
            hints=("اطلب صلاحية الكتابة في هذا المجلد، أو اختر مجلدًا آخر بالخيار \u200e--output",),
        ),
    ),
    Entry(
        code="output-cannot-write",
        severity=Severity.ERROR,
        about="The operating system refused to write the site, for the reason shown.",
        en=Wording(
            message="{path} cannot be written: {reason}",
            hints=("build again; if it happens again, choose another folder with --output",),
        ),
        ar=Wording(
            message="تعذّرت الكتابة في {path}: {reason}",
            hints=("ابنِ من جديد، فإن تكرّر الأمر فاختر مجلدًا آخر بالخيار \u200e--output",),
        ),
    ),
    Entry(
        code="output-name-twice",
        severity=Severity.ERROR,
        about="Two files of the site would have one name, or names that only differ in capital letters, or a file "
        "would have the name of a folder. On many disks one would silently replace the other.",
        en=Wording(
            message="two files of the site would be one: {first} and {second}",
            hints=("give one of the two pages another slug, or rename the file in static/",),
        ),
        ar=Wording(
            message="ملفان من الموقع لهما اسم واحد: {first} و{second}",
            hints=("اختر slug آخر لإحدى الصفحتين، أو غيّر اسم الملف في static/",),
        ),
    ),
    Entry(
        code="search-index",
        severity=Severity.ERROR,
        about="The program that makes the search index (Pagefind) could not do its work. It comes with sitegen, for "
        "Linux, macOS and Windows.",
        en=Wording(
            message="the search index could not be made: {reason}",
            hints=("build again; if it happens again, write search: off in config.yaml: then the site has no search",),
        ),
        ar=Wording(
            message="تعذّر إعداد فهرس البحث: {reason}",
            hints=("ابنِ من جديد، فإن تكرّر الأمر فاكتب search: off في config.yaml، فيُبنى الموقع من دون بحث",),
        ),
    ),
)
