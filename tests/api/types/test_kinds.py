from enum import Enum
from typing import Any, get_args

import pytest

from api.types import kinds
from ontology import model


@pytest.mark.parametrize(
    ("enum", "literal"),
    [
        (kinds.Role, model.Role),
        (kinds.MentionKind, model.MentionKind),
        (kinds.TimeGrain, model.Grain),
        (kinds.TimeBasis, model.Basis),
        (kinds.QuotationKind, model.QuotationKind),
    ],
)
def test_the_values_are_those_of_the_model(enum: type[Enum], literal: Any) -> None:
    assert tuple(member.value for member in enum) == get_args(literal)
