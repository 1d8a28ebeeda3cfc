"""The front matter of one Markdown file: what belongs to its language alone, and any shared fact it likes to give."""

from typing import Annotated

from pydantic import Field

from sitegen.read.schema.base import Strict
from sitegen.read.schema.lists import EachOnce, References
from sitegen.read.schema.shared import Photo, Shared
from sitegen.read.schema.texts import FileName, Key, Line, SitePath, Slug
from sitegen.read.schema.values import Day, YesNo

_SUMMARIES = ["What the delegation saw, in one or two sentences.", "ما رآه الوفد، في جملة أو جملتين."]


class Document(Strict):
    """What every document may say."""

    title: Line = Field(examples=["A study visit to Leicester and London", "زيارة دراسية إلى ليستر ولندن"])
    """Title – العنوان"""
    summary: Line | None = Field(default=None, examples=_SUMMARIES)
    """One or two sentences for lists and search engines – جملة أو جملتان للقوائم ومحرّكات البحث"""
    slug: Slug | None = None
    """Last part of the address, if not the name of the file – آخر جزء من عنوان الصفحة"""
    aliases: Annotated[list[SitePath], EachOnce] | None = None
    """Former addresses that lead here – عناوين قديمة تؤدّي إلى هنا"""
    draft: YesNo = False
    """Not published yet – مسودّة لا تُنشر بعد"""
    updated: Day | None = None
    """Day of the last change that readers should know of – تاريخ آخر تحديث"""
    translators: References | None = None
    """Who translated it: ids in people.yaml – المترجمون"""
    toc: YesNo = True
    """Show the list of sections – إظهار قائمة الأقسام"""
    lang: Line | None = None
    """Language, if the path does not say it: ar or en – اللغة، إن لم يدلّ عليها المسار"""
    key: Key | None = None
    """What pairs the two languages, if not the path – ما يجمع اللغتين، إن لم يجمعهما المسار"""


class ReportDocument(Shared, Document):
    """The front matter of a report – رأس مستند التقرير."""

    summary: Line = Field(examples=_SUMMARIES)
    """One or two sentences for lists and search engines – جملة أو جملتان للقوائم ومحرّكات البحث"""


class PageDocument(Document):
    """The front matter of a standing page – رأس صفحة ثابتة."""

    cover: FileName | None = None
    """The lead photo: a file beside the page – صورة الغلاف"""
    photos: dict[FileName, Photo] | None = None
    """What is known about the photos, by file name – معلومات الصور بحسب أسماء ملفاتها"""
