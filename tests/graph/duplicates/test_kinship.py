"""What repeats what is the earliest of the similar ones before it."""

import pytest

from graph.duplicates.kinship import Copy, Link, families, links
from ontology.model import MINIMA, Signature

TEXTS = {
    "story": Signature(400, tuple(range(MINIMA))),
    "reprint": Signature(420, tuple(n if n % 8 else n + 1000 for n in range(MINIMA))),
    "other": Signature(400, tuple(range(5000, 5000 + MINIMA))),
}


def copy(
    article: str, published: str | None, text: str | None = "story", repeats: tuple[str, str] | None = None
) -> Copy:
    return Copy(
        article=article,
        published=published,
        signature=TEXTS[text] if text else None,
        link=Link(repeats[0], 1.0) if repeats else None,
        original_published=repeats[1] if repeats else None,
    )


A, B, C = copy("a", "2014-03-01"), copy("b", "2014-03-02", "reprint"), copy("c", "2014-03-03")
OTHER = copy("other", "2014-02-28", "other")
SIMILAR = 0.957


@pytest.mark.parametrize("seekers", [[A, B, C, OTHER], [C, OTHER, B, A]])
def test_each_repeats_the_earliest_that_is_similar(seekers: list[Copy]) -> None:
    assert links(seekers, [], new=["a", "b", "c", "other"]) == {
        "a": None,
        "b": Link("a", SIMILAR),
        "c": Link("a", 1.0),
        "other": None,
    }


def test_a_settled_article_repeats_what_comes_before_its_original() -> None:
    settled = [copy("b", "2014-03-02", "reprint"), copy("c", "2014-03-03", repeats=("b", "2014-03-02"))]
    assert links([A], settled, new=["a"]) == {"a": None, "b": Link("a", SIMILAR), "c": Link("a", 1.0)}


def test_a_settled_article_keeps_an_earlier_original() -> None:
    settled = [copy("c", "2014-03-03", repeats=("a", "2014-03-01"))]
    assert links([B], settled, new=["b"]) == {"b": None}  # as `a` is not among those that share a band with it


def test_an_orphan_looks_among_all_but_is_new_to_none() -> None:
    orphan = copy("c", "2014-03-03", repeats=("gone", "2014-03-01"))
    settled = [copy("d", "2014-03-04", repeats=("other", "2014-02-28"))]
    assert links([orphan], [*settled, B], new=[]) == {"c": Link("b", SIMILAR)}


def test_what_has_no_signature_repeats_nothing() -> None:
    assert links([A, copy("c", "2014-03-03", None)], [], new=["a", "c"]) == {"a": None, "c": None}


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        (("b", "2014-03-01"), ("a", "2014-03-02")),
        (("a", "2014-03-01"), ("b", "2014-03-01")),
        (("b", "2014-03-01"), ("a", "2014-03-01T00:00:01Z")),
        (("b", "2014-03-01T23:00:00+02:00"), ("a", "2014-03-01T22:00:00+00:00")),
        (("b", "2014-03-01 09:30"), ("a", "2014-03-01T09:31")),
        (("b", "2014-02"), ("a", "2014-02-02")),
        (("b", "2014-03-01"), ("a", None)),
        (("b", "2014-03-01"), ("a", "in March")),
        (("a", None), ("b", "in March")),
    ],
)
def test_the_order_of_articles(earlier: tuple[str, str | None], later: tuple[str, str | None]) -> None:
    one, other = copy(*earlier), copy(*later)
    assert one.order < other.order
    assert links([other, one], [], new=[]) == {one.article: None, other.article: Link(one.article, 1.0)}


def test_families_are_what_is_joined_each_in_its_order() -> None:
    copies = {one.article: one for one in (C, B, A, OTHER)}
    assert families({"c": "b", "b": "a", "a": None, "other": None}, copies) == [("a", "b", "c"), ("other",)]
    assert families({"c": "a", "b": "a", "a": None}, copies) == [("a", "b", "c")]
    assert families({"c": None, "b": None}, copies) == [("b",), ("c",)]
