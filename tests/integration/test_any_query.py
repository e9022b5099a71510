from pathlib import Path

import pytest

from api.app import create_app
from api.settings import Settings
from graph.server import Connection
from graph.store import Writer
from ontology.terms import Vocabulary
from tests.any_query import outcomes, queries
from tests.api.asking import client_of
from tests.fixtures import full

pytestmark = [pytest.mark.integration, pytest.mark.anyio]
EXAMPLES = 4
"""For each root field, which is some twenty seconds; `make bench-schemathesis` goes on for ten minutes."""


async def test_no_query_that_the_schema_allows_is_a_mistake_of_ours(
    neo4j_connection: Connection, writer: Writer, vocabulary: Vocabulary, tmp_path: Path
) -> None:
    writer.load([full()])
    app = create_app(Settings(home=tmp_path, cache=tmp_path), connection=neo4j_connection, vocabulary=vocabulary)
    async with client_of(app) as client:
        codes, wrong = await outcomes(client, queries(examples=EXAMPLES, number=1))

    assert wrong == []
    assert codes["ok"] > 0
