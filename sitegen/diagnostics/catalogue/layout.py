"""Problems with where files stand and what they are called."""

from sitegen.diagnostics.diagnostic import Severity
from sitegen.diagnostics.entry import Entry, Wording

ENTRIES = (
    Entry(
        code="no-config",
        severity=Severity.ERROR,
        about="The folder has no config.yaml, which holds the settings of a site. It is probably not the folder of a site.",
        en=Wording(
            message="there is no config.yaml in {folder}",
            hints=(
                "run sitegen in the folder of the site, or name it with --site; a new site begins with: sitegen init",
            ),
        ),
        ar=Wording(
            message="لا يوجد ملف config.yaml في {folder}",
            hints=("شغّل sitegen من مجلد الموقع أو سمِّ المجلد بالخيار \u200e--site؛ ولبدء موقع جديد: sitegen init",),
        ),
    ),
    Entry(
        code="no-content-folder",
        severity=Severity.ERROR,
        about="A site keeps its reports and pages in a folder called content, beside config.yaml. Without it there is nothing to build.",
        en=Wording(
            message="there is no folder called content",
            hints=("run sitegen in the folder that holds config.yaml and content, or make one with: sitegen init",),
        ),
        ar=Wording(
            message="لا يوجد مجلد اسمه content",
            hints=("شغّل sitegen من المجلد الذي فيه config.yaml وcontent، أو أنشئ موقعًا بالأمر: sitegen init",),
        ),
    ),
    Entry(
        code="unreadable",
        severity=Severity.ERROR,
        about="The operating system does not let sitegen read this file or folder. The reason is the system's own.",
        en=Wording(
            message="this cannot be read: {reason}",
            hints=("check its permissions, and that no other program holds it",),
        ),
        ar=Wording(
            message="تعذّرت القراءة: {reason}",
            hints=("تحقّق من الأذونات ومن أنّ برنامجًا آخر لا يستعمله",),
        ),
    ),
    Entry(
        code="symlink-to-folder",
        severity=Severity.ERROR,
        about="Symbolic links to folders are not followed: the same report could then be found twice, or without end.",
        en=Wording(
            message="this is a symbolic link to a folder, and such links are not followed",
            hints=("move the folder here, or copy its files",),
        ),
        ar=Wording(
            message="هذا رابط رمزي إلى مجلد، وهذه الروابط لا تُتبَع",
            hints=("انقل المجلد إلى هنا، أو انسخ ملفاته",),
        ),
    ),
    Entry(
        code="symlink-broken",
        severity=Severity.ERROR,
        about="A symbolic link points to a file that does not exist.",
        en=Wording(
            message="this is a symbolic link to a file that does not exist",
            hints=("put the file itself here, or delete the link",),
        ),
        ar=Wording(
            message="هذا رابط رمزي إلى ملف غير موجود",
            hints=("ضع الملف نفسه هنا، أو احذف الرابط",),
        ),
    ),
    Entry(
        code="unsafe-file-name",
        severity=Severity.ERROR,
        about="The file's name holds a control character, an invisible mark or bytes that are not UTF-8. Such a name breaks "
        "addresses and archives, and people cannot see why.",
        en=Wording(
            message="the file's name holds an invisible or unreadable character",
            hints=("rename the file; type the new name instead of pasting it",),
        ),
        ar=Wording(
            message="في اسم الملف محرف غير مرئي أو غير مقروء",
            hints=("أعد تسمية الملف، واكتب الاسم الجديد بيدك بدل لصقه",),
        ),
    ),
    Entry(
        code="same-file-name",
        severity=Severity.ERROR,
        about="Two files have names that look the same and differ only in how accents or hamzas are stored, so they would "
        "get one address.",
        en=Wording(
            message="two files here have this name, stored in different ways",
            hints=("compare the two files and delete one",),
        ),
        ar=Wording(
            message="هنا ملفان بهذا الاسم نفسه، خُزّنت حروفه بطريقتين",
            hints=("قارن بين الملفين واحذف أحدهما",),
        ),
    ),
    Entry(
        code="document-outside",
        severity=Severity.ERROR,
        about="Documents are read from content/reports and content/pages only. A Markdown file elsewhere would silently "
        "be missing from the site.",
        en=Wording(
            message="this document is neither below content/reports nor below content/pages, so it is on no page",
            hints=("move it, for example to content/reports/rome/ar.md",),
        ),
        ar=Wording(
            message="هذا المستند ليس في content/reports ولا في content/pages، فلا تظهر له صفحة",
            hints=("انقله، مثلًا إلى content/reports/rome/ar.md",),
        ),
    ),
    Entry(
        code="document-without-name",
        severity=Severity.ERROR,
        about="The name of a report or page is what remains of the path without the language. Here nothing remains.",
        en=Wording(
            message="nothing names this document: {name} only says the language",
            hints=("put it in a folder of its own, such as rome/{name}",),
        ),
        ar=Wording(
            message="لا اسم لهذا المستند: {name} لا يدلّ إلا على اللغة",
            hints=("ضعه في مجلد خاصّ به، مثل rome/{name}",),
        ),
    ),
    Entry(
        code="language-unknown",
        severity=Severity.ERROR,
        about="The language of a document is told by its path (ar.md, rome.ar.md, ar/reports/rome.md) or by lang in its "
        "front matter. This document says neither.",
        en=Wording(
            message="it cannot be told which language this document is in (the site has: {languages})",
            hints=("call it {example}, or write lang: {first} between the lines --- at its top",),
        ),
        ar=Wording(
            message="لا يُعرف بأيّ لغة كُتب هذا المستند (لغات الموقع: {languages})",
            hints=("سمِّه {example}، أو اكتب lang: {first} بين سطرَي --- في أعلاه",),
        ),
    ),
    Entry(
        code="language-not-configured",
        severity=Severity.ERROR,
        about="A path or front matter names a language that is not among the languages in config.yaml, so the document "
        "would be on no page.",
        en=Wording(
            message="“{marker}” is not a language of this site (it has: {languages})",
            hints=(
                "write {instead} in place of {marker}",
                "add {addable} to languages in config.yaml, or move the file out of content",
                "write the language of the text, such as {line}",
                "rename it with one of the site's languages; if {marker} is part of the name, add the language, as in {marker}.ar.md",
            ),
        ),
        ar=Wording(
            message="«{marker}» ليست من لغات هذا الموقع (لغاته: {languages})",
            hints=(
                "اكتب {instead} بدلًا من {marker}",
                "أضف {addable} إلى languages في config.yaml، أو انقل الملف من content",
                "اكتب لغة النص، مثل {line}",
                "أعد تسميته بإحدى لغات الموقع؛ وإن كانت {marker} جزءًا من الاسم فأضف اللغة إليه، مثل {marker}.ar.md",
            ),
        ),
    ),
    Entry(
        code="language-contradiction",
        severity=Severity.ERROR,
        about="Two parts of the path name two different languages.",
        en=Wording(
            message="the path says two languages: {first} and {second}",
            hints=("leave only the language that the text is written in",),
        ),
        ar=Wording(
            message="في المسار لغتان: {first} و{second}",
            hints=("أبقِ اللغة التي كُتب بها النص وحدها",),
        ),
    ),
    Entry(
        code="not-markdown",
        severity=Severity.ERROR,
        about="The file's name says that it is a document, but only Markdown files (.md) are read. Notepad adds .txt to "
        "names without showing it.",
        en=Wording(
            message="this looks like a document, but {suffix} files are not read",
            hints=("save it as plain text called {expected} (for Word files: sitegen import)",),
        ),
        ar=Wording(
            message="يبدو هذا الملف مستندًا، لكنّ الملفات من نوع {suffix} لا تُقرأ",
            hints=("احفظه نصًّا عاديًا باسم {expected} (لملفات Word: sitegen import)",),
        ),
    ),
    Entry(
        code="report-yaml-outside",
        severity=Severity.ERROR,
        about="report.yaml holds the facts of the report in whose folder it stands. This one stands in no report's folder.",
        en=Wording(
            message="this report.yaml belongs to no report",
            hints=("put it beside the report's documents, such as content/reports/rome/report.yaml",),
        ),
        ar=Wording(
            message="هذا الملف report.yaml لا يتبع أيّ تقرير",
            hints=("ضعه إلى جانب مستندات التقرير، مثل content/reports/rome/report.yaml",),
        ),
    ),
    Entry(
        code="yaml-not-read",
        severity=Severity.ERROR,
        about="sitegen reads cities.yaml, people.yaml, organisations.yaml and topics.yaml in content, and report.yaml in "
        "the folder of a report. What another YAML file says would silently be lost.",
        en=Wording(
            message="sitegen reads no file of this name here",
            hints=(
                "rename it to {expected}",
                "the files it reads are cities.yaml, people.yaml, organisations.yaml and topics.yaml in content, and report.yaml beside a report",
            ),
        ),
        ar=Wording(
            message="لا يقرأ sitegen هنا ملفًا بهذا الاسم",
            hints=(
                "أعد تسميته إلى {expected}",
                "الملفات المقروءة هي cities.yaml وpeople.yaml وorganisations.yaml وtopics.yaml في content، وreport.yaml إلى جانب التقرير",
            ),
        ),
    ),
)
