"""All of a graph in Neo4j, to be compared: every node and relationship with its labels, type and properties."""

from collections import Counter
from typing import Any

from neo4j import Driver

Snapshot = tuple[Counter[Any], Counter[Any]]


def snapshot(driver: Driver) -> Snapshot:
    """The nodes and the relationships, how often each. The version of the graph, and what came with it, is no part."""
    with driver.session() as session:
        nodes = session.run(
            "MATCH (node) WHERE NOT node:Graph|Addition RETURN labels(node) AS labels, properties(node) AS of"
        )
        found = Counter((tuple(sorted(node["labels"])), _frozen(node["of"])) for node in nodes)
        edges = session.run(
            "MATCH (start)-[edge]->(end) RETURN start.id AS start, type(edge) AS type, end.id AS end, "
            "properties(edge) AS of"
        )
        return found, Counter((edge["start"], edge["type"], edge["end"], _frozen(edge["of"])) for edge in edges)


def _frozen(value: Any) -> Any:
    if isinstance(value, dict):
        return tuple(sorted((key, _frozen(item)) for key, item in value.items()))
    return tuple(_frozen(item) for item in value) if isinstance(value, list) else value
