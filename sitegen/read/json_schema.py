"""JSON Schemas (2020-12) of everything that people write in YAML, for editors that check and complete while one types.

Generated from the models that sitegen itself checks with, so they cannot drift apart. Our own check says more: it knows
the calendar, and says how to put things right.
"""

from collections.abc import Mapping

from pydantic import BaseModel

from sitegen.read.schema.config_file import ConfigFile
from sitegen.read.schema.document import PageDocument, ReportDocument
from sitegen.read.schema.glossary import GlossaryFile, PrivateFile
from sitegen.read.schema.registry_entries import CityFile, OrganisationFile, PersonFile, TopicFile
from sitegen.read.schema.shared import ReportFile

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_MODELS: Mapping[str, type[BaseModel]] = {
    "config": ConfigFile,
    "report": ReportFile,
    "front-matter": ReportDocument,
    "page-front-matter": PageDocument,
    "cities": CityFile,
    "people": PersonFile,
    "organisations": OrganisationFile,
    "topics": TopicFile,
    "glossary": GlossaryFile,
    "private": PrivateFile,
}


def schemas() -> Mapping[str, dict[str, object]]:
    """A schema for every kind of YAML.

    Returns:
        by name (``config``, ``report``, ``front-matter``, ``page-front-matter``, and one for each registry): plain
        values, ready for ``json.dumps``; the same in every run.
    """
    return {name: {"$schema": _DIALECT} | model.model_json_schema(mode="validation") for name, model in _MODELS.items()}
