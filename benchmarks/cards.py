"""Draws share cards on one processor and says how many it makes in a second, and how heavy they are.

    python benchmarks/cards.py [--cards 60]

The titles are those of the demonstration site in both languages, so that words repeat as they do in a real site, and
one of 200 letters that has to be shrunk and cut. The aims: 60 cards a second on one processor, 120 kB at most.
"""

import argparse
import itertools
import statistics
import time
from datetime import date
from pathlib import Path

from sitegen.media.cards import draw
from sitegen.model.release import Release
from sitegen.model.view.card import CardView
from sitegen.pipeline.order import Order
from sitegen.pipeline.story import survey
from sitegen.render.cards import site_cards

ROOT = Path(__file__).parent.parent
PER_SECOND, HEAVIEST = 60, 120_000


def main() -> int:
    """Measures and prints; 1 if an aim is missed."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--cards", type=int, default=60)
    wanted = parser.parse_args().cards

    made = survey(Order(root=ROOT, release=Release(today=date(2026, 11, 1), drafts=False, future=False)))
    if made.workshop is None or made.workshop.faces is None:
        raise SystemExit("the demonstration site has no cards")
    cards = [card.card for card in site_cards(made.workshop.sources)]
    cards.append(_long(cards[-1]))
    faces = made.workshop.faces
    seconds, sizes = [], []
    for card in itertools.islice(itertools.cycle(cards), wanted):
        started = time.process_time()
        sizes.append(len(draw(card, faces).png))
        seconds.append(time.process_time() - started)
    speed = len(seconds) / sum(seconds)
    print(f"{len(seconds)} cards: {speed:.1f} a second on one processor (aim: {PER_SECOND}); ", end="")
    print(f"median {statistics.median(seconds) * 1000:.0f} ms, slowest {max(seconds) * 1000:.0f} ms")
    print(f"median {statistics.median(sizes) / 1000:.1f} kB, heaviest {max(sizes) / 1000:.1f} kB (aim: 120 kB)")
    return int(speed < PER_SECOND or max(sizes) > HEAVIEST)


def _long(card: CardView) -> CardView:
    title = (card.title + " – ") * 10
    return CardView(
        lang=card.lang,
        kicker=card.kicker,
        title=title[:200],
        footing=card.footing,
        network=card.network,
        colours=card.colours,
    )


if __name__ == "__main__":
    raise SystemExit(main())
