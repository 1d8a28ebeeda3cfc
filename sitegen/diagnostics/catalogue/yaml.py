"""Problems with YAML as such: the header of a document, report.yaml, the registries, config.yaml."""

from sitegen.diagnostics.diagnostic import Severity
from sitegen.diagnostics.entry import Entry, Wording

ENTRIES = (
    Entry(
        code="yaml-colon",
        severity=Severity.ERROR,
        about="A value holds a colon followed by a space. YAML takes what stands before such a colon for a name, so the "
        "value must stand in quotes.",
        en=Wording(message='the value of "{key}" holds a colon: {value}', hints=("put it in quotes: {key}: {quoted}",)),
        ar=Wording(message="في قيمة «{key}» نقطتان: {value}", hints=("ضعها بين علامتي اقتباس: {key}: {quoted}",)),
    ),
    Entry(
        code="yaml-no-colon",
        severity=Severity.ERROR,
        about="A line has no `name:` before its value, or another sign stands where the colon belongs.",
        en=Wording(
            message="this line has no colon between a name and its value: {value}",
            hints=("write it as name: value, with a colon and a space",),
        ),
        ar=Wording(
            message="لا نقطتان في هذا السطر بين الاسم وقيمته: {value}",
            hints=("اكتبه هكذا: الاسم ثم نقطتان ثم مسافة ثم القيمة",),
        ),
    ),
    Entry(
        code="yaml-colon-space",
        severity=Severity.ERROR,
        about="A colon separates a name from its value only if a space follows it.",
        en=Wording(message='there is no space after the colon of "{key}"', hints=("write {key}: {value}",)),
        ar=Wording(message="لا مسافة بعد نقطتي «{key}»", hints=("اكتب {key}: {value}",)),
    ),
    Entry(
        code="yaml-tab",
        severity=Severity.ERROR,
        about="A line begins with a tab. YAML counts spaces, and a tab has no fixed width.",
        en=Wording(message="this line begins with a tab", hints=("use spaces instead, two for each step",)),
        ar=Wording(
            message="يبدأ هذا السطر بعلامة جدولة (Tab)",
            hints=("استعمل المسافات بدلًا منها، مسافتين لكل مستوى",),
        ),
    ),
    Entry(
        code="yaml-indent",
        severity=Severity.ERROR,
        about="A line does not begin under the first letter of the lines that it belongs with.",
        en=Wording(
            message="this line does not begin where the lines above it begin: {value}",
            hints=("names of one group begin under each other; what belongs to a name begins two spaces further on",),
        ),
        ar=Wording(
            message="لا يبدأ هذا السطر حيث تبدأ السطور التي قبله: {value}",
            hints=("اجعل أسماء المجموعة الواحدة تبدأ بعضها تحت بعض، وما يتبع اسمًا يبدأ بعده بمسافتين",),
        ),
    ),
    Entry(
        code="yaml-open-quote",
        severity=Severity.ERROR,
        about="A value begins with a quotation mark that is never closed.",
        en=Wording(
            message="this quotation mark is not closed: {value}", hints=("add {quote} at the end of the value",)
        ),
        ar=Wording(message="علامة الاقتباس هذه لم تُغلق: {value}", hints=("أضف {quote} في آخر القيمة",)),
    ),
    Entry(
        code="yaml-after-quote",
        severity=Severity.ERROR,
        about="Text follows the closing quotation mark of a value, usually because the value itself holds such a mark.",
        en=Wording(message="the value ends at {quote}, but more text follows: {value}", hints=("write {quoted}",)),
        ar=Wording(message="تنتهي القيمة عند {quote} لكن بعدها نصًّا آخر: {value}", hints=("اكتب {quoted}",)),
    ),
    Entry(
        code="yaml-backslash",
        severity=Severity.ERROR,
        about="Between double quotes a backslash begins a special sign, and this one is not known.",
        en=Wording(
            message="a backslash in double quotes has a special meaning: {value}",
            hints=("use single quotes ('…'), or write the backslash twice",),
        ),
        ar=Wording(
            message="للشرطة المائلة العكسية بين علامتي الاقتباس المزدوجتين معنى خاص: {value}",
            hints=("استعمل علامتي اقتباس مفردتين ('…')، أو اكتب الشرطة مرتين",),
        ),
    ),
    Entry(
        code="yaml-escaped-character",
        severity=Severity.ERROR,
        about="A value spells an invisible control character with a backslash. It could change how the page is read, so "
        "it is refused.",
        en=Wording(message="the value hides the character {character}", hints=("remove it, with its backslash",)),
        ar=Wording(message="في القيمة رمز مخفي: {character}", hints=("احذفه مع شرطته المائلة العكسية",)),
    ),
    Entry(
        code="yaml-first-character",
        severity=Severity.ERROR,
        about="A value begins with a sign that YAML keeps for itself: @ ` % * & ! | > ] } or a comma.",
        en=Wording(message="a value cannot begin with {character}", hints=("put it in quotes: {quoted}",)),
        ar=Wording(message="لا يجوز أن تبدأ القيمة بالرمز {character}", hints=("ضعها بين علامتي اقتباس: {quoted}",)),
    ),
    Entry(
        code="yaml-open-bracket",
        severity=Severity.ERROR,
        about="A list or group that begins with a bracket is never closed.",
        en=Wording(message="this bracket is not closed: {value}", hints=("add {closing} at the end of the list",)),
        ar=Wording(message="هذا القوس لم يُغلق: {value}", hints=("أضف {closing} في آخر القائمة",)),
    ),
    Entry(
        code="yaml-surplus-bracket",
        severity=Severity.ERROR,
        about="A closing bracket has no opening one.",
        en=Wording(
            message="{character} closes nothing: {value}", hints=("remove it, or put the whole value in quotes",)
        ),
        ar=Wording(
            message="القوس {character} لا يغلق شيئًا: {value}",
            hints=("احذفه، أو ضع القيمة كلها بين علامتي اقتباس",),
        ),
    ),
    Entry(
        code="yaml-comma",
        severity=Severity.ERROR,
        about="Inside brackets, two items follow each other without a comma.",
        en=Wording(
            message="a comma is missing before: {value}",
            hints=("separate the items with commas, and put items with commas or quotes of their own in quotes",),
        ),
        ar=Wording(
            message="تنقص فاصلة (,) قبل: {value}",
            hints=("افصل بين العناصر بالفاصلة اللاتينية (,)، وضع ما فيه فواصل أو علامات اقتباس بين علامتي اقتباس",),
        ),
    ),
    Entry(
        code="yaml-list-line",
        severity=Severity.ERROR,
        about="The items of a list begin on the line of the list's name. Each item needs a line of its own.",
        en=Wording(
            message="a list cannot begin on the line of its name: {value}",
            hints=("begin a new line before each -, or write the list as [a, b]",),
        ),
        ar=Wording(
            message="لا تبدأ القائمة على سطر اسمها: {value}",
            hints=("ابدأ سطرًا جديدًا قبل كل شرطة، أو اكتب القائمة هكذا: [a, b]",),
        ),
    ),
    Entry(
        code="yaml-key",
        severity=Severity.ERROR,
        about="What stands before a colon must be a single name.",
        en=Wording(message="there is no name before this colon", hints=("write it as name: value",)),
        ar=Wording(message="لا اسم قبل هاتين النقطتين", hints=("اكتب الاسم ثم نقطتين ثم القيمة",)),
    ),
    Entry(
        code="duplicate-key",
        severity=Severity.ERROR,
        about="The same name stands twice in one group, so it is unclear which value is meant.",
        en=Wording(message='"{key}" stands here a second time; the first is on line {first}', hints=("keep only one",)),
        ar=Wording(message="تكرّر «{key}» هنا، وقد ورد قبلًا في السطر {first}", hints=("أبقِ واحدًا منهما",)),
    ),
    Entry(
        code="yaml-alias",
        severity=Severity.ERROR,
        about="YAML's anchors, aliases and merge keys (&, * and <<) are not read: they hide what a value is, and can make "
        "a small file explode. A value that is meant to begin with such a sign needs quotes.",
        en=Wording(
            message="{value} is a link inside the file, which is not allowed",
            hints=("write the value out here; if the sign belongs to the text, put the text in quotes",),
        ),
        ar=Wording(
            message="{value} إحالة داخل الملف، وهذا غير مسموح",
            hints=("اكتب القيمة هنا كاملة؛ وإن كان الرمز جزءًا من النص فضع النص بين علامتي اقتباس",),
        ),
    ),
    Entry(
        code="yaml-tag",
        severity=Severity.ERROR,
        about="YAML's tags (words that begin with !) are not read. A text that is meant to begin with ! needs quotes.",
        en=Wording(
            message="{value} is a type mark, which is not allowed", hints=("remove it, or put the text in quotes",)
        ),
        ar=Wording(message="{value} علامة نوع، وهذا غير مسموح", hints=("احذفها، أو ضع النص كله بين علامتي اقتباس",)),
    ),
    Entry(
        code="yaml-depth",
        severity=Severity.ERROR,
        about="Lists stand inside lists too many times. No file of a site needs that.",
        en=Wording(
            message="more than {limit} lists or groups are inside each other",
            hints=("look for brackets that are not closed",),
        ),
        ar=Wording(
            message="تداخلت القوائم أو المجموعات أكثر من {limit} مستوى",
            hints=("ابحث عن أقواس لم تُغلق",),
        ),
    ),
    Entry(
        code="yaml-second-document",
        severity=Severity.ERROR,
        about="A line --- or ... in the middle of a YAML file ends it. What follows would be lost.",
        en=Wording(message="the file goes on after its end mark (--- or ...)", hints=("remove the line --- or ...",)),
        ar=Wording(message="يستمر الملف بعد علامة نهايته (--- أو ...)", hints=("احذف السطر الذي فيه --- أو ...",)),
    ),
    Entry(
        code="yaml-hash",
        severity=Severity.WARNING,
        about="After a space, # begins a note that the program skips. A hashtag in a value is lost that way.",
        en=Wording(
            message="what begins with {value} is skipped, because # begins a note",
            hints=("put the value in quotes, or write a space after # if it is a note",),
        ),
        ar=Wording(
            message="يتخطّى البرنامج ما يبدأ بـ {value} لأن # تبدأ ملاحظة",
            hints=("ضع القيمة بين علامتي اقتباس، أو اكتب مسافة بعد # إن كانت ملاحظة",),
        ),
    ),
    Entry(
        code="yaml-syntax",
        severity=Severity.ERROR,
        about="The line cannot be read as YAML, and none of the usual mistakes explains it.",
        en=Wording(
            message="this line cannot be read: {value}",
            hints=("check its spaces, colons, quotes and brackets, and those of the line above",),
        ),
        ar=Wording(
            message="تعذّرت قراءة هذا السطر: {value}",
            hints=("راجع ما فيه وفي السطر الذي قبله من مسافات ونقطتين وعلامات اقتباس وأقواس",),
        ),
    ),
)
