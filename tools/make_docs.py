"""Writes the parts of the documentation that are made from the code. A test compares them with what it would write.

python tools/make_docs.py
"""

from pathlib import Path

from sitegen.diagnostics import CATALOGUE, Entry

ROOT = Path(__file__).parent.parent


def diagnostics() -> str:
    """docs/diagnostics.md: a heading for every code, in the order of the alphabet."""
    head = (
        "# Diagnostics\n\n"
        "Every problem that sitegen can report, by its code. An **error** stops the build, and the last good site "
        "stays as it is; a **warning** does not, unless you ask for it with `--strict`. `config.yaml` can turn "
        "a warning off or make it an error:\n\n"
        "```yaml\nchecks:\n  section-only-here: off\n  photo-without-consent: error\n```\n\n"
        "Words in ‹angle brackets› stand for what is read in your file. `sitegen check --lang ar` says everything in "
        "Arabic.\n"
    )
    return head + "".join(_section(CATALOGUE[code]) for code in sorted(CATALOGUE))


def _section(entry: Entry) -> str:
    fix = " `sitegen check --fix` repairs it." if entry.fixable else ""
    lines = [f"\n## {entry.code}\n", f"**{entry.severity.value}** · {entry.about}{fix}\n"]
    for lang, words in (("en", entry.en), ("ar", entry.ar)):
        said = [_shown(words.message), *(_shown(hint) for hint in words.hints)]
        body = " · ".join(said)
        lines.append(f"> {body}\n" if lang == "en" else f'<blockquote dir="rtl" lang="ar">{body}</blockquote>\n')
    return "\n".join(lines)


def _shown(template: str) -> str:
    braces = template.replace("{{", "\0").replace("}}", "\1")
    return braces.replace("{", "‹").replace("}", "›").replace("\0", "{").replace("\1", "}").replace("<", "&lt;")


FILES = {"docs/diagnostics.md": diagnostics}


def main() -> None:
    """Writes every file."""
    for name, make in FILES.items():
        (ROOT / name).parent.mkdir(parents=True, exist_ok=True)
        (ROOT / name).write_text(make(), encoding="utf-8")
        print(f"wrote {name}")


if __name__ == "__main__":
    main()
