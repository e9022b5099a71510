import pytest

from graph import records
from ontology.model import Actor, Event, Place
from tests.small_vocabulary import small_vocabulary

EVENT = Event(
    id="e-1",
    type="ACCUSE",
    mode="allege",
    contexts=("diplomatic",),
    auxiliary="negated",
    start="2014-03-16",
    end="2014-03-17",
    place="name:lissa",
    actors=("name:a", "name:b"),
    recipients=("name:c",),
    quad="verbal conflict",
    score=-3.5,
    confidence=0.75,
    reason="one report",
    reports=("r-1", "r-2"),
)
BARE_EVENT = Event(
    id="e-2",
    type="ASSAULT",
    mode=None,
    contexts=(),
    auxiliary=None,
    start=None,
    end=None,
    place=None,
    actors=(),
    recipients=(),
    quad="material conflict",
    score=-9.0,
    confidence=0.5,
    reason="one report",
    reports=("r-3",),
)


@pytest.mark.parametrize(("event", "name"), [(EVENT, "accuse: allege"), (BARE_EVENT, "assault")])
def test_an_event_and_back(event: Event, name: str) -> None:
    row = records.event_row(event, small_vocabulary())
    assert row["name"] == name
    assert None not in row.values()
    joined = {
        "event": row,
        "actors": list(event.actors[::-1]),
        "recipients": list(event.recipients),
        "places": [event.place] if event.place else [],
        "reports": list(event.reports[::-1]),
    }
    assert records.event(joined) == event


@pytest.mark.parametrize(
    "actor",
    [
        Actor("person:ana", "Ana", "Person", "VAL", "GOV", ("A.", "Minister"), 0.9, "by name"),
        Actor("name:x", "X", "Country", None, None, (), 0.5, ""),
    ],
)
def test_an_actor_and_back(actor: Actor) -> None:
    row = records.actor_row(actor)
    assert None not in row.values()
    assert records.actor(row) == actor


@pytest.mark.parametrize(
    "place",
    [
        Place("geonames:1", "Lissa", "VAL", 43.0625, -16.18, 0.5, "gazetteer"),
        Place("name:x", "X", None, None, None, 0.5, ""),
    ],
)
def test_a_place_and_back(place: Place) -> None:
    row = records.place_row(place)
    assert None not in row.values()
    assert records.place(row) == place
