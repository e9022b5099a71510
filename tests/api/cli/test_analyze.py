"""`dramatis analyze`: whom an analysis is of, with options or without."""

import pytest
import typer

from api.cli.analyze import asked_of
from graph.analytics import dyad_scores, timeline
from graph.described import described

PARAMS = [each for each in described(dyad_scores.Params) if each.name in {"one", "other"}]


def test_actors_need_no_option() -> None:
    given = {"who": ["Arvia", "Borun"], "one": None, "other": None, "where": "x"}
    assert asked_of(PARAMS, given) == {"one": "Arvia", "other": "Borun"}
    assert given == {"where": "x"}


def test_a_place_that_an_option_took_is_left_out() -> None:
    assert asked_of(PARAMS, {"who": ["Borun"], "one": "Arvia", "other": None}) == {"one": "Arvia", "other": "Borun"}
    assert asked_of(PARAMS, {"who": None, "one": None, "other": "Borun"}) == {"one": None, "other": "Borun"}


def test_one_too_many_is_refused() -> None:
    with pytest.raises(typer.BadParameter, match="no place for 'Cadria': put names of several words into quotes"):
        asked_of(PARAMS, {"who": ["Arvia", "Borun", "Cadria"], "one": None, "other": None})
    grain = [each for each in described(timeline.Params) if each.name == "grain"]
    assert asked_of(grain, {"grain": "week"}) == {"grain": "week"}
