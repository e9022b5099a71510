"""Reads the quotations of a text with the packaged model and the project's own cues."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from spacy.language import Language

from extraction.frames import cue_index
from extraction.notes import Said
from extraction.quotations import find_said
from ontology.terms import Vocabulary


@dataclass(frozen=True, slots=True)
class Read:
    """A quotation in words."""

    kind: str
    cue_class: str | None
    speaker: str | None
    source: str | None
    cue: str | None
    content: tuple[str, ...]
    confidence: float


Reader = Callable[[str], list[Read]]


@pytest.fixture(scope="session")
def read(english: Language, vocabulary: Vocabulary) -> Reader:
    """From a text to its quotations."""
    index = cue_index(vocabulary)

    def reader(text: str) -> list[Read]:
        doc = english(text)

        def words(said: Said) -> Read:
            return Read(
                kind=said.kind,
                cue_class=said.cue_class,
                speaker=doc[said.speaker].text if said.speaker is not None else None,
                source=doc[said.source].text if said.source is not None else None,
                cue=doc[slice(*said.cue)].text if said.cue else None,
                content=tuple(doc[start:end].text for start, end in said.content),
                confidence=said.confidence,
            )

        return [words(said) for said in find_said(doc, index, is_actor=lambda t: t.pos_ in {"PROPN", "PRON"})]

    return reader
