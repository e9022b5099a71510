"""Whom people mean: by an id, by any name, or by one that is near."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, cast

import pytest

from api.cli import whom
from graph.called import CALLED, Asked, Called, Like
from graph.query import Query
from graph.store import Store

NAMES = {
    "iso:VAL": ("Valdoria", "Valdor"),
    "name:korvia": ("Korvia",),
    "person:korvia": ("Korvia",),
}


@dataclass(frozen=True, slots=True)
class Names:
    """Answers as the graph with these names would; everybody is near."""

    def fetch(self, query: Query[Any, Any], params: object) -> Sequence[Called]:
        everybody = [Called(id_, names[0]) for id_, names in NAMES.items()]
        if query is not CALLED:
            return everybody[:1]
        assert isinstance(params, Asked)
        wanted = params.name.casefold()
        return [
            each for each in everybody if each.id == params.id or wanted in (name.casefold() for name in NAMES[each.id])
        ]


STORE = cast("Store", Names())


@pytest.mark.parametrize("text", ["iso:VAL", "Actor:iso:VAL", "valdoria", "Valdor"])
def test_one_is_found_by_id_or_any_name(text: str) -> None:
    assert whom.one(STORE, text) == "iso:VAL"


def test_a_name_of_several_is_told_with_their_ids() -> None:
    with pytest.raises(whom.NobodyError, match=r"name of several: .* name:korvia \(Korvia\), person:korvia \(Korvia\)"):
        whom.one(STORE, "Korvia")
    assert whom.one(STORE, "person:korvia") == "person:korvia"
    assert len(whom.called(STORE, "Korvia")) == 2


def test_who_is_near_is_told() -> None:
    with pytest.raises(whom.NobodyError, match=r"is called 'Valdorria'; perhaps you mean Valdoria \(iso:VAL\)"):
        whom.called(STORE, "Valdorria")
    with pytest.raises(whom.NobodyError, match=r"nobody in the graph is called '\?\?'$"):
        whom.called(STORE, "??")


def test_what_is_near_is_asked_for_word_by_word() -> None:
    assert Like.of('Zelénsky (AND "Kyiv') == Like("zelensky~ OR zelensky* OR and~ OR and* OR kyiv~ OR kyiv*", 5)
    assert Like.of("!?") is None
