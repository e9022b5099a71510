"""The crisis is the same each time, and what is planted in it is there."""

from collections import Counter

from ontology.terms import Vocabulary
from tests.graph.analytics.crisis import BURST, CHANGE, DAYS, FIRST, crisis, deeds


def test_the_same_seed_gives_the_same_crisis(vocabulary: Vocabulary) -> None:
    one, other = crisis(vocabulary), crisis(vocabulary)

    assert one.events == other.events
    assert one.types == other.types
    assert one.side_actor.tolist() == other.side_actor.tolist()
    assert FIRST <= one.days.min() < one.days.max() < FIRST + DAYS
    assert list(deeds(1)) != list(deeds(2))


def test_what_is_planted_is_there() -> None:
    told = list(deeds())
    protests = Counter(BURST[0] <= deed.day <= BURST[1] for deed in told if deed.type == "PROTEST")
    fallen_out = Counter(
        (deed.day < CHANGE, deed.type) for deed in told if {*deed.who, *deed.whom} == {"Arvia", "Borun"}
    )

    assert protests[True] == 56
    assert protests[False] < 30
    assert {kind for before, kind in fallen_out if before} == {"CONSULT", "SUPPORT"}
    assert {kind for before, kind in fallen_out if not before} == {"ACCUSE", "SANCTION"}
