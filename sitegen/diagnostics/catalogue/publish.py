"""Problems of publishing: why nothing was changed on a target, or why it was not changed to the end."""

from sitegen.diagnostics.diagnostic import Severity
from sitegen.diagnostics.entry import Entry, Wording

ENTRIES = (
    Entry(
        code="publish-no-output",
        severity=Severity.ERROR,
        about="There is no finished site in the output folder, so there is nothing to publish. Nothing was changed.",
        en=Wording(
            message="{path} does not hold a finished site",
            hints=("build it first (sitegen build), or publish without --no-build",),
        ),
        ar=Wording(
            message="ليس في {path} موقع جاهز",
            hints=("ابنِ الموقع أوّلًا (sitegen build)، أو انشر من دون \u200e--no-build",),
        ),
    ),
    Entry(
        code="publish-output-changed",
        severity=Severity.ERROR,
        about="A file in the output folder is not the one that the build wrote, or was replaced by a link. Only what "
        "was built and checked is published. Nothing was changed.",
        en=Wording(
            message="{path} is not what the build wrote",
            hints=("build again; what is to be published as it is belongs in static/",),
        ),
        ar=Wording(
            message="الملف {path} ليس كما كتبه البناء",
            hints=("ابنِ الموقع من جديد؛ وما يُنشر كما هو مكانه static/",),
        ),
    ),
    Entry(
        code="publish-too-many-deletes",
        severity=Severity.ERROR,
        about="The publication would delete more files than the limit allows (max_deletes in config.yaml, "
        "--max-deletes). This is how an accident looks: a half-read content folder, a wrong target. Nothing was "
        "changed.",
        en=Wording(
            message="publishing to {target} would delete {deletes} of {published} files; {limit} are allowed. The first is {example}",
            hints=("look at them with --dry-run. If this is what you want: --max-deletes {deletes}",),
        ),
        ar=Wording(
            message="سيحذف النشر في {target} {deletes} من أصل {published} من الملفات، والمسموح به {limit}. أوّلها {example}",
            hints=("راجعها بالخيار \u200e--dry-run، فإن كان هذا ما تريد فأضف: \u200e--max-deletes {deletes}",),
        ),
    ),
    Entry(
        code="publish-not-ours",
        severity=Severity.ERROR,
        about="The target holds a file with the name of one of ours, and no publication of this site put it there. It "
        "may be somebody's, so nothing was changed.",
        en=Wording(
            message="{target} holds {path} already, and sitegen did not put it there",
            hints=("choose another place. If it really may be replaced, add --adopt once",),
        ),
        ar=Wording(
            message="في {target} ملف باسم {path} لم يضعه sitegen هناك",
            hints=("اختر مكانًا آخر، وإن كان استبداله جائزًا حقًّا فأضف \u200e--adopt مرة واحدة",),
        ),
    ),
    Entry(
        code="publish-list-damaged",
        severity=Severity.ERROR,
        about="The file in which sitegen remembers what it published cannot be read, so it is not known what may be "
        "replaced or deleted. Nothing was changed.",
        en=Wording(
            message="{path} on {target}, in which sitegen remembers what it published, cannot be read",
            hints=("publish once with --adopt: everything is put again, and nothing is deleted",),
        ),
        ar=Wording(
            message="تعذّرت قراءة {path} في {target}، وفيه يحفظ sitegen قائمة ما نشره",
            hints=("انشر مرة واحدة بالخيار \u200e--adopt: تُرفع كل الملفات من جديد ولا يُحذف شيء",),
        ),
    ),
    Entry(
        code="publish-path-not-possible",
        severity=Severity.ERROR,
        about="The target cannot hold a file of this name. Nothing was changed.",
        en=Wording(
            message="{path} cannot be put on {target}: its name is {reason}",
            hints=("give the page a shorter or simpler slug, or rename the file in static/",),
        ),
        ar=Wording(
            message="لا يمكن وضع {path} في {target} بسبب اسمه: {reason}",
            hints=("اختر للصفحة slug أقصر أو أبسط، أو غيّر اسم الملف في static/",),
        ),
    ),
    Entry(
        code="publish-busy",
        severity=Severity.ERROR,
        about="Another publisher is at work on the target. Two at once would mix two sites, so this one stopped. "
        "Nothing was changed.",
        en=Wording(
            message="somebody else is publishing to {target} at this moment",
            hints=("wait until it is done and publish again",),
        ),
        ar=Wording(
            message="هناك من ينشر في {target} في هذه اللحظة",
            hints=("انتظر حتى ينتهي ثم انشر من جديد",),
        ),
    ),
    Entry(
        code="publish-nothing-earlier",
        severity=Severity.ERROR,
        about="A rollback needs the publication before this one, and the target does not have it. Nothing was changed.",
        en=Wording(
            message="{target} does not hold an earlier publication to go back to",
            hints=("take the earlier version of the content out of git, and publish that",),
        ),
        ar=Wording(
            message="ليس في {target} نشر سابق يمكن الرجوع إليه",
            hints=("استخرج النسخة السابقة من المحتوى من git ثم انشرها",),
        ),
    ),
    Entry(
        code="publish-program-missing",
        severity=Severity.ERROR,
        about="This kind of target needs a program that is not installed on this machine. Nothing was changed.",
        en=Wording(
            message="publishing to {target} needs the program {program}, which is not installed",
            hints=("install {program} and publish again",),
        ),
        ar=Wording(
            message="يحتاج النشر في {target} إلى البرنامج {program} وهو غير مثبّت",
            hints=("ثبّت {program} ثم انشر من جديد",),
        ),
    ),
    Entry(
        code="publish-failed",
        severity=Severity.ERROR,
        about="Something went wrong on the way, for the reason shown. Nothing was deleted. Readers see complete pages, "
        "and the next publication does what is left.",
        en=Wording(
            message="publishing to {target} did not get to its end: {reason}",
            hints=("publish again: only what is missing is done",),
        ),
        ar=Wording(
            message="لم يكتمل النشر في {target}: {reason}",
            hints=("انشر من جديد، فلا يُنجز إلا ما بقي",),
        ),
    ),
    Entry(
        code="publish-credentials",
        severity=Severity.ERROR,
        about="The target refused the credentials, or there were none. sitegen takes them from the environment only.",
        en=Wording(
            message="{target} does not let sitegen in: {reason}",
            hints=("docs/publishing.md says which variables of the environment this kind of target reads",),
        ),
        ar=Wording(
            message="رفض {target} دخول sitegen: {reason}",
            hints=("في docs/publishing.md أسماء متغيّرات البيئة التي يحتاج إليها هذا النوع من الأهداف",),
        ),
    ),
    Entry(
        code="publish-no-room",
        severity=Severity.ERROR,
        about="The target has no room left. Nothing was deleted, and readers still see complete pages.",
        en=Wording(
            message="{target} is full",
            hints=("make room there and publish again: only what is missing is done",),
        ),
        ar=Wording(
            message="لم يبقَ مكان في {target}",
            hints=("أفسح مكانًا هناك ثم انشر من جديد، فلا يُنجز إلا ما بقي",),
        ),
    ),
    Entry(
        code="publish-read-back",
        severity=Severity.ERROR,
        about="A file was put, and something else came back when it was read again: the target, or something between, "
        "changes what passes through. Nothing was deleted.",
        en=Wording(
            message="{target} gives back something else than was put: {path}",
            hints=("publish again; if it happens again, ask whoever runs the target",),
        ),
        ar=Wording(
            message="ما يُقرأ من {target} غير ما وُضع فيه: {path}",
            hints=("انشر من جديد، فإن تكرّر الأمر فاسأل القائمين على الخادم",),
        ),
    ),
    Entry(
        code="publish-no-lock",
        severity=Severity.WARNING,
        about="The target cannot tell two publishers apart, so nothing keeps a second one away while this one works.",
        en=Wording(
            message="{target} cannot keep a second publisher away",
            hints=("see to it that only one machine publishes at a time",),
        ),
        ar=Wording(
            message="لا يستطيع {target} منع ناشر ثانٍ في الوقت نفسه",
            hints=("احرص على ألا ينشر إلا جهاز واحد في الوقت الواحد",),
        ),
    ),
)
