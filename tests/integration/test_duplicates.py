"""Articles that repeat one another, in the real Neo4j: linked, their events not doubled, the same in any order."""

import random
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

import pytest
from neo4j import Driver

from graph import readback
from graph.loading import AT_ONCE
from graph.server import Connection
from graph.store import Loaded, Store, Writer
from ontology.model import Event, Extraction, Repetition, Report
from ontology.terms import Vocabulary
from ontology.triples import extraction_triples
from tests.printed import printed
from tests.snapshot import snapshot

pytestmark = pytest.mark.integration

STORY = (
    "Ana Petrescu accused the gunmen of the northern hills in the old harbour.",
    "She accused Korvia in the great hall of the parliament.",
    "The striking dockers of the ferry terminal accused the harbour police of sleeping.",
    "The fence along the breakwater has been down since the last storm of the winter.",
    "The harbour police accused a driver who had left his lorry on the pier.",
    "Nobody who was waiting for the ferry that night wishes to be named.",
)
PETRESCU = {"She": "Ana Petrescu"}
LOCAL = (
    "Two of the wounded came from the village of Brod and were taken there on Tuesday.",
    "The mayor of the village accused the ministry of the interior in the town hall.",
)
ANOTHER = (
    "The dockers' union accused Korvia of a crime that it will not forget.",
    "Ana Petrescu accused the gunmen of the northern hills in the old harbour.",
    "A long silence followed in parliament, and then everybody spoke at the same time.",
    "The opposition accused the government of having seen nothing and known nothing for weeks.",
    "A committee is to look into it before the summer, its chairman says.",
)


def agency(article_id: str = "agency", published: str | None = "2014-03-18") -> Extraction:
    return printed(article_id, *STORY, published=published, means=PETRESCU)


def test_a_reprint_is_linked_and_tells_of_the_same_events(writer: Writer, store: Store, vocabulary: Vocabulary) -> None:
    reprint = printed("reprint", *STORY[:3], *LOCAL, *STORY[3:], published="2014-03-20", means=PETRESCU)
    assert writer.load([agency()]) == (Loaded("agency", "stored", None),)
    alone = list(readback.events(store, vocabulary))
    assert writer.load([reprint]) == (Loaded("reprint", "stored", "agency"),)

    events = list(readback.events(store, vocabulary))
    [local] = [event for event in events if _told_in(event, [reprint]) == set(event.reports)]
    assert len(alone) == 4
    assert local.reports == (reprint.events[3].id,)
    for before in alone:
        [after] = [event for event in events if event.id == before.id]
        assert set(after.reports) > set(before.reports)
        assert after == replace(
            before,
            reports=after.reports,
            reason=before.reason.replace("one report", "one report; 1 more repeats the same words"),
        )
    assert {event.start for event in alone} == {"2014-03-18"}
    assert local.start == "2014-03-20"


def test_whom_a_reprint_leaves_unnamed_is_who_the_original_names(
    writer: Writer, store: Store, vocabulary: Vocabulary
) -> None:
    """Whichever is published first: the paragraph that names her is cut, so "She" is nobody that it knows."""
    for published in ("2014-03-17", "2014-03-20"):
        cut = printed("cut", *STORY[1:], published=published)
        writer.load([agency(), cut])
        [she] = [actor.id for actor in cut.actors if actor.name == "She"]
        known = dict(_repetition(store, vocabulary, "cut").actors)
        assert known[she] == "name:ana-petrescu"
        [event] = [e for e in readback.events(store, vocabulary) if cut.events[0].id in e.reports]
        assert (event.actors, event.recipients) == (("name:ana-petrescu",), ("name:korvia",))
        assert event.reports == tuple(sorted((cut.events[0].id, agency().events[1].id)))
        assert event.start == min(published, "2014-03-18")
        [petrescu] = [actor for actor in readback.actors(store) if actor.id == "name:ana-petrescu"]
        assert (petrescu.name, petrescu.aliases, petrescu.reason) == (
            "Ana Petrescu",
            (),
            "described in one article; by name",
        )
        assert she not in {actor.id for actor in readback.actors(store)}
        writer.remove(["agency", "cut"])


def test_unnamed_people_and_places_are_those_of_the_first(
    writer: Writer, store: Store, vocabulary: Vocabulary, empty_graph: Driver
) -> None:
    reprint = printed("reprint", *STORY, published="2014-03-20", means=PETRESCU)
    writer.load([reprint, agency()])
    found = _repetition(store, vocabulary, "reprint")
    unnamed = {one: actor.name for actor in reprint.actors if (one := actor.id).startswith("unnamed:")}
    first = {actor.name: actor.id for actor in agency().actors}
    assert found.actors == tuple(sorted((one, first[name]) for one, name in unnamed.items()))
    pairs = zip(reprint.places, agency().places, strict=True)
    assert found.places == tuple(sorted((mine.id, firsts.id) for mine, firsts in pairs))
    assert {place.id for place in readback.places(store)} == {place.id for place in agency().places}
    with empty_graph.session() as session:
        [police] = session.run(
            "MATCH (actor:Actor {name: 'The harbour police'})-[told:DESCRIBED_IN]->(article:Article) "
            "RETURN actor.id AS id, collect([article.id, told.said]) AS told"
        ).data()
    own = {name: one for one, name in unnamed.items()}["The harbour police"]
    assert police["id"] == first["The harbour police"]
    assert sorted(police["told"]) == [["agency", police["id"]], ["reprint", own]]


def test_what_an_article_says_is_read_back_as_it_said_it(writer: Writer, store: Store, vocabulary: Vocabulary) -> None:
    said = [agency(), printed("cut", *STORY[1:]), printed("reprint", *STORY, *LOCAL, means=PETRESCU)]
    writer.load(said)
    back = list(readback.extractions(store, vocabulary))
    assert back == said
    for one, other in zip(back, said, strict=True):
        assert set(extraction_triples(one, vocabulary)) == set(extraction_triples(other, vocabulary))


def test_two_authors_on_the_same_events_are_two_witnesses(writer: Writer, store: Store, vocabulary: Vocabulary) -> None:
    another = printed("another", *ANOTHER)
    assert [loaded.repeats for loaded in writer.load([agency(), another])] == [None, None]
    assert list(readback.repetitions(store, vocabulary)) == []
    together = [
        e
        for e in readback.events(store, vocabulary)
        if len({agency().events[0].id, another.events[1].id} & set(e.reports))
    ]
    assert len(together) == 2  # as the gunmen and the harbour have no name that is known beyond an article


def test_short_texts_repeat_only_the_same_words(writer: Writer, store: Store, vocabulary: Vocabulary) -> None:
    short = "The striking dockers of the ferry terminal accused the harbour police of sleeping."
    same = short.replace("accused the", "accused\u00a0the").replace("dockers", "dock\u00aders").replace(".", "!")
    outcomes = writer.load(
        [
            printed("1", short),
            printed("2", same, published="2014-03-19"),
            printed("3", short.replace("sleeping", "waiting"), published="2014-03-20"),
        ]
    )
    assert [(loaded.article_id, loaded.repeats) for loaded in outcomes] == [("1", None), ("2", "1"), ("3", None)]
    assert [event.start for event in readback.events(store, vocabulary)].count("2014-03-18") == 1
    assert len(list(readback.events(store, vocabulary))) == 2


def test_an_article_without_a_signature_repeats_nothing(writer: Writer, store: Store, vocabulary: Vocabulary) -> None:
    bare = printed("bare", *STORY, means=PETRESCU, compared=False)
    assert [loaded.repeats for loaded in writer.load([agency(), bare])] == [None, None]
    assert list(readback.repetitions(store, vocabulary)) == []


def test_the_same_text_under_two_ids_in_any_order_and_batch(
    writer: Writer, store: Store, vocabulary: Vocabulary, empty_graph: Driver
) -> None:
    """On one day the order of the ids decides; the later one may come first."""
    one, other = agency("a"), agency("b")
    snapshots = []
    for batches in ([[one, other]], [[other, one]], [[one], [other]], [[other], [one]]):
        for batch in batches:
            writer.load(batch)
        snapshots.append(snapshot(empty_graph))
        assert [(r.article, r.original, r.similarity) for r in readback.repetitions(store, vocabulary)] == [
            ("b", "a", 1.0)
        ]
        assert [loaded.repeats for loaded in writer.load([one, other])] == [None, "a"]
        writer.remove(["a", "b"])
    assert all(each == snapshots[0] for each in snapshots)
    assert sum(labels[0] == "Accuse" for (labels, _), _ in snapshots[0][0].items()) == len(one.events)


def test_an_undated_copy_comes_after_every_dated_one(writer: Writer, store: Store, vocabulary: Vocabulary) -> None:
    writer.load([agency("a", published=None)])
    assert {event.start for event in readback.events(store, vocabulary)} == {None}
    writer.load([agency("b", published="2014-03-19")])
    assert [(r.article, r.original) for r in readback.repetitions(store, vocabulary)] == [("a", "b")]
    assert {event.start for event in readback.events(store, vocabulary)} == {"2014-03-19"}


def test_the_same_article_twice_is_one(writer: Writer, store: Store, vocabulary: Vocabulary) -> None:
    assert writer.load([agency(), agency()]) == (Loaded("agency", "stored"), Loaded("agency", "unchanged"))
    assert list(readback.repetitions(store, vocabulary)) == []


def test_an_article_that_repeats_itself_repeats_no_other(writer: Writer, store: Store, vocabulary: Vocabulary) -> None:
    """Each time that it tells of something is paired with one time of the original, and no time with two."""
    twice = printed("a", *STORY, *STORY, means=PETRESCU)
    writer.load([twice])
    assert list(readback.repetitions(store, vocabulary)) == []
    copy = printed("b", *STORY, *STORY, published="2014-03-20", means=PETRESCU)
    writer.load([copy])
    found = _repetition(store, vocabulary, "b")
    pairs = zip(copy.events, twice.events, strict=True)
    assert found.reports == tuple(sorted((mine.id, its.id) for mine, its in pairs))


def test_a_chain_is_one_family(writer: Writer, store: Store, vocabulary: Vocabulary, empty_graph: Driver) -> None:
    """A live page that drops its beginning as it goes on: the last has nothing of the first."""
    told = [
        f"The witness {letter} on the square accused the number {letter}{letter} of his own street."
        for letter in "abcdefghijkl"
    ]
    a, b, c = (
        printed(name, *told[start : start + 6], published=f"2014-03-1{day}")
        for name, start, day in (("a", 0, 1), ("b", 3, 2), ("c", 6, 3))
    )
    for order in ([a, b, c], [c, b, a], [b, c, a], [c, a, b]):
        for one in order:
            writer.load([one])
        found = {r.article: r for r in readback.repetitions(store, vocabulary)}
        assert {one: r.original for one, r in found.items()} == {"b": "a", "c": "b"}
        assert found["b"].reports == _pairs(b.events[:3], a.events[3:])
        assert found["c"].reports == _pairs(c.events[:3], b.events[3:])
        assert len(list(readback.events(store, vocabulary))) == 12
        writer.remove(["b"])
        assert list(readback.repetitions(store, vocabulary)) == []
        assert len(list(readback.events(store, vocabulary))) == 12
        writer.remove(["a", "c"])


def test_what_two_reprints_share_is_one_event_though_the_first_to_print_cut_it(
    writer: Writer, store: Store, vocabulary: Vocabulary
) -> None:
    short = printed("short", *STORY[:4], published="2014-03-17", means=PETRESCU)
    longer = [printed(one, *STORY, published="2014-03-19", means=PETRESCU) for one in ("x", "y")]
    writer.load([*longer, short])
    assert {r.article: r.original for r in readback.repetitions(store, vocabulary)} == {"x": "short", "y": "short"}
    assert _repetition(store, vocabulary, "y").reports == tuple(
        sorted([*_pairs(longer[1].events[:3], short.events), *_pairs(longer[1].events[3:], longer[0].events[3:])])
    )
    assert len(list(readback.events(store, vocabulary))) == 4


def test_the_reprints_of_an_original_that_goes_have_one_another(
    writer: Writer, store: Store, vocabulary: Vocabulary, empty_graph: Driver
) -> None:
    reprints = [printed(f"reprint {n}", *STORY[n:], published=f"2014-03-2{n}", means=PETRESCU) for n in range(3)]
    writer.load(reprints)
    expected = snapshot(empty_graph)
    writer.load([agency()])
    assert {r.original for r in readback.repetitions(store, vocabulary)} == {"agency"}
    writer.remove(["agency"])
    assert snapshot(empty_graph) == expected
    assert {r.article: r.original for r in readback.repetitions(store, vocabulary)} == {
        "reprint 1": "reprint 0",
        "reprint 2": "reprint 0",
    }


def test_a_correction_makes_and_breaks_links(
    writer: Writer, store: Store, vocabulary: Vocabulary, empty_graph: Driver
) -> None:
    reprint = printed("reprint", *STORY, *LOCAL, published="2014-03-20", means=PETRESCU)
    other = printed("agency", *ANOTHER)
    writer.load([other, reprint])
    unlike = snapshot(empty_graph)
    assert writer.load([agency()]) == (Loaded("agency", "replaced"),)
    alike = snapshot(empty_graph)
    assert {r.article: r.original for r in readback.repetitions(store, vocabulary)} == {"reprint": "agency"}
    writer.load([other])
    assert snapshot(empty_graph) == unlike
    writer.remove(["agency", "reprint"])
    writer.load([agency(), reprint])
    assert snapshot(empty_graph) == alike


def test_a_correction_of_the_day_moves_the_events_of_all(
    writer: Writer, store: Store, vocabulary: Vocabulary, empty_graph: Driver
) -> None:
    """Also of one that stays the first: its reprints are not written again, and yet tell of events of another day."""
    reprint = printed("reprint", *STORY, published="2014-03-20", means=PETRESCU)
    writer.load([agency(), reprint])
    writer.load([agency(published="2014-03-19")])
    assert {event.start for event in readback.events(store, vocabulary)} == {"2014-03-19"}
    moved = snapshot(empty_graph)
    writer.remove(["agency", "reprint"])
    writer.load([agency(published="2014-03-19"), reprint])
    assert snapshot(empty_graph) == moved


def test_a_correction_of_a_few_words_keeps_the_link(writer: Writer, store: Store, vocabulary: Vocabulary) -> None:
    reprint = printed("reprint", *STORY, published="2014-03-20", means=PETRESCU)
    corrected = printed("agency", *STORY[:4], STORY[4].replace("a driver", "the owner"), STORY[5], means=PETRESCU)
    writer.load([agency(), reprint])
    writer.load([corrected])
    found = _repetition(store, vocabulary, "reprint")
    assert found.original == "agency"
    assert found.similarity is not None
    assert 0.5 <= found.similarity < 1.0
    assert found.reports == _pairs(reprint.events[:3], corrected.events[:3])
    assert len(list(readback.events(store, vocabulary))) == 5


def test_any_history_ends_as_if_all_had_come_at_once(
    writer: Writer,
    store: Store,
    vocabulary: Vocabulary,
    empty_graph: Driver,
    neo4j_connection: Connection,
    history: int,
) -> None:
    """Articles come, are corrected and go, in any batches; then the last versions are loaded into an empty graph."""
    chance = random.Random(history)  # noqa: S311 (the same each time)
    held: dict[str, Extraction] = {}
    bit_by_bit = Writer(empty_graph, neo4j_connection.uri, vocabulary, at_once=1 if history % 2 else AT_ONCE)
    repeating = 0
    for _ in range(14):
        if held and chance.random() < 0.3:
            going = chance.sample(sorted(held), k=min(len(held), chance.randint(1, 3)))
            bit_by_bit.remove(going)
            for one in going:
                del held[one]
        else:
            coming = [_any_article(chance, held) for _ in range(chance.randint(1, 5))]
            bit_by_bit.load(coming)
            held |= {extraction.article.id: extraction for extraction in coming}
        repeating += len(list(readback.repetitions(store, vocabulary)))
    assert repeating > 7
    after = snapshot(empty_graph)
    writer.remove(list(held))
    assert snapshot(empty_graph) == ({}, {})
    writer.load(list(held.values()))
    assert snapshot(empty_graph) == after


def _any_article(chance: random.Random, held: Mapping[str, Extraction]) -> Extraction:
    """Some sentences of a story, in which somebody may have cut, added or changed some; or what is held, redated."""
    article_id = f"article {chance.randrange(12)}"
    published = chance.choice([None, "2014-03-17", "2014-03-18", "2014-03-18T09:30:00Z"])
    if article_id in held and chance.random() < 0.4:
        return _read(article_id, held[article_id].article.text, published)
    told = list(chance.choice([STORY, STORY, STORY, ANOTHER, LOCAL + STORY[3:]]))
    if chance.random() < 0.5:
        start = chance.randrange(3)
        told = told[start : len(told) - chance.randrange(3)]
    if chance.random() < 0.3:
        told[chance.randrange(len(told)) :] = LOCAL
    if chance.random() < 0.2:
        told = [sentence.replace("the harbour police", "the police of the harbour") for sentence in told]
    if chance.random() < 0.1:
        told = told * 2
    return _read(article_id, " ".join(told), published)


def _read(article_id: str, text: str, published: str | None) -> Extraction:
    """A text as an extractor may read it: who "she" is, and whether it is compared, is the same for the same text."""
    given = random.Random(article_id + text)  # noqa: S311 (the same each time)
    knows = STORY[0] in text or given.random() < 0.3
    return printed(
        article_id, text, published=published, means=PETRESCU if knows else {}, compared=given.random() < 0.95
    )


def _repetition(store: Store, vocabulary: Vocabulary, article: str) -> Repetition:
    [found] = [r for r in readback.repetitions(store, vocabulary) if r.article == article]
    return found


def _pairs(mine: Sequence[Report], originals: Sequence[Report]) -> tuple[tuple[str, str], ...]:
    return tuple(sorted((one.id, other.id) for one, other in zip(mine, originals, strict=True)))


def _told_in(event: Event, extractions: Iterable[Extraction]) -> set[str]:
    return {report.id for extraction in extractions for report in extraction.events} & set(event.reports)
