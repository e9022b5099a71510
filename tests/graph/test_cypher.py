"""The statements are compared whole with `tests/golden/statements.cypher`.

When they change on purpose: `python -m tests.graph.test_cypher > tests/golden/statements.cypher`, and read the
difference.
"""

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from pathlib import Path

import pytest
from neo4j import Driver

from graph import cypher, reading
from graph.additions import ADDITIONS
from graph.invariants import invariants
from graph.schema import schema
from ontology.terms import Vocabulary
from tests.small_vocabulary import small_vocabulary

GOLDEN = Path(__file__).parents[1] / "golden" / "statements.cypher"


def every_statement(vocabulary: Vocabulary) -> Iterator[tuple[str, str]]:
    """Names and statements, of all that are built from the vocabulary."""
    for number, statement in enumerate(schema(vocabulary)):
        yield f"schema {number}", statement
    yield from _named(cypher.statements(vocabulary), "")
    for query in (reading.article_ids(), reading.actors(), reading.places(), reading.events(vocabulary)):
        yield f"query: {query.name}", query.cypher
    for invariant in invariants(vocabulary):
        yield f"invariant: {invariant.name}", invariant.cypher
    yield "query: additions", ADDITIONS.cypher
    yield "query: articles whole", reading.articles().cypher
    yield "query: extractions", reading.extractions(vocabulary).cypher


def _named(value: object, name: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        yield name, value
    elif isinstance(value, Mapping):
        for key, item in value.items():
            yield from _named(item, f"{name} of {' to '.join(key) if isinstance(key, tuple) else key}")
    elif isinstance(value, tuple):
        for number, item in enumerate(value):
            yield from _named(item, f"{name} {number}")
    elif is_dataclass(value):
        for field in fields(value):
            yield from _named(getattr(value, field.name), f"{name} {field.name}".strip())


def rendered(vocabulary: Vocabulary) -> str:
    return "\n".join(f"// {name}\n{statement};\n" for name, statement in every_statement(vocabulary))


def test_the_statements_whole() -> None:
    assert rendered(small_vocabulary()) == GOLDEN.read_text()


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("HOLDS_POSITION", "HOLDS_POSITION"),
        ("Accuse", "Accuse"),
        ("two words", "`two words`"),
        ("a`b", "`a``b`"),
        ("x]->() DETACH DELETE n //", "`x]->() DETACH DELETE n //`"),
        ("1st", "`1st`"),
        ("Élection", "`Élection`"),
    ],
)
def test_a_name_of_the_ontology_is_never_more_than_a_name(name: str, expected: str) -> None:
    assert cypher.quoted(name) == expected


@pytest.mark.integration
def test_neo4j_takes_every_statement(neo4j_driver: Driver, vocabulary: Vocabulary) -> None:
    given = {"articles": [], "ids": [], "rows": [], "graph": "", "schema": "", "after": "", "limit": 1}
    with neo4j_driver.session() as session:
        for _, statement in every_statement(vocabulary):
            if not statement.startswith(("CREATE CONSTRAINT", "CREATE INDEX", "CREATE FULLTEXT INDEX")):
                session.run("EXPLAIN " + statement, given).consume()


if __name__ == "__main__":
    print(rendered(small_vocabulary()), end="")
