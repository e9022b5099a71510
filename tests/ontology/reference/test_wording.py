"""Frames, examples and readings, each as one sees it in words."""

from collections.abc import Iterable

import pytest

from ontology.reference.entries import Sentence, Words
from ontology.reference.wording import ENDS, SIDES, all_words, listed, rule, score, sentence, words
from ontology.terms import NAMESPACE, Example, Frame, Reading


def reading(
    *,
    under: Iterable[str] = (),
    auxiliaries: Iterable[str] = (),
    types: Iterable[str] = (),
    modes: Iterable[str] = (),
    gives: tuple[str | None, str | None, str | None],
) -> Reading:
    """A rule that gives a type, a mode and an auxiliary."""
    return Reading(
        iri=f"{NAMESPACE}R",
        label="r",
        definition="A rule.",
        order=1,
        under=frozenset(under),
        auxiliaries=frozenset(auxiliaries),
        types=frozenset(types),
        modes=frozenset(modes),
        gives_type=gives[0],
        gives_mode=gives[1],
        gives_auxiliary=gives[2],
    )


def test_a_frame_says_who_stands_where_and_what_it_asks_for_and_sets() -> None:
    frame = Frame(
        part_of_speech="verb",
        words=("raise", "press"),
        actor_slots=("subject", "by"),
        recipient_slots=("against",),
        mode="allege",
        objects=frozenset({"claim", "charge"}),
        not_objects=frozenset({"child"}),
        object_kind="thing",
        contexts=("legal",),
        mutual=True,
    )
    assert words(frame, SIDES) == Words(
        "verb",
        ("raise", "press"),
        (
            "actor: subject, by …",
            "recipient: against …",
            "only with the object charge or claim",
            "not with the object child",
            "only if the object is a thing",
            "sets the mode allege",
            "sets the context legal",
            "all sides are actors",
        ),
    )


def test_a_noun_has_its_object_after_of_and_a_side_that_stands_nowhere_is_not_told() -> None:
    frame = Frame("noun", ("war",), (), ("possessive",), objects=frozenset({"words"}))
    assert words(frame, ENDS) == Words("noun", ("war",), ("to: possessive", "only with the object of words"))
    assert words(frame) == Words("noun", ("war",), ("only with the object of words",))


def test_verbs_come_first() -> None:
    frames = [Frame(pos, (pos,), (), ()) for pos in ("adjective", "word", "noun", "verb")]
    assert [found.part_of_speech for found in all_words(frames)] == ["verb", "noun", "adjective", "word"]


@pytest.mark.parametrize(
    ("example", "told"),
    [
        (Example("He left.", None, None, (), (), None), "nothing that is told as fact"),
        (Example("He left.", "RETREAT", None, ("He",), (), None), "RETREAT: He"),
        (
            Example("A and B may meet C.", "CONSULT", "visit", ("A", "B"), ("C",), "hypothetical"),
            "CONSULT-visit, hypothetical: A and B → C",
        ),
        (
            Example("It was left.", "RETREAT", None, (), (), None, known_failure="no subject"),
            "RETREAT; not read so yet: no subject",
        ),
    ],
)
def test_an_example_says_what_is_expected(example: Example, told: str) -> None:
    assert sentence(example) == Sentence(example.text, told)


@pytest.mark.parametrize(
    ("given", "told"),
    [
        (
            reading(
                under=["Ending", "Cancelling"],
                types=["AID", "COOPERATE"],
                gives=("SANCTION", "x", None),
            ),
            "Under Cancelling or Ending, AID or COOPERATE becomes SANCTION-x.",
        ),
        (
            reading(auxiliaries=["negated", "future"], types=["AID"], modes=["arms"], gives=("REJECT", None, None)),
            "If future and negated, AID of the mode arms becomes REJECT.",
        ),
        (
            reading(under=["AGREE"], auxiliaries=["negated"], gives=(None, None, "future")),
            "Under AGREE and if negated, any event becomes what it is, future.",
        ),
        (reading(types=["AID"], gives=(None, "arms", None)), "AID becomes arms."),
    ],
)
def test_a_reading_says_when_it_holds_and_what_it_gives(given: Reading, told: str) -> None:
    assert rule(given) == told


def test_lists_and_scores() -> None:
    assert [listed([]), listed(["a"]), listed(["a", "b"]), listed(["a", "b", "c"], last="or")] == [
        "",
        "a",
        "a and b",
        "a, b or c",
    ]
    assert [score(4), score(-3.5), score(0)] == ["+4", "-3.5", "0"]
