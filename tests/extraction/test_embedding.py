"""The memory of embeddings: the model's own vectors, whatever was read before and however little is kept."""

import numpy as np
import pytest
from spacy.language import Language
from spacy.pipeline import Tok2Vec

from extraction import embedding, pipeline

TEXTS = (
    "Norway's premier didn't meet the rebels; they've left.",
    "\n \n",
    "",
    'NATO and the U.N. met in Oslo on Friday: "We won\'t go," it said.',
    "The rebels met NATO. NATO met the rebels.",
)


def vectors(nlp: Language, text: str) -> list[np.ndarray]:
    """What the first layer of each of the model's two ways of reading gives for a text."""
    doc = nlp.make_doc(text)
    shared, names = nlp.get_pipe("tok2vec"), nlp.get_pipe("ner")
    assert isinstance(shared, Tok2Vec)
    models = [shared.model, names.model.get_ref("tok2vec")]  # type: ignore[attr-defined]  # spaCy does not say
    return [model.layers[0].predict([doc])[0] for model in models]


@pytest.fixture(scope="module", params=[200, 30, 5])
def remembering(request: pytest.FixtureRequest) -> Language:
    """The model with memories that hold all the words of the texts, some of them, or fewer than one text has."""
    nlp = pipeline.load()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(embedding, "REMEMBERED", request.param)
        embedding.remember_embeddings(nlp)
    return nlp


def test_the_vectors_are_the_models_own(english: Language, remembering: Language) -> None:
    for text in filter(None, (*TEXTS, *reversed(TEXTS))):  # of no words the model itself cannot make any
        for own, remembered in zip(vectors(english, text), vectors(remembering, text), strict=True):
            assert np.allclose(own, remembered, atol=1e-4), text


def test_what_was_read_before_does_not_matter(remembering: Language) -> None:
    first = [vectors(remembering, text) for text in TEXTS]
    again = [vectors(remembering, text) for text in reversed(TEXTS)][::-1]
    for before, after in zip(first, again, strict=True):
        for one, other in zip(before, after, strict=True):
            assert (one == other).all()


def test_a_model_is_read_the_same(english: Language, remembering: Language) -> None:
    for text in TEXTS:
        own, same = english(text), remembering(text)
        assert [(t.tag_, t.dep_, t.head.i, t.ent_type_) for t in own] == [
            (t.tag_, t.dep_, t.head.i, t.ent_type_) for t in same
        ]


def test_it_cannot_be_trained(remembering: Language) -> None:
    tok2vec = remembering.get_pipe("tok2vec")
    assert isinstance(tok2vec, Tok2Vec)
    with pytest.raises(ValueError, match="cannot be trained"):
        tok2vec.model.layers[0]([remembering.make_doc("Norway left.")], is_train=True)
