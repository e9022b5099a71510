"""Who speaks about whom, worked out by hand."""

from hypothesis import given, settings
from hypothesis import strategies as st

from graph.analytics.shapes.said import Said, said
from graph.analytics.speakers import Params, Speakers, SpokenAbout, SpokenCue, SpokenKind, analyse
from graph.described import ActorId
from tests.graph.analytics.few import actor


def quoted(*rows: str) -> Said:
    """Quotations such as "a>bc direct Speech -3": of a about b and c, with what they score, or "-"."""
    parts = [row.split() for row in rows]
    letters = sorted({letter for sides, *_ in parts for letter in sides.replace(">", "")})
    return said(
        tuple(map(actor, letters)),
        [],
        [
            (f"q{n}", kind, cue.replace("-", ""), "x", sides[0], "" if score == "-" else score)
            for n, (sides, kind, cue, score) in enumerate(parts)
        ],
        [(f"q{n}", whom) for n, (sides, *_) in enumerate(parts) for whom in sides[2:]],
    )


SPOKEN = quoted(
    "a>bc direct Speech -3", "a>b indirect Charge -5", "a>b direct - -", "b>b mixed Speech 2", "c>a mixed - -"
)


def test_what_one_says_about_another() -> None:
    a, b, c = (actor(each) for each in "abc")
    kinds = (SpokenKind("direct", 2), SpokenKind("indirect", 1))
    cues = (SpokenCue("Charge", 1), SpokenCue("Speech", 1))

    assert analyse(SPOKEN, Params()) == Speakers(
        (
            SpokenAbout(a, b, 3, kinds, cues, -4.0, ("q0", "q1", "q2")),
            SpokenAbout(a, c, 1, (SpokenKind("direct", 1),), (SpokenCue("Speech", 1),), -3.0, ("q0",)),
            SpokenAbout(c, a, 1, (SpokenKind("mixed", 1),), (), None, ("q4",)),
        )
    )


def test_of_one_speaker_about_one_other() -> None:
    def pairs(params: Params) -> list[tuple[str, str]]:
        return [(pair.speaker.id, pair.about.id) for pair in analyse(SPOKEN, params).pairs]

    assert pairs(Params(speaker=ActorId("c"))) == [("c", "a")]
    assert pairs(Params(about=ActorId("c"))) == [("a", "c")]
    assert pairs(Params(speaker=ActorId("b"))) == []
    assert analyse(quoted(), Params()) == Speakers(())


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(st.sampled_from("abc"), st.sets(st.sampled_from("abc"))), max_size=8))
def test_each_quotation_counts_once_for_each_of_whom_it_speaks(rows: list[tuple[str, set[str]]]) -> None:
    found = analyse(quoted(*(f"{who}>{''.join(sorted(whom))} direct - -" for who, whom in rows)), Params())

    assert sum(pair.count for pair in found.pairs) == sum(len(whom - {who}) for who, whom in rows)
    assert all(pair.count == sum(kind.count for kind in pair.kinds) for pair in found.pairs)
