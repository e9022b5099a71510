"""How much two texts have in common, by their signatures, and the keys under which those that do are found.

The minima are cut into bands. Two texts that share a part J of all their shingles agree on a whole band with the
chance 1 - (1 - J^3)^32: nearly always for J from 0.6 on, in 99 of 100 cases where one is half of the other, in 3 of
100,000 where they share one shingle of a hundred. Only what agrees on a band is compared.
"""

import hashlib
import struct

from ontology.model import MINIMA, Signature

ROWS = 3
"""Minima a band."""

BANDS = MINIMA // ROWS

ENOUGH = 0.5
"""The least similarity of an article to one that it repeats."""


def bands(signature: Signature) -> tuple[int, ...]:
    """A key a band: 64 bits, signed as Neo4j has them."""
    return tuple(_key(signature.minima[start : start + ROWS]) for start in range(0, MINIMA, ROWS))


def similarity(one: Signature, other: Signature) -> float:
    """The share of the shorter one's shingles that the longer one has too, to three digits.

    So half of a text is like the whole of it. From the share J of all shingles, which the minima give, those in common
    are J / (1 + J) of both counts added up.
    """
    agreeing = sum(a == b for a, b in zip(one.minima, other.minima, strict=True)) / MINIMA
    common = agreeing / (1 + agreeing) * (one.shingles + other.shingles)
    return round(min(common / min(one.shingles, other.shingles), 1.0), 3)


def _key(band: tuple[int, ...]) -> int:
    digest = hashlib.blake2b(struct.pack(f"<{ROWS}I", *band), digest_size=8).digest()
    return int.from_bytes(digest, "little", signed=True)
