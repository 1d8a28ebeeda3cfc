"""``sitegen schema``: the JSON Schemas of the files that people write, for editors."""

import json
import sys
from pathlib import Path

from sitegen import fs
from sitegen.commands.exit_codes import Exit
from sitegen.lang.language import Lang
from sitegen.read.json_schema import schemas

_UNKNOWN = {
    Lang.EN: "There is no schema called “{name}”. There are: {known}",
    Lang.AR: "لا مخطط باسم «{name}». الموجود: {known}",
}


def run_schema(name: str | None, output: Path | None, lang: Lang) -> Exit:
    """Prints one schema, lists their names, or writes all of them into a folder."""
    known = schemas()
    if output is not None:
        output.mkdir(parents=True, exist_ok=True)
        for each, schema in known.items():
            fs.write_atomically(output / f"{each}.schema.json", _text(schema).encode())
        return Exit.DONE
    if name is None:
        sys.stdout.write("\n".join(known) + "\n")
        return Exit.DONE
    if name not in known:
        sys.stderr.write(_UNKNOWN[lang].format(name=name, known=("، " if lang is Lang.AR else ", ").join(known)) + "\n")
        return Exit.WRONG_USE
    sys.stdout.write(_text(known[name]))
    return Exit.DONE


def _text(schema: object) -> str:
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"
