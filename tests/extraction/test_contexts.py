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
    assert ContextFinder(vocabulary).find(event) == ("economic", "election")


def test_the_contexts_of_a_document_are_not_those_of_the_next(english: Language, vocabulary: Vocabulary) -> None:
    finder = ContextFinder(vocabulary)
    attack = event_type("ATTACK", frame("verb", "attack"))
    told = []
    for text in ("Norway attacked the bank.", "Norway attacked the mosque."):
        doc = english(text)
        match = FrameIndex([attack]).match(doc[1], lambda token: False)
        assert match is not None
        event = Candidate(token=doc[1], top=doc[1], match=match, type="ATTACK", mode=None)
        told.append(finder.find(replace(event, recipients=[doc[3]])))
    assert told == [("economic",), ("religion_ethnicity",)]
