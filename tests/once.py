"""What takes seconds to make, made once a process: the project's own ontology, lexicon, pipeline and extractor."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import cache

import pytest
from spacy.language import Language

from api import bootstrap
from api.choosing import Reads
from api.settings import Settings
from extraction import language, lexicon, pipeline
from extraction.assemble import Assembler
from extraction.extract import Extractor
from extraction.lexicon import Lexicon
from ontology import vocabulary
from ontology.terms import Vocabulary

own_vocabulary: Callable[[], Vocabulary] = cache(vocabulary.load)
own_language_of: Callable[[], Callable[[str], str]] = cache(language.load)


@cache
def own_lexicon() -> Lexicon:
    """The lexicon, over the ontology."""
    return lexicon.load(vocabulary=own_vocabulary())


@cache
def own_pipeline() -> Language:
    """The whole pipeline."""
    return pipeline.build(vocabulary=own_vocabulary(), lexicon=own_lexicon())


@cache
def own_extractor() -> Extractor:
    """The extractor over the pipeline."""
    return Extractor(nlp=own_pipeline(), assembler=Assembler(own_vocabulary(), own_lexicon()))


@contextmanager
def for_commands() -> Iterator[None]:
    """Commands that are run in this process take what is made once, unless their settings ask for something else."""
    ask_vocabulary, ask_extractor = bootstrap.vocabulary, bootstrap._extractor

    def some_vocabulary(settings: Settings) -> Vocabulary:
        if settings.ontology:
            return ask_vocabulary(settings)
        return replace(own_vocabulary(), base=settings.base)

    def some_extractor(settings: Settings, known: Vocabulary, names: Callable[[], Lexicon]) -> Reads:
        if settings.ontology or settings.lexicon or settings.model:
            return ask_extractor(settings, known, names)
        return own_extractor()

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(bootstrap, "vocabulary", some_vocabulary)
        patch.setattr(bootstrap, "_extractor", some_extractor)
        patch.setattr(bootstrap, "language_identifier", own_language_of)
        yield
