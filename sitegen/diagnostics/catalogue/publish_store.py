"""Problems of publishing to an object store."""

from sitegen.diagnostics.diagnostic import Severity
from sitegen.diagnostics.entry import Entry, Wording

ENTRIES = (
    Entry(
        code="bad-bucket-url",
        severity=Severity.ERROR,
        about="A bucket is written with what kind of store it is in: s3, gs (Google) or az (Azure). A folder may "
        "follow; no part of it may be empty or only dots, or begin with .sitegen.",
        en=Wording(
            message="“{field}” should name a bucket, and “{value}” does not",
            hints=("write s3://bucket, gs://bucket or az://container, and a folder if need be: s3://bucket/folder",),
        ),
        ar=Wording(
            message="يجب أن يسمّي «{field}» حاوية تخزين، و«{value}» ليس اسم حاوية",
            hints=(
                "اكتب \u200es3://bucket أو \u200egs://bucket أو \u200eaz://container، ومجلّدًا بعدها عند الحاجة: \u200es3://bucket/folder",
            ),
        ),
    ),
    Entry(
        code="bad-store-endpoint",
        severity=Severity.ERROR,
        about="The address of an object store begins with https://, so that nobody on the way can change the site. "
        "Without encryption, only an address of this machine is allowed.",
        en=Wording(
            message="“{value}” cannot be the address of an object store",
            hints=("write it as the provider gives it, beginning with https://",),
        ),
        ar=Wording(
            message="لا يصحّ أن يكون «{value}» عنوانًا لخادم تخزين",
            hints=("اكتبه كما يعطيه مزوّد الخدمة، وأوّله \u200ehttps://",),
        ),
    ),
    Entry(
        code="publish-library-missing",
        severity=Severity.ERROR,
        about="Object stores are reached through the library obstore, which is installed only on request. Nothing was "
        "changed.",
        en=Wording(
            message="publishing to {target} needs the library obstore, which is not installed",
            hints=("install it: pip install 'sitegen[publish]'",),
        ),
        ar=Wording(
            message="يحتاج النشر في {target} إلى المكتبة obstore وهي غير مثبّتة",
            hints=("ثبّتها بالأمر: \u200epip install 'sitegen[publish]'",),
        ),
    ),
    Entry(
        code="publish-no-keys",
        severity=Severity.ERROR,
        about="There are no credentials for the object store in the environment, which is the only place that sitegen "
        "takes them from. Nothing was changed.",
        en=Wording(
            message="there are no credentials for {target} in the environment",
            hints=("set one of these: {names}",),
        ),
        ar=Wording(
            message="ليس في متغيّرات البيئة ما يفتح {target}",
            hints=("عيّن أحد هذه: \u200e{names}",),
        ),
    ),
    Entry(
        code="publish-bad-keys",
        severity=Severity.ERROR,
        about="The credentials in the environment are not in the form that the provider gives them, or name a file "
        "that cannot be read. They are never shown. Nothing was changed.",
        en=Wording(
            message="the credentials for {target} in the environment cannot be understood",
            hints=("copy them once more from where the provider shows them",),
        ),
        ar=Wording(
            message="بيانات الدخول إلى {target} في متغيّرات البيئة غير مفهومة",
            hints=("انسخها من جديد من صفحة مزوّد الخدمة",),
        ),
    ),
    Entry(
        code="publish-no-bucket",
        severity=Severity.ERROR,
        about="The object store has no bucket of this name. sitegen makes none, since who may read it is for you to "
        "decide. Nothing was changed.",
        en=Wording(
            message="there is no bucket {target}",
            hints=(
                "make the bucket where you manage the store, or correct its name, region or endpoint in config.yaml",
            ),
        ),
        ar=Wording(
            message="لا وجود للحاوية {target}",
            hints=("أنشئ الحاوية في لوحة إدارة التخزين، أو صحّح اسمها أو region أو endpoint في config.yaml",),
        ),
    ),
    Entry(
        code="publish-clock",
        severity=Severity.ERROR,
        about="A request to an object store is signed with the time of day and valid for some minutes only, and the "
        "clock of this machine is further off than that.",
        en=Wording(
            message="{target} refuses requests from this machine, because its clock is wrong",
            hints=("set the clock, then publish again",),
        ),
        ar=Wording(
            message="يرفض {target} طلبات هذا الجهاز لأن ساعته غير مضبوطة",
            hints=("اضبط الساعة ثم انشر من جديد",),
        ),
    ),
    Entry(
        code="publish-unreachable",
        severity=Severity.ERROR,
        about="The object store did not answer, or the connection broke, and trying again did not help. Nothing was "
        "deleted, and readers still see complete pages.",
        en=Wording(
            message="{target} does not answer",
            hints=(
                "look at the connection, and at endpoint in config.yaml; then publish again: only what is missing is done",
            ),
        ),
        ar=Wording(
            message="لا يأتي جواب من {target}",
            hints=("تحقّق من الاتصال ومن endpoint في config.yaml، ثم انشر من جديد، فلا يُنجز إلا ما بقي",),
        ),
    ),
    Entry(
        code="publish-refused",
        severity=Severity.ERROR,
        about="The object store refused a request for a reason of its own, which is shown with its status. Nothing was "
        "deleted, and readers still see complete pages.",
        en=Wording(
            message="{target} refused a request: {answer}",
            hints=("publish again; if it happens again, ask the provider what the answer means",),
        ),
        ar=Wording(
            message="رفض {target} أحد الطلبات: {answer}",
            hints=("انشر من جديد، فإن تكرّر الأمر فاسأل مزوّد الخدمة عن معنى هذا الجواب",),
        ),
    ),
)
