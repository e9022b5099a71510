import gc
import weakref
from pathlib import Path

import pytest
import spacy
from spacy.language import Language
from thinc.api import NumpyOps

from extraction import lexicon as known_names
from extraction.components import (
    actors,
    arguments,
    auxiliary,
    contexts,
    coreference,
    mentions,
    paragraphs,
    quotations,
    relations,
    times,
    triggers,
)
from extraction.extract import extractor
from extraction.lexicon import Lexicon
from extraction.pipeline import ModelError, build
from ontology import identity
from ontology import vocabulary as ontology_vocabulary
from ontology.terms import Vocabulary
from tests.extraction.wording import Event, events

OURS = (mentions, quotations, coreference, actors, times, triggers, arguments, auxiliary, contexts, relations)


def test_our_components_follow_the_model_in_their_order(pipeline: Language) -> None:
    names = pipeline.pipe_names
    assert names[-len(OURS) :] == [module.__name__.split(".")[-1] for module in OURS]
    assert names.index("paragraphs") == names.index("parser") - 1


def test_what_a_component_requires_is_assigned_before_it() -> None:
    assigned = set(paragraphs.ASSIGNS)
    for module in OURS:
        required = {key for key in module.REQUIRES if key.startswith("doc.user_data.")}
        assert required <= assigned, f"{module.__name__} requires {sorted(required - assigned)}"
        assigned |= set(module.ASSIGNS)


def test_a_second_pipeline_leaves_the_first_as_it_is_and_can_be_let_go_of(
    pipeline: Language, vocabulary: Vocabulary, lexicon: Lexicon
) -> None:
    before = pipeline.get_pipe("mentions")
    second = build(vocabulary=vocabulary, lexicon=lexicon)
    assert pipeline.get_pipe("mentions") is before
    assert second.get_pipe("mentions") is not before
    gone = weakref.ref(second.get_pipe("mentions"))
    third = build(vocabulary=vocabulary, lexicon=lexicon)
    del second
    gc.collect()
    assert gone() is None
    assert third.pipe_names == pipeline.pipe_names


def test_every_part_of_the_model_multiplies_with_numpy(pipeline: Language) -> None:
    models = [model for _, part in pipeline.pipeline if (model := getattr(part, "model", None)) is not None]
    ops = [node.ops for model in models for node in model.walk()]
    assert {(type(each), each.use_blis) for each in ops} == {(NumpyOps, False)}


def test_a_model_that_is_not_installed(vocabulary: Vocabulary, lexicon: Lexicon) -> None:
    message = "there is no spaCy model named 'xx_none_sm': install it, or unset DRAMATIS_MODEL to use the packaged one"
    with pytest.raises(ModelError) as raised:
        extractor(vocabulary=vocabulary, lexicon=lexicon, model="xx_none_sm")
    assert str(raised.value) == message


def test_a_model_that_lacks_a_parser(vocabulary: Vocabulary, lexicon: Lexicon, tmp_path: Path) -> None:
    folder = tmp_path / "bare"
    spacy.blank("en").to_disk(folder)
    with pytest.raises(ModelError) as raised:
        build(vocabulary=vocabulary, lexicon=lexicon, model=str(folder))
    assert str(raised.value) == (
        f"the spaCy model {str(folder)!r} has no lemmatizer, no ner, no parser: choose one that has"
    )


OWN_FIELD = """\
@prefix dram: <https://w3id.org/dramatis/ontology#> .
@prefix own: <https://example.org/clubs#> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .

own:Exclude a owl:Class ; rdfs:subClassOf dram:Event ; skos:notation "EXCLUDE" ;
    rdfs:label "exclude"@en ; skos:definition "To vote somebody out of a club."@en ;
    dram:quadClass dram:MaterialConflict ; dram:score -3 ;
    dram:frame [ dram:verb "blackball" ] .

own:Feigning a dram:Operator ;
    rdfs:label "feigning"@en ; skos:definition "A show is made of what is not done."@en ;
    dram:givesAuxiliary dram:negated ;
    dram:frame [ dram:verb "feign" ] .

own:reading-feigned a dram:Reading ;
    rdfs:label "feigned"@en ; skos:definition "A show of excluding somebody is a threat."@en ;
    dram:order 1 ; dram:under own:Feigning ; dram:ofType own:Exclude ; dram:givesType dram:Threaten .
"""


def test_a_field_of_ones_own_needs_turtle_alone(tmp_path: Path) -> None:
    (tmp_path / "clubs.ttl").write_text(OWN_FIELD, encoding="utf-8")
    terms = ontology_vocabulary.load([tmp_path])
    own = extractor(vocabulary=terms, lexicon=known_names.load(vocabulary=terms))
    told, feigned = own.extract(
        identity.article(text=text) for text in ("Spain blackballed Peru.", "Spain feigned blackballing Peru.")
    )
    spain, peru = (("Spain", "iso:ESP"),), (("Peru", "iso:PER"),)
    assert events(told) == [Event("EXCLUDE", "blackballed", actors=spain, recipients=peru)]
    assert events(feigned) == [
        Event("THREATEN", "blackballing", auxiliary="negated", main=False, actors=spain, recipients=peru)
    ]
