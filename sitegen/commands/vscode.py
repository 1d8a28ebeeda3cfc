"""``sitegen schema --vscode``: what makes VS Code complete and check a site's files. Nothing that is there is lost.

Files in YAML: schemas for the extension "YAML" of Red Hat. Front matter: that extension does not read it
(redhat-developer/vscode-yaml#207), so its fields are offered as snippets, and checked by a task that runs
``sitegen check`` and lists the problems where VS Code lists problems.
"""

import json
from collections.abc import Mapping
from pathlib import Path

from sitegen import fs
from sitegen.commands.exit_codes import Exit
from sitegen.commands.showing import Style, say
from sitegen.lang.language import Lang
from sitegen.read.json_schema import schemas

FOLDER = ".vscode"
#: Which files each schema is for, as VS Code's patterns.
FILES = {
    "config": ["/config.yaml"],
    "report": ["/content/**/report.yaml"],
    "cities": ["/content/cities.yaml"],
    "people": ["/content/people.yaml"],
    "organisations": ["/content/organisations.yaml"],
    "topics": ["/content/topics.yaml"],
    "glossary": ["/content/glossary.yaml"],
    "private": ["/content/private.yaml"],
}
MATCHER = r"^([^\s:][^:]*):(\d+)(?::(\d+))?  (error|warning)  (\S+)  (.*)$"
TASK = {
    "label": "sitegen check",
    "type": "process",
    "command": "sitegen",
    "args": ["check", "--lang", "en"],
    "group": {"kind": "build", "isDefault": True},
    "presentation": {"reveal": "silent", "revealProblems": "onProblem"},
    "problemMatcher": {
        "owner": "sitegen",
        "fileLocation": ["relative", "${workspaceFolder}"],
        "pattern": {
            "regexp": MATCHER,
            "file": 1,
            "line": 2,
            "column": 3,
            "severity": 4,
            "code": 5,
            "message": 6,
        },
    },
}
#: Tabs are a mistake in YAML; and VS Code suggests nothing in Markdown unless it is told to.
SETTINGS = {
    "[yaml]": {"editor.insertSpaces": True, "editor.tabSize": 2},
    "[markdown]": {"editor.quickSuggestions": {"other": True, "comments": False, "strings": False}},
    "files.encoding": "utf8",
}
DONE = {
    Lang.EN: "VS Code knows the site's files now (.vscode/). Install the extension that it recommends; "
    "Ctrl+Shift+B checks the site.",
    Lang.AR: "صار VS Code يعرف ملفات الموقع (.vscode/). ثبّت الإضافة التي يقترحها؛ والمفاتيح Ctrl+Shift+B تفحص الموقع.",
}
LEFT = {
    Lang.EN: "{path} holds comments or is no JSON object, so it was left as it is. Remove the comments and try again.",
    Lang.AR: "في {path} تعليقات، أو ليس كائن JSON، فبقي كما هو. احذف التعليقات وأعد المحاولة.",
}


def run_vscode(root: Path, style: Style) -> Exit:
    """Writes or completes the files in ``.vscode/``; a file that VS Code allows but JSON does not is left alone."""
    folder = root / FOLDER
    known = schemas()
    front_matter = known["front-matter"]
    associations = {f"./{FOLDER}/sitegen/{name}.schema.json": files for name, files in FILES.items() if name in known}
    wanted: dict[str, dict[str, object]] = {
        "settings.json": {**SETTINGS, "yaml.schemas": associations},
        "extensions.json": {"recommendations": ["redhat.vscode-yaml"]},
        "tasks.json": {"version": "2.0.0", "tasks": [TASK]},
        "sitegen.code-snippets": _snippets(front_matter),
    }
    texts: dict[Path, str] = {}
    for name, values in wanted.items():
        before = _read(folder / name)
        if before is None:
            say(LEFT[style.lang].format(path=f"{FOLDER}/{name}"), style)
            continue
        texts[folder / name] = _text(_merged(before, values))
    for name in FILES:
        if name in known:
            texts[folder / "sitegen" / f"{name}.schema.json"] = _text(known[name])
    for path, text in texts.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        fs.write_atomically(path, text.encode())
    say(DONE[style.lang], style)
    return Exit.DONE if len(texts) == len(wanted) + len(associations) else Exit.WRONG_USE


def _snippets(schema: Mapping[str, object]) -> dict[str, object]:
    """One for each field of front matter: its name and a colon."""
    properties = schema["properties"]
    if not isinstance(properties, dict):
        raise TypeError("a schema of fields has properties")
    return {
        f"sitegen: {name}": {
            "scope": "markdown",
            "prefix": name,
            "body": [f"{name}: $0"],
            "description": str(field.get("description", name)),
        }
        for name, field in properties.items()
    }


def _read(path: Path) -> dict[str, object] | None:
    """What the file says; None if it has comments, or is no object: then only its owner can change it."""
    if not path.is_file():
        return {}
    try:
        found = json.loads(fs.read_bytes(path))
    except ValueError:
        return None
    return found if isinstance(found, dict) else None


def _merged(before: Mapping[str, object], ours: Mapping[str, object]) -> dict[str, object]:
    """Everything that was there, with ours added; of two single values, the one that was there."""
    merged = dict(before)
    for key, value in ours.items():
        old = merged.get(key)
        if isinstance(old, dict) and isinstance(value, dict):
            merged[key] = {**value, **old} if key != "yaml.schemas" else {**old, **value}
        elif isinstance(old, list) and isinstance(value, list):
            labels = {_label(each) for each in value}
            merged[key] = [*(each for each in old if _label(each) not in labels), *value]
        elif old is None or key.startswith("sitegen: "):
            merged[key] = value
    return merged


def _label(item: object) -> str:
    return str(item.get("label")) if isinstance(item, dict) else str(item)


def _text(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"
