"""The words of the summary of a build, in both languages."""

from typing import Final

from sitegen.lang.language import Lang
from sitegen.values import Struct


class Words(Struct, frozen=True, kw_only=True):
    """``{}`` stands for a number."""

    built: str
    not_built: str
    stays: str
    nothing_earlier: str
    pages: str
    others: str
    changed: str
    added: str
    removed: str
    unchanged: str
    changed_pages: str
    added_pages: str
    removed_pages: str
    problems: str
    no_problems: str
    severity: str
    place: str
    what: str
    translations: str
    complete: str
    report: str
    arabic: str
    english: str
    more: str


WORDS: Final = {
    Lang.EN: Words(
        built="The site was built",
        not_built="The site was not built",
        stays="The last good one stays as it was.",
        nothing_earlier="There is no earlier site to compare with.",
        pages="Pages",
        others="Other files",
        changed="Changed",
        added="Added",
        removed="Removed",
        unchanged="Unchanged",
        changed_pages="Changed pages",
        added_pages="Added pages",
        removed_pages="Removed pages",
        problems="Problems",
        no_problems="No problems found.",
        severity="How bad",
        place="Where",
        what="What",
        translations="Translations",
        complete="Complete: {} of {}.",
        report="Report",
        arabic="Arabic",
        english="English",
        more="And {} more.",
    ),
    Lang.AR: Words(
        built="بُني الموقع",
        not_built="لم يُبنَ الموقع",
        stays="بقيت النسخة السابقة كما هي.",
        nothing_earlier="لا نسخة سابقة لمقارنتها بهذه.",
        pages="الصفحات",
        others="الملفات الأخرى",
        changed="تغيّر",
        added="أُضيف",
        removed="حُذف",
        unchanged="لم يتغيّر",
        changed_pages="الصفحات التي تغيّرت",
        added_pages="الصفحات التي أُضيفت",
        removed_pages="الصفحات التي حُذفت",
        problems="المشكلات",
        no_problems="لا مشكلات.",
        severity="الدرجة",
        place="الموضع",
        what="المشكلة",
        translations="حال الترجمات",
        complete="المكتمل: {} من {}.",
        report="التقرير",
        arabic="العربية",
        english="الإنكليزية",
        more="وما زاد عليها: {}.",
    ),
}
