"""Names in the graph that the ontology at hand does not define, as its articles were loaded with further folders."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from graph.cypher import quoted
from graph.query import NoParams, Query
from ontology.errors import DramatisError
from ontology.terms import Vocabulary


class ForeignNameError(DramatisError):
    """The graph speaks of what the ontology at hand does not know."""


@dataclass(frozen=True, slots=True)
class Name:
    """A name in use, and what it is the name of."""

    kind: str
    name: str


def refuse(used: Iterable[Name], vocabulary: Vocabulary) -> None:
    """Raises `ForeignNameError` if any of the names that the graph uses is none of the vocabulary."""
    foreign = sorted(set(used) - set(_known(vocabulary)), key=_order)
    if foreign:
        told = ", ".join(f"{one.kind} {one.name}" for one in foreign[:3]) + (" and more" if len(foreign) > 3 else "")
        raise _error(told)


def known[T](terms: Mapping[str, T], name: str, kind: str) -> T:
    """The term of a name that the graph uses. Raises `ForeignNameError` where the vocabulary has none."""
    if name not in terms:
        raise _error(f"{kind} {name}")
    return terms[name]


def _error(told: str) -> ForeignNameError:
    return ForeignNameError(
        f"the graph has what the ontology at hand does not define ({told}): set DRAMATIS_ONTOLOGY as it was when "
        "the articles were loaded"
    )


def names(vocabulary: Vocabulary) -> Query[NoParams, Name]:
    """The query for all names of the ontology that the graph uses.

    Looks at every report, description and relation: for those that go on to read all of the graph.
    """
    of_reports = "MATCH (report:Report)"
    of_actors = f"MATCH (:Actor)-[told:{quoted(vocabulary.structure['describedIn'])}]->()"
    parts = (
        f"{of_reports} RETURN 'event type' AS kind, report.type AS name",
        f"{of_reports} WHERE report.mode IS NOT NULL RETURN 'mode' AS kind, report.type + '-' + report.mode AS name",
        f"{of_reports} UNWIND report.contexts AS name RETURN 'context' AS kind, name",
        f"{of_reports} WHERE report.auxiliary IS NOT NULL RETURN 'auxiliary' AS kind, report.auxiliary AS name",
        f"{of_actors} RETURN 'actor class' AS kind, told.type AS name",
        f"{of_actors} WHERE told.sector IS NOT NULL RETURN 'sector' AS kind, told.sector AS name",
        "MATCH (said:Quotation) WHERE said.class IS NOT NULL RETURN 'cue' AS kind, said.class AS name",
        "MATCH ()-[stated]->() WHERE stated.article IS NOT NULL RETURN 'relation' AS kind, type(stated) AS name",
    )
    return Query(name="names in use", cypher="\nUNION\n".join(parts), params=NoParams, row=_name)


def _name(record: Mapping[str, Any]) -> Name:
    return Name(record["kind"], record["name"])


def _order(name: Name) -> tuple[str, str]:
    return name.kind, name.name


def _known(vocabulary: Vocabulary) -> Iterator[Name]:
    modes = (f"{t.name}-{mode}" for t in vocabulary.event_types.values() for mode in t.modes)
    relations = (relation.edge for relation in vocabulary.relation_types.values())
    for kind, known in (
        ("event type", vocabulary.event_types),
        ("mode", modes),
        ("context", vocabulary.contexts),
        ("auxiliary", vocabulary.auxiliaries),
        ("actor class", vocabulary.actor_classes),
        ("sector", vocabulary.sectors),
        ("cue", vocabulary.cues),
        ("relation", (*relations, *vocabulary.structure.values())),
    ):
        yield from (Name(kind, name) for name in known)
