"""Which statements write what articles say, and the rows of each."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import fields

from graph.cypher import Said
from graph.foreign import known
from graph.query import Row
from graph.rows import Rows
from ontology.terms import Vocabulary


def saying(said: Rows, statements: Said, vocabulary: Vocabulary) -> Iterator[tuple[str, Sequence[Row]]]:
    """In the order of writing; what has no rows is left out. Raises `ForeignNameError`."""
    for field in fields(said):
        given = getattr(said, field.name) if field.name in statements.write else ()
        if given:
            yield statements.write[field.name], given
    between: defaultdict[tuple[str, str], list[Row]] = defaultdict(list)
    for (name, start, end), stated in said.relations.items():
        edge = known(vocabulary.relation_types, name, "relation").edge
        between[start, end] += [{**row, "type": edge} for row in stated]
    for ends in sorted(between):
        yield statements.relations[ends], between[ends]
