"""What benchmarks/build.py measures is what it says: the same real words, and only whole sites count."""

from pathlib import Path

import pytest

from benchmarks.corpus.places import TOPICS
from benchmarks.corpus.posts import LANGUAGES, posts
from benchmarks.generators.sitegen_form import SITEGEN, SITEGEN_RIHLA
from benchmarks.measuring.looking import edited_post, faults, misplaced
from benchmarks.measuring.scenarios import Edit, Marks, Scenario
from sitegen.lang.language import Lang
from sitegen.model.config import ThemeChoice
from sitegen.model.release import Release
from sitegen.pipeline.order import Order, Outcome
from sitegen.pipeline.story import build
from sitegen.theme.load import load_theme
from tests.mini_site import TODAY

PAIRS = 24


def _build(root: Path) -> Outcome:
    order = Order(root=root, release=Release(today=TODAY, drafts=False, future=False))
    return build(order, root / "output", durable=False)


def test_the_corpus_is_always_the_same_however_large_it_is():
    assert list(posts(5)) == list(posts(9))[:5]


def test_posts_have_the_length_that_the_documentation_says():
    lengths = [len(post.texts[lang].body.split()) for post in posts(200) for lang in LANGUAGES]
    assert min(lengths) >= 560
    assert max(lengths) <= 940
    assert 650 <= sum(lengths) / len(lengths) <= 800


def test_every_topic_has_posts_in_a_large_corpus_and_no_post_the_same_topic_twice():
    made = list(posts(400))
    assert all(first != second for first, second in (post.topics for post in made))
    counts = {topic.id: sum(topic.id in post.topics for post in made) for topic in TOPICS}
    assert max(counts.values()) - min(counts.values()) <= 2


def test_a_post_uses_everything_that_generators_have_to_read():
    bodies = [post.texts[lang].body for post in posts(30) for lang in LANGUAGES]
    for sign in (
        "## ",
        "### ",
        "\n- ",
        "\n1. ",
        "| --- |",
        "\n> ",
        "[^1]: ",
        "](https://",
        "**",
        "`",
        "{post:",
        "{photo}",
    ):
        assert any(sign in body for body in bodies), sign


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("benchmark") / "site"
    SITEGEN.write(posts(PAIRS), root)
    outcome = _build(root)
    assert [str(each.diagnostic) for each in outcome.problems] == []
    return root


def test_the_small_theme_is_a_theme_without_faults(made: Path):
    loaded = load_theme(made, ThemeChoice(name="plain"), languages=tuple(Lang))
    assert [str(problem) for problem in loaded.diagnostics] == []


def test_a_whole_site_has_no_faults(made: Path):
    assert faults(SITEGEN, made / "output", list(posts(PAIRS))) == []


@pytest.mark.usefixtures("theme_made_once")
def test_the_theme_that_comes_with_sitegen_is_read_with_its_own_patterns(tmp_path: Path):
    root = tmp_path / "site"
    SITEGEN_RIHLA.write(posts(6), root)
    config = root / "config.yaml"
    config.write_text(config.read_text(encoding="utf-8") + "search: false\nshare_cards: false\n", encoding="utf-8")
    (root / "templates" / "report.html").unlink()
    assert _build(root).written is not None
    assert faults(SITEGEN_RIHLA, root / "output", list(posts(6))) == []


@pytest.mark.parametrize(
    ("file", "before", "after", "said"),
    [
        ("ar/reports/trip-00003/index.html", None, "", "no page"),
        ("en/reports/trip-00003/index.html", 'href="/ar/reports/trip-00003/"', 'href="/ar/"', "other language"),
        ("en/reports/trip-00003/index.html", 'rel="next"', "", "previous or next"),
        ("ar/reports/index.html", '<li><a href="/ar/reports/trip-00020/"', "<li>", "archive"),
        ("en/topics/youth/index.html", '<li><a href="/en/reports/', "<li>", "topic youth"),
        ("sitemap.xml", "/ar/reports/trip-00005/</loc>", "/</loc>", "sitemap"),
        ("en/feed.xml", "(23)", "", "feed"),
    ],
)  # fmt: skip
def test_what_is_missing_is_found(made: Path, file: str, before: str | None, after: str, said: str):
    path = made / "output" / file
    good = path.read_text(encoding="utf-8")
    try:
        if before is None:
            path.unlink()
        else:
            assert before in good
            path.write_text(good.replace(before, after), encoding="utf-8")
        assert any(said in fault for fault in faults(SITEGEN, made / "output", list(posts(PAIRS))))
    finally:
        path.write_text(good, encoding="utf-8")


def test_an_edit_is_looked_for_where_it_belongs(made: Path):
    all_posts, marks = list(posts(PAIRS)), Marks(made)
    edited = edited_post(all_posts)
    edit = SITEGEN.edits[Scenario.POST]
    put = {Scenario.POST: "mark-one", Scenario.NAME: "mark-two"}
    marks.put(Edit(edit.file.replace("{post}", edited.key), edit.plain, edit.with_mark), "mark-one")
    marks.put(SITEGEN.edits[Scenario.NAME], "mark-two")
    expected = {f"/en/reports/{post.key}/" for post in all_posts if "saida" in {post.host.id, post.guest.id}}
    before = {fault.partition(":")[0] for fault in misplaced(made / "output", all_posts, put)}
    assert before == expected | {f"/en/reports/{edited.key}/"}
    _build(made)
    assert list(misplaced(made / "output", all_posts, put)) == []
