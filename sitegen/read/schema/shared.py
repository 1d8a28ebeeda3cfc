"""The facts that all languages of a report share, as they are written in report.yaml or in the front matter."""

from collections.abc import Mapping
from typing import Annotated, ClassVar

from pydantic import BeforeValidator, Field, WithJsonSchema, model_validator
from pydantic_core import PydanticCustomError

from sitegen.model.facts import CommitmentStatus, Consent
from sitegen.read.schema.addresses import WebAddress
from sitegen.read.schema.base import Strict, problem
from sitegen.read.schema.lists import References
from sitegen.read.schema.texts import FileName, Reference
from sitegen.read.schema.values import Count, Day, YesNo, decimal_of
from sitegen.read.schema.words import Words

Box = tuple[float, float, float, float]
_BOX_NUMBERS = 4
_ROUNDING = 1e-6


def _face_box(value: object) -> Box:
    if not isinstance(value, list) or len(value) != _BOX_NUMBERS:
        raise problem("bad-face-box")
    try:
        x, y, width, height = (decimal_of(number, least=0, most=1) for number in value)
    except PydanticCustomError as error:
        raise problem("bad-face-box") from error
    if min(width, height) <= 0 or max(x + width, y + height) > 1 + _ROUNDING:
        raise problem("bad-face-box")
    return x, y, width, height


def _consent_word(value: object) -> object:
    if not isinstance(value, str):
        return value
    return Consent.YES.value if value in {"true", "نعم"} else value.lower()


FaceBox = Annotated[
    Box,
    BeforeValidator(_face_box),
    WithJsonSchema(
        {"type": "array", "items": {"type": "number", "minimum": 0, "maximum": 1}, "minItems": 4, "maxItems": 4}
    ),
]


class Trip(Strict):
    """Who went where, when, and with whose help – من سافر وإلى أين ومتى وبدعم مَن."""

    start: Day | None = Field(default=None, examples=["2019-11-25"])
    """First day of the trip – أوّل أيام الرحلة"""
    end: Day | None = Field(default=None, examples=["2019-11-26"])
    """Last day of the trip – آخر أيام الرحلة"""
    delegation: References | None = Field(default=None, examples=[["saida", "tripoli"]])
    """Cities that the delegation came from: ids in cities.yaml – المدن التي جاء منها الوفد"""
    hosts: References | None = Field(default=None, examples=[["leicester", "london"]])
    """Cities that received the delegation: ids in cities.yaml – المدن المضيفة"""
    organisers: References | None = None
    """Who organised the trip: ids in organisations.yaml – الجهات المنظِّمة"""
    supporters: References | None = None
    """Who supported the trip: ids in organisations.yaml – الجهات الداعمة"""
    participants: Count | None = None
    """How many people travelled – عدد المشاركين"""


class Photo(Strict):
    """What is known about one photo – ما يُعرف عن صورة واحدة."""

    alt: Words | None = None
    """What the photo shows, for those who cannot see it – ما تُظهره الصورة لمن لا يراها"""
    caption: Words | None = None
    """The line below the photo – السطر الذي تحت الصورة"""
    credit: Words | None = None
    """Who took it – صاحب الصورة"""
    consent: Annotated[Consent, BeforeValidator(_consent_word)] | None = None
    """Why it may be shown: yes, faces-blurred or no-faces – سبب جواز نشرها"""
    decorative: YesNo = False
    """The photo says nothing that the text does not say; needs no alt – صورة للزينة لا تحتاج وصفًا"""
    faces: list[FaceBox] | None = None
    """Faces to blur: [x, y, width, height], each between 0 and 1 – الوجوه التي تُموَّه"""


class PersonMet(Strict):
    """Someone the delegation met, by name or by role – شخص التقاه الوفد، باسمه أو بصفته."""

    name: Words | None = None
    """Name – الاسم"""
    role: Words | None = None
    """Role or office – الصفة"""
    city: Reference | None = None
    """Id in cities.yaml – معرّف المدينة"""
    url: WebAddress | None = None
    """Web page of the person or office – صفحته على الإنترنت"""

    @model_validator(mode="after")
    def _somebody(self) -> "PersonMet":
        if self.name is None and self.role is None:
            raise problem("missing-field", field="name")
        return self


class Commitment(Strict):
    """A promise made on the trip – تعهّد قُطع أثناء الرحلة."""

    what: Words = Field(examples=[{"ar": "…", "en": "…"}])
    """What was promised – مضمون التعهّد"""
    who: Reference | None = None
    """Who promised: id of a city or an organisation – صاحب التعهّد"""
    due: Day | None = None
    """By when – الموعد"""
    status: CommitmentStatus = CommitmentStatus.OPEN
    """open, done or dropped – الحالة"""


_TRIP_FIELDS = dict.fromkeys(Trip.model_fields, "trip")


class Shared(Strict):
    """The facts of a report that do not depend on the language."""

    elsewhere: ClassVar[Mapping[str, str]] = _TRIP_FIELDS

    date: Day | None = Field(default=None, examples=["2019-12-04"])
    """Day of publication – تاريخ النشر"""
    embargo: Day | None = Field(default=None, examples=["2019-12-10"])
    """The report is held back until this day – لا يُنشر التقرير قبل هذا اليوم"""
    withdrawn: YesNo | None = None
    """The report was taken down: only a page that says so is published – سُحب التقرير، ولا تُنشر إلا صفحة تقول ذلك"""
    authors: References | None = None
    """Who wrote it: ids in people.yaml – الكتّاب"""
    topics: References | None = None
    """What it is about: ids in topics.yaml – المواضيع"""
    trip: Trip | None = None
    """The trip – الرحلة"""
    cover: FileName | None = Field(default=None, examples=["team.jpg"])
    """The lead photo: a file beside the report – صورة الغلاف"""
    photos: dict[FileName, Photo] | None = None
    """What is known about the photos, by file name – معلومات الصور بحسب أسماء ملفاتها"""
    people_met: list[PersonMet] | None = None
    """Whom the delegation met – من التقاهم الوفد"""
    commitments: list[Commitment] | None = None
    """What was promised – التعهّدات"""


class ReportFile(Shared):
    """report.yaml: the facts that all languages of a report share – الحقائق المشتركة بين لغات التقرير."""

    per_language: ClassVar[frozenset[str]] = frozenset(
        {"title", "summary", "slug", "aliases", "translators", "toc", "draft"}
    )
