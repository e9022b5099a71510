from dataclasses import replace

from rich.console import Console

from api.cli.tally import Tally
from api.ingest import Outcome
from ontology.identity import is_unnamed
from tests.fixtures import full

FULL = full()


def lines(tally: Tally) -> list[list[str]]:
    console = Console(width=200, color_system=None)
    with console.capture() as capture:
        console.print(tally.table())
    rows = [line for line in capture.get().splitlines() if line.strip("┏┳┓━┡╇┩└┴┘─ ")]
    return [[cell.strip() for cell in row.strip("┃│ ").replace("│", "┃").split("┃")] for row in rows]


def tally_of(*outcomes: Outcome) -> Tally:
    tally = Tally()
    for outcome in outcomes:
        tally.add(outcome)
    return tally


def test_table_counts_articles_by_outcome_and_each_actor_with_a_name_once() -> None:
    tally = tally_of(
        Outcome("a.txt", "stored", extraction=FULL),
        Outcome("b.txt", "unchanged", extraction=FULL),
        Outcome("c.txt", "skipped", "holds no text"),
    )
    assert lines(tally) == [
        ["stored", "unchanged", "skipped", "actors", "events", "relations", "quotations"],
        [
            *("1", "1", "1"),
            str(len(FULL.actors) + len([actor for actor in FULL.actors if is_unnamed(actor.id)])),
            str(2 * len(FULL.events)),
            str(2 * len(FULL.relations)),
            str(2 * len(FULL.quotes)),
        ],
    ]
    assert tally.articles == 3


def test_table_counts_articles_that_repeat_another() -> None:
    tally = tally_of(
        Outcome("a.txt", "stored", extraction=FULL),
        Outcome("b.txt", "stored", extraction=FULL, repeats="a"),
        Outcome("c.txt", "unchanged", extraction=FULL, repeats="a"),
    )
    head, counts = lines(tally)
    assert head[:4] == ["stored", "unchanged", "repeating", "actors"]
    assert counts[:3] == ["2", "1", "2"]


def test_what_states_no_date_is_counted_where_it_was_read() -> None:
    undated = replace(FULL, article=replace(FULL.article, published=None))
    assert tally_of(Outcome("a.txt", "stored", extraction=FULL), Outcome("b.txt", "unchanged")).undated() is None
    once = tally_of(Outcome("a.txt", "stored", extraction=undated), Outcome("b.txt", "stored", extraction=FULL))
    assert once.undated() == "1 article states no date, so that 'on Monday' is no day there: --published DATE says one"
    twice = tally_of(*[Outcome("a.txt", "replaced", extraction=undated)] * 2)
    assert (twice.undated() or "").startswith("2 articles state no date")


def test_what_was_not_stored_is_named_with_its_reason() -> None:
    tally = tally_of(
        Outcome("c.txt", "skipped", "holds no text"),
        Outcome("d.txt", "failed", "gone"),
        *(Outcome(f"{number}.txt", "skipped", "holds no text") for number in range(101)),
    )
    assert list(tally.unread()) == [
        "skipped: c.txt: holds no text",
        *(f"skipped: {number}.txt: holds no text" for number in range(99)),
        "skipped: and 2 more: holds no text",
        "failed: d.txt: gone",
    ]


def test_run_went_well_when_something_is_in_the_graph_and_nothing_failed() -> None:
    stored, skipped = Outcome("a", "unchanged", extraction=FULL), Outcome("b", "skipped", "holds no text")
    assert tally_of(stored, skipped).well
    assert not tally_of(skipped).well
    assert not tally_of().well
    assert not tally_of(stored, Outcome("c", "failed", "gone")).well
