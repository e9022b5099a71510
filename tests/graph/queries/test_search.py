import pytest

from graph.queries.search import ActorHit, Params, Row, query
from graph.queries.shapes.ground import ground
from graph.queries.shapes.rows import ActorRow
from graph.queries.shapes.selection import Selection
from tests.small_vocabulary import small_vocabulary

PARAMS = Params(names="(petr OR petr*)", passages="petr", first=3, sought=("petr",))


def test_what_a_person_types() -> None:
    assert Params.of("Petr", 3) == PARAMS
    assert Params.of("?!", 3) is None


@pytest.mark.parametrize(
    ("wanted", "indexes"),
    [
        (Selection.of("actors.score"), ["actor_names"]),
        (Selection.of("events.score", "quotations.highlights"), ["sentence_text", "quotation_text"]),
        (Selection.of("articles.article.title"), ["article_text"]),
    ],
)
def test_only_what_is_wanted_is_looked_for(wanted: Selection, indexes: list[str]) -> None:
    cypher = query(PARAMS, wanted=wanted, ground=ground(small_vocabulary())).cypher

    assert [part.partition("'")[0] for part in cypher.split("queryNodes('")[1:]] == indexes


def test_a_hit_shows_the_names_that_fit() -> None:
    actor = {
        "id": "Actor:name:p",
        "key": "name:p",
        "name": "Petrescu",
        "type": "Person",
        "country": None,
        "sector": None,
        "aliases": ["she"],
        "confidence": 0.5,
        "reason": "by name",
    }
    asked = query(PARAMS, wanted=Selection.of("actors.actor"), ground=ground(small_vocabulary()))
    found = {"actors": [{"score": 1.5, "texts": ["she", "Petrescu"], "actor": actor}]}

    assert asked.row({"found": {**found, "events": [], "quotations": [], "articles": []}}) == Row(
        actors=(
            ActorHit(
                score=1.5,
                highlights=("[[Petrescu]]",),
                actor=ActorRow(
                    id="Actor:name:p",
                    key="name:p",
                    name="Petrescu",
                    type="Person",
                    country=None,
                    sector=None,
                    aliases=("she",),
                    confidence=0.5,
                    reason="by name",
                ),
            ),
        ),
        events=(),
        quotations=(),
        articles=(),
    )
