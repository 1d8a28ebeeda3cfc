"""Asks axe-core about the page that a browser shows.

axe takes most Arabic words for drawings: it compares the width of a word with that of its letters apart, which joined
letters never match, and then leaves the word out of its rule on contrast. Here the rule is told to look at every
element with words of its own. ``test_theme_canary.py`` proves that it does.
"""

from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Page

SCRIPT = Path(__file__).parents[1] / "node" / "node_modules" / "axe-core" / "axe.min.js"
INSTALLED = SCRIPT.is_file()

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

#: axe cannot see what is behind words in a drawing (the theme's manifest tests those pairs of colours), nor judge a
#: lone arrow, nor words that a table too wide for the window has scrolled out of sight, nor those of a closed list.
UNDECIDABLE = "svg, .footnote-backref, .table-wrap, option"

_PREPARE = """
axe.configure({rules: [
  {id: 'color-contrast', matches: node => [...node.childNodes].some(
    child => child.nodeType === Node.TEXT_NODE && child.data.trim())},
]});
"""

_RUN = """
async ([tags, undecidable]) => {
  const said = node => [...node.any, ...node.all, ...node.none].map(check => check.message).join('; ');
  const lines = (rules, skipped) => rules.flatMap(rule => rule.nodes
    .filter(node => !(skipped && node.element.closest(skipped)))
    .map(node => `${rule.id}: ${node.target.join(' ')} — ${said(node)} — ${node.html.slice(0, 200)}`));
  const result = await axe.run(document, {
    runOnly: tags,
    rules: {'target-size': {enabled: true}},
    resultTypes: ['violations', 'incomplete'],
    elementRef: true,
  });
  return {violations: lines(result.violations), doubts: lines(result.incomplete, undecidable)};
}
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What axe found wrong, and what it could not decide."""

    violations: list[str]
    doubts: list[str]


def prepare(page: Page) -> None:
    """Brings axe into the page that is open. The page's own policy need not allow it: it comes as a debugger does."""
    page.evaluate(SCRIPT.read_text(encoding="utf-8"))
    page.evaluate(_PREPARE)


def ask(page: Page) -> Verdict:
    """Runs the rules of WCAG 2.2 AA and the best practices on the page as it stands."""
    return Verdict(**page.evaluate(_RUN, [TAGS, UNDECIDABLE]))
