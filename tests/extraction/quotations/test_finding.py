"""Whole texts: nothing that a text may hold breaks the finding."""

import pytest
from spacy.language import Language

from extraction.frames import cue_index
from extraction.quotations import find_said
from ontology.terms import Vocabulary
from tests.extraction.quotations.conftest import Reader


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n\n",
        '"',
        "said",
        "“ ” “ ” said :",
        '"' * 1000,
        "“" * 1000,
        "said " * 300,
        ": : :",
        "“said” “said” said“said”",
    ],
)
def test_garbage_is_read_without_harm(english: Language, vocabulary: Vocabulary, text: str) -> None:
    doc = english(text)
    for said in find_said(doc, cue_index(vocabulary), is_actor=lambda _: True):
        assert all(0 <= start < end <= len(doc) for start, end in said.content)


def test_the_same_text_gives_the_same_quotations(read: Reader) -> None:
    text = "“We lost,” he said. According to Ruiz, they had warned of it and said that it would come."
    assert read(text) == read(text)


def test_a_cue_word_has_one_frame(vocabulary: Vocabulary) -> None:
    """Two would give the class of a cue to the order of the alphabet; frames that ask for an object are apart."""
    seen: dict[tuple[str, str], str] = {}
    for cue in vocabulary.cues.values():
        for frame in cue.frames:
            for words in frame.words if not frame.objects else ():
                key = (frame.part_of_speech, words)
                assert key not in seen, f"{words} is a cue of {seen.get(key)} and of {cue.name}"
                seen[key] = cue.name


def test_cues_name_slots_that_are_read(vocabulary: Vocabulary) -> None:
    """A slot that is none of ours is taken for a preposition, so a slip of the pen would go unseen."""
    ours = {"quote", "around", "clause", "infinitive", "gerund", "object", "complement", "particle"}
    prepositions = {"about", "against", "at", "by", "for", "of", "on", "over", "to", "with"}
    used = {slot for cue in vocabulary.cues.values() for frame in cue.frames for slot in frame.recipient_slots}
    assert used - ours - prepositions == set()
