from collections.abc import Callable
from dataclasses import replace

import pytest

from ontology.consistency import InconsistentError, check
from ontology.model import (
    ActorReference,
    Article,
    Attribution,
    EventTime,
    Extraction,
    Participant,
    PlaceReference,
    Report,
    Span,
)
from tests.fixtures import full, small
from tests.small_vocabulary import small_vocabulary


@pytest.mark.parametrize(
    "extraction",
    [full(), small("plain", place="Lissa"), small("bare", recipient=None, day=None), Extraction(Article("a", "0", ""))],
    ids=["full", "plain", "bare", "empty"],
)
def test_what_holds_together(extraction: Extraction) -> None:
    check(extraction, small_vocabulary())


def _event(change: Callable[[Report], Report], index: int = 0) -> Extraction:
    events = list(full().events)
    events[index] = change(events[index])
    return replace(full(), events=tuple(events))


SOMEWHERE = Span(0, 9, "Valdorian")
NOWHERE = Span(500, 504, "gone")

WRONG = [
    (replace(full(), actors=full().actors[1:]), "the event .* has the actor 'person:ana-petrescu'"),
    (replace(full(), places=()), "the event .* has the place 'geonames:7654321'"),
    (replace(full(), actors=(*full().actors, full().actors[0])), "the actor 'person:ana-petrescu' is given twice"),
    (replace(full(), places=full().places[:1] * 2), "the place 'geonames:7654321' is given twice"),
    (replace(full(), events=(*full().events, full().events[0])), "the event 'r-.*' is given twice"),
    (replace(full(), quotes=(*full().quotes, full().quotes[0])), "the quotation 'q-.*' is given twice"),
    (replace(full(), sentences=full().sentences[1:]), "the sentence of the event r-.* is not among its sentences"),
    (replace(full(), sentences=full().sentences[::-1]), "its sentences overlap or are not in the order of the text"),
    (
        replace(full(), sentences=(*full().sentences[:4], *full().sentences[5:])),
        "'Petrescu' at .* stands in none of its sentences",
    ),
    (
        _event(lambda r: replace(r, sentence=full().sentences[1])),
        "the trigger of the event r-.* is not in its sentence",
    ),
    (_event(lambda r: replace(r, type="DANCE")), "the type 'DANCE', which is defined nowhere"),
    (_event(lambda r: replace(r, mode="waltz")), "the mode 'waltz', which is defined nowhere"),
    (_event(lambda r: replace(r, contexts=("ballroom",))), "the context 'ballroom', which is defined nowhere"),
    (_event(lambda r: replace(r, auxiliary="historical")), "the auxiliary 'historical', which is defined nowhere"),
    (_event(lambda r: replace(r, id="r-1")), "the event r-1 must have the id r-[0-9a-f]{20}, made of"),
    (
        _event(lambda r: replace(r, participants=(Participant("actor", "name:who", SOMEWHERE),))),
        "the actor 'name:who', which is defined nowhere",
    ),
    (
        _event(lambda r: replace(r, attribution=Attribution("name:who", "said", None, None))),
        "the actor 'name:who', which is defined nowhere",
    ),
    (
        _event(lambda r: replace(r, attribution=Attribution(None, "said", "q-0", None))),
        "the attribution within 'q-0', which is defined nowhere",
    ),
    (_event(lambda r: replace(r, place=PlaceReference("name:x", SOMEWHERE))), "the place 'name:x'"),
    (_event(lambda r: replace(r, time=EventTime("soon", "day", "stated", None))), "the time 'soon' is not an ISO 8601"),
    (
        _event(lambda r: replace(r, quantities=r.quantities[:1] * 2), index=1),
        "the quantity of the event r-.* 'killed at 104 to 113' is given twice",
    ),
    (
        replace(full(), actors=(replace(full().actors[0], type="Ghost"), *full().actors[1:])),
        "the class 'Ghost', which is defined nowhere",
    ),
    (
        replace(full(), actors=(replace(full().actors[0], sector="XYZ"), *full().actors[1:])),
        "the sector 'XYZ', which is defined nowhere",
    ),
    (
        replace(full(), relations=(replace(full().relations[0], type="owes"),)),
        "the relation 0 has the type 'owes', which is defined nowhere",
    ),
    (
        replace(full(), relations=(replace(full().relations[0], object=ActorReference("name:who", SOMEWHERE)),)),
        "the relation 0 has the actor 'name:who'",
    ),
    (
        replace(full(), relations=(replace(full().relations[2], object=PlaceReference("name:x", SOMEWHERE)),)),
        "the relation 0 has the place 'name:x'",
    ),
    (
        replace(full(), relations=(replace(full().relations[0], subject=ActorReference("name:who", SOMEWHERE)),)),
        "the relation 0 has the actor 'name:who'",
    ),
    (
        replace(full(), relations=(replace(full().relations[3], subject=PlaceReference("name:x", SOMEWHERE)),)),
        "the relation 0 has the place 'name:x'",
    ),
    (
        replace(full(), quotes=(replace(full().quotes[0], cue_class="Song"), full().quotes[1])),
        "the quotation q-.* has the class 'Song', which is defined nowhere",
    ),
    (
        replace(full(), quotes=(replace(full().quotes[0], content=()), full().quotes[1])),
        "the quotation q-.* has no content",
    ),
    (replace(full(), quotes=(replace(full().quotes[0], id="q-1"), full().quotes[1])), "the quotation q-1 must have"),
    (replace(full(), quotes=(full().quotes[0], replace(full().quotes[1], events=("r-0",)))), "the event 'r-0'"),
    (replace(full(), quotes=(replace(full().quotes[0], mentions=("x",)), full().quotes[1])), "the actor 'x'"),
    (
        replace(full(), article=replace(full().article, text="Another text.")),
        "at 0 to 114 its text does not read 'Valdorian Foreign Minister",
    ),
    (replace(full(), times=(replace(full().times[0], span=NOWHERE),)), "at 500 to 504 its text does not read 'gone'"),
]


@pytest.mark.parametrize(("extraction", "what"), WRONG, ids=[what for _, what in WRONG])
def test_what_does_not(extraction: Extraction, what: str) -> None:
    with pytest.raises(InconsistentError, match=what) as caught:
        check(extraction, small_vocabulary())
    assert str(caught.value).startswith("the extraction of the article 'gazette/2014-03-18/port' is wrong: ")


def test_without_a_text_there_is_nothing_to_compare_with() -> None:
    check(replace(full(), article=replace(full().article, text="")), small_vocabulary())
