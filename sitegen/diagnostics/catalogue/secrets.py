"""Names that must not be published, and reports that were taken down. No wording here ever holds a name."""

from sitegen.diagnostics.diagnostic import Severity
from sitegen.diagnostics.entry import Entry, Wording

ENTRIES = (
    Entry(
        code="private-name-published",
        severity=Severity.ERROR,
        secret=True,
        about="A name of `content/private.yaml` would be published in this file of the site: in its text, an alternative "
        "text, a feed, search data or data for machines. The message says which entry of the list it is, never the name. "
        "`private-name-written` says where it comes from.",
        en=Wording(
            message="a name that must not be published stands in this file (entry {entry} of content/private.yaml)",
            hints=("take the name out of the texts, captions and registries that the file is made from",),
        ),
        ar=Wording(
            message="في هذا الملف اسم يجب ألا يُنشر (العنصر {entry} في content/private.yaml)",
            hints=("احذف الاسم من النصوص وشروح الصور والسجلات التي صُنع منها الملف",),
        ),
    ),
    Entry(
        code="private-name-in-address",
        severity=Severity.ERROR,
        secret=True,
        about="A name of `content/private.yaml` is part of the address of a page or file.",
        en=Wording(
            message="a name that must not be published is part of this address (entry {entry} of content/private.yaml)",
            hints=("rename the file or folder, or give the document another slug",),
        ),
        ar=Wording(
            message="في هذا العنوان اسم يجب ألا يُنشر (العنصر {entry} في content/private.yaml)",
            hints=("غيّر اسم الملف أو المجلد، أو اكتب للمستند slug آخر",),
        ),
    ),
    Entry(
        code="private-name-written",
        severity=Severity.ERROR,
        secret=True,
        about="Here stands a name that must not be published and that would be. The line is not shown, so that the name "
        "gets into no log; open the file at this line.",
        en=Wording(
            message="a name that must not be published is written here (entry {entry} of content/private.yaml)",
            hints=("open the file at this line, and write the role instead of the name",),
        ),
        ar=Wording(
            message="كُتب هنا اسم يجب ألا يُنشر (العنصر {entry} في content/private.yaml)",
            hints=("افتح الملف عند هذا السطر، واكتب صفة الشخص مكان اسمه",),
        ),
    ),
    Entry(
        code="private-file-unreadable",
        severity=Severity.ERROR,
        secret=True,
        about="`content/private.yaml` cannot be read as a list of names, so nobody would be protected. Its lines are not "
        "shown, so that no name gets into a log. The file has one field, `names`, with one item for each person: a "
        "name, or a list of its spellings.",
        en=Wording(
            message="the list of names that must not be published cannot be read here",
            hints=(
                'write one person in a line, below a line names: like this: - ["name in Arabic", "name in English"]',
            ),
        ),
        ar=Wording(
            message="تتعذّر هنا قراءة قائمة الأسماء التي يجب ألا تُنشر",
            hints=('اكتب كل شخص في سطر تحت السطر names: هكذا: - ["الاسم بالعربية", "الاسم بالإنكليزية"]',),
        ),
    ),
    Entry(
        code="private-file-misplaced",
        severity=Severity.ERROR,
        about="A file called private.yaml is read only at `content/private.yaml`. Anywhere else its names would protect "
        "nobody, and below `static` it would be published.",
        en=Wording(
            message="the list of names that must not be published stands in the wrong place",
            hints=("move it to content/private.yaml",),
        ),
        ar=Wording(
            message="قائمة الأسماء التي يجب ألا تُنشر في غير موضعها",
            hints=("انقلها إلى content/private.yaml",),
        ),
    ),
    Entry(
        code="link-to-withdrawn",
        severity=Severity.WARNING,
        about="A link leads to a report that was taken down. Readers get the page that says so.",
        en=Wording(
            message='the report behind this link was taken down: "{target}"',
            hints=("remove the link, and look whether the words around it still say what they should not",),
        ),
        ar=Wording(
            message="سُحب التقرير الذي يؤدّي إليه هذا الرابط: «{target}»",
            hints=("احذف الرابط، وتحقّق من أن الكلمات حوله لا تقول ما يجب ألا يُقال",),
        ),
    ),
)
