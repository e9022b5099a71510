from dataclasses import dataclass
from typing import Annotated

import pytest

from graph.analytics.shapes.registry import analyses
from graph.described import Bounds, Described, WrongParamError, check, described


@dataclass(frozen=True, slots=True)
class Params:
    first: Annotated[int, Bounds(1, 9), "How many."] = 5
    name: Annotated[str | None, "Whose."] = None


@dataclass(frozen=True, slots=True)
class Silent:
    first: int = 5


def test_fields_say_what_they_are() -> None:
    assert described(Params) == (
        Described("first", int, "How many.", Bounds(1, 9), 5),
        Described("name", str | None, "Whose.", None, None),
    )


def test_a_field_that_says_nothing_is_refused() -> None:
    with pytest.raises(TypeError, match=r"Silent\.first does not say what it means"):
        described(Silent)


def test_numbers_out_of_bounds_are_refused() -> None:
    check(Params(9))
    with pytest.raises(WrongParamError, match="first must be 1 to 9, not 10"):
        check(Params(10))


def test_each_analysis_can_be_asked_with_its_defaults() -> None:
    for analysis in analyses().values():
        check(analysis.params())
        assert described(analysis.answer)
        assert analysis.about
