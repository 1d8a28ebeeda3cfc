"""The documentation says what is so."""

import importlib.util
import re
import string
from pathlib import Path

import pytest

from sitegen.diagnostics import CATALOGUE

ROOT = Path(__file__).parents[2]


def _tool(name: str):
    spec = importlib.util.spec_from_file_location(name, ROOT / "tools" / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_documents_made_from_the_code_are_up_to_date():
    for name, make in _tool("make_docs").FILES.items():
        assert (ROOT / name).read_text(encoding="utf-8") == make(), f"run tools/make_docs.py: {name} is old"


def test_every_code_has_one_heading_and_every_heading_is_a_code():
    headings = re.findall(r"^## (.+)$", (ROOT / "docs/diagnostics.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert sorted(headings) == sorted(CATALOGUE)


def test_every_code_that_the_package_uses_is_in_the_catalogue_and_the_other_way_round():
    sources = [
        path.read_text(encoding="utf-8") for path in (ROOT / "sitegen").rglob("*.py") if "catalogue" not in path.parts
    ]
    text = "\n".join(sources)
    used = set(re.findall(r"""code=["']([a-z0-9-]+)["']""", text))
    assert used <= set(CATALOGUE)
    unused = {code for code in CATALOGUE if f'"{code}"' not in text}
    assert not unused


@pytest.mark.parametrize("code", sorted(CATALOGUE))
def test_both_wordings_of_a_code_have_the_same_placeholders(code: str):
    entry = CATALOGUE[code]
    names = [
        {
            name
            for template in (words.message, *words.hints)
            for _, name, _, _ in string.Formatter().parse(template)
            if name
        }
        for words in (entry.en, entry.ar)
    ]
    assert len(entry.en.hints) == len(entry.ar.hints)
    # A value may be given per language: "expected_en" and "expected_ar".
    neutral = [{re.sub(r"_(en|ar)$", "", name) for name in each} for each in names]
    assert neutral[0] == neutral[1]


def test_the_rooms_of_the_architecture_are_the_rooms_of_the_package():
    text = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    rooms = {path.name for path in (ROOT / "sitegen").iterdir() if (path / "__init__.py").is_file()}
    missing = {room for room in rooms if f"`{room}/`" not in text}
    assert not missing
    named = re.findall(r"`((?:sitegen/|read/|resolve/|render/|theme/|check/|write/|model/)[\w/]+\.py)`", text)
    assert named
    assert not [path for path in named if not (ROOT / "sitegen" / path.removeprefix("sitegen/")).is_file()]


def test_architecture_fits_on_a_page():
    lines = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8").splitlines()
    assert len(lines) <= 70
    assert max(len(line) for line in lines) <= 140
