"""Problems with the targets under ``publish:`` in config.yaml."""

from sitegen.diagnostics.diagnostic import Severity
from sitegen.diagnostics.entry import Entry, Wording

ENTRIES = (
    Entry(
        code="one-place-per-target",
        severity=Severity.ERROR,
        about="A target under publish: says where the site goes in exactly one way.",
        en=Wording(
            message="the target “{field}” should name exactly one place",
            hints=("keep one of: {allowed}. For two places, write two targets",),
        ),
        ar=Wording(
            message="يجب أن يذكر هدف النشر «{field}» مكانًا واحدًا لا أكثر ولا أقل",
            hints=("أبقِ واحدًا من: {allowed}. وإن كان للموقع مكانان فاكتب هدفين",),
        ),
    ),
    Entry(
        code="bad-limit",
        severity=Severity.ERROR,
        about="How much may be deleted is a number of files or a part of all files.",
        en=Wording(
            message="“{field}” should be a number of files or a percentage, and “{value}” is neither",
            hints=("write a number such as 50, or a percentage such as 25%",),
        ),
        ar=Wording(
            message="يجب أن يكون «{field}» عدد ملفات أو نسبة مئوية، و«{value}» ليس أيًّا منهما",
            hints=("اكتب عددًا مثل 50 أو نسبة مثل 25%",),
        ),
    ),
    Entry(
        code="bad-publish-place",
        severity=Severity.ERROR,
        about="Folders, servers, users and branches of a target are given to other programs, so they may not hold "
        "anything that such a program would take for an instruction.",
        en=Wording(
            message="“{field}” cannot be “{value}”",
            hints=("write a plain name, address or path; it may not begin with a hyphen",),
        ),
        ar=Wording(
            message="لا يصحّ أن تكون قيمة «{field}» هي «{value}»",
            hints=("اكتب اسمًا أو عنوانًا أو مسارًا عاديًّا لا يبدأ بالعلامة -",),
        ),
    ),
    Entry(
        code="secret-in-config",
        severity=Severity.ERROR,
        about="config.yaml is read by everybody who can see the project, so no password or token may stand in it. "
        "sitegen takes them from the environment only.",
        secret=True,
        en=Wording(
            message="there is a password in “{field}”",
            hints=("remove it here, change it where it is valid, and give it in the environment (docs/publishing.md)",),
        ),
        ar=Wording(
            message="في «{field}» كلمة مرور",
            hints=("احذفها من هنا، وغيّرها حيث تُستعمل، ومرّرها في متغيّر بيئة (انظر docs/publishing.md)",),
        ),
    ),
)
