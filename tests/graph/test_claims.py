"""What says less, which is the fullest, and whom a change reaches."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.claims import Claim, fullest_of, reached, says_as_much

CLAIM = Claim(
    type="ACCUSE",
    auxiliary=None,
    actors=("name:valdoria",),
    recipients=("name:korvia",),
    start="2014-03-17",
    end="2014-03-17",
    place="name:lissa",
)
DAYS = [("2014-03-17", "2014-03-17"), ("2014-03-18", "2014-03-18"), ("2014-03-17", "2014-03-23"), (None, None)]

sides = st.lists(st.sampled_from("abc"), max_size=3, unique=True).map(lambda ids: tuple(sorted(ids)))
claims = st.builds(
    lambda days, **of: Claim(start=days[0], end=days[1], **of),
    days=st.sampled_from(DAYS),
    type=st.sampled_from(["ACCUSE", "ASSAULT"]),
    auxiliary=st.sampled_from([None, "negated"]),
    actors=sides,
    recipients=sides,
    place=st.sampled_from([None, "name:lissa", "name:ost"]),
)
some = st.sets(claims, max_size=12)


@pytest.mark.parametrize(
    ("other", "less"),
    [
        (CLAIM, True),
        (replace(CLAIM, recipients=()), True),
        (replace(CLAIM, place=None), True),
        (replace(CLAIM, start=None, end=None), True),
        (replace(CLAIM, end="2014-03-23"), True),
        (replace(CLAIM, start="2014-03-18", end="2014-03-23"), False),
        (replace(CLAIM, place="name:ost"), False),
        (replace(CLAIM, actors=("name:ost",)), False),
        (replace(CLAIM, actors=("name:ost", "name:valdoria")), False),
        (replace(CLAIM, actors=CLAIM.recipients, recipients=CLAIM.actors), False),
        (replace(CLAIM, auxiliary="negated"), False),
        (replace(CLAIM, type="ASSAULT"), False),
    ],
)
def test_what_a_claim_says_as_much_as(other: Claim, less: bool) -> None:
    assert says_as_much(CLAIM, other) is less


@given(claims, claims, claims)
def test_saying_as_much_is_a_partial_order(a: Claim, b: Claim, c: Claim) -> None:
    assert says_as_much(a, a)
    if says_as_much(a, b) and says_as_much(b, a):
        assert a == b
    if says_as_much(a, b) and says_as_much(b, c):
        assert says_as_much(a, c)


@given(some)
def test_each_claim_has_the_only_fullest_one_that_it_fits(given_claims: set[Claim]) -> None:
    fullest = fullest_of(given_claims)
    assert fullest.keys() == given_claims
    for claim in given_claims:
        above = [one for one in given_claims if says_as_much(one, claim)]
        most = [one for one in above if not any(says_as_much(other, one) for other in given_claims - {one})]
        assert fullest[claim] == (most[0] if len(most) == 1 else claim)
        assert fullest[fullest[claim]] == fullest[claim]


@given(some, some, some)
def test_looking_only_at_what_a_change_reaches_gives_the_same(
    stay: set[Claim], go: set[Claim], come: set[Claim]
) -> None:
    """Those that it does not reach stay what they were; of those that it does, the others that it reaches decide."""
    go -= stay
    before, after = fullest_of(stay | go), fullest_of(stay | come)
    less, more = reached(go | come, stay)
    again = fullest_of(more & (stay | come))
    for claim in stay | come:
        assert after[claim] == (again[claim] if claim in less else before[claim])
