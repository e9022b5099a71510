"""The names that every statement may use: relationship types, all of them from the ontology."""

from types import MappingProxyType

from graph.cypher import quoted
from graph.queries.shapes.scope import Scope
from ontology.terms import Vocabulary


def ground(vocabulary: Vocabulary) -> Scope:
    """`@hasActor` and its like, and `@relations` for any of the relations between actors and places."""
    relations = sorted({quoted(relation.edge) for relation in vocabulary.relation_types.values()})
    structure = {name: quoted(edge) for name, edge in vocabulary.structure.items()}
    return Scope(MappingProxyType({**structure, "relations": "|".join(relations)}))
