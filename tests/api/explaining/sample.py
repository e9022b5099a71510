"""An explanation made by hand, of invented news, with everything in it; and makers of smaller ones."""

from collections.abc import Sequence

from extraction.explaining.explanation import ExplainedEvent, ExplainedMention, Explanation, LeftOut, Untold
from ontology import identity
from ontology.model import (
    ActorDescription,
    Attribution,
    EventTime,
    Extraction,
    Mention,
    MentionKind,
    Participant,
    PlaceDescription,
    PlaceReference,
    Quantity,
    Report,
    Span,
)
from tests.fixtures import span

TEXT = """\
Talks in Lima

Ana Ruiz of Peru met her deputy in Lima on Monday. It rained.
The pair thanked Peru for 5 boats after the strike.
"""


def actor(name: str, kind: str = "Person", *mentions: tuple[Span, MentionKind]) -> ActorDescription:
    """An actor whose id is its name."""
    found = tuple(Mention(where, how) for where, how in mentions)
    return ActorDescription(name, name, kind, None, None, (), 0.5, "a name of the text", found)


def explained(
    mention: tuple[Span, MentionKind], *actors: str, found: str, joined: str | None = None
) -> ExplainedMention:
    where, kind = mention
    return ExplainedMention(where, kind, actors, found=found, joined=joined, resolved="a name of the text")


RUIZ: tuple[Span, MentionKind] = (span(TEXT, "Ana Ruiz"), "name")
HER: tuple[Span, MentionKind] = (span(TEXT, "her"), "pronoun")
DEPUTY: tuple[Span, MentionKind] = (span(TEXT, "her deputy"), "nominal")
PAIR: tuple[Span, MentionKind] = (span(TEXT, "The pair"), "nominal")
PERU: tuple[Span, MentionKind] = (span(TEXT, "Peru"), "name")
AGAIN: tuple[Span, MentionKind] = (span(TEXT, "Peru", 1), "name")
LIMA = span(TEXT, "Lima", 1)
ARTICLE = identity.article(text=TEXT, id="a", title="Talks", published="2014-03-18", publisher="Post")
MET = Report(
    id="r-1",
    main=True,
    type="CONSULT",
    mode="visit",
    contexts=("military",),
    auxiliary="future",
    trigger=span(TEXT, "met"),
    participants=(Participant("actor", "Ana Ruiz", RUIZ[0]), Participant("recipient", "deputy", DEPUTY[0])),
    place=PlaceReference("lima", LIMA),
    time=EventTime("2014-03-17", "day", "stated", span(TEXT, "Monday")),
    attribution=None,
    quantities=(),
    sentence=span(TEXT, "Ana Ruiz of Peru met her deputy in Lima on Monday."),
    confidence=0.9,
)
THANKED = Report(
    id="r-2",
    main=False,
    type="SUPPORT",
    mode=None,
    contexts=(),
    auxiliary=None,
    trigger=span(TEXT, "thanked"),
    participants=(
        Participant("actor", "Ana Ruiz", PAIR[0]),
        Participant("actor", "deputy", PAIR[0]),
        Participant("recipient", "boats", span(TEXT, "5 boats")),
    ),
    place=None,
    time=EventTime(None, "day", "published", None),
    attribution=Attribution("Peru", "said", None, AGAIN[0]),
    quantities=(Quantity("aid", 1500000.0, "boats", span(TEXT, "5 boats")),),
    sentence=span(TEXT, "The pair thanked Peru for 5 boats after the strike."),
    confidence=0.75,
)
EXPLANATION = Explanation(
    Extraction(
        ARTICLE,
        actors=(
            actor("Ana Ruiz", "Person", RUIZ, HER, PAIR),
            actor("Peru", "Country", PERU, AGAIN),
            actor("deputy", "Person", DEPUTY, PAIR),
            actor("boats", "Matter"),
        ),
        places=(PlaceDescription("lima", "Lima", "PER", -12.05, -77.04, 0.9, "a known place", (LIMA,)),),
        events=(MET, THANKED),
    ),
    mentions=(
        explained(RUIZ, "Ana Ruiz", found="a name"),
        explained(PERU, "Peru", found="a name"),
        explained(DEPUTY, "deputy", found="the noun 'deputy'"),
        explained(HER, "Ana Ruiz", found="a pronoun", joined="the likeliest one"),
        ExplainedMention(LIMA, "name", (), "lima", "a name", resolved="the city itself"),
        ExplainedMention(span(TEXT, "It"), "pronoun", (), found="a pronoun", resolved="nobody"),
        ExplainedMention(PAIR[0], PAIR[1], ("Ana Ruiz", "deputy"), found="the noun 'pair'", joined="two of them"),
        explained(AGAIN, "Peru", found="a name", joined="the same name"),
    ),
    left_out=(LeftOut(span(TEXT, "Talks in Lima"), "headline", "has no full stop", ("quotations", "events")),),
    events=(
        ExplainedEvent(MET, ("the verb 'met' of CONSULT", "under 'will'")),
        ExplainedEvent(THANKED, ("the verb 'thanked' of SUPPORT",)),
    ),
    untold=(Untold(span(TEXT, "strike"), "PROTEST", "nobody strikes"),),
)


def of(text: str, mentions: Sequence[ExplainedMention], *, title: str | None = None) -> Explanation:
    """An explanation of a text with these mentions alone, whose actors are described from them."""
    names = dict.fromkeys(name for mention in mentions for name in mention.actors)
    actors = tuple(actor(name) for name in names)
    return Explanation(Extraction(identity.article(text=text, id="b", title=title), actors=actors), tuple(mentions))
