"""Invented news in which Arda, Belun, Cosma, Delos and Evros accuse each the next, some of them others too."""

from ontology.model import Extraction
from tests.fixtures import full, small

CHAIN = (("Arda", "Belun"), ("Belun", "Cosma"), ("Cosma", "Delos"), ("Delos", "Evros"))


def chain() -> list[Extraction]:
    """Each accusation on a day of its own; one of a month, two of no known day; and an article on others."""
    return [
        *(small(f"chain/{n}", actor=a, recipient=b, day=f"2014-03-0{n + 1}") for n, (a, b) in enumerate(CHAIN)),
        small("month", actor="Arda", recipient="Delos", day="2014-04"),
        small("undated/1", actor="Arda", recipient="Cosma", day=None),
        small("undated/2", actor="Arda", recipient="Cosma", day=None),
        full(),
    ]
