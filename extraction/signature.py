"""What an article is compared by: the MinHash signature of its words.

It is made here, where the text is at hand, and travels in the extraction document, which may leave the text out.
"""

from rensa import RMinHash

from ontology.model import MINIMA, Signature
from ontology.wording import words

SHINGLE = 3
"""Words a shingle. In runs of three, a changed word costs three; in longer ones, more."""

SHORT = 30
"""Of fewer words the whole is one shingle: a short text repeats only one that reads the same."""

SEED = 1
"""Of the hash functions. With another one, no signature could be compared with those that are stored."""


def signature(text: str) -> Signature | None:
    """The signature of a text; None if it has no words. The same text has the same one on every machine of 64 bits."""
    said = words(text)
    if not said:
        return None
    runs = [" ".join(said[i : i + SHINGLE]) for i in range(len(said) - SHINGLE + 1)]
    shingles = runs if len(said) >= SHORT else [" ".join(said)]
    sketch = RMinHash(num_perm=MINIMA, seed=SEED)
    sketch.update(shingles)
    return Signature(len(set(shingles)), tuple(sketch.digest()))
