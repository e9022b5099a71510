"""How right the extraction has to be on the gold, by measure, and what falls short of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from tests.golden.judgements import Tally

Share = Literal["recall", "precision", "f1"]


@dataclass(frozen=True, slots=True)
class Bar:
    """The least that a share of a measure must be."""

    share: Share
    least: float


COREFERENCE: Mapping[str, Bar] = {
    "pronouns": Bar("recall", 0.78),
    "nominals": Bar("recall", 0.70),
    "pronoun links": Bar("precision", 0.85),
}
"""False links are what is left of the pronoun links."""

GROUNDING: Mapping[str, Bar] = {
    "countries": Bar("precision", 0.95),
    "metonyms": Bar("recall", 0.90),
    "places": Bar("f1", 0.95),
    "times": Bar("recall", 0.95),
}

EVENTS: Mapping[str, Bar] = {
    "modes": Bar("recall", 0.80),
    "auxiliaries": Bar("f1", 0.85),
    "attributions": Bar("f1", 0.85),
    "event places": Bar("f1", 0.85),
    "event times": Bar("f1", 0.85),
    "quantities": Bar("f1", 0.85),
}

RELATIONS: Mapping[str, Bar] = {"relations": Bar("precision", 0.85), "quotations": Bar("f1", 0.85)}
RELATIONS_FOUND: Mapping[str, Bar] = {"relations": Bar("recall", 0.75)}

ALL = (COREFERENCE, GROUNDING, EVENTS, RELATIONS, RELATIONS_FOUND)


def reached(tally: Tally, bar: Bar) -> float:
    """The share that the bar asks about."""
    return {"recall": tally.recall, "precision": tally.precision, "f1": tally.f1}[bar.share]


def shortfalls(sums: Mapping[str, Tally], bars: Mapping[str, Bar]) -> list[str]:
    """One sentence for each measure that is below its bar, such as "nominals: recall .471 is under .700"."""
    return [
        f"{measure}: {bar.share} {reached(sums[measure], bar):.3f} is under {bar.least:.3f}"
        for measure, bar in bars.items()
        if reached(sums[measure], bar) < bar.least
    ]
