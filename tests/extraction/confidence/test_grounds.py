"""What tells how sure a report is, of sentences as they are read."""

import pytest

from tests.extraction.explaining.conftest import Explain, explain

__all__ = ["explain"]


@pytest.mark.parametrize(
    ("text", "grounds"),
    [
        ("The rebels praised the miners.", ()),
        ("The rebels praised Peru.", ("a name as recipient",)),
        ("The rebels praised them.", ("a pronoun as recipient",)),
        ("The rebels praised the plan.", ("a thing as recipient",)),
        ("The miners were praised.", ("no actor",)),
        ("The rebels resigned.", ("no recipient",)),
        ("The rebels and the miners praised the nuns.", ("several actors",)),
        (
            "The rebels refused to meet the miners.",
            ("the word taken by what stands beside it", "another act as its content"),
        ),
        ("The nuns said the rebels praised the miners.", ("in somebody's words",)),
    ],
)
def test_grounds(explain: Explain, text: str, grounds: tuple[str, ...]) -> None:
    assert explain(text).events[-1].grounds == grounds
