"""A dump is imported into an empty graph, and that graph gives the same dump."""

from collections.abc import Callable
from pathlib import Path

import pytest
from neo4j import Driver

from graph import readback
from graph.server import Connection
from graph.store import Store, Writer
from ontology import rdf
from ontology.terms import Vocabulary
from tests.api.cli.conftest import Result, dramatis  # noqa: F401 (a fixture)
from tests.fixtures import small
from tests.in_order import in_order
from tests.integration.test_export import LOADED

pytestmark = pytest.mark.integration

type Run = Callable[..., Result]

AS_BEFORE = "what is derived is as in the dump\n"


@pytest.fixture
def command(dramatis: Run, neo4j_connection: Connection, monkeypatch: pytest.MonkeyPatch) -> Run:  # noqa: F811
    """The command on the Neo4j of the tests."""
    monkeypatch.setenv("DRAMATIS_NEO4J_URI", neo4j_connection.uri)
    monkeypatch.setenv("DRAMATIS_NEO4J_USER", neo4j_connection.user)
    monkeypatch.setenv("DRAMATIS_NEO4J_PASSWORD", neo4j_connection.password)
    return dramatis


@pytest.fixture
def loaded(writer: Writer, vocabulary: Vocabulary) -> Writer:
    """A graph with reprints, persons, places, relations and quotations."""
    writer.load(LOADED)
    return writer


def emptied(writer: Writer) -> None:
    writer.remove([one.article.id for one in LOADED])


def test_the_graph_that_is_imported_gives_the_same_dump(
    command: Run, loaded: Writer, store: Store, vocabulary: Vocabulary, tmp_path: Path
) -> None:
    def exported(name: str, *options: str) -> bytes:
        assert command("export", tmp_path / name, *options).code == 0
        return (tmp_path / name).read_bytes()

    first, whole = exported("first.nq", "--canonical"), exported("dump.trig.zst")
    without = exported("dump.nq", "--no-text")

    emptied(loaded)
    done = command("import", tmp_path / "dump.trig.zst")
    assert (done.code, done.output.endswith(AS_BEFORE)) == (0, True), done
    assert exported("again.nq", "--canonical") == first
    assert exported("again.trig.zst") == whole
    every = sorted(map(in_order, LOADED), key=lambda one: one.article.id)
    assert list(readback.extractions(store, vocabulary)) == every

    emptied(loaded)
    done = command("import", tmp_path / "dump.nq")
    assert (done.code, done.output.endswith(AS_BEFORE)) == (0, True), done
    assert exported("again.nq", "--no-text") == without


def test_what_was_broken_off_is_gone_on_with(command: Run, loaded: Writer, tmp_path: Path) -> None:
    command("export", tmp_path / "dump.nq")
    loaded.remove([one.article.id for one in LOADED[2:]])
    done = command("import", tmp_path / "dump.nq")
    assert (done.code, done.output.endswith(AS_BEFORE)) == (0, True), done
    command("export", tmp_path / "again.nq")
    assert (tmp_path / "again.nq").read_bytes() == (tmp_path / "dump.nq").read_bytes()


def test_a_graph_with_other_articles_is_left_alone(
    command: Run, loaded: Writer, store: Store, vocabulary: Vocabulary, tmp_path: Path
) -> None:
    command("export", tmp_path / "dump.nq")
    loaded.load([small("another"), small("a", note=" Or so.")])
    before = list(readback.everything(store, vocabulary))
    assert command("import", tmp_path / "dump.nq") == Result(
        1,
        "",
        "dramatis: the graph holds 8 articles, 2 of them not those of the dump: import into an empty one, as `dramatis "
        "reset` leaves it, or with another DRAMATIS_HOME\n",
    )
    assert list(readback.everything(store, vocabulary)) == before


def test_what_is_derived_otherwise_is_told(command: Run, loaded: Writer, tmp_path: Path) -> None:
    command("export", tmp_path / "dump.nq")
    text = (tmp_path / "dump.nq").read_text(encoding="utf-8")
    begin = f"{rdf.iri('actor', 'name:ostra')} {rdf.name('skos:prefLabel')} "
    [line] = [one for one in text.splitlines() if one.startswith(begin)]
    (tmp_path / "other.nq").write_text(text.replace(line, line.replace("Ostra", "Astra")), encoding="utf-8")
    emptied(loaded)
    done = command("import", tmp_path / "other.nq")
    assert done.code == 1
    assert done.output.endswith(
        '\nactor:name:ostra has "Astra" as skos:prefLabel in the dump and "Ostra" in the graph\n'
    )
    assert done.errors.splitlines()[-1].startswith("1 of what is derived is not as in the dump; ")


def test_of_a_broken_dump_nothing_is_stored(
    command: Run, empty_graph: Driver, store: Store, loaded: Writer, tmp_path: Path
) -> None:
    command("export", tmp_path / "dump.nq")
    emptied(loaded)
    whole = (tmp_path / "dump.nq").read_bytes()
    (tmp_path / "broken.nq").write_bytes(whole[:-20])
    done = command("import", tmp_path / "broken.nq")
    assert (done.code, done.output, len(done.errors.splitlines())) == (1, "", 1)
    assert f"{tmp_path / 'broken.nq'} is no whole and valid N-Quads" in done.errors
    assert store.counts()["articles"] == 0
