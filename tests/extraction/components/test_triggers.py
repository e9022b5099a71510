"""Which words tell of an event, and what governs them."""

import pytest

from extraction.notes import notes
from tests.extraction.conftest import Annotate


def candidates(annotate: Annotate, text: str) -> list[tuple[str, str, str | None]]:
    """Word, type or operator, and the word that governs it."""
    found = notes(annotate(text)).candidates
    return [(c.token.text, c.match.owner.name, c.governor.token.text if c.governor else None) for c in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway praised Peru.", [("praised", "SUPPORT", None)]),
        ("Norway denied attacking Peru.", [("denied", "Denying", None), ("attacking", "ASSAULT", "denied")]),
        ("Norway imposed sanctions on Peru.", [("imposed", "SANCTION", None)]),
        ("Norway lifted its sanctions on Peru.", [("lifted", "Lifting", None), ("sanctions", "SANCTION", "lifted")]),
        ("The port was shelled and bombed.", [("shelled", "ASSAULT", None), ("bombed", "ASSAULT", None)]),
        ("The table is round.", []),
        ("Pope Francis Killer left.", []),
        ("The minister read a press release.", []),
        ("An earthquake killed two villagers.", []),
        ("Norway struck Chad on March 31.", [("struck", "ASSAULT", None)]),
        ("Climate change poses a threat to Norway.", []),
        (
            "Norway praised the sanctions imposed on Peru.",
            [("praised", "SUPPORT", None), ("sanctions", "SANCTION", "praised")],
        ),
        ("Norway shut the shops, ordering clerks to stay.", [("ordering", "COERCE", None)]),
        ("Norway did not rule out leaving.", [("rule", "Considering", None)]),
    ],
)
def test_candidates(annotate: Annotate, text: str, expected: list[tuple[str, str, str | None]]) -> None:
    assert candidates(annotate, text) == expected


@pytest.mark.parametrize(
    ("text", "trigger", "governor"),
    [
        ("Norway refused to meet Peru.", "meet", "refused"),
        ("Norway refused to arm or meet Peru.", "meet", "refused"),
        ("Norway denied a series of attacks.", "attacks", "denied"),
        ("Norway denied that it had attacked Peru.", "attacked", "denied"),
        ("Norway attacked Peru, which had criticised it.", "criticised", None),
        ("Norway attacked Peru after it criticised Chile.", "criticised", None),
        ("Norway accepted an offer of talks with Peru.", "talks", "accepted"),
        ("Norway announced plans to meet Peru.", "meet", "plans"),
        ("The talks ended.", "talks", "ended"),
        ("Troops attacked villages, hours after Chad and Mali agreed to meet.", "attacked", None),
    ],
)
def test_what_governs_what(annotate: Annotate, text: str, trigger: str, governor: str | None) -> None:
    found = {word: above for word, _, above in candidates(annotate, text)}
    assert found[trigger] == governor
