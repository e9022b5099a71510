"""The sums of judgements, and what falls short of a bar."""

from tests.golden.bars import Bar, shortfalls
from tests.golden.judgements import Tally


def test_a_measure_is_the_sum_of_its_judgements() -> None:
    tally = Tally(wanted=4, found=3, given=6, correct=3)
    assert (tally.recall, tally.precision, tally.f1) == (0.75, 0.5, 0.6)
    assert (Tally().recall, Tally().precision) == (1.0, 1.0)


def test_a_shortfall_names_measure_share_and_bar() -> None:
    sums = {"names": Tally(wanted=4, found=3), "links": Tally(given=6, correct=3)}
    bars = {"names": Bar("recall", 0.75), "links": Bar("precision", 0.85)}
    assert shortfalls(sums, bars) == ["links: precision 0.500 is under 0.850"]
