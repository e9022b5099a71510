"""Everything that a vocabulary has is in its reference, once, with what others say of it."""

from ontology.reference import Entry, sections
from ontology.terms import Vocabulary


def entries(vocabulary: Vocabulary) -> list[Entry]:
    return [entry for section in sections(vocabulary) for top in section.entries for entry in top.whole()]


def entry(vocabulary: Vocabulary, iri: str) -> Entry:
    (found,) = [each for each in entries(vocabulary) if each.term.iri.endswith(f"#{iri}")]
    return found


def test_every_term_is_there_once(vocabulary: Vocabulary) -> None:
    terms = [
        *vocabulary.event_types.values(),
        *(mode for event_type in vocabulary.event_types.values() for mode in event_type.modes.values()),
        *vocabulary.actor_classes.values(),
        *vocabulary.relation_types.values(),
        *vocabulary.operators.values(),
        *vocabulary.readings,
        *vocabulary.quad_classes.values(),
        *vocabulary.auxiliaries.values(),
        *vocabulary.contexts.values(),
        *vocabulary.sectors.values(),
        *vocabulary.cues.values(),
        *vocabulary.quantity_kinds.values(),
        *vocabulary.structural_terms,
    ]
    assert sorted(each.term.iri for each in entries(vocabulary)) == sorted(term.iri for term in terms)


def test_every_word_of_a_frame_and_every_example_is_there(vocabulary: Vocabulary) -> None:
    for event_type in vocabulary.event_types.values():
        found = entry(vocabulary, event_type.local)
        assert sorted(w for words in found.words for w in words.words) == sorted(
            w for frame in event_type.frames for w in frame.words
        )
        assert [each.text for each in found.examples] == [each.text for each in event_type.examples]
        assert [each.text for each in found.near_misses] == [each.text for each in event_type.near_misses]


def test_classes_form_a_tree(vocabulary: Vocabulary) -> None:
    (classes,) = [section for section in sections(vocabulary) if section.title == "Actor classes"]
    assert {part.name for top in classes.entries for part in top.parts} == {
        name for name, each in vocabulary.actor_classes.items() if each.parent is not None
    }
    assert dict(entry(vocabulary, "Military").facts) == {
        "kind of": "Organization, Actor",
        "sector": "MIL",
        "object of": "commands",
    }


def test_a_mode_has_the_words_that_set_it_and_the_readings_that_give_or_ask_for_it(vocabulary: Vocabulary) -> None:
    allege = entry(vocabulary, "Accuse-allege")
    assert (allege.name, allege.summary) == ("ACCUSE-allege", "-3.5")
    assert all("sets the mode allege" in words.conditions for words in allege.words)
    assert "indict" in {word for words in allege.words for word in words.words}
    assert [reading.name for reading in allege.readings] == ["AgreedLawsuitIsAllegation"]


def test_what_others_say_of_a_concept_stands_with_it(vocabulary: Vocabulary) -> None:
    facts = {iri: dict(entry(vocabulary, iri).facts) for iri in ("VerbalConflict", "negated", "Sector-MIL")}
    assert facts["VerbalConflict"]["event types"] == "ACCUSE, REJECT, REQUEST, THREATEN"
    assert facts["negated"]["given by"] == "Denying, Preventing"
    assert facts["Sector-MIL"]["of"] == "Military"


def test_relations_say_their_ends(vocabulary: Vocabulary) -> None:
    assert dict(entry(vocabulary, "capitalOf").facts) == {
        "from → to": "Place → Country or Place",
        "read from the other end": "has capital",
        "relationship type": "CAPITAL_OF",
    }
    assert dict(entry(vocabulary, "relativeOf").facts)["read from the other end"] == "the same"
