"""Rows of what articles say, in columns."""

from graph.analytics.shapes.projection import ActorNode
from graph.analytics.shapes.said import said

A, B = ActorNode("a", "A", "Person"), ActorNode("b", "B", "Person")


def test_rows_become_columns_and_what_does_not_fit_is_left_out() -> None:
    made = said(
        (A, B),
        [("x", "x 1", "a"), ("x", "x 1", "b"), ("y", "y 1", "a"), ("y", "y 2", "gone")],
        [
            ("q1", "direct", "Speech", "x", "b", "-3.5"),
            ("q2", "mixed", "", "z", "a", ""),
            ("q3", "mixed", "", "x", "-", ""),
        ],
        [("q1", "a"), ("q2", "gone"), ("q3", "a")],
    )

    assert (made.articles, made.sentences) == (("x", "y", "z"), ("x 1", "y 1"))
    assert made.mention_article.tolist() == [0, 0, 1]
    assert made.mention_sentence.tolist() == [0, 0, 1]
    assert made.mention_actor.tolist() == [0, 1, 0]
    assert (made.quotations, made.kinds, made.cues) == (("q1", "q2"), ("direct", "mixed"), ("Speech", None))
    assert (made.quoted_in.tolist(), made.speakers.tolist()) == ([0, 2], [1, 0])
    assert str(made.scores.tolist()) == "[-3.5, nan]"
    assert (made.spoken_quotation.tolist(), made.spoken_actor.tolist()) == ([0], [0])
