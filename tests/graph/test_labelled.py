import pytest

from graph.foreign import ForeignNameError
from graph.labelled import actor_labelled, event_labelled
from tests.small_vocabulary import small_vocabulary


def test_nodes_have_the_labels_of_their_types() -> None:
    vocabulary = small_vocabulary()
    assert event_labelled({"type": "ACCUSE"}, vocabulary) == {"label": "Accuse", "properties": {"type": "ACCUSE"}}
    assert actor_labelled({"type": "Person"}, vocabulary) == {"label": "Person", "properties": {"type": "Person"}}


def test_a_type_that_the_ontology_lacks_is_refused() -> None:
    with pytest.raises(ForeignNameError, match="event type ACQUIRE"):
        event_labelled({"type": "ACQUIRE"}, small_vocabulary())
