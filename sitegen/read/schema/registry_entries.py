"""The entries of the registries, as they are written. Their ids are the keys of the file."""

from typing import Annotated

from pydantic import ConfigDict, Field, RootModel

from sitegen.read.schema.addresses import WebAddress
from sitegen.read.schema.base import Strict
from sitegen.read.schema.lists import EachOnce
from sitegen.read.schema.texts import Id, Line, Reference
from sitegen.read.schema.values import Latitude, Longitude
from sitegen.read.schema.words import Words


class CityEntry(Strict):
    """A city – مدينة."""

    name: Words = Field(examples=[{"ar": "ليستر", "en": "Leicester"}])
    """Name – الاسم"""
    country: Words = Field(examples=[{"ar": "المملكة المتحدة", "en": "United Kingdom"}])
    """Country – البلد"""
    lat: Latitude = Field(examples=[52.6369])
    """Latitude in degrees, north positive – خط العرض بالدرجات، الشمال موجب"""
    lon: Longitude = Field(examples=[-1.1398])
    """Longitude in degrees, east positive – خط الطول بالدرجات، الشرق موجب"""
    url: WebAddress | None = None
    """Website – الموقع الإلكتروني"""
    aliases: Annotated[list[Line], EachOnce] | None = None
    """Other spellings, for the search only – تهجئات أخرى للبحث فقط"""


class PersonEntry(Strict):
    """An author or translator – كاتب أو مترجم."""

    name: Words = Field(examples=[{"ar": "نايلة خوري", "en": "Nayla Khoury"}])
    """Name – الاسم"""
    role: Words | None = None
    """Role – الصفة"""
    organisation: Reference | None = None
    """Id in organisations.yaml – معرّف الجهة"""
    url: WebAddress | None = None
    """Website – الموقع الإلكتروني"""
    aliases: Annotated[list[Line], EachOnce] | None = None
    """Other spellings, for the search only – تهجئات أخرى للبحث فقط"""


class OrganisationEntry(Strict):
    """An organisation – جهة."""

    name: Words = Field(examples=[{"ar": "وزارة الخارجية", "en": "Ministry of Foreign Affairs"}])
    """Name – الاسم"""
    url: WebAddress | None = None
    """Website – الموقع الإلكتروني"""
    aliases: Annotated[list[Line], EachOnce] | None = None
    """Other spellings, for the search only – تهجئات أخرى للبحث فقط"""


class TopicEntry(Strict):
    """A topic – موضوع."""

    name: Words = Field(examples=[{"ar": "الشباب", "en": "Youth"}])
    """Name – الاسم"""
    description: Words | None = None
    """One sentence – جملة واحدة"""
    aliases: Annotated[list[Line], EachOnce] | None = None
    """Other spellings, for the search only – تهجئات أخرى للبحث فقط"""


_NO_OTHER_IDS = ConfigDict(json_schema_extra={"additionalProperties": False})


class CityFile(RootModel[dict[Id, CityEntry]]):
    """cities.yaml: the cities by id – المدن بحسب معرّفاتها."""

    model_config = _NO_OTHER_IDS


class PersonFile(RootModel[dict[Id, PersonEntry]]):
    """people.yaml: authors and translators by id – الكتّاب والمترجمون بحسب معرّفاتهم."""

    model_config = _NO_OTHER_IDS


class OrganisationFile(RootModel[dict[Id, OrganisationEntry]]):
    """organisations.yaml: organisations by id – الجهات بحسب معرّفاتها."""

    model_config = _NO_OTHER_IDS


class TopicFile(RootModel[dict[Id, TopicEntry]]):
    """topics.yaml: topics by id – المواضيع بحسب معرّفاتها."""

    model_config = _NO_OTHER_IDS
