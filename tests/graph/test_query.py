from dataclasses import dataclass

import pytest

from graph.query import NoParams, parameters


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
