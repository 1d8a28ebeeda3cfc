"""config.yaml as it is written. Defaults are those of ``model.config``; a test holds the two together."""

import re
from typing import Annotated, Any, ClassVar, Literal

from pydantic import AfterValidator, BeforeValidator, Field, WithJsonSchema

from sitegen.diagnostics import CATALOGUE, Severity
from sitegen.lang.language import Lang
from sitegen.lang.suggest import closest
from sitegen.model.host import HostName
from sitegen.read.schema.addresses import BaseUrl, Contact, WebAddress
from sitegen.read.schema.base import Shorthand, Strict, problem
from sitegen.read.schema.lists import EachOnce
from sitegen.read.schema.publish_targets import Targets
from sitegen.read.schema.texts import Id, Line, text_of
from sitegen.read.schema.values import Day, MaxPixels, PageSize, Pixels, YesNo
from sitegen.read.schema.words import Words

_PERMALINK = re.compile(r"(?:[\w-]+/)*\{slug\}(?:/[\w-]+)*")


def _permalink(value: object) -> str:
    text = text_of(value).strip("/")
    if not _PERMALINK.fullmatch(text):
        raise problem("bad-permalink")
    return text


def _check_code(value: object) -> str:
    code = text_of(value)
    if code not in CATALOGUE:
        suggestion = closest(code, CATALOGUE)
        raise problem("unknown-check", **({"suggestion": suggestion} if suggestion else {}))
    return code


def _only_warnings_soften(checks: dict[str, Severity]) -> dict[str, Severity]:
    for code, severity in checks.items():
        if CATALOGUE[code].severity is Severity.ERROR and severity is not Severity.ERROR:
            raise problem("check-always-error", field=code)
    return checks


def _one_rule_file(hosts: list[HostName]) -> list[HostName]:
    if "netlify" in hosts and any(host.startswith("cloudflare") for host in hosts):
        raise problem("hosts-rivals")
    return hosts


Permalink = Annotated[str, BeforeValidator(_permalink), WithJsonSchema({"type": "string", "pattern": r"\{slug\}"})]
CheckCode = Annotated[str, BeforeValidator(_check_code), WithJsonSchema({"enum": sorted(CATALOGUE)})]


class Theme(Shorthand):
    """The theme and its settings – المظهر وإعداداته."""

    short: ClassVar[tuple[str, ...]] = ("name",)

    name: Line = "rihla"
    """Name of the theme – اسم المظهر"""
    settings: dict[str, Any] | None = None
    """The theme's own settings – إعدادات المظهر"""


class MenuEntry(Shorthand):
    """An entry of the main menu: a built-in page, the key of a standing page, or a URL – بند في القائمة الرئيسية."""

    short: ClassVar[tuple[str, ...]] = ("target",)

    target: Line = Field(examples=["about"])
    """Where it leads: reports, cities, topics, map, search, the key of a page, or a URL – إلى أين يؤدّي"""
    label: Words | None = None
    """The words shown, if not the target's own name – النص الظاهر"""


class Permalinks(Strict):
    """The form of addresses – شكل العناوين."""

    report: Permalink = "reports/{slug}"
    """Address of a report below its language, with {slug} – عنوان التقرير"""


class Markdown(Strict):
    """How Markdown is read – كيف يُقرأ Markdown."""

    smart_quotes: YesNo = True
    """Turn straight quotation marks into curved ones – تحويل علامات الاقتباس المستقيمة"""


class Photos(Strict):
    """How photos are made smaller – كيف تُصغَّر الصور."""

    widths: Annotated[list[Pixels], EachOnce] | None = None
    """Widths in pixels – العروض بالبكسل"""
    formats: Annotated[list[Literal["avif", "webp", "jpeg"]], EachOnce] | None = None
    """Formats, the preferred one first – الصيغ، والمفضّلة أوّلًا"""
    max_pixels: MaxPixels = 50_000_000
    """Photos with more pixels (width times height) are refused – الحدّ الأقصى لعدد البكسلات"""


class SecurityTxt(Strict):
    """Whom to tell about a hole in the site's security – من يُبلَّغ عن ثغرة أمنية في الموقع."""

    contact: list[Contact] = Field(examples=[["security@example.org"]])
    """Mail addresses, web addresses or tel: numbers, the preferred one first – وسائل الاتصال، والمفضّلة أوّلًا"""
    expires: Day = Field(examples=["2027-06-30"])
    """The day from which on nobody should rely on it; less than a year ahead – اليوم الذي تنتهي فيه صلاحيته"""
    policy: WebAddress | None = None
    """Page that says how such reports are handled – صفحة تشرح كيف تُعالَج البلاغات"""


class ConfigFile(Strict):
    """config.yaml: the settings of the whole site – إعدادات الموقع كلّه."""

    title: Words = Field(examples=[{"ar": "…", "en": "…"}])
    """Name of the site – اسم الموقع"""
    description: Words | None = None
    """One or two sentences about the site; its name if absent – جملة أو جملتان عن الموقع"""
    base_url: BaseUrl | None = None
    """Address where the site lives; may hold a folder – عنوان الموقع على الإنترنت"""
    languages: Annotated[list[Lang], EachOnce] | None = None
    """Languages, the one listed first comes first: [ar, en] – لغات الموقع"""
    theme: Theme | None = None
    """The look of the site – مظهر الموقع"""
    digits: Literal["latn", "arab"] = "latn"
    """Digits on Arabic pages – الأرقام في الصفحات العربية"""
    month_names: Literal["levant", "egypt", "maghreb"] = "levant"
    """Arabic names of the months – أسماء الأشهر بالعربية"""
    calendar: Literal["gregorian", "gregorian+hijri"] = "gregorian"
    """Calendar of printed dates – تقويم التواريخ المطبوعة"""
    menu: list[MenuEntry] | None = None
    """The main menu, in order – القائمة الرئيسية بالترتيب"""
    permalinks: Permalinks | None = None
    """The form of addresses – شكل العناوين"""
    page_size: PageSize = 20
    """Reports on one page of the archive – عدد التقارير في صفحة الأرشيف"""
    untranslated: Literal["list", "hide"] = "list"
    """What to do in one language with reports of the other – التقارير غير المترجمة"""
    translation_notice: YesNo = True
    """Tell readers where a section is newer in the other language – تنبيه القارئ حين يكون القسم أحدث باللغة الأخرى"""
    markdown: Markdown | None = None
    """How Markdown is read – كيف يُقرأ Markdown"""
    photos: Photos | None = None
    """How photos are made smaller – كيف تُصغَّر الصور"""
    search: YesNo = True
    """The site has a search page – صفحة البحث"""
    share_cards: YesNo = True
    """Make pictures for shared links – صور الروابط المشارَكة"""
    checks: Annotated[dict[CheckCode, Severity], AfterValidator(_only_warnings_soften)] | None = None
    """Severity by code: error, warning or off – درجة خطورة كلّ مشكلة بحسب رمزها"""
    organisation: Id | None = None
    """Who publishes the site: id in organisations.yaml – الجهة الناشرة"""
    hosts: Annotated[list[HostName], EachOnce, AfterValidator(_one_rule_file)] | None = None
    """Where the site is hosted: makes the files for it and checks its limits – أين يُستضاف الموقع"""
    security_txt: SecurityTxt | None = None
    """Whom to tell about a hole in the site's security – من يُبلَّغ عن ثغرة أمنية في الموقع"""
    publish: Targets | None = None
    """Where the site is published – أهداف النشر"""
