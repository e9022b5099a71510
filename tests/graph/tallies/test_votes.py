"""Ways to describe somebody, as text and back."""

import json
from collections import Counter
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from graph.tallies.votes import ActorVote, PlaceVote, from_text, is_witness, to_text, vote

MINISTER = ActorVote(
    name="Ana Duarte",
    type="Person",
    country="VAL",
    sector=None,
    aliases=("Duarte", "Ms. Duarte"),
    confidence=0.85,
    reason="by name",
)
PORT = PlaceVote(name="Lissa", country=None, latitude=43.05, longitude=16.1, confidence=0.9, reason="gazetteer")


def test_a_tally_is_kept_as_text() -> None:
    text = to_text({"person:duarte": Counter({MINISTER: 2, replace(MINISTER, country=None): 1})})
    assert json.loads(text) == {
        "person:duarte": [
            [1, "Ana Duarte", "Person", None, None, ["Duarte", "Ms. Duarte"], 0.85, "by name"],
            [2, "Ana Duarte", "Person", "VAL", None, ["Duarte", "Ms. Duarte"], 0.85, "by name"],
        ]
    }


@given(
    st.dictionaries(
        st.text(max_size=5),
        st.dictionaries(
            st.builds(
                replace,
                st.just(MINISTER),
                name=st.text(max_size=4),
                sector=st.none() | st.text(max_size=4),
                aliases=st.lists(st.text(max_size=3), max_size=3).map(tuple),
                confidence=st.floats(0, 1),
            ),
            st.integers(1, 10**6),
            max_size=3,
        ).map(Counter),
        max_size=3,
    )
)
def test_what_is_kept_of_actors_comes_back(tally: dict[str, Counter[ActorVote]]) -> None:
    assert from_text(ActorVote, to_text(tally)) == tally


def test_what_is_kept_of_places_comes_back() -> None:
    tally = {"name:lissa": Counter({PORT: 3, replace(PORT, latitude=None, longitude=None): 1})}
    assert from_text(PlaceVote, to_text(tally)) == tally


def test_a_description_is_read_from_a_record() -> None:
    record = {"id": "x", "articles": 3, "name": "Ana Duarte", "type": "Person", "country": "VAL", "sector": None}
    record |= {"aliases": ["Duarte", "Ms. Duarte"], "confidence": 0.85, "reason": "by name"}
    assert vote(ActorVote, record) == MINISTER


def test_who_is_called_otherwise_is_voted_on_only_as_a_person() -> None:
    assert is_witness("name:navy", "name:navy")
    assert is_witness("person:duarte", "person:ana-duarte.VAL")
    assert not is_witness("unnamed:a/1", "person:ana-duarte.VAL")
