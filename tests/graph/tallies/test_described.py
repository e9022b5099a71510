"""How articles describe somebody before and after a write, by what the graph keeps and by what it only counts."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import asdict, replace
from typing import Any

import pytest

from graph.tallies.described import Described, TallyError
from graph.tallies.statements import tallies
from graph.tallies.votes import ActorVote, to_text
from tests.graph.tallies.test_votes import MINISTER

STATEMENTS = tallies("Actor", ActorVote, "DESCRIBED_IN", written="")
OTHER = replace(MINISTER, country=None)
ID = "person:ana-duarte.VAL"
SHORT = "person:duarte"


def counted(one: str, said: str, of: ActorVote, articles: int) -> dict[str, Any]:
    return {"id": one, "said": said, "articles": articles, **asdict(of), "aliases": list(of.aliases)}


class Graph:
    """Answers with what it is given, and notes what it was asked."""

    def __init__(self, **answers: list[dict[str, Any]]) -> None:
        self.answers = answers
        self.asked: list[tuple[str, Mapping[str, Any]]] = []

    def __call__(self, cypher: str, given: Mapping[str, Any]) -> list[dict[str, Any]]:
        [name] = [name for name in ("stored", "counted", "of_articles") if getattr(STATEMENTS, name) == cypher]
        self.asked.append((name, given))
        return self.answers[name]


def described(**answers: list[dict[str, Any]]) -> Described[ActorVote]:
    return Described(Graph(**answers), STATEMENTS, ActorVote)


def kept(votes: int) -> dict[str, Any]:
    return {"node": {"id": ID, "name": "Ana Duarte"}, "votes": to_text({ID: Counter({MINISTER: votes})})}


def test_what_is_kept_is_not_counted_again_nor_asked_for_twice() -> None:
    of = described(stored=[kept(5)])
    of.ask({ID, "name:navy"})
    of.ask([ID])
    assert of.nodes == {ID: {"id": ID, "name": "Ana Duarte"}}
    assert of.tallies == {ID: {ID: Counter({MINISTER: 5})}}
    assert of.run.asked == [("stored", {"ids": ["name:navy", ID]})]  # type: ignore[attr-defined]


def test_what_has_no_tally_is_counted() -> None:
    of = described(
        stored=[{"node": {"id": ID}, "votes": None}],
        counted=[counted(ID, ID, MINISTER, 2), counted(ID, SHORT, OTHER, 1), counted(ID, "unnamed:a/1", OTHER, 7)],
    )
    of.ask([ID])
    assert of.tallies == {ID: {ID: Counter({MINISTER: 2}), SHORT: Counter({OTHER: 1})}}
    assert of.kept == set()


def test_articles_go_and_come() -> None:
    of = described(stored=[kept(5)], of_articles=[counted(ID, ID, MINISTER, 2), counted(ID, "unnamed:a/1", OTHER, 1)])
    of.ask([ID])
    gone = of.of_articles(["a", "b"])
    after = of.after([ID], gone, [(ID, ID, OTHER), (ID, SHORT, MINISTER), (ID, "unnamed:c/1", OTHER)])
    assert after == {ID: {ID: Counter({MINISTER: 3, OTHER: 1}), SHORT: Counter({MINISTER: 1})}}
    assert of.changes(after) == ([], [{"id": ID, "articles": 5, "votes": to_text(after[ID])}], [])


def test_a_tally_of_nothing_goes_and_an_unnamed_one_has_none() -> None:
    of = described(stored=[kept(1)], of_articles=[counted(ID, ID, MINISTER, 1)])
    of.ask([ID])
    after = of.after([ID, "unnamed:a/1"], of.of_articles(["a"]), [("unnamed:a/1", "unnamed:a/1", OTHER)])
    assert after == {ID: {}, "unnamed:a/1": {"unnamed:a/1": Counter({OTHER: 1})}}
    assert of.changes(after) == ([], [], [ID])


def test_a_tally_that_does_not_change_is_not_written() -> None:
    of = described(stored=[kept(2)], of_articles=[counted(ID, ID, MINISTER, 1)])
    of.ask([ID])
    assert of.changes(of.after([ID], of.of_articles(["a"]), [(ID, ID, MINISTER)])) == ([], [], [])


def test_what_is_new_gets_a_tally() -> None:
    of = described(stored=[])
    of.ask([ID])
    after = of.after([ID], {}, [(ID, ID, MINISTER)])
    assert of.changes(after) == ([{"id": ID, "articles": 1, "votes": to_text(after[ID])}], [], [])


def test_more_than_there_is_cannot_go() -> None:
    of = described(stored=[kept(1)], of_articles=[counted(ID, ID, MINISTER, 2)])
    of.ask([ID])
    with pytest.raises(TallyError, match=r"ActorTally \{id: 'person:ana-duarte\.VAL'\}"):
        of.after([ID], of.of_articles(["a"]), [])
