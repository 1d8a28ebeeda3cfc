from hypothesis import given
from hypothesis import strategies as st

from sitegen.translation.alignment import align
from sitegen.translation.blocks import Block, blocks_of


def blocks(*texts: str) -> list[Block]:
    return [Block(kind="p", text=text) for text in texts]


def shown(pairs: list[tuple[Block | None, Block | None]]) -> list[tuple[str, str]]:
    return [(one.text if one else "", other.text if other else "") for one, other in pairs]


def test_a_paragraph_too_many_moves_none_of_the_others():
    long, short = "x" * 200, "y" * 20
    assert shown(align(blocks(long, short, long), blocks(long, long))) == [(long, long), (short, ""), (long, long)]


def test_headings_go_with_headings():
    ours = [*blocks("aaaa"), Block(kind="h3", text="bbbb")]
    theirs = [Block(kind="h3", text="cccc")]
    assert shown(align(ours, theirs)) == [("aaaa", ""), ("bbbb", "cccc")]


@given(st.lists(st.text(max_size=40), max_size=8), st.lists(st.text(max_size=40), max_size=8))
def test_every_block_stands_once_and_in_order(ours: list[str], theirs: list[str]):
    pairs = align(blocks(*ours), blocks(*theirs))
    assert [one.text for one, _ in pairs if one] == ours
    assert [other.text for _, other in pairs if other] == theirs


def test_blocks_are_paragraphs_items_rows_and_quotations():
    markup = (
        '<p>One <em>two</em><sup><a role="doc-noteref" href="#fn-1">1</a></sup>.</p>\n'
        "<ul>\n<li>Three<ul>\n<li>Four</li>\n</ul>\n</li>\n</ul>"
        "<table><tr><td>a</td><td>b &amp; c</td></tr></table><blockquote>\n<p>Five</p></blockquote>"
    )
    found = blocks_of((markup,))
    assert [(block.kind, block.text) for block in found] == [
        ("p", "One two."),
        ("li", "Three"),
        ("li", "Four"),
        ("tr", "a | b & c"),
        ("p", "Five"),
    ]
    assert found[0].notes == 1
