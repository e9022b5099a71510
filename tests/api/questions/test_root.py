"""Which fields there are."""

from api import queries
from api.questions.root import roots
from graph import queries as graph_queries
from ontology.discovery import names


def test_each_question_is_a_field() -> None:
    assert tuple(roots()) == names(graph_queries)


def test_a_field_by_hand_goes_before_one_that_is_made() -> None:
    by_hand = {name for name, root in roots().items() if root.resolver.__module__.startswith(queries.__name__)}
    assert by_hand == set(names(queries)) & set(roots())
    assert "paths" in by_hand
    assert "events" not in by_hand
