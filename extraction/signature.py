"""What an article is compared by: the MinHash signature of its words.

It is made here, where the text is at hand and what in it is news is known, and travels in the extraction document,
which may leave the text out. The menus and house rules of one paper do not make its articles alike.
"""

from collections.abc import Iterable

from rensa import RMinHash

from extraction.page import Region
from ontology.model import MINIMA, Signature
from ontology.wording import words

SHINGLE = 3
"""Words a shingle. In runs of three, a changed word costs three; in longer ones, more."""

SHORT = 30
"""Of fewer words the whole is one shingle: a short text repeats only one that reads the same."""

SEED = 1
"""Of the hash functions. Signatures of another one cannot be compared with those that are stored."""


def signature(text: str, regions: Iterable[Region] = (), *, seed: int = SEED) -> Signature | None:
    """The signature of a text without the regions that are no running text; None if the text has no words.

    Where nothing else is left, the regions count. The same text has the same signature on every machine of 64 bits.
    """
    said = words(_running(text, regions)) or words(text)
    if not said:
        return None
    runs = [" ".join(said[i : i + SHINGLE]) for i in range(len(said) - SHINGLE + 1)]
    shingles = runs if len(said) >= SHORT else [" ".join(said)]
    sketch = RMinHash(num_perm=MINIMA, seed=seed)
    sketch.update(shingles)
    return Signature(len(set(shingles)), tuple(sketch.digest()))


def _running(text: str, regions: Iterable[Region]) -> str:
    kept, position = [], 0
    for region in sorted(regions, key=lambda region: region.start):
        kept.append(text[position : region.start])
        position = max(position, region.end)
    return "\n".join([*kept, text[position:]])
