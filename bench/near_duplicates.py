"""How surely a reprint is found: `make bench-near-duplicates`.

The example articles and the annotated ones are changed as papers change an agency's story, and compared with what they
were and with one another, each time with other hash functions. Printed are the share of all runs of words that two
texts have in common, how many pairs share a key, and how many are then taken for reprints.
"""

import argparse
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from rich.console import Console
from rich.table import Table

from extraction.signature import SEED, SHINGLE, signature
from extraction.sources import Defaults, Found, read
from graph.duplicates.likeness import ENOUGH, bands, similarity
from ontology import vocabulary
from ontology.model import Article, Signature
from ontology.wording import words
from tests.golden.markup import read_all
from tests.reprints import BY_ANOTHER, LOCAL, STORY, text

ARTICLES = Path(__file__).parents[1] / "examples" / "articles"


@dataclass(frozen=True, slots=True)
class Pair:
    """Two texts: the share that they have in common, whether they share a key and whether one is found to repeat."""

    common: float
    met: bool
    linked: bool


def main() -> None:
    """Measures and prints."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--seeds", type=int, default=30, help="how many sets of hash functions")
    seeds = options.parse_args().seeds
    found = read([str(ARTICLES)], defaults=Defaults(), language_of=lambda _: "en")
    examples = (item.content.text for item in found if isinstance(item, Found) and isinstance(item.content, Article))
    texts = [STORY, BY_ANOTHER, *examples, *(gold.article.text for gold in read_all(vocabulary.load()))]
    pairs: defaultdict[str, list[Pair]] = defaultdict(list)
    for seed in range(SEED, SEED + seeds):
        for one in texts:
            for change, printed in changes(one):
                pairs[change].append(pair(one, printed, seed))
        for one, other in combinations(texts, 2):
            pairs["another text"].append(pair(one, other, seed))
    table = Table("what was done", "in common", "share a key", "found", title=f"{len(texts)} texts, {seeds} seeds")
    for change, of in pairs.items():
        common = [each.common for each in of]
        met, linked = (sum(values) / len(of) for values in ([p.met for p in of], [p.linked for p in of]))
        table.add_row(change, f"{min(common):.2f} to {max(common):.2f}", f"{met:.2%}", f"{linked:.2%}")
    Console().print(table)


def changes(story: str) -> Iterator[tuple[str, str]]:
    """What papers do to a story, and what they print."""
    paragraphs, said = [p for p in story.split("\n\n") if p.strip()], story.split()
    yield "another headline", text("What the night watch saw and told no one", story)
    yield "first paragraph cut", text(*paragraphs[1:])
    yield "a paragraph added", text(*paragraphs[:2], LOCAL, *paragraphs[2:])
    yield "cut by half", " ".join(said[: len(said) // 2])
    yield "cut to a third", " ".join(said[: len(said) // 3])
    for every in (40, 25, 15, 10):
        changed = ["changed" if n % every == every // 2 else word for n, word in enumerate(said)]
        yield f"a word in {every} changed", " ".join(changed)


def pair(one: str, other: str, seed: int) -> Pair:
    """Compares two texts exactly, and as the graph does."""
    mine, theirs = signed(one, seed), signed(other, seed)
    runs, other_runs = shingles(one), shingles(other)
    met = any(a == b for a, b in zip(bands(mine), bands(theirs), strict=True))
    return Pair(len(runs & other_runs) / len(runs | other_runs), met, met and similarity(mine, theirs) >= ENOUGH)


def signed(of: str, seed: int) -> Signature:
    """The signature of a text that has words."""
    found = signature(of, seed=seed)
    if found is None:
        raise ValueError("a text without words has no signature")
    return found


def shingles(of: str) -> set[tuple[str, ...]]:
    """The runs of words themselves."""
    said = words(of)
    return {tuple(said[i : i + SHINGLE]) for i in range(len(said) - SHINGLE + 1)}


if __name__ == "__main__":
    main()
