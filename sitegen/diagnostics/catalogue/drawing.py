"""Problems with what sitegen draws itself: maps and share cards."""

from sitegen.diagnostics.diagnostic import Severity
from sitegen.diagnostics.entry import Entry, Wording

ENTRIES = (
    Entry(
        code="land-file",
        severity=Severity.ERROR,
        about="The theme's file of land outlines, data/land.json, cannot be read. Without it, maps show no land.",
        en=Wording(
            message="the outlines of land cannot be read: {why}",
            hints=("delete the file to use the one of the parent theme, or make it again",),
        ),
        ar=Wording(
            message="تعذّرت قراءة حدود اليابسة: {why}",
            hints=("احذف الملف ليُستعمل ملف القالب الأصل، أو أعد إنشاءه",),
        ),
    ),
    Entry(
        code="card-faces",
        severity=Severity.ERROR,
        about="The theme's list of typefaces for share cards, data/cards/faces.json, cannot be followed.",
        en=Wording(
            message="the typefaces for share cards cannot be read: {why}",
            hints=("correct the list, or delete it to use the one of the parent theme",),
        ),
        ar=Wording(
            message="تعذّرت قراءة خطوط بطاقات المشاركة: {why}",
            hints=("صحّح القائمة، أو احذفها لتُستعمل قائمة القالب الأصل",),
        ),
    ),
    Entry(
        code="card-letter",
        severity=Severity.WARNING,
        about="No typeface of the theme has a character of a share card, so the card is drawn without it.",
        en=Wording(
            message="the share card of “{title}” is drawn without “{letter}” ({code}): the typeface {font} does not have it",
            hints=("write the word without this character (an emoji, for example)",),
        ),
        ar=Wording(
            message="رُسمت بطاقة المشاركة «{title}» من دون «{letter}» ({code}): لا يحتويها الخط {font}",
            hints=("اكتب الكلمة من دون هذه العلامة (رمز تعبيري مثلًا)",),
        ),
    ),
)
