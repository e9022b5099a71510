"""Names that stand together, worked out by hand."""

from math import log

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.analytics.co_mentions import CoMention, CoMentions, Params, Together, analyse
from graph.analytics.shapes.said import Said, said
from graph.described import ActorId
from tests.graph.analytics.few import actor


def named(*sentences: str) -> Said:
    """Sentences such as "x ab": of article x, naming a and b."""
    rows = [
        (line.split()[0], f"{line.split()[0]} {n}", who) for n, line in enumerate(sentences) for who in line.split()[1]
    ]
    return said(tuple(actor(each) for each in sorted({who for _, _, who in rows})), rows, [], [])


TOLD = named("x ab", "x c", "y ab", "y b", "z bc")


def test_in_one_sentence() -> None:
    a, b = actor("a"), actor("b")
    # of five sentences two name both, two a and four b: ln(2·5 / 2·4) / ln(5 / 2)
    assert analyse(TOLD, Params()) == CoMentions(
        5,
        (CoMention(a, b, 2, 2, 4, pytest.approx(log(10 / 8) / log(5 / 2)), ("x", "y")),),  # type: ignore[arg-type]
    )


def test_in_one_article_with_one_of_them() -> None:
    found = analyse(TOLD, Params(within=Together.ARTICLE, actor=ActorId("c"), fewest=1))

    assert found.total == 3
    assert [(pair.one.id, pair.other.id, pair.together, pair.of_one, pair.articles) for pair in found.pairs] == [
        ("c", "b", 2, 2, ("x", "z")),
        ("c", "a", 1, 2, ("x",)),
    ]


def test_those_who_are_always_named_are_never_apart() -> None:
    assert [pair.surprise for pair in analyse(named("x ab", "y ab"), Params()).pairs] == [1.0]
    assert analyse(named(), Params()) == CoMentions(0, ())


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(st.sampled_from("xyz"), st.sets(st.sampled_from("abcd"), min_size=1)), max_size=10))
def test_as_counted_one_by_one(sentences: list[tuple[str, set[str]]]) -> None:
    found = analyse(named(*(f"{article} {''.join(sorted(who))}" for article, who in sentences)), Params(fewest=1))

    for pair in found.pairs:
        assert pair.together == sum({pair.one.id, pair.other.id} <= who for _, who in sentences)
        assert pair.of_one == sum(pair.one.id in who for _, who in sentences)
        assert -1 <= pair.surprise <= 1.000001
    assert sum(pair.together for pair in found.pairs) == sum(len(who) * (len(who) - 1) // 2 for _, who in sentences)
