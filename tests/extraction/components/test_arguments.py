"""Who stands in the slots of a trigger, before anything that governs it is read."""

import pytest
from spacy.language import Language

from extraction.components import arguments, triggers
from extraction.components.mentions import build
from extraction.frames import event_index
from extraction.lexicon import Lexicon
from extraction.names import NameFinder
from extraction.notes import notes, start_notes
from extraction.nouns import nouns
from ontology import identity
from ontology.terms import Vocabulary


@pytest.mark.parametrize(
    ("text", "trigger", "actors", "recipients"),
    [
        ("Norway praised Peru.", "praised", ["Norway"], ["Peru"]),
        ("Norway and Chile imposed sanctions on Peru.", "imposed", ["Norway", "Chile"], ["Peru"]),
        ("The convoy was attacked by rebels.", "attacked", ["rebels"], ["convoy"]),
        ("Norway denied attacking Peru.", "attacking", ["Norway"], ["Peru"]),
        ("Norway's attack on Peru failed.", "attack", ["Norway"], ["Peru"]),
        ("It praised them.", "praised", ["It"], ["them"]),
    ],
)
def test_arguments(
    english: Language,
    vocabulary: Vocabulary,
    lexicon: Lexicon,
    text: str,
    trigger: str,
    actors: list[str],
    recipients: list[str],
) -> None:
    doc = english(text)
    start_notes(doc, identity.article(text=text))
    known = nouns(vocabulary)
    finder = NameFinder(lexicon, english.make_doc, known)
    for component in (build(finder, known, lexicon), triggers.build(event_index(vocabulary))):
        component(doc)
    assert arguments.build()(doc) is doc
    (candidate,) = (c for c in notes(doc).candidates if c.token.text == trigger)
    assert [t.text for t in candidate.actors] == actors
    assert [t.text for t in candidate.recipients] == recipients
