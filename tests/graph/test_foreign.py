import pytest

from graph.foreign import ForeignNameError, Name, known, refuse
from tests.small_vocabulary import small_vocabulary


def test_names_that_the_ontology_has_are_let_through() -> None:
    refuse([Name("event type", "ACCUSE"), Name("actor class", "Person")], small_vocabulary())


def test_others_are_refused_by_name_the_first_three_of_them() -> None:
    used = [Name("event type", name) for name in ("SAIL", "ROW", "DRIFT", "MOOR", "ACCUSE")]
    with pytest.raises(ForeignNameError, match=r"\(event type DRIFT, event type MOOR, event type ROW and more\)"):
        refuse(used, small_vocabulary())


def test_a_name_is_that_of_its_kind_only() -> None:
    with pytest.raises(ForeignNameError, match=r"\(sector ACCUSE\)"):
        refuse([Name("sector", "ACCUSE")], small_vocabulary())


def test_one_term_is_found_or_refused() -> None:
    assert known({"a": 1}, "a", "mode") == 1
    with pytest.raises(ForeignNameError, match="mode b"):
        known({"a": 1}, "b", "mode")
