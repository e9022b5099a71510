"""What makes the graph explorable in Neo4j Browser: a style, a guide with questions to run, and the same as favourites.

The questions are files in `queries/`, each with its title and how to read its answer in two lines of comment. They ask
about `$actor` and `$other`, which `PARAMETERS` sets to two whom the graph tells much of.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files
from types import MappingProxyType

_MOST = "COUNT { (actor)<-[:HAS_ACTOR]-() } + COUNT { (actor)<-[:HAS_RECIPIENT]-() } DESC, actor.id LIMIT 1"
PARAMETERS: Mapping[str, str] = MappingProxyType(
    {
        "actor": f"COLLECT {{ MATCH (actor:Actor) RETURN actor.name ORDER BY {_MOST} }}[0]",
        "other": (
            f"COLLECT {{ MATCH (actor:Actor) WITH actor ORDER BY {_MOST}"
            " MATCH (actor)<-[:HAS_ACTOR|HAS_RECIPIENT]-(event:Event)-[:HAS_ACTOR|HAS_RECIPIENT]->(other:Actor)"
            " WHERE other.name <> actor.name AND event.auxiliary IS NULL"
            " WITH other, count(event) AS events ORDER BY events DESC, other.id LIMIT 1 RETURN other.name }[0]"
        ),
    }
)
"""Whoever takes part in most that is told, and whom they meet in most events; each is an expression of Cypher."""


@dataclass(frozen=True, slots=True)
class Question:
    """A question of the guide: `reads` is one sentence or two on how to read its answer."""

    name: str
    title: str
    reads: str
    cypher: str


def questions() -> Sequence[Question]:
    """All of them, in the order of the guide."""
    found = sorted(files(__name__).joinpath("queries").iterdir(), key=lambda file: file.name)
    return [_question(file.name.removesuffix(".cypher"), file.read_text(encoding="utf-8")) for file in found]


def _question(name: str, text: str) -> Question:
    title, reads, cypher = text.split("\n", 2)
    return Question(name, title.removeprefix("// "), reads.removeprefix("// "), cypher.rstrip())


def settings() -> Sequence[str]:
    """The commands of Neo4j Browser that set the parameters."""
    return [f":param {name} => {expression}" for name, expression in PARAMETERS.items()]
