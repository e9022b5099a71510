"""A reference of three terms, made by hand, so that whole pages can be compared."""

from ontology.reference import Entry, Section, Sentence, Words
from ontology.terms import NAMESPACE, Term


def term(local: str, definition: str) -> Term:
    return Term(iri=NAMESPACE + local, label=local.lower(), definition=definition)


RULE = Entry(
    kind="reading",
    name="EndedAidIsRefusal",
    term=term("EndedAidIsRefusal", "No more aid."),
    facts=(("order", "1"), ("rule", "Under Ending, AID becomes REJECT.")),
)
GREET = Entry(
    kind="event type",
    name="GREET",
    term=term("Greet", "To say hello & <wave>."),
    summary="verbal cooperation, +1",
    facts=(("score", "+1"),),
    words=(
        Words("verb", ("greet", "say hello_to"), ("actor: subject", "sets the mode warmly")),
        Words("noun", ("bow",)),
    ),
    examples=(Sentence("Ana greeted Bo.", "GREET: Ana → Bo"),),
    near_misses=(Sentence("Hail fell.", "nothing that is told as fact"),),
    readings=(RULE,),
    parts=(
        Entry(
            kind="mode",
            name="GREET-warmly",
            term=term("Greet-warmly", "With a smile."),
            summary="+2",
            words=(Words("verb", ("greet",)),),
        ),
    ),
)
REFERENCE = (
    Section("Event types", "What is done.", (GREET,)),
    Section("Readings", "What becomes of it.", (RULE,), brief=True),
)
