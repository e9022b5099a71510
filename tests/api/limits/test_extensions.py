import pytest
from strawberry.extensions.validation_cache import _get_validate_cache

from api.limits.extensions import CACHED
from api.schema import create_schema
from ontology.terms import Vocabulary


@pytest.mark.anyio
async def test_a_document_is_validated_once(vocabulary: Vocabulary) -> None:
    schema = create_schema(vocabulary)
    cache = _get_validate_cache(CACHED)
    cache.cache_clear()  # type: ignore[attr-defined]

    for _ in range(3):
        assert (await schema.execute("{ __typename }")).errors is None

    assert cache.cache_info()[:2] == (2, 1)  # type: ignore[attr-defined]
