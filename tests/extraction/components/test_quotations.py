"""The component: quotations stand in the notes, with actors known from the mentions before it."""

from spacy.language import Language

from extraction.components import quotations
from extraction.frames import cue_index
from extraction.notes import Said, TokenMention, notes, start_notes
from ontology import identity
from ontology.terms import Vocabulary


def _said(
    english: Language, vocabulary: Vocabulary, text: str, mention: TokenMention | None = None
) -> tuple[Said, ...]:
    doc = english(text)
    start_notes(doc, identity.article(text=text))
    if mention is not None:
        notes(doc).mentions = (mention,)
        notes(doc).somebody = {mention.head: 0}
    assert quotations.build(cue_index(vocabulary))(doc) is doc
    return notes(doc).said


def test_quotations_are_noted(english: Language, vocabulary: Vocabulary) -> None:
    assert _said(english, vocabulary, "Ruiz, who said she was tired, left.") == (
        Said(
            kind="indirect",
            speaker=2,
            source=0,
            cue=(3, 4),
            cue_class="Speech",
            content=((4, 7),),
            confidence=0.8,
        ),
    )


def test_a_headline_needs_a_mention(english: Language, vocabulary: Vocabulary) -> None:
    text = "Angela Merkel: Europe must stand together"
    merkel = TokenMention(start=0, end=2, head=1, kind="name", name="Angela Merkel", label="PERSON")
    assert _said(english, vocabulary, text) == ()
    assert [(s.speaker, s.content) for s in _said(english, vocabulary, text, merkel)] == [(1, ((3, 7),))]
