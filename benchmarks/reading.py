"""What reading one document costs, stage by stage, beside Python-Markdown with its own extensions.

    python benchmarks/reading.py [--posts 60] [--repeats 9]

Processor time of one process, in thousandths of a second per document; of several runs the quickest, which is the one
that other programs disturbed least. The posts are those of the other benchmarks, in both languages.
"""

import argparse
import gc
import tempfile
import time
from collections.abc import Callable, Iterable
from pathlib import Path

import markdown as library

from benchmarks.corpus.posts import posts
from benchmarks.generators.sitegen_form import write_sitegen
from sitegen.lang.language import Lang
from sitegen.read import limits, markdown
from sitegen.read.decoding import decode
from sitegen.read.discover import discover
from sitegen.read.document import ReadSettings, read_document, read_shared
from sitegen.read.frontmatter import split
from sitegen.read.language import language_problems, prose
from sitegen.read.language.terms import vocabulary_problems
from sitegen.read.language.vocabulary import vocabulary
from sitegen.read.repair import repair
from sitegen.read.schema.document import ReportDocument
from sitegen.read.schema.validate import validate
from sitegen.read.site import read_registries, read_settings

_LANGUAGES = (Lang.AR, Lang.EN)
_BASELINE = "Python-Markdown: extra, toc, smarty, sane_lists"


def main() -> None:
    """Measures and prints a table."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--posts", type=int, default=60)
    parser.add_argument("--repeats", type=int, default=9)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "site"
        write_sitegen(posts(asked.posts // 2), root, "plain")
        times = _measure(root, asked.repeats)
    baseline = times[_BASELINE]
    print(f"{'':50}  ms per file   × Python-Markdown")
    for stage, seconds in times.items():
        print(f"{stage:50} {seconds * 1000:12.3f} {seconds / baseline:18.3f}")


def _measure(root: Path, repeats: int) -> dict[str, float]:
    found = discover(root, _LANGUAGES)
    config = read_settings(root, None).config
    if config is None:
        raise SystemExit("the made-up site has no valid config.yaml")
    registries, _ = read_registries(root, config)
    words = tuple((lang, vocabulary((), registries, lang)) for lang in _LANGUAGES)
    settings = ReadSettings(languages=_LANGUAGES, vocabularies=words)

    files = [(each, (root / each.path).read_bytes()) for each in found.documents]
    shared = [(each, (root / each.path).read_bytes()) for each in found.shared]
    texts = [(each, data.decode()) for each, data in files]
    repaired = [(each, repair(text, each.path).text) for each, text in texts]
    parts = [(each, split(text, each.path)) for each, text in repaired]
    lines = [(each, prose(text, each.path, split(text, each.path).node)) for each, text in repaired]
    theirs = library.Markdown(extensions=["extra", "toc", "smarty", "sane_lists"])

    def cost(stage: Callable[..., object], items: Iterable[tuple[object, ...]]) -> float:
        return _seconds(stage, list(items), repeats)

    return {
        _BASELINE: cost(lambda _, part: theirs.reset().convert(part.body), parts),
        "a document": cost(lambda each, data: read_document(each, data, settings), files),
        "  decoding": cost(lambda each, data: decode(data, each.path), files),
        "  repair": cost(lambda each, text: repair(text, each.path), texts),
        "  front matter": cost(lambda each, text: split(text, each.path), repaired),
        "  its schema": cost(lambda _, part: validate(ReportDocument, part.node), parts),
        "  limits": cost(lambda each, part: limits.check(part.body, each.path, part.body_line), parts),
        "  Markdown to safe sections": cost(
            lambda each, part: markdown.convert(
                part.body, lang=each.lang, file=each.path, first_line=part.body_line, smart_quotes=True
            ),
            parts,
        ),
        "  prose": cost(lambda each, text: prose(text, each.path, None), repaired),
        "  rules of writing": cost(lambda each, prose: list(language_problems(prose, each.path, whole=True)), lines),
        "  terms and names": cost(
            lambda each, prose: list(vocabulary_problems(prose, each.path, settings.vocabulary(each.lang))), lines
        ),
        "a report.yaml": cost(read_shared, shared),
    }


def _seconds(stage: Callable[..., object], items: list[tuple[object, ...]], repeats: int) -> float:
    quickest = float("inf")
    for _ in range(repeats):
        gc.collect()
        start = time.process_time()
        for item in items:
            stage(*item)
        quickest = min(quickest, time.process_time() - start)
    return quickest / len(items)


if __name__ == "__main__":
    main()
