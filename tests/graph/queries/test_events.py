import pytest

from graph.queries.events import Params, query
from graph.queries.shapes.ground import ground
from graph.queries.shapes.operators import Among, Wording
from graph.queries.shapes.selection import PageWanted, Selection
from graph.queries.shapes.wheres import ActorWhere, EventWhere
from tests.small_vocabulary import small_vocabulary


@pytest.mark.parametrize(
    ("where", "match"),
    [
        (None, "(event1:Event) WITH"),
        (EventWhere(type=Among(in_=("ACCUSE",))), "(event1:Event) WHERE event1.type IN $where.type.in_ WITH"),
        (
            EventWhere(recipient=ActorWhere(id=Among(in_=("iso:RUS",)))),
            "(one:Actor WHERE one.id IN $where.recipient.id.in_)<-[:HAS_RECIPIENT]-(event1:Event) WHERE EXISTS {",
        ),
        (EventWhere(actor=ActorWhere(name=Wording(is_="Russia"))), "(event1:Event) WHERE EXISTS {"),
    ],
)
def test_where_ids_name_who_takes_part_the_search_starts_there(where: EventWhere | None, match: str) -> None:
    asked = query(Params(size=1, where=where), wanted=PageWanted(Selection()), ground=ground(small_vocabulary()))

    assert asked.cypher.startswith(f"RETURN {{rows: COLLECT {{ MATCH {match}")
