"""What a build says about itself when it is asked: why pages were made, and how long each part took."""

import os
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Final

from sitegen.lang.language import Lang
from sitegen.lang.nouns import counted
from sitegen.pipeline.order import Part, Why

_WHY: Final = {
    Why.SAME: {Lang.EN: "nothing they are made of has changed", Lang.AR: "لم يتغيّر شيء ممّا تُصنع منه"},
    Why.FIRST: {Lang.EN: "nothing was known of an earlier build", Lang.AR: "لا شيء معروف عن بناء سابق"},
    Why.NEW: {Lang.EN: "they are new", Lang.AR: "جديدة"},
    Why.WORDS: {Lang.EN: "the text of their report or page changed", Lang.AR: "تغيّر نصّ تقريرها أو صفحتها"},
    Why.CHANGED: {
        Lang.EN: "something else that they show changed, such as a name, a list, a setting or the theme",
        Lang.AR: "تغيّر شيء آخر تعرضه، كاسم أو قائمة أو إعداد أو المظهر",
    },
    Why.TOUCHED: {
        Lang.EN: "their files in the output folder were changed or are gone",
        Lang.AR: "تغيّرت ملفاتها في مجلّد الموقع المبني أو لم تعد فيه",
    },
}
_PARTS: Final = {
    Part.READ: {Lang.EN: "reading the content", Lang.AR: "قراءة المحتوى"},
    Part.THEME: {Lang.EN: "loading the theme", Lang.AR: "تحميل المظهر"},
    Part.RESOLVE: {Lang.EN: "joining reports, links and addresses", Lang.AR: "ربط التقارير والروابط والعناوين"},
    Part.CHECK: {Lang.EN: "measuring photos, checking", Lang.AR: "قياس الصور والفحص"},
    Part.MEDIA: {Lang.EN: "assets, photos, share cards", Lang.AR: "ملفات المظهر والصور وبطاقات المشاركة"},
    Part.PAGES: {Lang.EN: "pages", Lang.AR: "الصفحات"},
    Part.SEARCH: {Lang.EN: "search index", Lang.AR: "فهرس البحث"},
    Part.LISTS: {Lang.EN: "feeds and sitemap", Lang.AR: "الخلاصات وخريطة الموقع"},
    Part.WRITE: {Lang.EN: "comparing and writing files", Lang.AR: "مقارنة الملفات وكتابتها"},
    Part.REMEMBER: {Lang.EN: "remembering for the next build", Lang.AR: "الحفظ للبناء التالي"},
}
_HEAD: Final = {
    Lang.EN: ("part", "seconds", "processor, seconds"),
    Lang.AR: ("الجزء", "ثوانٍ", "ثواني المعالجات"),
}
_SUM: Final = {Lang.EN: "everything", Lang.AR: "المجموع"}


def explained(why: Mapping[Why, int], lang: Lang) -> str:
    """How many pages were made and not made, a line for every reason."""
    lines = []
    for reason, words in _WHY.items():
        if number := why.get(reason, 0):
            pages = counted("page", number, lang, "latn")
            if reason is Why.SAME:
                kept = {Lang.EN: f"{pages} not made again", Lang.AR: f"لم تُصنع من جديد: {pages}"}[lang]
            else:
                kept = {Lang.EN: f"{pages} made", Lang.AR: f"صُنعت: {pages}"}[lang]
            lines.append(f"{kept}: {words[lang]}." if lang is Lang.EN else f"{kept} ({words[lang]}).")
    return "\n".join(lines)


class Stopwatch:
    """Adds up the time of the parts of a build. A part within another one counts for itself alone."""

    def __init__(self) -> None:
        """Begins now."""
        self._began = _now()
        self._spent: dict[Part, tuple[float, float]] = {}
        self._inner: list[tuple[float, float]] = []

    @contextmanager
    def measure(self, part: Part) -> Iterator[None]:
        """Measures a part for as long as it is entered."""
        self._inner.append((0.0, 0.0))
        began = _now()
        try:
            yield
        finally:
            whole = _minus(_now(), began)
            own = _minus(whole, self._inner.pop())
            self._spent[part] = _plus(self._spent.get(part, (0.0, 0.0)), own)
            if self._inner:
                self._inner[-1] = _plus(self._inner[-1], whole)

    def table(self, lang: Lang) -> str:
        """What was measured so far, a line for every part."""
        rows = [(words[lang], *self._spent[part]) for part, words in _PARTS.items() if part in self._spent]
        rows.append((_SUM[lang], *_minus(_now(), self._began)))
        wide = max(len(name) for name, _, _ in rows)
        part, seconds, processors = _HEAD[lang]
        head = f"{part:<{wide}}  {seconds:>8}  {processors:>18}"
        return "\n".join([head, *(f"{name:<{wide}}  {wall:8.2f}  {busy:18.2f}" for name, wall, busy in rows)])


def _now() -> tuple[float, float]:
    """Seconds, and seconds of all processors: of this process and of those that it has waited for."""
    spent = os.times()
    return time.perf_counter(), spent.user + spent.system + spent.children_user + spent.children_system


def _plus(one: tuple[float, float], other: tuple[float, float]) -> tuple[float, float]:
    return one[0] + other[0], one[1] + other[1]


def _minus(one: tuple[float, float], other: tuple[float, float]) -> tuple[float, float]:
    return one[0] - other[0], one[1] - other[1]
