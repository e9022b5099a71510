from dataclasses import replace

from spacy.language import Language

from extraction.contexts import ContextFinder
from extraction.frames import FrameIndex
from extraction.notes import Candidate
from ontology.terms import Vocabulary
from tests.extraction.frames import event_type, frame


def test_what_the_frame_sets_is_kept(english: Language, vocabulary: Vocabulary) -> None:
    doc = english("Norway attacked the bank.")
    match = FrameIndex([event_type("ATTACK", frame("verb", "attack"))]).match(doc[1], lambda token: False)
    assert match is not None
    event = Candidate(token=doc[1], top=doc[1], match=match, type="ATTACK", mode=None, contexts=("election",))
    assert ContextFinder(vocabulary).find(doc, [event]) == [("economic", "election")]


def test_each_event_has_those_of_its_own_words(english: Language, vocabulary: Vocabulary) -> None:
    doc = english("Norway attacked the bank.")
    match = FrameIndex([event_type("ATTACK", frame("verb", "attack"))]).match(doc[1], lambda token: False)
    assert match is not None
    event = Candidate(token=doc[1], top=doc[1], match=match, type="ATTACK", mode=None)
    elsewhere = replace(event, token=doc[0], recipients=[doc[3]])
    nowhere = replace(event, token=doc[0])
    finder = ContextFinder(vocabulary)
    assert finder.find(doc, [event, elsewhere, nowhere]) == [("economic",), ("economic",), ()]
    assert finder.find(english("Norway attacked."), []) == []
