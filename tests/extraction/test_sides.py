"""Who is on the sides of an event where no slot says it, read by the whole pipeline."""

import pytest

from tests.extraction.conftest import Extract


def sides(extract: Extract, text: str, trigger: str) -> tuple[list[str], list[str]]:
    """The actors and recipients of the one event at a word."""
    (event,) = (e for e in extract(text).events if e.trigger.text == trigger)
    actors = [p.span.text for p in event.participants if p.role == "actor"]
    return actors, [p.span.text for p in event.participants if p.role == "recipient"]


@pytest.mark.parametrize(
    ("text", "trigger", "actors", "recipients"),
    [
        # a deed has doers
        ("The attack by the rebels killed nine soldiers.", "killed", ["the rebels"], ["nine soldiers"]),
        ("Norwegian and Danish negotiators held talks.", "talks", ["Norwegian", "Danish"], []),
        # whoever makes a statement says what stands in it
        ("Peru issued a statement condemning Chile.", "condemning", ["Peru"], ["Chile"]),
        # a thing leads to whom it is for
        ("Norway gave five million euros to promote trade in Ethiopia.", "gave", ["Norway"], ["Ethiopia"]),
        ("Thousands of Burmese have sought refuge in Bangladesh.", "sought", ["Thousands of Burmese"], ["Bangladesh"]),
        ("Norway mobilised its army for a war against Denmark.", "mobilised", ["Norway"], ["Denmark"]),
        # whoever is to do what is demanded
        ("The generals demanded that the cabinet resign.", "demanded", ["The generals"], ["the cabinet"]),
        # what is acted upon may be a thing
        ("Baghdad rejected the referendum.", "rejected", ["Baghdad"], ["the referendum"]),
        ("Norway rejected an Armenian proposal.", "rejected", ["Norway"], ["Armenian"]),
        # whoever confirms it has not done it
        ("Norway confirmed that two nurses were killed.", "killed", [], ["two nurses"]),
    ],
)
def test_sides(extract: Extract, text: str, trigger: str, actors: list[str], recipients: list[str]) -> None:
    assert sides(extract, text, trigger) == (actors, recipients)
