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
)
