"""The statements that write and read the graph, built from the ontology. Pure strings.

Labels and relationship types are written into the statements here, from the vocabulary and from nowhere else; where
one is for any class, type or relation, each row says which it is, as Neo4j plans one statement faster than dozens.
Values are always parameters. Statements take many rows at once. What is known to be new is created, which is faster
than MERGE.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from graph.duplicates.statements import Duplicates, duplicates
from graph.people.statements import People, people
from graph.tallies.statements import Tallies, tallies
from graph.tallies.votes import ActorVote, PlaceVote
from ontology.terms import Vocabulary

GRAPH_ID = "graph"
"""The id of the one `:Graph` node, which holds the version and serialises writers."""

CORE_LABELS = (
    "Article",
    "Signature",
    "Sentence",
    "Report",
    "Event",
    "Actor",
    "ActorTally",
    "Place",
    "PlaceTally",
    "Quotation",
    "Quantity",
    "Addition",
    "Graph",
)
"""Every node has exactly one of these; an event also has its type's, an actor its class's."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """Writing and deleting what articles say. `write` is by the field of `graph.rows.Rows`, in the order of writing.

    `relations` is by the labels of both ends; each row has the edge as its `type`.
    """

    write: Mapping[str, str]
    relations: Mapping[tuple[str, str], str]
    delete: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Derived:
    """Reading what a write touches and writing what follows from it.

    Rows of actors and events that are created or get another label have the `label` of their class or type, and their
    `properties`; those of places are properties alone. Rows of what is updated have its `id`, and its `changes`.
    """

    actors: Tallies
    places: Tallies
    events_of: str
    events: str
    tellings: str
    claims: str
    near: str
    loose: str
    create_actors: str
    update_actors: str
    relabel_actors: str
    delete_actors: str
    create_places: str
    update_places: str
    delete_places: str
    create_events: str
    update_events: str
    delete_events: str
    event_actors: str
    event_recipients: str
    event_places: str
    tells_of: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Statements:
    """Everything that a load runs.

    `lock` changes nothing and makes every other writer wait until the transaction ends; `count` is for those that
    have written something, and keeps which events are new; `bring_up` says how far a graph of an older layout has been
    written again.
    """

    graph: str
    lock: str
    count: str
    bring_up: str
    hashes: str
    said: Said
    duplicates: Duplicates
    people: People
    derived: Derived


_WRITTEN = "RETURN count(*) AS written"
"""Of a statement that takes rows: must be as many, or one of them did not find what it is to be joined to."""

GRAPH = (
    "MATCH (graph:Graph {id: $graph})\n"
    "RETURN graph.version AS version, graph.schema AS schema, graph.brought_up_to AS brought_up_to"
)


def statements(vocabulary: Vocabulary) -> Statements:
    """The statements for the ontology's types."""
    edge = structure(vocabulary)
    return Statements(
        graph=GRAPH,
        lock=(
            "MERGE (graph:Graph {id: $graph}) ON CREATE SET graph.version = 0, graph.schema = $schema\n"
            "SET graph.version = graph.version\nRETURN graph.schema AS schema"
        ),
        count=(
            "MATCH (graph:Graph {id: $graph}) SET graph.version = graph.version + 1\n"
            "FOREACH (_ IN CASE WHEN size($events) > 0 THEN [1] ELSE [] END |\n"
            "  CREATE (:Addition {id: toString(graph.version), version: graph.version, events: $events}))\n"
            "WITH graph MATCH (old:Addition) WHERE old.version <= graph.version - $kept DELETE old"
        ),
        bring_up=(
            "MATCH (graph:Graph {id: $graph})\n"
            "SET graph.brought_up_to = $to, graph.schema = coalesce($schema, graph.schema)"
        ),
        hashes=(
            "MATCH (article:Article) WHERE article.id IN $articles\nRETURN article.id AS id, article.hash AS hash,\n"
            f"  head(COLLECT {{ MATCH (article)-[:{edge['repeats']}]->(original:Article) RETURN original.id }})"
            " AS repeats"
        ),
        said=_said(vocabulary),
        duplicates=duplicates(edge, written=_WRITTEN),
        people=people(edge),
        derived=_derived(vocabulary),
    )


def quoted(name: str) -> str:
    """A label or relationship type as it stands in Cypher."""
    return name if re.fullmatch(r"[A-Za-z][A-Za-z0-9_]*", name) else "`" + name.replace("`", "``") + "`"


def structure(vocabulary: Vocabulary) -> dict[str, str]:
    """The relationship types of what holds the graph together, as they stand in a pattern."""
    return {name: quoted(of_type) for name, of_type in vocabulary.structure.items()}


def relation_edges(vocabulary: Vocabulary) -> str:
    """Any relation of the ontology, as it stands in a pattern; Neo4j looks up the index of each."""
    return "|".join(sorted({quoted(relation.edge) for relation in vocabulary.relation_types.values()}))


def _said(vocabulary: Vocabulary) -> Said:
    edge = structure(vocabulary)
    write = {
        "articles": _create("Article", "row.properties"),
        "signatures": _new_node("Article", "article", edge["signatureOf"], "Signature"),
        "sentences": _new_node("Article", "article", edge["sentenceOf"], "Sentence"),
        "reports": _new_node("Sentence", "sentence", edge["readIn"], "Report"),
        "quantities": (
            "UNWIND $rows AS row\nMATCH (report:Report {id: row.report})\n"
            f"CREATE (report)-[:{edge['counts']}]->(new:Quantity) SET new = row.properties\n{_WRITTEN}"
        ),
        "quotations": _create("Quotation", "row.properties"),
        "quoted_in": _plain_edge(("Quotation", "quotation"), edge["quotedIn"], ("Sentence", "sentence")),
        "actor_descriptions": _edge(("Actor", "actor"), edge["describedIn"], ("Article", "article")),
        "place_descriptions": _edge(("Place", "place"), edge["describedIn"], ("Article", "article")),
        "actor_mentions": _edge(("Actor", "actor"), edge["mentionedIn"], ("Sentence", "sentence")),
        "place_mentions": _edge(("Place", "place"), edge["mentionedIn"], ("Sentence", "sentence")),
        "actors": _edge(("Report", "report"), edge["hasActor"], ("Actor", "actor")),
        "recipients": _edge(("Report", "report"), edge["hasRecipient"], ("Actor", "actor")),
        "places": _edge(("Report", "report"), edge["hasPlace"], ("Place", "place")),
        "attributions": _edge(("Report", "report"), edge["attributedTo"], ("Actor", "actor")),
        "speakers": _edge(("Actor", "actor"), edge["said"], ("Quotation", "quotation")),
        "actors_spoken_of": _edge(("Quotation", "quotation"), edge["speaksOf"], ("Actor", "actor")),
        "reports_spoken_of": _edge(("Quotation", "quotation"), edge["speaksOf"], ("Report", "report")),
    }
    relations = {
        (start, end): _edge((start, "subject"), "$(row.type)", (end, "object"))
        for start in ("Actor", "Place")
        for end in ("Actor", "Place", "Sentence")
    }
    return Said(
        write=MappingProxyType(write), relations=MappingProxyType(relations), delete=tuple(_deletions(vocabulary, edge))
    )


def _deletions(vocabulary: Vocabulary, edge: Mapping[str, str]) -> Iterator[str]:
    """What an article said, from the outside in: each statement finds its nodes by ones that are still there."""
    if vocabulary.relation_types:
        yield (
            f"UNWIND $articles AS id\nMATCH ()-[relation:{relation_edges(vocabulary)}]->()"
            " WHERE relation.article = id\nDELETE relation"
        )
    start = "UNWIND $articles AS id\nMATCH (article:Article {id: id})"
    sentences = f"{start}<-[:{edge['sentenceOf']}]-(sentence:Sentence)"
    reports = f"{sentences}<-[:{edge['readIn']}]-(report:Report)"
    yield f"{reports}-[:{edge['counts']}]->(quantity:Quantity)\nDETACH DELETE quantity"
    yield (
        f"{sentences}<-[:{edge['quotedIn']}]-(quotation:Quotation)\nWITH DISTINCT quotation\nDETACH DELETE quotation"
    )
    yield f"{reports}\nDETACH DELETE report"
    yield f"{sentences}\nDETACH DELETE sentence"
    yield f"{start}<-[:{edge['signatureOf']}]-(signature:Signature)\nDETACH DELETE signature"
    yield f"{start}\nDETACH DELETE article"


def _derived(vocabulary: Vocabulary) -> Derived:
    edge = structure(vocabulary)
    classes = {quoted(actor_class.local) for actor_class in vocabulary.actor_classes.values()}
    told = f"<-[:{edge['sentenceOf']}]-(:Sentence)<-[:{edge['readIn']}]-"
    every_class = "".join(f":{label}" for label in sorted(classes))
    shared = (
        "coalesce(event.auxiliary, '') = row.auxiliary AND (\n"
        f"  EXISTS {{ (event)-[:{edge['hasActor']}]->(actor:Actor) WHERE actor.id IN row.actors }} OR\n"
        f"  EXISTS {{ (event)-[:{edge['hasRecipient']}]->(actor:Actor) WHERE actor.id IN row.recipients }})"
    )
    return Derived(
        actors=tallies("Actor", ActorVote, edge["describedIn"], written=_WRITTEN),
        places=tallies("Place", PlaceVote, edge["describedIn"], written=_WRITTEN),
        events_of=(
            f"MATCH (article:Article){told}(:Report)-[:{edge['tellsOf']}]->(event:Event)\n"
            "WHERE article.id IN $articles\nRETURN DISTINCT event.id AS id"
        ),
        events="MATCH (event:Event) WHERE event.id IN $ids RETURN properties(event) AS event",
        tellings=(
            f"MATCH (event:Event)<-[:{edge['tellsOf']}]-(report:Report)-[:{edge['readIn']}]->(:Sentence)"
            f"-[:{edge['sentenceOf']}]->(article:Article)\n"
            "WHERE event.id IN $ids\n"
            "RETURN properties(report) AS report, article.id AS article, event.id AS event,\n"
            f"  COLLECT {{ MATCH (report)-[:{edge['hasActor']}]->(actor:Actor) RETURN DISTINCT actor.id }} AS actors,\n"
            f"  COLLECT {{ MATCH (report)-[:{edge['hasRecipient']}]->(actor:Actor) RETURN DISTINCT actor.id }}"
            " AS recipients,\n"
            f"  COLLECT {{ MATCH (report)-[:{edge['hasPlace']}]->(place:Place) RETURN place.id }} AS places,\n"
            f"  COLLECT {{ MATCH (report)-[:{edge['repeats']}]->(first:Report) RETURN first.id }} AS repeats"
        ),
        claims=(
            "MATCH (event:Event) WHERE event.id IN $ids\nRETURN properties(event) AS event,\n"
            f"  COLLECT {{ MATCH (event)-[:{edge['hasActor']}]->(actor:Actor) RETURN actor.id }} AS actors,\n"
            f"  COLLECT {{ MATCH (event)-[:{edge['hasRecipient']}]->(actor:Actor) RETURN actor.id }} AS recipients,\n"
            f"  COLLECT {{ MATCH (event)-[:{edge['hasPlace']}]->(place:Place) RETURN place.id }} AS places"
        ),
        near=(
            "UNWIND $rows AS row\nMATCH (event:Event)\n"
            f"WHERE event.type = row.type AND event.start >= row.start AND event.start <= row.end AND {shared}\n"
            "RETURN DISTINCT event.id AS id"
        ),
        loose=(
            "UNWIND $rows AS row\nMATCH (report:Report)\n"
            "WHERE report.type = row.type AND report.loosely_from >= row.since AND report.loosely_from <= row.end\n"
            f"MATCH (report)-[:{edge['tellsOf']}]->(event:Event) WHERE {shared}\n"
            "RETURN DISTINCT event.id AS id"
        ),
        create_actors=_create("Actor:$(row.label)", "row.properties"),
        update_actors=_update("Actor"),
        relabel_actors=(
            "UNWIND $rows AS row\nMATCH (actor:Actor {id: row.properties.id})\n"
            f"REMOVE actor{every_class}\nSET actor:$(row.label)\n{_WRITTEN}"
        ),
        delete_actors="MATCH (actor:Actor) WHERE actor.id IN $ids\nDETACH DELETE actor",
        create_places=_create("Place", "row"),
        update_places=_update("Place"),
        delete_places="MATCH (place:Place) WHERE place.id IN $ids\nDETACH DELETE place",
        create_events=_create("Event:$(row.label)", "row.properties"),
        update_events=_update("Event"),
        delete_events="MATCH (event:Event) WHERE event.id IN $ids\nDETACH DELETE event",
        event_actors=_plain_edge(("Event", "event"), edge["hasActor"], ("Actor", "actor")),
        event_recipients=_plain_edge(("Event", "event"), edge["hasRecipient"], ("Actor", "actor")),
        event_places=_plain_edge(("Event", "event"), edge["hasPlace"], ("Place", "place")),
        tells_of=_plain_edge(("Report", "report"), edge["tellsOf"], ("Event", "event")),
    )


def _create(labels: str, properties: str) -> str:
    """Creates nodes that stand under no other."""
    return f"UNWIND $rows AS row\nCREATE (new:{labels}) SET new = {properties}\n{_WRITTEN}"


def _update(label: str) -> str:
    """Changes some properties of nodes; one that is None from now on goes."""
    return f"UNWIND $rows AS row\nMATCH (node:{label} {{id: row.id}})\nSET node += row.changes\n{_WRITTEN}"


def _new_node(label: str, key: str, edge: str, new: str) -> str:
    """Creates a node under one that is there."""
    return (
        f"UNWIND $rows AS row\nMATCH ({key}:{label} {{id: row.{key}}})\n"
        f"CREATE (new:{new})-[:{edge}]->({key}) SET new = row.properties\n{_WRITTEN}"
    )


def _edge(start: tuple[str, str], edge: str, end: tuple[str, str]) -> str:
    """Joins two nodes that are there, each given as its label and its key in the row."""
    return f"{_ends(start, end)}CREATE (start)-[edge:{edge}]->(end) SET edge = row.properties\n{_WRITTEN}"


def _plain_edge(start: tuple[str, str], edge: str, end: tuple[str, str]) -> str:
    """The same without properties."""
    return f"{_ends(start, end)}CREATE (start)-[:{edge}]->(end)\n{_WRITTEN}"


def _ends(start: tuple[str, str], end: tuple[str, str]) -> str:
    return (
        "UNWIND $rows AS row\n"
        f"MATCH (start:{start[0]} {{id: row.{start[1]}}})\n"
        f"MATCH (end:{end[0]} {{id: row.{end[1]}}})\n"
    )
