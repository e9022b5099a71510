from graph.queries.shapes import orders
from graph.queries.shapes.ground import ground
from graph.queries.shapes.named import actor_named
from graph.queries.shapes.one import one_query
from graph.queries.shapes.page import page_query
from graph.queries.shapes.pages import Listed, Page, PageParams
from graph.queries.shapes.rows import ActorRow, EventRow
from graph.queries.shapes.scope import Scope
from graph.queries.shapes.selection import PageWanted, Selection
from graph.query import NoParams, Query
from ontology.terms import Vocabulary

EVENTS = Listed("MATCH (@event:Event)", binds=("event",), orders=orders.EVENTS)
PAGE: PageParams[None] = PageParams(size=2, order="start")
FOUND = (
    "MATCH (event1:Event) WITH event1, event1.start AS value1, event1.id AS key1 ORDER BY value1, key1 LIMIT $size + 1"
)


def events(*wanted: str) -> Query[PageParams[None], Page[EventRow]]:
    """A page of events with what is wanted of each."""
    scope = Scope({"hasActor": "HAS_ACTOR", "hasRecipient": "HAS_RECIPIENT", "mentionedIn": "MENTIONED_IN"})
    return page_query(
        PAGE,
        name="events",
        row=EventRow,
        listed=EVENTS,
        wanted=PageWanted(Selection.of(*wanted), keys=False),
        ground=scope,
    )


def test_a_row_that_takes_no_step_is_made_where_it_stands() -> None:
    assert events("actors.name").cypher == (
        f"RETURN {{rows: COLLECT {{ {FOUND} RETURN {{actors: COLLECT {{ MATCH (event1)-[:HAS_ACTOR]->(actor2:Actor)"
        " WITH DISTINCT actor2 ORDER BY actor2.name, actor2.id LIMIT 50 RETURN {name: actor2.name} }} }, size: $size}"
        " AS page"
    )


def test_rows_of_which_the_same_is_wanted_stand_in_one_table() -> None:
    asked = events("actors.name", "actors.event_count", "recipients.name", "recipients.event_count")

    ids = (
        "COLLECT { MATCH (event1)-[:HAS_%s]->(actor2:Actor) WITH DISTINCT actor2"
        " ORDER BY actor2.name, actor2.id LIMIT 50 RETURN actor2.id }"
    )
    counted = "COUNT { MATCH (actor2)<-[:HAS_ACTOR|HAS_RECIPIENT]-(e:Event) RETURN DISTINCT e }"
    assert asked.cypher == (
        f"RETURN {{rows: COLLECT {{ {FOUND} RETURN {{actors: {{t0: {ids % 'ACTOR'}}},"
        f" recipients: {{t0: {ids % 'RECIPIENT'}}}}} }}, size: $size}} AS page,"
        f" {{t0: COLLECT {{ {FOUND} CALL (event1) {{ MATCH (event1)-[:HAS_ACTOR]->(actor2:Actor) RETURN actor2"
        " UNION MATCH (event1)-[:HAS_RECIPIENT]->(actor2:Actor) RETURN actor2 } WITH DISTINCT actor2"
        f" RETURN [actor2.id, {{name: actor2.name, event_count: {counted}}}] }}}} AS tables"
    )


def test_other_rows_stand_in_tables_of_their_own() -> None:
    asked = events("actors.event_count", "recipients.mentions.kind")

    assert [name for name in ("t0", "t1", "t2") if f"{name}: COLLECT" in asked.cypher.partition(" AS page, ")[2]] == [
        "t0",
        "t1",
    ]


def test_ids_are_read_as_the_rows_of_the_table() -> None:
    answer = events("actors.name", "actors.event_count").row(
        {
            # The last event came to have Cora while the statement ran.
            "page": {"rows": [{"actors": {"t0": ["a", "b"]}}, {"actors": {"t0": ["b", "c"]}}], "size": 2},
            "tables": {"t0": [["a", {"name": "Ada", "event_count": 1}], ["b", {"name": "Bob", "event_count": 2}]]},
        }
    )

    assert [[(actor.name, actor.event_count) for actor in event.actors] for event in answer.rows] == [
        [("Ada", 1), ("Bob", 2)],
        [("Bob", 2)],
    ]


def test_a_list_inside_one_thing_shares_too(vocabulary: Vocabulary) -> None:
    near = PageWanted(Selection.of("name"), keys=False, params=PAGE)
    of_others = Selection.of("name").and_also(Selection({"events": Selection(pages={"p1": near})}))
    page = PageWanted(Selection({"actors": of_others}), keys=False, params=PAGE)
    asked = one_query(
        NoParams(),
        name="actor",
        row=ActorRow,
        match=actor_named("$id", "@actor"),
        binds=("actor",),
        wanted=Selection({"events": Selection(pages={"p0": page})}),
        ground=ground(vocabulary),
    )

    assert asked.cypher.partition(" AS row, ")[2] == (
        "{t0: COLLECT { MATCH (actor1)<-[:HAS_ACTOR|HAS_RECIPIENT]-(event2:Event)"
        " WITH DISTINCT event2, event2.start AS value2, event2.id AS key2 ORDER BY value2, key2"
        " LIMIT $pages.p0.size + 1"
        " CALL (event2) { MATCH (event2)-[:HAS_ACTOR]->(actor3:Actor) RETURN actor3 } WITH DISTINCT actor3"
        " RETURN [actor3.id, {name: actor3.name, events: {p1: {rows: COLLECT {"
        " MATCH (actor3)<-[:HAS_ACTOR|HAS_RECIPIENT]-(event4:Event)"
        " WITH DISTINCT event4, event4.start AS value4, event4.id AS key4 ORDER BY value4, key4"
        " LIMIT $pages.p1.size + 1 RETURN {name: event4.name} }, size: $pages.p1.size}}}] }} AS tables"
    )
