"""``sitegen schema --vscode``: what is written for the editor is right, and what a person wrote there stays."""

import json
import re
from pathlib import Path

import pytest

from tests.command_line import Ended, run
from tests.mini_site import MiniSite


def teach(site: MiniSite) -> Ended:
    return run("schema", "--vscode", "--site", site.root, "--lang", "en")


def read(site: MiniSite, name: str) -> dict[str, object]:
    found: dict[str, object] = json.loads((site.root / ".vscode" / name).read_text(encoding="utf-8"))
    return found


@pytest.fixture
def site(tmp_path: Path) -> MiniSite:
    return MiniSite(tmp_path)


def test_every_schema_that_settings_name_is_there(site: MiniSite) -> None:
    assert teach(site).code == 0
    schemas = read(site, "settings.json")["yaml.schemas"]
    assert isinstance(schemas, dict)
    assert ["/content/cities.yaml"] in schemas.values()
    for name in schemas:
        assert json.loads((site.root / name).read_text(encoding="utf-8"))["$schema"]


def test_what_was_there_stays_and_twice_is_once(site: MiniSite) -> None:
    site.put(
        ".vscode/settings.json", b'{"editor.fontSize": 20, "files.encoding": "utf8bom", "yaml.schemas": {"x": ["y"]}}'
    )
    site.put(".vscode/extensions.json", b'{"recommendations": ["a.b"]}')
    assert teach(site).code == 0
    once = {path: path.read_bytes() for path in (site.root / ".vscode").rglob("*.*")}
    settings = read(site, "settings.json")
    assert (settings["editor.fontSize"], settings["files.encoding"]) == (20, "utf8bom")
    assert "x" in str(settings["yaml.schemas"])
    assert read(site, "extensions.json")["recommendations"] == ["a.b", "redhat.vscode-yaml"]
    assert teach(site).code == 0
    assert once == {path: path.read_bytes() for path in (site.root / ".vscode").rglob("*.*")}


def test_a_file_with_comments_is_left_alone(site: MiniSite) -> None:
    site.put(".vscode/settings.json", b"// mine\n{}\n")
    done = teach(site)
    assert done.code == 2
    assert ".vscode/settings.json" in done.err
    assert (site.root / ".vscode/settings.json").read_bytes() == b"// mine\n{}\n"


def test_the_task_finds_problems_in_what_check_prints(site: MiniSite) -> None:
    teach(site)
    (task,) = read(site, "tasks.json")["tasks"]  # type: ignore[misc]
    pattern = re.compile(task["problemMatcher"]["pattern"]["regexp"])
    site.put("content/reports/x/en.md", b"---\ntitel: X\n---\n\nText.\n")
    said = run(*task["args"], "--site", site.root).err
    places = [found.groups()[:4] for line in said.splitlines() if (found := pattern.match(line))]
    assert ("content/reports/x/en.md", "2", "1", "error") in places


def test_fields_of_front_matter_are_offered_as_snippets(site: MiniSite) -> None:
    teach(site)
    snippets = read(site, "sitegen.code-snippets")
    assert snippets["sitegen: title"]["body"] == ["title: $0"]  # type: ignore[index]
