"""The folder `examples/company-news`, used as a user would: by `DRAMATIS_ONTOLOGY` alone."""

from functools import cache
from pathlib import Path

import pytest

from api.settings import Settings
from ontology import vocabulary as ontology_vocabulary
from ontology.terms import Vocabulary

FOLDER = Path(__file__).parents[1] / "examples" / "company-news"
NAMESPACE = "https://example.org/company#"


@cache
def vocabulary() -> Vocabulary:
    """The ontology with the folder's own terms."""
    return ontology_vocabulary.load([FOLDER])


def settings(home: Path) -> Settings:
    """The settings of a user who has set the variable and nothing else that matters."""
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("DRAMATIS_ONTOLOGY", str(FOLDER))
        environment.setenv("DRAMATIS_HOME", str(home))
        return Settings()
