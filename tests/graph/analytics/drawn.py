"""Small networks: written down as pairs of letters, or drawn by hypothesis."""

from hypothesis import strategies as st

from graph.analytics.shapes.projected import EventNode, projected
from graph.analytics.shapes.projection import ActorNode, Projection

type Deeds = list[tuple[str, str]]

_LETTERS = "abcdefgh"
deeds = st.lists(st.tuples(st.sampled_from(_LETTERS), st.sampled_from(_LETTERS)), min_size=1, max_size=24)
"""Who does something to whom; whoever does it to itself is there, and has no tie by it."""


def happened(*pairs: str, score: float = 0.0) -> Projection:
    """Each of two letters: the one does something to the other, on a day of its own; events are e0, e1 and so on."""
    return named([(pair[0], pair[1]) for pair in pairs], scores=[score] * len(pairs))


def named(pairs: Deeds, scores: list[float] | None = None) -> Projection:
    """The same of pairs, with scores of their own where they are given."""
    return projected(
        [ActorNode(each, each.upper(), "Country") for each in sorted({each for pair in pairs for each in pair})],
        [
            EventNode(
                id=f"e{n}",
                type="SIGNED",
                day=n,
                actors=(one,),
                recipients=(other,),
                score=scores[n] if scores else 0.0,
            )
            for n, (one, other) in enumerate(pairs)
        ],
    )
