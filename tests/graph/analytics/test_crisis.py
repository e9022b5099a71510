"""The crisis is the same each time, and each analysis finds what is planted in it."""

from collections import Counter

import pytest

from examples.crisis import BURST, CHANGE, DAYS, EAST, FIRST, LADDER, MEDIATOR, RUNGS, SANCTIONS, WEST, deeds
from graph.analytics import bursts, dyad_scores, ego, escalation, matrix, sequences, timeline
from graph.analytics.shapes.periods import Grain
from graph.analytics.shapes.projection import Projection
from graph.described import ActorId
from ontology.identity import name_id
from ontology.terms import Vocabulary
from tests.graph.analytics.crisis import crisis


@pytest.fixture(scope="module")
def planted(vocabulary: Vocabulary) -> Projection:
    return crisis(vocabulary)


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

    assert protests[True] == 28
    assert protests[False] < 30
    assert {kind for before, kind in fallen_out if before} == {"CONSULT", "SUPPORT"}
    assert {kind for before, kind in fallen_out if not before} == {"ACCUSE", "SANCTION"}


def test_bursts_finds_the_weeks_of_protest(planted: Projection) -> None:
    found = bursts.analyse(planted, bursts.Params()).bursts[0]

    assert (found.series, found.since, found.until, found.behind.count) == ("PROTEST", *BURST, 28)


def test_dyad_scores_finds_the_day_on_which_two_fell_out(planted: Projection) -> None:
    found, *others = dyad_scores.analyse(planted, dyad_scores.Params(first=100)).dyads

    assert {found.one.name, found.other.name} == {"Arvia", "Borun"}
    (change,) = found.changes
    assert CHANGE <= change.day < CHANGE + 4
    assert change.before > 3
    assert change.after < -4
    assert found.slope is not None
    assert found.slope < -5
    assert found.chance is not None
    assert found.chance < 0.001
    assert sum(len(other.changes) for other in others) <= 2


def test_escalation_finds_the_ladder(planted: Projection) -> None:
    found = escalation.analyse(planted, escalation.Params()).ladders[0]

    assert {found.one.name, found.other.name} == {"Cadria", "Estova"}
    assert tuple((rung.day, rung.type) for rung in found.rungs) == tuple(zip(LADDER, RUNGS, strict=True))


def test_sequences_finds_what_sanctions_are_answered_with(planted: Projection) -> None:
    asked = sequences.Params(within=3, one=ActorId(name_id("Galmar")), other=ActorId(name_id("Helvar")))
    found = sequences.analyse(planted, asked).sequences[0]

    assert (found.before, found.after, found.in_return) == ("SANCTION", "REJECT", True)
    assert (found.followed, found.of) == (len(SANCTIONS), len(SANCTIONS))
    assert found.lift > 5


def test_matrix_shows_the_blocs(planted: Projection) -> None:
    cells = matrix.analyse(planted, matrix.Params(first=20)).cells
    inside = [cell for cell in cells if {cell.source, cell.target} <= {*WEST} or {cell.source, cell.target} <= {*EAST}]
    across = [cell for cell in cells if {cell.source, cell.target} & {*WEST} and {cell.source, cell.target} & {*EAST}]

    assert (len(inside), sum(cell.conflict for cell in inside)) == (60, 0)
    assert sum(cell.score < 0 for cell in across) > 0.9 * len(across)


def test_ego_shows_with_whom_the_mediator_talks(planted: Projection) -> None:
    found = ego.analyse(planted, ego.Params(actor=ActorId(name_id(MEDIATOR))))

    assert {tie.other.name for tie in found.ties} == {*WEST, *EAST}
    assert all(tie.score > 0 for tie in found.ties)
    assert any(tie.score < 0 for tie in found.among)


def test_timeline_shows_the_weeks_of_protest(planted: Projection) -> None:
    asked = timeline.Params(by=timeline.TimelineBy.TYPE, grain=Grain.WEEK)
    found = [period for period in timeline.analyse(planted, asked).periods if period.series == "PROTEST"]
    highest = sorted(found, key=lambda period: -period.behind.count)[:4]

    assert sorted(period.start for period in highest) == list(range(BURST[0], BURST[1], 7))
