from dataclasses import replace
from types import MappingProxyType

import pytest
from graphql import GraphQLEnumType

from api.schema import create_schema
from api.types.terms import EnumNameError, enum_name
from ontology.terms import NAMESPACE, Concept, Vocabulary
from tests.small_vocabulary import small_vocabulary


def values(vocabulary: Vocabulary, enum: str) -> dict[str, tuple[str, str | None]]:
    """Each value of an enum of the schema, with what records carry and what it means."""
    found = create_schema(vocabulary)._schema.type_map[enum]
    assert isinstance(found, GraphQLEnumType)
    return {name: (value.value, value.description) for name, value in found.values.items()}


def test_a_mode_is_named_after_its_type() -> None:
    assert values(small_vocabulary(), "EventMode") == {
        "ACCUSE_ALLEGE": ("ACCUSE-allege", "To allege."),
        "ACCUSE_DISAPPROVE": ("ACCUSE-disapprove", "To disapprove."),
    }


def test_a_relation_is_named_after_its_relationship_type() -> None:
    assert values(small_vocabulary(), "RelationType") == {
        "HEADQUARTERED_IN": ("HEADQUARTERED_IN", "The relation headquarteredIn."),
        "HOLDS_POSITION": ("HOLDS_POSITION", "The relation holdsPosition."),
        "LOCATED_IN": ("LOCATED_IN", "The relation locatedIn."),
    }


def test_classes_and_quad_classes_are_in_capitals() -> None:
    assert values(small_vocabulary(), "ActorClass") == {
        "COUNTRY": ("Country", "A Country."),
        "MEDIA": ("Media", "A Media."),
        "PERSON": ("Person", "A Person."),
        "POPULATION_GROUP": ("PopulationGroup", "A PopulationGroup."),
    }
    assert list(values(small_vocabulary(), "QuadClass")) == ["MATERIAL_CONFLICT", "VERBAL_CONFLICT"]


def test_a_term_that_is_added_is_a_value_more() -> None:
    vocabulary = small_vocabulary()
    added = Concept(iri=f"{NAMESPACE}arms-trade", label="arms trade", definition="Selling arms.", name="arms-trade")
    more = replace(vocabulary, contexts=MappingProxyType({**vocabulary.contexts, "arms-trade": added}))

    assert values(more, "Context") == {
        "ARMS_TRADE": ("arms-trade", "Selling arms."),
        **values(vocabulary, "Context"),
    }


def test_two_terms_that_would_be_one_value_are_refused() -> None:
    vocabulary = small_vocabulary()
    twin = Concept(iri=f"{NAMESPACE}Military", label="Military", definition="The same.", name="Military")
    more = replace(vocabulary, contexts=MappingProxyType({**vocabulary.contexts, "Military": twin}))

    with pytest.raises(EnumNameError, match=r"'Military' and 'military' .* would both be MILITARY in the enum Context"):
        create_schema(more)


@pytest.mark.parametrize(
    ("term", "name"),
    [("ACCUSE-allege", "ACCUSE_ALLEGE"), ("verbal conflict", "VERBAL_CONFLICT"), ("ArmedGroup", "ARMED_GROUP")],
)
def test_names(term: str, name: str) -> None:
    assert enum_name(term) == name
