"""The component: the same annotations as by the model's own two components, asked again or for the first time."""

import pytest
from spacy.lang.en import English
from spacy.language import Language
from spacy.pipeline import AttributeRuler, Lemmatizer
from spacy.tokens import Doc

from extraction.components import morphology

TEXTS = [
    "There is a plan, and there were two. That's what they've been told: I won't go, but you may.",
    "We ain't gonna stop; let's see. C'mon, I've gotta go, y'all!",
    "The minister who led the talks did meet them, though that was but a start. Does it? It does.",
    "There is a plan, and that was it.\n\nThe rebels  were attacking\n",
    "\n",
    "",
]


def own(nlp: Language) -> tuple[AttributeRuler, Lemmatizer]:
    ruler, lemmatizer = nlp.get_pipe("attribute_ruler"), nlp.get_pipe("lemmatizer")
    assert isinstance(ruler, AttributeRuler)
    assert isinstance(lemmatizer, Lemmatizer)
    return ruler, lemmatizer


def forms(doc: Doc) -> list[tuple[str, str, str, str, str]]:
    return [(token.pos_, str(token.morph), token.lemma_, token.tag_, token.dep_) for token in doc]


def parsed(nlp: Language, text: str) -> Doc:
    with nlp.select_pipes(disable=["attribute_ruler", "lemmatizer"]):
        return nlp(text)


@pytest.mark.parametrize("remembered", [0, 5, 100_000])
def test_it_does_what_the_model_does(english: Language, monkeypatch: pytest.MonkeyPatch, remembered: int) -> None:
    monkeypatch.setattr(morphology, "REMEMBERED", remembered)
    component = morphology.build(*own(english))
    assert component is not None
    for text in [*TEXTS, *reversed(TEXTS)]:
        assert forms(component(parsed(english, text))) == forms(english(text)), text


@pytest.mark.parametrize(
    ("pattern", "sets"),
    [
        ({"SHAPE": "dddd"}, {"POS": "NUM"}),  # it would have to be remembered, too
        ({"TAG": "CD", "OP": "+"}, {"POS": "NUM"}),  # how far it reaches is not known
        ({"TAG": "CD"}, {"ENT_TYPE": "DATE"}),  # what it sets is not
    ],
)
def test_rules_that_look_further_are_left_to_the_model(
    english: Language, pattern: dict[int | str, str], sets: dict[str, str]
) -> None:
    ruler = AttributeRuler(English().vocab)
    ruler.add([[pattern]], sets)
    assert morphology.build(ruler, own(english)[1]) is None
