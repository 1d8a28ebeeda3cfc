"""Problems of themes as such: which one, its theme.yaml, the site's settings for it, its colours and its files."""

from sitegen.diagnostics.diagnostic import Severity
from sitegen.diagnostics.entry import Entry, Wording

ENTRIES = (
    Entry(
        code="theme-unknown",
        severity=Severity.ERROR,
        about="There is no theme of this name: neither a folder in the site's themes/ with a theme.yaml in it, nor a theme that comes with sitegen.",
        en=Wording(
            message="there is no theme “{theme}”",
            hints=("did you mean “{suggestion}”?", "write one of these: {known}"),
        ),
        ar=Wording(
            message="لا يوجد مظهر اسمه «{theme}»",
            hints=("هل تقصد «{suggestion}»؟", "اكتب واحدًا من هذه: {known}"),
        ),
    ),
    Entry(
        code="theme-circle",
        severity=Severity.ERROR,
        about="A theme extends another one that extends it in turn, so neither can be completed.",
        en=Wording(
            message="these themes extend each other in a circle: {circle}",
            hints=("remove “extends” from the theme.yaml of one of them",),
        ),
        ar=Wording(
            message="يرث كلّ من هذه المظاهر من الآخر في حلقة: {circle}",
            hints=("احذف extends من ملف theme.yaml في أحدها",),
        ),
    ),
    Entry(
        code="theme-api",
        severity=Severity.ERROR,
        about="The theme was made for another version of sitegen, in which templates see other fields.",
        en=Wording(
            message="the theme asks for version “{value}” of the theme interface; this sitegen has version {supported}",
            hints=("write “api: {supported}” once the templates fit it, or use another version of sitegen",),
        ),
        ar=Wording(
            message="يطلب المظهر الإصدار «{value}» من واجهة المظاهر، وإصدار sitegen هذا يوفّر {supported}",
            hints=("اكتب «api: {supported}» بعد ملاءمة القوالب، أو استعمل إصدارًا آخر من sitegen",),
        ),
    ),
    Entry(
        code="theme-value",
        severity=Severity.ERROR,
        about="A value in theme.yaml is not of the sort that its key needs.",
        en=Wording(message="“{key}” cannot be “{value}”", hints=("write it like this: {key}: {example}",)),
        ar=Wording(message="لا يصحّ أن تكون قيمة «{key}» هي «{value}»", hints=("اكتبها هكذا: {key}: {example}",)),
    ),
    Entry(
        code="theme-name",
        severity=Severity.ERROR,
        about="Names of tokens become names in stylesheets, and names of settings become names in templates. Both are written in small Latin letters.",
        en=Wording(
            message="“{name}” cannot be a name here",
            hints=("use small Latin letters and digits, beginning with a letter, such as “{example}”",),
        ),
        ar=Wording(
            message="لا يصلح «{name}» اسمًا هنا",
            hints=("استعمل أحرفًا لاتينية صغيرة وأرقامًا تبدأ بحرف، مثل «{example}»",),
        ),
    ),
    Entry(
        code="theme-colour",
        severity=Severity.ERROR,
        about="Colours of a theme are written as # and three or six hexadecimal digits, so that their contrast can be computed.",
        en=Wording(
            message="the colour “{name}” cannot be “{value}”",
            hints=('write # and six digits from 0 to f, in quotes: "#0b5563"',),
        ),
        ar=Wording(
            message="لا يصحّ أن يكون اللون «{name}» هو «{value}»",
            hints=('اكتب # ثم ست خانات من 0 إلى f بين علامتَي اقتباس: "#0b5563"',),
        ),
    ),
    Entry(
        code="theme-token-unknown",
        severity=Severity.ERROR,
        about="The list “contrast” in theme.yaml names a colour that no theme of the chain declares.",
        en=Wording(
            message="there is no colour “{name}” in this theme",
            hints=("did you mean “{suggestion}”?", "the colours are: {known}"),
        ),
        ar=Wording(
            message="لا يوجد في هذا المظهر لون اسمه «{name}»",
            hints=("هل تقصد «{suggestion}»؟", "الألوان هي: {known}"),
        ),
    ),
    Entry(
        code="theme-setting-reserved",
        severity=Severity.ERROR,
        about="Every theme has the settings colours, dark, tokens and appearance; a theme cannot declare them itself.",
        en=Wording(
            message="every theme has a setting “{setting}” already",
            hints=("give this setting another name",),
        ),
        ar=Wording(message="لكلّ مظهر إعداد اسمه «{setting}» أصلًا", hints=("أعطِ هذا الإعداد اسمًا آخر",)),
    ),
    Entry(
        code="theme-setting-unknown",
        severity=Severity.ERROR,
        about="The site sets something that its theme does not know. It is probably misspelt; it would have no effect.",
        en=Wording(
            message="the theme has no setting “{setting}”",
            hints=("did you mean “{suggestion}”?", "the settings are: {known}", "remove it"),
        ),
        ar=Wording(
            message="ليس في المظهر إعداد اسمه «{setting}»",
            hints=("هل تقصد «{suggestion}»؟", "الإعدادات هي: {known}", "احذفه"),
        ),
    ),
    Entry(
        code="theme-setting-value",
        severity=Severity.ERROR,
        about="A setting of the theme has a value of the wrong sort.",
        en=Wording(
            message="the theme's setting “{setting}” cannot be “{value}”",
            hints=("write it like this: {example}",),
        ),
        ar=Wording(
            message="لا يصحّ أن تكون قيمة إعداد المظهر «{setting}» هي «{value}»",
            hints=("اكتبها هكذا: {example}",),
        ),
    ),
    Entry(
        code="theme-setting-file",
        severity=Severity.ERROR,
        about="A setting of the theme names a file that is neither in the site's folder nor among the theme's assets.",
        en=Wording(
            message="“{setting}” names the file “{value}”, which does not exist",
            hints=(
                "write its path from the site's folder, with small and capital letters as they are: static/logo.svg",
            ),
        ),
        ar=Wording(
            message="يشير «{setting}» إلى الملف «{value}»، وهو غير موجود",
            hints=("اكتب مساره ابتداءً من مجلد الموقع كما هو بأحرفه الكبيرة والصغيرة: static/logo.svg",),
        ),
    ),
    Entry(
        code="contrast-too-low",
        severity=Severity.ERROR,
        about="Two colours that stand on each other are too close, so many people cannot read what is written. Text needs 4.5:1, "
        "lines and marks need 3:1 (WCAG 2.2, 1.4.3 and 1.4.11). The suggestion keeps the hue and changes the lightness only.",
        en=Wording(
            message="{foreground} on {background} ({scheme}) has a contrast of {ratio}:1; at least {minimum}:1 is needed",
            hints=('write {key}: "{suggestion}"',),
        ),
        ar=Wording(
            message="تباين {foreground} على {background} ({scheme}) هو {ratio}:1، والمطلوب {minimum}:1 على الأقل",
            hints=('اكتب {key}: "{suggestion}"',),
        ),
    ),
    Entry(
        code="asset-missing",
        severity=Severity.ERROR,
        about="A template or a stylesheet refers to a file that is not among the theme's assets.",
        en=Wording(
            message="the theme has no file “{asset}”",
            hints=("did you mean “{suggestion}”?", "put the file into the theme's folder assets/"),
        ),
        ar=Wording(
            message="ليس في المظهر ملف «{asset}»",
            hints=("هل تقصد «{suggestion}»؟", "ضع الملف في المجلد assets/ داخل المظهر"),
        ),
    ),
    Entry(
        code="asset-elsewhere",
        severity=Severity.ERROR,
        about="A stylesheet loads something from another host. That host would learn who reads the site, and the page would break without it.",
        en=Wording(
            message="“{asset}” would be loaded from another host",
            hints=("put the file into the theme's folder assets/ and refer to it there",),
        ),
        ar=Wording(
            message="سيُحمَّل «{asset}» من خادم آخر",
            hints=("ضع الملف في المجلد assets/ داخل المظهر وأشر إليه هناك",),
        ),
    ),
    Entry(
        code="asset-circle",
        severity=Severity.ERROR,
        about="Files of the theme refer to each other in a circle, so none of them can be named after its content.",
        en=Wording(
            message="these files refer to each other in a circle: {circle}",
            hints=("remove one of the references",),
        ),
        ar=Wording(message="تشير هذه الملفات بعضها إلى بعض في حلقة: {circle}", hints=("احذف إحدى الإشارات",)),
    ),
    Entry(
        code="asset-name",
        severity=Severity.ERROR,
        about="The name of a file of the theme cannot be the name of a published file on every system.",
        en=Wording(
            message="“{asset}” cannot be published under this name: it {reason}",
            hints=("rename the file with Latin letters, digits and hyphens",),
        ),
        ar=Wording(
            message="لا يمكن نشر «{asset}» بهذا الاسم ({reason})",
            hints=("سمِّ الملف بأحرف لاتينية وأرقام وشرطات",),
        ),
    ),
    Entry(
        code="hijri-unavailable",
        severity=Severity.ERROR,
        about="The site asks for Hijri dates, and the optional library hijridate that computes them is not installed.",
        en=Wording(
            message="Hijri dates need the library hijridate, which is not installed",
            hints=("run: pip install 'sitegen[hijri]', or write “calendar: gregorian”",),
        ),
        ar=Wording(
            message="يحتاج التاريخ الهجري إلى مكتبة hijridate، وهي غير مثبّتة",
            hints=("نفّذ: pip install 'sitegen[hijri]' أو اكتب «calendar: gregorian»",),
        ),
    ),
)
