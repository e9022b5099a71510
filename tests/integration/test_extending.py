"""A field of one's own: the folder `examples/company-news`, through extraction, Neo4j, GraphQL and RDF.

No code knows of the folder, so what holds of it holds of any.
"""

import io
from collections.abc import Mapping
from pathlib import Path

import pytest
from graphql import build_schema
from graphql.utilities import find_breaking_changes, find_dangerous_changes
from neo4j import Driver
from rdflib import RDF, Graph, URIRef
from typer.testing import CliRunner

from api import bootstrap
from api.app import create_app
from api.choosing import Reads
from api.cli.app import application
from api.schema import SDL, create_schema
from api.settings import Settings
from graph import foreign, readback
from graph.exports import formats
from graph.foreign import ForeignNameError
from graph.query import NoParams
from graph.server import Connection
from graph.store import Store
from ontology import identity
from ontology.expected import Wanted, wanted
from ontology.model import Extraction
from ontology.terms import NAMESPACE as DRAMATIS
from ontology.terms import Vocabulary
from ontology.vocabulary import load
from tests import company_news, once
from tests.api.asking import answer, client_of
from tests.extraction import wording
from tests.extraction.test_examples import check, parameter
from tests.extraction.wording import Event, Standing
from tests.markdown import blocks

STORY = """\
Halden Foods bought a stake in Northgate Bank on Monday. Northgate Bank is a subsidiary of Corvin Holdings.
Northgate Bank appointed Ingrid Falk as chairwoman. Ingrid Falk is a board member of Corvin Holdings.
Corvin Holdings sued Halden Foods on Wednesday.
"""
ACTORS = {
    "Halden Foods": ("Halden Foods", "name:halden-foods"),
    "Northgate Bank": ("Northgate Bank", "name:northgate-bank"),
    "Corvin Holdings": ("Corvin Holdings", "name:corvin-holdings"),
    "Ingrid Falk": ("Ingrid Falk", "person:ingrid-falk"),
}


def own_examples() -> list[Wanted]:
    """The examples that are the folder's own."""
    of_dramatis = set(wanted(once.own_vocabulary()))
    return [one for one in wanted(company_news.vocabulary()) if one not in of_dramatis]


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "example" in metafunc.fixturenames:
        metafunc.parametrize("example", list(map(parameter, own_examples())))


def is_own(iri: str) -> bool:
    """Whether a term is the folder's."""
    return iri.startswith(company_news.NAMESPACE)


@pytest.fixture(scope="module")
def settings(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    return company_news.settings(tmp_path_factory.mktemp("home"))


@pytest.fixture(scope="module")
def extended(settings: Settings) -> Vocabulary:
    return bootstrap.vocabulary(settings)


@pytest.fixture(scope="module")
def extractor(settings: Settings, extended: Vocabulary) -> Reads:
    return bootstrap.extractor(settings, extended)


@pytest.fixture(scope="module")
def extractions(extractor: Reads) -> Mapping[str, Extraction]:
    """All examples of the folder, by their text, read in one go."""
    texts = dict.fromkeys(one.example.text for one in own_examples())
    articles = [identity.article(text=text, published="2014-03-30") for text in texts]
    return dict(zip(texts, extractor.extract(articles), strict=True))


@pytest.fixture(scope="module")
def story(extractor: Reads) -> Extraction:
    (extraction,) = extractor.extract([identity.article(id="story", text=STORY, published="2014-03-27")])
    return extraction


@pytest.fixture
def loaded(store: Store, extended: Vocabulary, story: Extraction) -> Store:
    """A store that holds the story."""
    store.prepare(extended).load([story])
    return store


def test_example(example: Wanted, extractions: Mapping[str, Extraction]) -> None:
    check(example, extractions)


def test_the_story_is_read_in_the_terms_of_the_folder(story: Extraction, extended: Vocabulary) -> None:
    halden, northgate, corvin, falk = ACTORS.values()
    assert wording.events(story) == [
        Event(
            type="ACQUIRE",
            trigger="bought",
            mode="stake",
            actors=(halden,),
            recipients=(northgate,),
            when=("2014-03-24", "Monday"),
            contexts=("economic", "mergers"),
        ),
        Event(type="APPOINT", trigger="appointed", actors=(northgate,), recipients=(falk,), contexts=("economic",)),
        Event(
            type="LITIGATE",
            trigger="sued",
            actors=(corvin,),
            recipients=(halden,),
            when=("2014-03-26", "Wednesday"),
            contexts=("legal",),
        ),
    ]
    own = {relation.name for relation in extended.relation_types.values() if is_own(relation.iri)}
    assert [standing for standing in wording.relations(story) if standing.type in own] == [
        Standing(type="ownedBy", subject=northgate, object=corvin, title="subsidiary"),
        Standing(type="boardMemberOf", subject=falk, object=corvin, title="board member"),
    ]
    assert {actor.name: (actor.type, actor.sector) for actor in story.actors}["Northgate Bank"] == ("Bank", "BUS")


@pytest.mark.integration
def test_labels_and_relationship_types_are_those_of_the_folder(loaded: Store, empty_graph: Driver) -> None:
    del loaded  # what is in the graph is all that matters
    happened = (
        "MATCH (a:Actor)<-[:HAS_ACTOR]-(e:Acquire|Appoint|Litigate)-[:HAS_RECIPIENT]->(b:Actor)\n"
        "RETURN labels(e), e.name, a.name, b.name ORDER BY e.type"
    )
    stands = (
        "MATCH (a:Actor)-[r:OWNED_BY|BOARD_MEMBER_OF]->(b:Actor) RETURN labels(a), type(r), b.name ORDER BY type(r)"
    )
    assert [list(record) for record in empty_graph.execute_query(happened).records] == [
        [["Event", "Acquire"], "acquire: stake", "Halden Foods", "Northgate Bank"],
        [["Event", "Appoint"], "appoint", "Northgate Bank", "Ingrid Falk"],
        [["Event", "Litigate"], "litigate", "Corvin Holdings", "Halden Foods"],
    ]
    assert [list(record) for record in empty_graph.execute_query(stands).records] == [
        [["Actor", "Person"], "BOARD_MEMBER_OF", "Corvin Holdings"],
        [["Actor", "Bank"], "OWNED_BY", "Corvin Holdings"],
    ]


@pytest.mark.integration
def test_the_graph_gives_back_what_was_loaded(loaded: Store, extended: Vocabulary, story: Extraction) -> None:
    (back,) = readback.extractions(loaded, extended)
    assert (back.events, back.relations, back.actors) == (story.events, story.relations, story.actors)


@pytest.mark.integration
@pytest.mark.anyio
async def test_graphql_asks_and_answers_in_the_terms_of_the_folder(
    loaded: Store, settings: Settings, extended: Vocabulary, neo4j_connection: Connection
) -> None:
    del loaded
    app = create_app(settings, connection=neo4j_connection, vocabulary=extended)
    async with client_of(app) as client:
        found = await answer(
            client,
            "{ events(where: {type: {in: [ACQUIRE]}}) {"
            "  edges { node { type mode quad score actors { name } recipients { class } } } }"
            '  actor(id: "name:northgate-bank") { class relations { nodes { type object { name } } } } }',
        )
    assert found["events"]["edges"] == [
        {
            "node": {
                "type": "ACQUIRE",
                "mode": "ACQUIRE_STAKE",
                "quad": "MATERIAL_COOPERATION",
                "score": 3.0,
                "actors": [{"name": "Halden Foods"}],
                "recipients": [{"class": "BANK"}],
            }
        }
    ]
    assert found["actor"]["class"] == "BANK"
    assert {"type": "OWNED_BY", "object": {"name": "Corvin Holdings"}} in found["actor"]["relations"]["nodes"]


@pytest.mark.integration
def test_rdf_has_the_terms_of_the_folder_in_their_own_namespace(loaded: Store, extended: Vocabulary) -> None:
    stream = io.BytesIO()
    formats()["turtle"].write(readback.everything(loaded, extended), stream, vocabulary=extended)
    dump = Graph().parse(data=stream.getvalue(), format="turtle")

    def own(local: str) -> URIRef:
        return URIRef(company_news.NAMESPACE + local)

    def dram(local: str) -> URIRef:
        return URIRef(DRAMATIS + local)

    (acquired,) = dump.subjects(RDF.type, own("Acquire"))
    assert (acquired, RDF.type, dram("Event")) in dump
    assert (acquired, dram("hasMode"), own("Acquire-stake")) in dump
    assert (acquired, dram("inContext"), own("Context-mergers")) in dump
    (bank,) = dump.objects(acquired, dram("hasRecipient"))
    assert (bank, RDF.type, own("Bank")) in dump
    (owner,) = dump.objects(bank, own("ownedBy"))
    (falk,) = dump.subjects(own("boardMemberOf"), owner)
    assert str(falk).endswith("/id/actor/person:ingrid-falk")


@pytest.mark.integration
def test_without_the_folder_the_graph_is_not_exported(loaded: Store, vocabulary: Vocabulary) -> None:
    stream = io.BytesIO()
    with pytest.raises(ForeignNameError) as refusal:
        formats()["turtle"].write(readback.everything(loaded, vocabulary), stream, vocabulary=vocabulary)
    assert str(refusal.value) == (
        "the graph has what the ontology at hand does not define (actor class Bank, context mergers, "
        "event type ACQUIRE and more): set DRAMATIS_ONTOLOGY as it was when the articles were loaded"
    )


@pytest.mark.integration
def test_the_names_in_use_are_found_each_once(loaded: Store, extended: Vocabulary, story: Extraction) -> None:
    in_use = loaded.fetch(foreign.names(extended), NoParams())
    assert len(in_use) == len(set(in_use))
    own = {
        ("event type", "ACQUIRE"),
        ("event type", "APPOINT"),
        ("event type", "LITIGATE"),
        ("mode", "ACQUIRE-stake"),
        ("context", "mergers"),
        ("actor class", "Bank"),
        ("relation", "OWNED_BY"),
        ("relation", "BOARD_MEMBER_OF"),
    }
    assert {(name.kind, name.name) for name in in_use} >= own
    assert {name.name for name in in_use if name.kind == "actor class"} == {actor.type for actor in story.actors}


def test_the_schema_gains_values_of_enums_and_nothing_else(extended: Vocabulary) -> None:
    before, after = build_schema(SDL.read_text(encoding="utf-8")), build_schema(create_schema(extended).as_str())
    assert find_breaking_changes(before, after) == []
    assert sorted(change.description for change in find_dangerous_changes(before, after)) == sorted(
        f"Enum value {enum}.{value} was added."
        for enum, values in {
            "EventType": "ACQUIRE APPOINT LITIGATE",
            "EventMode": "ACQUIRE_STAKE ACQUIRE_MERGE APPOINT_DISMISS LITIGATE_SETTLE",
            "ActorClass": "BANK",
            "RelationType": "OWNED_BY BOARD_MEMBER_OF",
            "Context": "MERGERS",
        }.items()
        for value in values.split()
    )


def test_the_schema_loses_no_line(extended: Vocabulary) -> None:
    """Descriptions included, which the comparison of types does not look at."""
    lines = create_schema(extended).as_str().splitlines()
    remaining = iter(lines)
    assert [line for line in SDL.read_text(encoding="utf-8").splitlines() if line not in remaining] == []


def test_the_stanzas_of_the_guide_load(tmp_path: Path) -> None:
    guide = (company_news.FOLDER.parents[1] / "docs" / "extending-ontology.md").read_text(encoding="utf-8")
    stanzas = [block.text for block in blocks(guide) if block.language == "turtle"]
    (tmp_path / "guide.ttl").write_text("\n".join(stanzas), encoding="utf-8")
    shown, whole = load([tmp_path]), company_news.vocabulary()
    assert {t.iri for t in shown.event_types.values() if is_own(t.iri)} == {f"{company_news.NAMESPACE}Acquire"}
    for terms in ("relation_types", "actor_classes", "contexts", "operators"):
        theirs = {term.iri for term in getattr(shown, terms).values() if is_own(term.iri)}
        assert len(theirs) == 1
        assert theirs <= {term.iri for term in getattr(whole, terms).values()}


def test_the_command_line_knows_the_terms_of_the_folder(tmp_path: Path) -> None:
    environment = {"DRAMATIS_ONTOLOGY": str(company_news.FOLDER), "DRAMATIS_HOME": str(tmp_path)}
    shown = CliRunner().invoke(application(), ["ontology", "acquire: stake"], env=environment)
    assert shown.exit_code == 0
    assert f"{company_news.NAMESPACE}Acquire-stake" in shown.output
    assert "Buys a part, and leaves the rest to others." in shown.output
