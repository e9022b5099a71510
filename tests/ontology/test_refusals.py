"""What is refused: each mistake in a file of one's own, with the sentence that a user gets to see."""

import shutil
from pathlib import Path

import pytest

from ontology import vocabulary
from ontology.stanza import VocabularyError

PREFIXES = """
@prefix co: <https://example.org/company#> .
@prefix other: <https://example.org/elsewhere/> .
@prefix dram: <https://w3id.org/dramatis/ontology#> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
"""

SOUND = """
co:Deeds a dram:QuadClass ; skos:notation "deeds" ; rdfs:label "deeds"@en ; skos:definition "What is done."@en .

co:Merge a owl:Class ; rdfs:subClassOf dram:Event ;
    skos:notation "MERGE" ; rdfs:label "merge"@en ; skos:definition "To become one."@en ;
    dram:quadClass co:Deeds ; dram:score 3 ;
    dram:frame [ dram:verb "merge with" ] .

co:Merge-slowly a dram:Mode ; dram:modeOf co:Merge ; dram:score 2 ;
    skos:notation "slowly" ; rdfs:label "merge: slowly"@en ; skos:definition "Step by step."@en .

co:Firm a owl:Class ; rdfs:subClassOf dram:Actor ;
    rdfs:label "firm"@en ; skos:definition "Who trades."@en ; dram:noun "firm" .

co:Dance a dram:Operator ; rdfs:label "dance"@en ; skos:definition "To do it dancing."@en .

co:owns a dram:RelationType, owl:ObjectProperty ;
    rdfs:label "owns"@en ; skos:definition "Has it."@en ; rdfs:domain co:Firm ; rdfs:range co:Firm .
"""

COMPANY = "https://example.org/company#"


EVENT = "a owl:Class ; rdfs:subClassOf dram:Event ; dram:quadClass co:Deeds ; dram:score 1"


def named(what: str) -> str:
    return f'rdfs:label "{what}"@en ; skos:definition "{what}."@en .'


WRONG = {
    "misspelt key of a term": (
        'co:Firm dram:nuon "company" .',
        f"{COMPANY}Firm uses dram:nuon, which is no term of the ontology: is dram:noun meant?",
    ),
    "misspelt key of a frame": (
        'co:Merge dram:frame [ dram:verb "join with" ; dram:actorSlot "subject" ] .',
        f"{COMPANY}Merge uses dram:actorSlot, which is no term of the ontology: is dram:actorSlots meant?",
    ),
    "misspelt kind": (
        f"co:Sea a dram:Contekst ; {named('sea')}",
        f"{COMPANY}Sea is a dram:Contekst, which is no term of the ontology: is dram:Context meant?",
    ),
    "parent that is nowhere": (
        f"co:Bank a owl:Class ; rdfs:subClassOf co:Frim ; {named('bank')}",
        f"{COMPANY}Bank is a kind of {COMPANY}Frim, which is defined nowhere",
    ),
    "parent of the ontology that is nowhere": (
        f"co:Bank a owl:Class ; rdfs:subClassOf dram:Acter ; {named('bank')}",
        f"{COMPANY}Bank is a kind of dram:Acter, which is defined nowhere",
    ),
    "cycle that hangs on nothing": (
        " ".join(f"co:{a} a owl:Class ; rdfs:subClassOf co:{b} ; {named(a)}" for a, b in ("AB", "BA")),
        f"{COMPANY}A is a kind of itself: break the cycle of rdfs:subClassOf",
    ),
    "words outside a frame": (
        'co:Merge dram:verb "join" .',
        f"{COMPANY}Merge has dram:verb outside a frame: write dram:frame [ dram:verb … ]",
    ),
    "words for a misspelt term": (
        'co:Murge dram:frame [ dram:verb "join" ] .',
        f"{COMPANY}Murge has a dram:frame but is nothing that words tell of",
    ),
    "nouns of what is no actor": (
        'co:Merge dram:noun "merger" .',
        f"{COMPANY}Merge has dram:noun outside a frame and is no class of actors",
    ),
    "an event type that is no kind of event": (
        f"co:Split a owl:Class ; dram:quadClass co:Deeds ; {named('split')}",
        f"{COMPANY}Split has a dram:quadClass but is no kind of dram:Event: add rdfs:subClassOf dram:Event",
    ),
    "two event types of one name": (
        f'co:Fuse {EVENT} ; skos:notation "MERGE" ; {named("fuse")}',
        f"has the notation MERGE, which {COMPANY}",
    ),
    "two modes of one name and type": (
        f'co:Merge-slow a dram:Mode ; dram:modeOf co:Merge ; dram:score 1 ; skos:notation "slowly" ; {named("slow")}',
        f"has the notation MERGE-slowly, which {COMPANY}",
    ),
    "two classes of one name": (
        f"other:Firm a owl:Class ; rdfs:subClassOf dram:Actor ; {named('firm')}",
        "Firm has the local name Firm, which https://example.org/",
    ),
    "an event type of the name of a core class": (
        f'co:Report {EVENT} ; skos:notation "REPORT" ; {named("report")}',
        f"{COMPANY}Report has the local name Report, which dram:Report has already: give it another",
    ),
    "two relations of one name": (
        f"other:owns a dram:RelationType ; rdfs:domain co:Firm ; rdfs:range co:Firm ; {named('owns')}",
        "owns has the local name owns, which https://example.org/",
    ),
    "two contexts of one name": (
        " ".join(f'co:{name} a dram:Context ; skos:notation "sea" ; {named("sea")}' for name in "XY"),
        f"has the notation sea, which {COMPANY}",
    ),
}


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of one's own beside an ontology of the core alone, which loads fast."""
    core = tmp_path / "core"
    core.mkdir()
    shutil.copy(vocabulary.DATA / "core.ttl", core)
    monkeypatch.setattr(vocabulary, "DATA", core)
    folder = tmp_path / "own"
    folder.mkdir()
    (folder / "sound.ttl").write_text(PREFIXES + SOUND, encoding="utf-8")
    return folder


def test_what_is_sound_is_not_refused(own: Path) -> None:
    assert set(vocabulary.load([own]).event_types) == {"MERGE"}


@pytest.mark.parametrize(("text", "told"), WRONG.values(), ids=WRONG)
def test_a_mistake_is_refused_with_its_file_and_term(own: Path, text: str, told: str) -> None:
    (own / "wrong.ttl").write_text(PREFIXES + text, encoding="utf-8")
    with pytest.raises(VocabularyError) as refusal:
        vocabulary.load([own])
    assert told in str(refusal.value)
    assert "wrong.ttl" in str(refusal.value) or "which https://example.org/" in str(refusal.value)


def test_a_kind_of_something_that_another_ontology_defines_is_left_alone(own: Path) -> None:
    (own / "aligned.ttl").write_text(PREFIXES + "co:Merge rdfs:subClassOf other:Event .", encoding="utf-8")
    assert set(vocabulary.load([own]).event_types) == {"MERGE"}


def test_words_for_a_term_of_another_file_that_do_not_hold_together_name_both_files(own: Path) -> None:
    (own / "words.ttl").write_text(
        PREFIXES + 'co:Merge dram:frame [ dram:verb "join with" ; dram:noun "joining" ] .', encoding="utf-8"
    )
    with pytest.raises(VocabularyError) as refusal:
        vocabulary.load([own])
    files = f"{own / 'sound.ttl'} and {own / 'words.ttl'}"
    assert str(refusal.value) == f"{files}: {COMPANY}Merge has a frame that holds words of more than one part of speech"
