import pytest

from graph.queries.actors import Params, query
from graph.queries.shapes.ground import ground
from graph.queries.shapes.page import PageWanted
from graph.queries.shapes.selection import Selection
from tests.small_vocabulary import small_vocabulary


@pytest.mark.parametrize(
    ("params", "condition"),
    [
        (
            Params(first=1, search="petr"),
            "any(name IN [actor1.name] + actor1.aliases WHERE toLower(name) CONTAINS toLower($search))",
        ),
        (Params(first=1, types=("Person", "Country")), "actor1.type IN $types"),
        (Params(first=1, country="RUS"), "actor1.country = $country"),
        (
            Params(first=1, after_name="Ostra", after_id="name:ostra"),
            "(actor1.name > $after_name OR (actor1.name = $after_name AND actor1.id > $after_id))",
        ),
    ],
)
def test_conditions(params: Params, condition: str) -> None:
    cypher = query(params, wanted=PageWanted(Selection()), ground=ground(small_vocabulary())).cypher

    assert cypher.startswith(f"RETURN COLLECT {{ MATCH (actor1:Actor) WHERE {condition} WITH actor1 ORDER BY")
