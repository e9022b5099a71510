"""Which events came with which version of the graph: what those go by who are told of new ones.

Each write that makes events leaves an `:Addition` with their ids. They say what happened to this graph and not what is
so, are in no dump, and only the last ones are kept.
"""

from dataclasses import dataclass

from graph.query import Query

ADDITIONS_KEPT = 1_000
"""Of so many versions: who asks seldomer than the graph is written so often does not learn of all."""


@dataclass(frozen=True, slots=True)
class Since:
    """Later than this version."""

    version: int


@dataclass(frozen=True, slots=True)
class Addition:
    """The ids of the events that a version has and the one before it had not, in their order."""

    version: int
    events: tuple[str, ...]


ADDITIONS: Query[Since, Addition] = Query(
    name="additions",
    cypher=(
        "MATCH (addition:Addition) WHERE addition.version > $version\n"
        "RETURN addition.version AS version, addition.events AS events ORDER BY version"
    ),
    params=Since,
    row=lambda record: Addition(int(record["version"]), tuple(record["events"])),
)
