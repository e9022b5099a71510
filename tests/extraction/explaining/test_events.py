"""What made an event of its words."""

import pytest

from extraction.explaining.explanation import Untold
from tests.extraction.explaining.conftest import Explain
from tests.fixtures import span


@pytest.mark.parametrize(
    ("text", "words", "further"),
    [
        pytest.param("Turkey thanked Syria.", "the verb 'thanked' of SUPPORT", (), id="a verb"),
        pytest.param("The army opened fire on rebels.", "the verb 'opened' of ASSAULT", (), id="a verb and its object"),
        pytest.param("Kenya called on Uganda.", "the verb 'called on' of REQUEST", (), id="with a particle"),
        pytest.param(
            "Moscow denied attacking the bridge.",
            "the verb 'attacking' of ASSAULT",
            ("under 'denied' of Denying, which makes it negated",),
            id="under an operator",
        ),
        pytest.param(
            "Turkey refused to meet Syria.",
            "the verb 'refused' of REJECT",
            (
                "'meet' (CONSULT) is its content and no event of its own",
                "RefusedMeetingIsMeet: Under REJECT, CONSULT becomes REJECT-meet.",
            ),
            id="with a content that turns it",
        ),
        pytest.param(
            "The rebels will meet the premier.",
            "the verb 'meet' of CONSULT",
            ("FutureCooperationIsAgreement: If future, AID, CONSULT, COOPERATE or SUPPORT becomes AGREE.",),
            id="turned by its auxiliary",
        ),
    ],
)
def test_reasons(explain: Explain, text: str, words: str, further: tuple[str, ...]) -> None:
    explanation = explain(text)
    (event,) = explanation.events
    assert (event.report,) == explanation.extraction.events
    assert event.reasons[0].startswith(f"{words} (actor: subject; recipient: ")
    assert tuple(reason for reason in event.reasons[1:] if not reason.startswith("how sure it is")) == further


def test_of_the_objects_that_a_frame_asks_for_those_at_hand_are_told(explain: Explain) -> None:
    (event,) = explain("The army opened fire on rebels.").events
    assert "; only with the object fire; " in event.reasons[0]


def test_a_trigger_without_sides_is_told_with_its_reason(explain: Explain) -> None:
    text = "The strike ended."
    explanation = explain(text)
    assert explanation.events == ()
    assert explanation.untold == (
        Untold(span(text, "strike"), "ASSAULT", "neither an actor nor a recipient of it can be told"),
    )
