from dataclasses import dataclass

import pytest

from graph.query import NoParams, Query, asked_with, parameters


@dataclass(frozen=True, slots=True)
class _Params:
    id: str
    first: int | None = None
    types: tuple[str, ...] = ()


def test_parameters_have_the_names_of_the_fields() -> None:
    assert parameters(_Params("a", types=("X",))) == {"id": "a", "first": None, "types": ("X",)}
    assert parameters(NoParams()) == {}


def test_parameters_are_a_dataclass() -> None:
    with pytest.raises(TypeError, match="not dict"):
        parameters({"id": "a"})


def test_pages_inside_things_have_parameters_of_their_own() -> None:
    query = Query(name="ships", cypher="", params=_Params, row=dict, pages={"p0": _Params("b")})

    assert asked_with(query, _Params("a")) == {
        "id": "a",
        "first": None,
        "types": (),
        "pages": {"p0": {"id": "b", "first": None, "types": ()}},
    }
