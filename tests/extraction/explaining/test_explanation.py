"""What is explained of an extraction that was made before: all that it says, and no reasons."""

from extraction.explaining.explanation import ExplainedEvent, ExplainedMention, Explanation, without_reasons
from ontology import identity
from ontology.model import ActorDescription, Extraction, Mention, PlaceDescription, Span
from tests.fixtures import full, span

TEXT = "Mali and Niger met. Both left Mali."


def described(name: str, *mentions: Mention) -> ActorDescription:
    return ActorDescription(name, name, "Country", None, None, (), 0.9, "known", mentions)


def test_mentions_are_gathered_by_span_with_all_that_they_stand_for() -> None:
    both, again = Mention(span(TEXT, "Both"), "nominal"), span(TEXT, "Mali", 1)
    place = PlaceDescription("place", "Mali", None, None, None, 0.9, "known", (span(TEXT, "Mali"), again))
    mali, niger = Mention(span(TEXT, "Mali"), "name"), Mention(span(TEXT, "Niger"), "name")
    extraction = Extraction(
        identity.article(text=TEXT, id="test"),
        actors=(described("mali", mali, both), described("niger", niger, both)),
        places=(place,),
    )
    assert without_reasons(extraction) == Explanation(
        extraction,
        mentions=(
            ExplainedMention(mali.span, "name", ("mali",), "place"),
            ExplainedMention(niger.span, "name", ("niger",)),
            ExplainedMention(both.span, "nominal", ("mali", "niger")),
            ExplainedMention(again, "name", (), "place"),
        ),
    )


def test_of_two_mentions_that_start_together_the_longer_comes_first() -> None:
    mentions = (Mention(Span(0, 4, "Mali"), "name"), Mention(Span(0, 14, "Mali and Niger"), "name"))
    extraction = Extraction(identity.article(text=TEXT, id="test"), actors=(described("x", *mentions),))
    assert [mention.span.end for mention in without_reasons(extraction).mentions] == [14, 4]


def test_every_event_is_there() -> None:
    extraction = full()
    assert without_reasons(extraction).events == tuple(ExplainedEvent(report) for report in extraction.events)
