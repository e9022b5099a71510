"""Loading: a folder of one's own adds to the ontology, and what does not hold together is refused by name."""

import re
import shutil
from pathlib import Path

import pytest

from ontology import vocabulary
from ontology.stanza import VocabularyError
from ontology.terms import Example, Frame

PREFIXES = """
@prefix dram: <https://w3id.org/dramatis/ontology#> .
@prefix my: <https://example.org/field#> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
"""

QUAD = """
dram:Deeds a dram:QuadClass ; skos:notation "deeds" ;
    rdfs:label "deeds"@en ; skos:definition "What is done."@en .
"""

ACQUIRE = """
my:Acquire a owl:Class ; rdfs:subClassOf dram:Event ;
    skos:notation "ACQUIRE" ; rdfs:label "acquire"@en ; skos:definition "To buy a company."@en ;
    dram:quadClass dram:Deeds ; dram:score 3 ;
    dram:frame [ dram:verb "snap up", "acquire" ; dram:objectKind "actor" ; dram:mode my:Acquire-hostile ] ;
    dram:example [ dram:text "Elm Bank acquired the brewery." ;
        dram:expectActor "Elm Bank" ; dram:expectRecipient "the brewery" ] ;
    dram:nearMiss [ dram:text "The child acquired a taste for plums." ] .
"""

HOSTILE = """
my:Acquire-hostile a dram:Mode ; dram:modeOf my:Acquire ; dram:score -1 ;
    skos:notation "hostile" ; rdfs:label "acquire: hostile"@en ; skos:definition "Against the will of the other."@en .
"""

COMPANY = """
my:Company a owl:Class ; rdfs:subClassOf dram:Actor ;
    rdfs:label "company"@en ; skos:definition "Who trades."@en .
"""

OWNS = """
my:owns a dram:RelationType, owl:ObjectProperty ;
    rdfs:label "owns"@en ; dram:inverseLabel "owned by"@en ; skos:definition "Who has it."@en ;
    rdfs:domain [ a owl:Class ; owl:unionOf ( my:Company dram:Actor ) ] ; rdfs:range my:Company .
"""

WHOLE = PREFIXES + QUAD + ACQUIRE + HOSTILE + COMPANY + OWNS


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder for a field's own file, beside an ontology of the core alone, which loads fast."""
    core = tmp_path / "core"
    core.mkdir()
    shutil.copy(vocabulary.DATA / "core.ttl", core)
    monkeypatch.setattr(vocabulary, "DATA", core)
    own = tmp_path / "own"
    own.mkdir()
    return own


def _write(folder: Path, text: str) -> Path:
    (folder / "field.ttl").write_text(text, encoding="utf-8")
    return folder


def test_a_folder_adds_types_modes_classes_and_relations(folder: Path) -> None:
    loaded = vocabulary.load([_write(folder, WHOLE)])
    acquire = loaded.event_types["ACQUIRE"]
    assert acquire.iri == "https://example.org/field#Acquire"
    assert acquire.local == "Acquire"
    assert (acquire.quad, acquire.score) == ("deeds", 3)
    assert acquire.score_of("hostile") == -1
    assert acquire.score_of(None) == 3
    assert acquire.frames == (
        Frame(
            part_of_speech="verb",
            words=("acquire", "snap up"),
            actor_slots=("subject",),
            recipient_slots=("object",),
            mode="hostile",
            object_kind="actor",
        ),
    )
    assert acquire.examples == (
        Example(
            text="Elm Bank acquired the brewery.",
            type="ACQUIRE",
            mode=None,
            actors=("Elm Bank",),
            recipients=("the brewery",),
            auxiliary=None,
        ),
    )
    assert [miss.type for miss in acquire.near_misses] == [None]
    owns = loaded.relation_types["owns"]
    assert (owns.edge, owns.domain, owns.range) == ("OWNS", ("Company", "Actor"), ("Company",))
    assert (owns.inverse_label, owns.symmetric) == ("owned by", False)
    assert loaded.actor_classes["Company"].parent is None


def test_slots_left_out_are_those_of_the_part_of_speech_and_none_means_no_slot(folder: Path) -> None:
    frames = (
        'dram:frame [ dram:noun "takeover" ], [ dram:verb "list" ; dram:recipientSlots "none" ] ;\n    dram:quadClass'
    )
    text = WHOLE.replace("dram:quadClass dram:Deeds", frames + " dram:Deeds")
    noun, listing = vocabulary.load([_write(folder, text)]).event_types["ACQUIRE"].frames[0::2]
    assert noun.words == ("takeover",)
    assert noun.actor_slots == ("possessive", "by", "of", "from", "compound")
    assert noun.recipient_slots == ("against", "on", "with", "to")
    assert listing.words == ("list",)
    assert (listing.actor_slots, listing.recipient_slots) == (("subject",), ())


@pytest.mark.parametrize(
    ("said", "instead", "told"),
    [
        (
            "dram:score 3",
            "dram:score -20",
            "has -20 under dram:score: it must be from -10, conflict, to 10, cooperation",
        ),
        ('rdfs:label "acquire"@en ;', "", "has no rdfs:label: give it one"),
    ],
)
def test_what_is_refused_is_said_with_prefixes(folder: Path, said: str, instead: str, told: str) -> None:
    assert said in WHOLE
    with pytest.raises(VocabularyError, match=re.escape(told)):
        vocabulary.load([_write(folder, WHOLE.replace(said, instead, 1))])


def test_readings_come_in_their_order(folder: Path) -> None:
    def reading(name: str, order: int) -> str:
        return (
            f'my:{name} a dram:Reading ; dram:order {order} ; rdfs:label "{name}"@en ; skos:definition "A rule."@en ;\n'
            f"    dram:under my:Acquire ; dram:givesType my:Acquire ; dram:givesMode my:Acquire-hostile .\n"
        )

    readings = vocabulary.load([_write(folder, WHOLE + reading("A", 20) + reading("B", 3))]).readings
    assert [(r.local, r.order) for r in readings] == [("B", 3), ("A", 20)]
    assert {(r.under, r.gives_type, r.gives_mode) for r in readings} == {(frozenset({"ACQUIRE"}), "ACQUIRE", "hostile")}


def test_the_stanzas_may_stand_in_several_files(folder: Path) -> None:
    (folder / "a.ttl").write_text(PREFIXES + QUAD + ACQUIRE, encoding="utf-8")
    (folder / "deeper").mkdir()
    (folder / "deeper" / "b.ttl").write_text(PREFIXES + HOSTILE, encoding="utf-8")
    assert set(vocabulary.load([folder]).event_types["ACQUIRE"].modes) == {"hostile"}


BROKEN = {
    "no label": (WHOLE.replace('rdfs:label "acquire"@en ; ', ""), "my:Acquire|field#Acquire", "label"),
    "no definition": (
        WHOLE.replace(' ; skos:definition "Against the will of the other."@en', ""),
        "Acquire-hostile",
        "definition",
    ),
    "no quad class": (WHOLE.replace("dram:quadClass dram:Deeds ; ", ""), "field#Acquire", "quadClass"),
    "unknown quad class": (
        WHOLE.replace("dram:quadClass dram:Deeds", "dram:quadClass dram:Thoughts"),
        "field#Acquire",
        "dram:Thoughts",
    ),
    "score in words": (WHOLE.replace("dram:score 3", 'dram:score "high"'), "field#Acquire", "'high'"),
    "mode without type": (WHOLE.replace("dram:modeOf my:Acquire ; ", ""), "Acquire-hostile", "modeOf"),
    "mode of no event type": (
        WHOLE.replace("dram:modeOf my:Acquire ;", "dram:modeOf dram:Deeds ;"),
        "Acquire-hostile",
        "deeds",
    ),
    "frame without words": (
        WHOLE.replace('dram:verb "snap up", "acquire" ; ', ""),
        "field#Acquire",
        "no part of speech",
    ),
    "frame with two parts of speech": (
        WHOLE.replace('dram:verb "snap up"', 'dram:noun "purchase" ; dram:verb "snap up"'),
        "field#Acquire",
        "more than one part of speech",
    ),
    "frame with a mode that is nowhere": (
        WHOLE.replace("dram:mode my:Acquire-hostile", "dram:mode my:Acquire-friendly"),
        "field#Acquire",
        "Acquire-friendly",
    ),
    "unknown kind of object": (
        WHOLE.replace('dram:objectKind "actor"', 'dram:objectKind "firm"'),
        "field#Acquire",
        "'firm'",
    ),
    "example without text": (
        WHOLE.replace('dram:text "Elm Bank acquired the brewery." ;', ""),
        "field#Acquire",
        "0 texts",
    ),
    "relation without domain": (
        WHOLE.replace("rdfs:domain [ a owl:Class ; owl:unionOf ( my:Company dram:Actor ) ] ; ", ""),
        "field#owns",
        "domain",
    ),
    "relation without range": (WHOLE.replace(" ; rdfs:range my:Company", ""), "field#owns", "range"),
    "relation of an unknown class": (
        WHOLE.replace("rdfs:range my:Company", "rdfs:range my:Firm"),
        "field#owns",
        "Firm",
    ),
    "relation of what is no actor": (
        WHOLE.replace("rdfs:range my:Company", "rdfs:range dram:Report"),
        "field#owns",
        "Report",
    ),
    "cycle": (
        WHOLE + "my:Company rdfs:subClassOf my:Firm . my:Firm a owl:Class ; rdfs:subClassOf my:Company ;\n"
        '    rdfs:label "firm"@en ; skos:definition "A firm."@en .',
        "field#Company",
        "",
    ),
    "reading under what does not govern": (
        WHOLE
        + 'my:R a dram:Reading ; dram:order 1 ; rdfs:label "r"@en ; skos:definition "R."@en ; dram:under my:Company .',
        "field#",
        "",
    ),
}


@pytest.mark.parametrize(("text", "term", "what"), BROKEN.values(), ids=BROKEN)
def test_a_broken_stanza_is_refused_with_its_file_and_term(folder: Path, text: str, term: str, what: str) -> None:
    with pytest.raises(VocabularyError) as refusal:
        vocabulary.load([_write(folder, text)])
    message = str(refusal.value)
    assert "field.ttl" in message
    assert any(t in message for t in term.split("|")), message
    assert what in message


def test_a_term_that_is_defined_twice_is_refused_with_both_files(folder: Path) -> None:
    _write(folder, WHOLE)
    (folder / "second.ttl").write_text(PREFIXES + HOSTILE, encoding="utf-8")
    with pytest.raises(VocabularyError, match=r"Acquire-hostile is defined in field\.ttl and again in .*second\.ttl"):
        vocabulary.load([folder])


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ('my:owns dram:edge "PART_OF" .', ("field#owns", "dram:sentenceOf")),
        ('my:owns dram:edge "HAS_IT" . my:keeps dram:edge "HAS_IT" .', ("field#owns", "field#keeps")),
    ],
    ids=["a relation and what holds the graph together", "two relations"],
)
def test_two_terms_with_one_edge_are_refused_with_both(folder: Path, text: str, terms: tuple[str, str]) -> None:
    keeps = OWNS.replace("my:owns", "my:keeps").replace("owns", "keeps")
    with pytest.raises(VocabularyError, match=r"has the edge \w+, which .* has already") as refusal:
        vocabulary.load([_write(folder, WHOLE + keeps + text)])
    assert [term for term in terms if term not in str(refusal.value)] == []


def test_a_cue_attributes_only_if_it_says_so(folder: Path) -> None:
    def cue(name: str, more: str = "") -> str:
        return f'my:{name} a dram:Cue ; rdfs:label "{name}"@en ; skos:definition "Words."@en {more}.\n'

    text = WHOLE + cue("Wishes") + cue("Reports", "; dram:attributes true ")
    cues = vocabulary.load([_write(folder, text)]).cues
    assert {name: cue.attributes for name, cue in cues.items()} == {"Wishes": False, "Reports": True}


def test_turtle_that_does_not_parse_is_refused_with_its_line(folder: Path) -> None:
    with pytest.raises(VocabularyError, match=r"field\.ttl is not valid Turtle: line \d+"):
        vocabulary.load([_write(folder, PREFIXES + "my:Acquire a owl:Class ; ; rdfs:label [ .")])


def test_a_folder_without_turtle_is_refused(folder: Path) -> None:
    with pytest.raises(VocabularyError, match="holds no Turtle file"):
        vocabulary.load([folder])
