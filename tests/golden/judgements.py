"""What a scorer finds: one judgement for each thing that was wanted or given, and the sums of them."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from ontology.model import Span

Side = Literal["wanted", "given"]
"""Whether it is about something that the gold wants, or about something that the extraction gives."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """One thing, right or not. `where` is its place in the text of the article; `wanted` and `got` are in words."""

    measure: str
    side: Side
    right: bool
    article: str
    where: Span
    wanted: str
    got: str


@dataclass(frozen=True, slots=True)
class Tally:
    """The sum of one measure's judgements; what nobody was asked for counts as 1."""

    wanted: int = 0
    found: int = 0
    given: int = 0
    correct: int = 0

    @property
    def recall(self) -> float:
        """The share of what is wanted that is found."""
        return self.found / self.wanted if self.wanted else 1.0

    @property
    def precision(self) -> float:
        """The share of what is given that is right."""
        return self.correct / self.given if self.given else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def tallies(judgements: Iterable[Judgement]) -> dict[str, Tally]:
    """The tally of each measure, in the order in which they first come."""
    sums: dict[str, list[int]] = {}
    for each in judgements:
        numbers = sums.setdefault(each.measure, [0, 0, 0, 0])
        at = 0 if each.side == "wanted" else 2
        numbers[at] += 1
        numbers[at + 1] += each.right
    return {measure: Tally(*numbers) for measure, numbers in sums.items()}
